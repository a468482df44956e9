import type { StoredJudgement } from '../gates/records.ts'
import type { EffectiveTemplate } from '../methodology/effective.ts'
import type { Instant, IsoDate, PersonRef } from '../work/values.ts'
import type { SiteGovernance } from './site/site-state.ts'
import { delegatesOn } from './site/site-state.ts'
import type { GovernanceState } from './state.ts'

/** Everything that an act is weighed against: the project as it is judged at this moment, its ledger, and who is who. Plain data. */
export interface Scene {
  readonly actor: { readonly ref: PersonRef; readonly name: string }
  readonly isPmo: boolean
  /** Roles that the actor's own last edit gave to themselves, or that they or those for whom they decide gave one of them: they do not decide. */
  readonly selfAppointed: readonly string[]
  readonly now: Instant
  readonly today: IsoDate
  /** The day to which a decision of today may be used. */
  readonly usableUntil: IsoDate
  readonly template: EffectiveTemplate
  /** The fresh judgement of the gate ahead. */
  readonly stored: StoredJudgement
  /** Hash of its facts as they are kept for good, where that is known already. */
  readonly factsHash?: string
  /** No gate is ahead of the project, and the judgement is that of its last one: nothing is decided at a gate. */
  readonly behind?: true
  readonly state: GovernanceState
  readonly site: SiteGovernance
  /** Everybody whom an item of the project names; absent where no item was read. */
  readonly team?: readonly PersonRef[]
}

/** The person whom the project item names in a role. */
export const holderOf = ({ facts }: StoredJudgement, role: string): PersonRef | undefined => {
  const reading = facts.values[`roles[${role}].person`]
  return reading?.known && reading.value.is === 'person' ? reading.value.person : undefined
}

/** Whether a person holds a role on this project: named on its item, a member of a group of the site, or of the PMO. */
export const holds = (scene: Scene, person: PersonRef, role: string): boolean => {
  if (role === 'pmo' && person === scene.actor.ref) return scene.isPmo
  if (holderOf(scene.stored, role) === person) return !scene.selfAppointed.includes(role)
  return scene.site.groups[role]?.some(({ ref }) => ref === person) === true
}

/** Roles that the actor holds, also only by their own last edit. */
const named = (scene: Scene, person: PersonRef, role: string): boolean =>
  holds(scene, person, role) || holderOf(scene.stored, role) === person

/** Of these roles the first that a person holds, however they came to it. */
export const heldAmong = (scene: Scene, person: PersonRef, roles: readonly string[]): string | undefined =>
  roles.find((role) => named(scene, person, role))

/** Whoever delegated to the actor today. */
export const delegators = ({
  site,
  today,
  actor,
}: Pick<Scene, 'site' | 'today' | 'actor'>): readonly { readonly ref: PersonRef; readonly name: string }[] =>
  delegatesOn(site, today)
    .filter(({ to }) => to.ref === actor.ref)
    .map(({ by }) => by)
