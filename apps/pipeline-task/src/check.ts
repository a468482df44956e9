import { readFile } from 'node:fs/promises'
import { callOf, portsOf, type Site } from '@plumbline/cli'
import { type CriterionView, effectiveTemplate, type GateView, inProcessClient, type ShouldScore, TrackerError } from '@plumbline/core'
import { governedBy, judgeItem, readGovernance } from '@plumbline/core/methodology'

/** One criterion as the summary tells it. */
export interface CheckedCriterion extends Pick<CriterionView, 'id' | 'statement' | 'value' | 'severity' | 'waived' | 'demand'> {
  readonly howToFix: string
}

/** A gate of one project, as it was judged or decided. */
export interface Checked {
  readonly project: string
  readonly gate: string
  /** `passed` and `declared`: it lies behind the project; `notEvidenced`: so it does, and nobody passed it; `ahead`: another gate comes first. */
  readonly outcome: 'ready' | 'notReady' | 'unknown' | 'passed' | 'declared' | 'notEvidenced' | 'ahead'
  readonly judgementHash: string
  readonly asOf: string
  /** Up to when the tracker was read for it; nothing where it is judged now. */
  readonly readAt?: string
  readonly now: string
  readonly by: string
  /** How much is met of what should be, where the gate asks for a share of it. */
  readonly score: ShouldScore | null
  readonly criteria: readonly CheckedCriterion[]
}

export interface Checking {
  readonly item: string
  readonly gate?: string
  /** A governance file: judges now, with this token's eyes, instead of reading what stands. */
  readonly governance?: string
  readonly extension?: { readonly publisher: string; readonly extension: string }
}

/** No single should holds a gate, only their score. */
const asked = ({ demand, severity, waived }: CheckedCriterion): boolean => demand === 'must' && severity === 'block' && !waived
export const failedIn = ({ criteria }: Checked): readonly CheckedCriterion[] =>
  criteria.filter((each) => each.value === 'fail' && asked(each))
export const uncheckedIn = ({ criteria }: Checked): readonly CheckedCriterion[] =>
  criteria.filter((each) => each.value === 'unknown' && asked(each))

const percent = (basisPoints: number): string => `${Math.floor(basisPoints / 100)} %`

/** Said where the score of what should be met holds the gate; no single criterion does then. */
export const scoreHeld = ({ score }: Checked): string | undefined => {
  if (score === null || score.min >= score.limit) return undefined
  const { min, max, limit } = score
  return `Of what should be met ${min === max ? percent(min) : `${percent(min)} to ${percent(max)}`} is met, and this gate asks for ${percent(limit)}`
}

const live = async (site: Site, asked: Checking, path: string): Promise<Checked> => {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new TrackerError('not-found', `The governance file ${path} cannot be read`, 'Check its name, and that the job checks it out.', {
      cause,
    })
  })
  const governance = await readGovernance(text)
  const item = asked.item.replace(/^#/, '')
  const call = callOf(site, 'person', governance.zone)
  const { component, judgement, judgementHash, tier, tailoring } = await judgeItem(
    await portsOf(site, 'person'),
    call,
    governance,
    item,
    asked.gate,
  )
  const template = effectiveTemplate(governedBy(governance, component.ref).template, tier, tailoring?.entries)
  const gate = template.gates.find(({ id }) => id === judgement.gate)
  return {
    project: `${component.key} ${component.title}`,
    gate: `${judgement.gate} ${gate?.name ?? ''}`.trim(),
    outcome: judgement.outcome,
    judgementHash,
    asOf: judgement.asOf,
    now: site.now,
    by: `${template.name} ${template.version}, judged now by the governance file`,
    score: judgement.shouldScore,
    criteria: judgement.rules.map(({ id, value, severity, waived }) => {
      const criterion = template.criteria.find((each) => each.id === id)
      const { statement = '', demand = 'must', guideline } = criterion ?? {}
      return { id, value, severity, waived, demand, statement, howToFix: guideline?.howToFix ?? '' }
    }),
  }
}

type NoGate = Extract<GateView, { kind: 'empty' }>['reason']

const openItem = 'Open the item in Azure DevOps: the group Gate on its form says what is missing.'

const noGateWords: Readonly<Record<NoGate, readonly [string, string]>> = {
  noTemplate: ['this organisation has no template yet', 'A PMO admin chooses one in the settings of Plumbline.'],
  notAProjectItem: ['it is not of a type that stands for a project', 'Give the number of the work item that stands for the project.'],
  notJudged: ['it was never judged', 'Run this task with the action refresh first, and then on a schedule.'],
  notAttested: ['its judgement is not confirmed by the item itself', 'Run this task with the action refresh, which judges it again.'],
  allPassed: ['it is past its last gate', 'Name the gate to look at.'],
  phaseUnknown: ['it is in a state that the mapping gives no phase of the template', openItem],
  dropped: ['it was dropped', openItem],
}

const noGate = (item: string, reason: NoGate): TrackerError =>
  new TrackerError('not-found', `No gate of ${item} can be checked: ${noGateWords[reason][0]}`, noGateWords[reason][1])

const notSeen = (item: string, cause: unknown): TrackerError =>
  new TrackerError(
    'not-found',
    `The work item ${item} does not exist, or this token may not see it`,
    'Check the number; where it is in another team project, name a service connection in the input connection that sees it.',
    { cause },
  )

const onePlace = (view: Extract<GateView, { kind: 'gate' }>, gate: string | undefined) => {
  if (gate === undefined || gate === view.gate.id) return view.gate.passed ? ('passed' as const) : view.judged.outcome
  const step = view.steps.find(({ id }) => id === gate)
  if (!step)
    throw new TrackerError('invalid', `The template has no gate "${gate}"`, `Its gates are ${view.steps.map(({ id }) => id).join(', ')}.`)
  if (step.state === 'passed' || step.state === 'declared' || step.state === 'notEvidenced') return step.state
  return 'ahead' as const
}

const official = async (site: Site, { item, gate, extension }: Checking): Promise<Checked> => {
  const client = inProcessClient(await portsOf(site, 'person', extension), () => callOf(site, 'person', 'UTC'))
  const answered = await client.call('gate.open', { item: item.replace(/^#/, '') })
  if (!answered.ok) {
    const { code, message, remedy } = answered.problem
    const problem = new TrackerError(code, message, remedy)
    throw code === 'not-found' ? notSeen(item, problem) : problem
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
    ...(view.readAt === undefined ? {} : { readAt: view.readAt }),
    now: view.now,
    by: `${template.name} ${template.version}, the official judgement`,
    score: ofThis ? judged.shouldScore : null,
    criteria: (ofThis ? judged.criteria : []).map(({ id, statement, value, severity, waived, demand, guideline }) => ({
      id,
      demand,
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
