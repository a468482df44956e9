import type { Obstacle } from '../governance/obstacle.ts'
import { hashOf } from '../hash.ts'
import type { Tailoring } from '../methodology/tailoring.ts'
import type { PersonRef } from '../work/values.ts'
import type { Binding } from './binding-document.ts'

/** What somebody makes of what binds a project, and who they are. Both as they count on the site today. */
export interface BindingChange {
  readonly before: Binding
  readonly after: Binding
  readonly actor: PersonRef
  readonly isPmo: boolean
  /** The actor is the manager of this project. */
  readonly leads: boolean
}

const same = (one: unknown, other: unknown): boolean => hashOf(one ?? null) === hashOf(other ?? null)
const without = ({ approvedBy: _, ...rest }: Tailoring): unknown => rest

const ofTemplate = ({ before, after, actor, isPmo, leads }: BindingChange): readonly Obstacle[] => {
  const { choice } = after
  if (!same(before.choice, choice)) return isPmo && choice?.by === actor && same(choice.template, after.template) ? [] : ['notYourRole']
  return same(before.template, after.template) || isPmo || leads ? [] : ['notYourRole']
}

const ofProposal = ({ before, after, actor, isPmo, leads }: BindingChange): readonly Obstacle[] => {
  const { proposed } = after
  if (same(before.proposed, proposed)) return []
  if (proposed) return (isPmo || leads) && proposed.proposedBy.ref === actor && proposed.approvedBy === null ? [] : ['notYourRole']
  return isPmo || before.proposed?.proposedBy.ref === actor ? [] : ['notYourRole']
}

/** A tailoring that counts was proposed by somebody, to the letter, and agreed by somebody else of the PMO. */
const ofTailoring = ({ before, after, actor, isPmo }: BindingChange): readonly Obstacle[] => {
  const [known, now] = [before, after].map(({ tailoring, following }) => [tailoring, following].flatMap((each) => each ?? []))
  const added = (now ?? []).filter((one) => !known?.some((each) => same(each, one)))
  const taken = (known ?? []).some((one) => !now?.some((each) => same(each, one)))
  if (!isPmo && (added.length > 0 || taken)) return ['notYourRole']
  const agreed = ({ approvedBy, proposedBy, ...rest }: Tailoring): boolean =>
    approvedBy?.ref === actor &&
    before.proposed !== undefined &&
    same(without(before.proposed), { ...rest, proposedBy }) &&
    proposedBy.ref !== actor
  return added.every(agreed) ? [] : ['ownAsk']
}

const ofInFlight = ({ before, after, actor, isPmo }: BindingChange): readonly Obstacle[] =>
  same(before.inFlight, after.inFlight) || (isPmo && after.inFlight?.by === actor) ? [] : ['notYourRole']

/** What stands against it, whoever wrote the document. */
export const obstaclesToBinding = (change: BindingChange): readonly Obstacle[] => [
  ...new Set([...ofTemplate(change), ...ofProposal(change), ...ofTailoring(change), ...ofInFlight(change)]),
]
