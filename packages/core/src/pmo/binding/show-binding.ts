import { dryRun } from '../../gates/dry-run.ts'
import { hashOf } from '../../hash.ts'
import { differenceOf } from '../../methodology/difference.ts'
import { parametersUsedBy } from '../../methodology/difference-parameters.ts'
import { differenceWords } from '../../methodology/difference-words.ts'
import { inTier, lastSeverity, parametersIn } from '../../methodology/effective.ts'
import type { Tailoring } from '../../methodology/tailoring.ts'
import { appliesOn } from '../../methodology/tailoring-day.ts'
import { misfitsOf } from '../../methodology/tailoring-fit.ts'
import type { Template, Tier } from '../../methodology/template.ts'
import type { Call, Ports } from '../../ports.ts'
import { addDays } from '../../work/calendar.ts'
import type { IsoDate, ItemRef } from '../../work/values.ts'
import { subjectOf } from '../dry-run-subject.ts'
import { readTemplateBody } from '../settings-document.ts'
import { templatesOf } from '../site-templates.ts'
import type { Offered } from '../standing-template.ts'
import type { BindingView, NamedTemplate, OfferedView, Tailorable, TailoringObstacle, TailoringView } from '../views.ts'
import { lastJudgement, leads, type Recorded, readRecorded } from './standing.ts'

/** What a proposal says, whoever approves it: its hash is what an approver approves. */
export const hashOfTailoring = ({ approvedBy: _, ...proposed }: Tailoring): string => hashOf(proposed)

/** A deviation is looked at again at least once a year. */
const longestDays = 366

/** What is wrong with its first and last day. */
export const obstaclesOfDays = ({ on, until }: Pick<Tailoring, 'on' | 'until'>, today: IsoDate): TailoringObstacle[] => [
  ...(until < today || until < on ? (['datePast'] as const) : []),
  ...(until > addDays(on < today ? today : on, longestDays) ? (['tooLong'] as const) : []),
]

/** Everything that keeps this person from approving a proposed tailoring. Nobody approves what they proposed themselves. */
export const obstaclesToTailoring = ({ template, ref, tier, today }: Recorded, proposed: Tailoring, actor: string): TailoringObstacle[] => [
  ...(proposed.proposedBy.ref === actor ? (['author'] as const) : []),
  ...(proposed.basedOn === ref.hash ? [] : (['otherTemplate'] as const)),
  ...(misfitsOf(template, tier, proposed.entries).length === 0 ? [] : (['misfits'] as const)),
  ...obstaclesOfDays(proposed, today),
]

const stateOf = (tailoring: Tailoring, today: string): TailoringView['state'] => {
  if (tailoring.approvedBy === null) return 'proposed'
  if (appliesOn(tailoring, today)) return 'inForce'
  return today < tailoring.on ? 'waits' : 'expired'
}

const tailoringView = ({ template, tier, today }: Recorded, tailoring: Tailoring): TailoringView => ({
  entries: tailoring.entries,
  reason: tailoring.reason,
  proposedBy: tailoring.proposedBy.name,
  proposedAt: tailoring.proposedAt,
  approvedBy: tailoring.approvedBy?.name ?? null,
  on: tailoring.on,
  until: tailoring.until,
  state: stateOf(tailoring, today),
  misfits: misfitsOf(template, tier, tailoring.entries),
  hash: hashOfTailoring(tailoring),
})

const tailorableIn = (template: Template, tier: Tier): Tailorable[] => {
  const values = parametersIn(template, tier)
  const parameters = Object.entries(template.parameters).map(([id, parameter]): Tailorable => {
    const { label = id, unit, stricter, min, max, tailoring = 'tightenOnly' } = parameter
    return {
      kind: 'parameter',
      id,
      label,
      value: values[id] ?? parameter.value,
      limit: tailoring,
      ...(unit ? { unit } : {}),
      ...(stricter ? { stricter } : {}),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      usedBy: template.criteria.filter((criterion) => parametersUsedBy(criterion).includes(id)).map((criterion) => criterion.id),
    }
  })
  const criteria = template.criteria.map((criterion): Tailorable => {
    const { id, statement, gate, tailoring = 'tightenOnly', waivable } = criterion
    return { kind: 'criterion', id, statement, gate, severity: lastSeverity(inTier(criterion, tier).severity), limit: tailoring, waivable }
  })
  return [...parameters, ...criteria]
}

const offeredView = async (ports: Ports, recorded: Recorded, offered: Offered): Promise<OfferedView> => {
  const { template } = recorded
  const newer = await readTemplateBody(ports, offered.to)
  const stored = lastJudgement(recorded)
  return {
    ...offered,
    changes: differenceOf(template, newer).map((change) => ({
      subject: change.subject,
      id: change.id,
      effect: change.effect,
      words: differenceWords([change], newer, template),
    })),
    move: stored ? dryRun(template, newer)(subjectOf(stored)) : null,
  }
}

/** What counts today and was not replaced by a later version of itself; two versions that stand beside each other may both be chosen. */
const choosableOf = async (ports: Ports, { settings, today }: Recorded): Promise<NamedTemplate[]> => {
  const inForce = templatesOf(settings).filter(({ from }) => from <= today)
  const newest = inForce.filter(({ id, hash }) => !inForce.some((later) => later.id === id && later.replaces === hash))
  return Promise.all(
    newest.map(async ({ id, version, hash }) => {
      const { name } = await readTemplateBody(ports, { id, version, hash })
      return { id, version, hash, name }
    }),
  )
}

/** The view of what was read already. */
export const bindingView = async (ports: Ports, call: Call, recorded: Recorded): Promise<BindingView> => {
  const { item, template, ref, tier, binding, kept, counts, last } = recorded
  const [isPmo, choosable, offered] = await Promise.all([
    ports.directory.isPmo(call.actor),
    choosableOf(ports, recorded),
    Promise.all(recorded.offered.map((each) => offeredView(ports, recorded, each))),
  ])
  const may = isPmo || leads(recorded, call)
  const { tailoring, following, proposed, inFlight, choice } = binding
  return {
    item: { ref: item, key: last?.component.key ?? item, title: last?.component.title ?? '' },
    template: { ...ref, name: template.name },
    pinned: binding.template !== undefined,
    tier: { inForce: tier, declared: null, computed: null, ...lastJudgement(recorded)?.tiers },
    offered,
    choosable,
    tailoring: tailoring ? tailoringView(recorded, tailoring) : null,
    following: following ? tailoringView(recorded, following) : null,
    proposed: proposed
      ? { ...tailoringView(recorded, proposed), obstacles: obstaclesToTailoring(recorded, proposed, call.actor.ref) }
      : null,
    tailorable: tailorableIn(template, tier),
    inFlight: inFlight ?? null,
    choice: choice ?? null,
    may: { choose: isPmo, upgrade: may, propose: may, approve: isPmo },
    damaged: kept.damaged,
    bindingVersion: kept.version,
    protection: ports.shelf.guarded ? 'guarded' : counts ? 'attested' : 'recordedNotProtected',
    ...(counts?.disbelieved ? { disbelieved: counts.disbelieved } : {}),
    waiting: (counts?.waiting ?? []).map(({ by, byName, at }) => ({ byName, at, mine: by === call.actor.ref })),
  }
}

/** How a project is bound to its methodology. */
export const openBinding = async (ports: Ports, call: Call, { item }: { readonly item: ItemRef }): Promise<BindingView> =>
  bindingView(ports, call, await readRecorded(ports, call, item))
