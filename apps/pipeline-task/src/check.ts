import { readFile } from 'node:fs/promises'
import { callOf, portsOf, type Site } from '@plumbline/cli'
import { type CriterionView, type GateView, inProcessClient, TrackerError } from '@plumbline/core'
import { governedBy, judgeItem, readGovernance } from '@plumbline/core/methodology'

/** One criterion as the summary tells it. */
export interface CheckedCriterion extends Pick<CriterionView, 'id' | 'statement' | 'value' | 'severity' | 'waived'> {
  readonly howToFix: string
}

/** A gate of one project, as it was judged or decided. */
export interface Checked {
  readonly project: string
  readonly gate: string
  /** `passed` and `declared`: it lies behind the project; `ahead`: another gate comes first. */
  readonly outcome: 'ready' | 'notReady' | 'unknown' | 'passed' | 'declared' | 'ahead'
  readonly judgementHash: string
  readonly asOf: string
  readonly by: string
  readonly criteria: readonly CheckedCriterion[]
}

export interface Checking {
  readonly item: string
  readonly gate?: string
  /** A governance file: judges now, with this token's eyes, instead of reading what stands. */
  readonly governance?: string
  readonly extension?: { readonly publisher: string; readonly extension: string }
}

const holds = ({ value, severity, waived }: CheckedCriterion): boolean => value === 'fail' && severity === 'block' && !waived
export const failedIn = ({ criteria }: Checked): readonly CheckedCriterion[] => criteria.filter(holds)
export const uncheckedIn = ({ criteria }: Checked): readonly CheckedCriterion[] =>
  criteria.filter(({ value, severity }) => value === 'unknown' && severity === 'block')

const live = async (site: Site, asked: Checking, path: string): Promise<Checked> => {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new TrackerError('not-found', `The governance file ${path} cannot be read`, 'Check its name, and that the job checks it out.', {
      cause,
    })
  })
  const governance = await readGovernance(text)
  const item = asked.item.replace(/^#/, '')
  const call = callOf(site, 'person', governance.zone)
  const { component, judgement, judgementHash } = await judgeItem(await portsOf(site, 'person'), call, governance, item, asked.gate)
  const { template } = governedBy(governance, component.ref)
  const gate = template.gates.find(({ id }) => id === judgement.gate)
  return {
    project: `${component.key} ${component.title}`,
    gate: `${judgement.gate} ${gate?.name ?? ''}`.trim(),
    outcome: judgement.outcome,
    judgementHash,
    asOf: judgement.asOf,
    by: `${template.name} ${template.version}, judged now by the governance file`,
    criteria: judgement.rules.map(({ id, value, severity, waived }) => {
      const criterion = template.criteria.find((each) => each.id === id)
      return { id, value, severity, waived, statement: criterion?.statement ?? '', howToFix: criterion?.guideline.howToFix ?? '' }
    }),
  }
}

const noGate = (item: string, reason: string): TrackerError =>
  new TrackerError(
    'not-found',
    `No gate of ${item} can be checked (${reason})`,
    'Open the item in Azure DevOps: the group Gate on its form says what is missing. Refresh first where it was never judged.',
  )

const onePlace = (view: Extract<GateView, { kind: 'gate' }>, gate: string | undefined) => {
  if (gate === undefined || gate === view.gate.id) return view.gate.passed ? ('passed' as const) : view.judged.outcome
  const step = view.steps.find(({ id }) => id === gate)
  if (!step)
    throw new TrackerError('invalid', `The template has no gate "${gate}"`, `Its gates are ${view.steps.map(({ id }) => id).join(', ')}.`)
  if (step.state === 'passed' || step.state === 'declared') return step.state
  return 'ahead' as const
}

const official = async (site: Site, { item, gate, extension }: Checking): Promise<Checked> => {
  const client = inProcessClient(await portsOf(site, 'person', extension), () => callOf(site, 'person', 'UTC'))
  const answered = await client.call('gate.open', { item: item.replace(/^#/, '') })
  if (!answered.ok) {
    const { code, message, remedy } = answered.problem
    throw new TrackerError(code, message, remedy)
  }
  const view = answered.value
  if (view.kind === 'empty') throw noGate(item, view.reason)
  const { judged, component, template, steps } = view
  const named = steps.find(({ id }) => id === (gate ?? view.gate.id))
  // What was judged is the gate ahead; of another gate only its place is known.
  const ofThis = gate === undefined || gate === view.gate.id
  return {
    project: `${component.key} ${component.title}`,
    gate: `${named?.id ?? gate} ${named?.name ?? ''}`.trim(),
    outcome: onePlace(view, gate),
    judgementHash: ofThis ? judged.judgementHash : '',
    asOf: judged.asOf,
    by: `${template.name} ${template.version}, the official judgement`,
    criteria: (ofThis ? judged.criteria : []).map(({ id, statement, value, severity, waived, guideline }) => ({
      id,
      statement,
      value,
      severity,
      waived,
      howToFix: guideline.howToFix,
    })),
  }
}

/** Reads the official judgement that stands, or judges with a governance file. */
export const checkGate = (site: Site, asked: Checking): Promise<Checked> =>
  asked.governance === undefined ? official(site, asked) : live(site, asked, asked.governance)
