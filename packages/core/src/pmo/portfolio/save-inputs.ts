import { canonical } from '../../hash.ts'
import type { Call, Ports } from '../../ports.ts'
import { readKept } from '../kept.ts'
import { mirroredItem } from '../mirrors/document.ts'
import { isMirror } from '../mirrors/ref.ts'
import type { InputsChange, SaveInputsResult } from '../views/selection.ts'
import type { PlaceMistake } from '../views/strategy.ts'
import type { PortfolioInput } from './client.ts'
import { type InputsDocument, inputsKey, noInputs } from './documents.ts'
import type { ProjectInputs } from './inputs.ts'

type Saved = SaveInputsResult['projects'][number]

const mandatoryAfter = (set: InputsChange['set'], before: ProjectInputs): Pick<ProjectInputs, 'mandatory'> => {
  if (!Object.hasOwn(set, 'mandatory')) return before.mandatory === undefined ? {} : { mandatory: before.mandatory }
  const { mandatory } = set
  if (mandatory === null || mandatory === undefined) return {}
  return { mandatory: mandatory.reason === null ? null : { reason: mandatory.reason } }
}

/** Members that are null go, those that are named are replaced, the others stay. */
const after = (before: ProjectInputs, set: InputsChange['set']): ProjectInputs => {
  const { mandatory: _set, ...others } = set
  const { mandatory: _before, ...kept } = before
  const merged = Object.entries({ ...kept, ...others }).filter(([, value]) => value !== null && value !== undefined)
  return { ...(Object.fromEntries(merged) as ProjectInputs), ...mandatoryAfter(set, before) }
}

const sumsOf = (costByFund: NonNullable<ProjectInputs['costByFund']>): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {}
  for (const periods of Object.values(costByFund))
    for (const [period, amount] of Object.entries(periods)) sums[period] = (sums[period] ?? 0) + amount
  return sums
}

const mistakesIn = (item: string, inputs: ProjectInputs): PlaceMistake[] => [
  ...(['requires', 'excludes'] as const).flatMap((link) =>
    (inputs[link] ?? []).includes(item) ? [{ place: link, message: 'a project cannot name itself; remove it' }] : [],
  ),
  ...(inputs.requires ?? [])
    .filter((ref) => inputs.excludes?.includes(ref))
    .map(() => ({
      place: 'requires',
      message: 'a project is required and excluded at once; remove one of them',
    })),
  ...(inputs.mandatory && inputs.forced?.in === false
    ? [{ place: 'forced', message: 'it is mandatory and kept out at once; remove one of them' }]
    : []),
]

/** The cost over all funds is what the funds pay. */
const summed = (inputs: ProjectInputs): ProjectInputs => (inputs.costByFund ? { ...inputs, cost: sumsOf(inputs.costByFund) } : inputs)

/** Whoever changes one input of a project of another site keeps the others that were entered there. */
const enteredAtHome = async (ports: Ports, item: string): Promise<InputsDocument | null | undefined> =>
  isMirror(item) ? (await mirroredItem(ports, item))?.entered : undefined

const saveOne = async (ports: Ports, { item, inputsVersion, set }: InputsChange): Promise<Saved> => {
  const key = inputsKey(item)
  const { value, version } = await readKept(ports, key)
  const result = (status: Saved['status'], stands: string, mistakes: readonly PlaceMistake[] = []): Saved => ({
    item,
    status,
    mistakes,
    inputsVersion: stands,
  })
  if (version !== inputsVersion) return result('conflict', version)
  const before = value ?? (await enteredAtHome(ports, item)) ?? noInputs
  const inputs = summed(after(before.inputs, set))
  const mistakes = mistakesIn(item, inputs)
  if (mistakes.length > 0) return result('mistakes', version, mistakes)
  if (value && canonical(inputs) === canonical(before.inputs)) return result('unchanged', version)
  const next: InputsDocument = { ...before, inputs }
  const written = await ports.shelf.write({ ...key, check: (kept) => kept as InputsDocument }, next, inputsVersion)
  return written.ok ? result('saved', written.version) : result('conflict', written.newer?.version ?? 'new')
}

/** Saves what the PMO entered of projects, each by itself: a conflict in one does not keep the others back. */
export const saveInputs = async (
  ports: Ports,
  _call: Call,
  { projects }: PortfolioInput<'portfolioInputs.save'>,
): Promise<SaveInputsResult> => {
  const saved: Saved[] = []
  for (const change of projects) saved.push(await saveOne(ports, change))
  return { projects: saved }
}
