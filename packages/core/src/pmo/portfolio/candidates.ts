import type { IsoDate } from '../../work/values.ts'
import type { CandidateView, LeftOut, Period } from '../views/selection.ts'
import { contributionsOf } from './alignment.ts'
import type { PortfolioLimits } from './inputs.ts'
import { classesOf } from './mix.ts'
import { moneyOf, wholeUnits } from './money.ts'
import { periodsOf, spread } from './periods.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { scoreNumbers } from './show-scoring.ts'

/** Who can be selected, and who cannot yet and why. */
export interface Field {
  readonly candidates: readonly CandidateView[]
  readonly leftOut: readonly LeftOut[]
}

type Cost = Pick<CandidateView, 'cost' | 'costByFund' | 'costFrom'> | { readonly why: LeftOut['why'] }

const within = (amounts: Readonly<Record<string, number>>, periods: readonly Period[]): Readonly<Record<string, number>> =>
  Object.fromEntries(periods.flatMap(({ id }) => (Object.hasOwn(amounts, id) ? [[id, amounts[id] ?? 0] as const] : [])))

const eachWithin = (amounts: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined, periods: readonly Period[]) =>
  Object.fromEntries(Object.entries(amounts ?? {}).map(([name, of]) => [name, within(of, periods)] as const))

/** The month that a period's id names, where demand is entered by month. */
const monthIn = (id: string): string | undefined => (/^\d{4}-\d{2}$/.test(id) ? `${id}-01` : undefined)

/** People at once in each period: as entered for it, else the most that any of its months needs. */
const peopleIn = (amounts: Readonly<Record<string, number>>, { id, from, to }: Period): number | undefined => {
  if (Object.hasOwn(amounts, id)) return amounts[id]
  const months = Object.entries(amounts).flatMap(([name, amount]) => {
    const day = monthIn(name)
    return day !== undefined && day >= from && day <= to ? [amount] : []
  })
  return months.length > 0 ? Math.max(...months) : undefined
}

const peopleWithin = (demand: SheetRow['inputs']['demand'], periods: readonly Period[]): CandidateView['demand'] =>
  Object.fromEntries(
    Object.entries(demand ?? {}).map(([role, amounts]) => [
      role,
      Object.fromEntries(
        periods.flatMap((period) => {
          const people = peopleIn(amounts, period)
          return people === undefined ? [] : [[period.id, people] as const]
        }),
      ),
    ]),
  )

/** A project's cost in the periods: as entered, else its whole cost over its planned days. */
const costOf = (row: SheetRow, { currency }: PortfolioLimits, periods: readonly Period[]): Cost => {
  const { inputs, component } = row
  if (inputs.cost) return { cost: within(inputs.cost, periods), costByFund: eachWithin(inputs.costByFund, periods), costFrom: 'entered' }
  const money = moneyOf(component)
  if (!money) return { why: 'noCost' }
  if (money.currency !== currency) return { why: 'otherCurrency' }
  const { startPlanned, finishPlanned } = component
  if (!startPlanned || !finishPlanned || finishPlanned < startPlanned) return { why: 'noDates' }
  if (finishPlanned < (periods[0]?.from ?? ('' as IsoDate))) return { why: 'finished' }
  return { cost: spread(wholeUnits(money), startPlanned, finishPlanned, periods), costByFund: {}, costFrom: 'spread' }
}

const mandatoryOf = ({ inputs, component }: SheetRow): CandidateView['mandatory'] => {
  if (inputs.mandatory !== undefined) return inputs.mandatory && { ...inputs.mandatory, from: 'entered' }
  return component.facts?.['strategy.mandatory'] === true ? { reason: null, from: 'fact' } : null
}

interface Valued {
  readonly score: number | null
  readonly missing: readonly string[]
  readonly atLeast?: number
}

/** What must be in counts with the least that its score can be, so that its cost is never forgotten. */
const valueOf = (valued: Valued | undefined, mustBeIn: boolean): Pick<CandidateView, 'value' | 'valueFrom'> | undefined => {
  if (valued === undefined) return undefined
  if (valued.score !== null) return { value: valued.score, valueFrom: 'score' }
  return mustBeIn ? { value: valued.atLeast ?? 0, valueFrom: 'least' } : undefined
}

const candidateOf = (
  row: SheetRow,
  valued: Valued | undefined,
  limits: PortfolioLimits,
  periods: readonly Period[],
): CandidateView | LeftOut => {
  const { ref, key, title, url, department, health } = row.component
  const { inputs, inputsVersion } = row
  const left = (why: LeftOut['why']): LeftOut => ({ ref, key, title, url, why, missing: valued?.missing ?? [], inputsVersion })
  const mandatory = mandatoryOf(row)
  const value = valueOf(valued, mandatory !== null || inputs.forced?.in === true)
  const cost = costOf(row, limits, periods)
  if ('why' in cost) return left(cost.why)
  if (!value) return left('noScore')
  return {
    ref,
    key,
    title,
    url,
    department,
    health,
    ...value,
    ...cost,
    demand: peopleWithin(inputs.demand, periods),
    mandatory,
    forced: inputs.forced ?? null,
    requires: inputs.requires ?? [],
    excludes: inputs.excludes ?? [],
    mix: classesOf(row),
    contributes: contributionsOf(inputs.links),
    inputsVersion,
  }
}

/** A project that needs one which is left out cannot be selected either. */
const withoutNeedy = (field: Field): Field => {
  const present = new Set(field.candidates.map(({ ref }) => ref))
  const needy = field.candidates.filter(({ requires }) => requires.some((other) => !present.has(other)))
  if (needy.length === 0) return field
  const candidates = field.candidates.filter((candidate) => !needy.includes(candidate))
  const more = needy.map(
    ({ ref, key, title, url, inputsVersion }): LeftOut => ({ ref, key, title, url, why: 'needsLeftOut', missing: [], inputsVersion }),
  )
  return withoutNeedy({ candidates, leftOut: [...field.leftOut, ...more] })
}

/** Everybody who stands for selection under these limits. */
export const fieldOf = (sheet: Sheet, limits: PortfolioLimits): Field => {
  const periods = periodsOf(limits.periods)
  const { value: model } = sheet.scoring
  // Short paybacks are better, and periods do not add up: a sum of them would choose the slowest.
  const scores = model && model.method !== 'payback' ? scoreNumbers(sheet, model) : new Map<string, Valued>()
  const wanted = limits.candidates === 'all' ? undefined : new Set(limits.candidates)
  const all = sheet.rows
    .filter(({ component }) => wanted === undefined || wanted.has(component.ref))
    .map((row) => candidateOf(row, scores.get(row.component.ref), limits, periods))
  return withoutNeedy({
    candidates: all.flatMap((one) => ('why' in one ? [] : [one])),
    leftOut: all.flatMap((one) => ('why' in one ? [one] : [])),
  })
}
