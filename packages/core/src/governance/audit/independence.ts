import { isNobody } from '../../ledger/seal.ts'
import type { PersonRef } from '../../work/values.ts'
import { holderOf, type Scene } from '../scene.ts'

/** Why somebody cannot audit a project: a role on it, a place among those who decide there, work in it, or something that they did in its ledger. */
export type Tie = 'role' | 'decides' | 'team' | 'ledger'

const rolesOf = ({ template, stored }: Scene, person: PersonRef): boolean =>
  template.roles.some(({ id }) => holderOf(stored, id) === person) || Object.values(stored.people ?? {}).some(({ ref }) => ref === person)

const decides = ({ template, site }: Scene, person: PersonRef): boolean =>
  template.gates.some(({ decidedBy }) => decidedBy.some((role) => site.groups[role]?.some(({ ref }) => ref === person)))

/** Whoever asked, voted, released, or answers for a waiver, a condition or a corrective action here. */
const inLedger = ({ state }: Scene, person: PersonRef): boolean => {
  const { approvals, waivers, conditions, emergencies, audits } = state
  const votes = [...approvals.rounds.flatMap((round) => round.votes), ...approvals.decisions.flatMap(({ counted }) => counted)]
  const people = [
    ...approvals.rounds.flatMap(({ asked }) => (asked ? [asked.by.ref] : [])),
    ...votes.flatMap(({ by, onBehalfOf }) => [by.ref, ...(onBehalfOf ? [onBehalfOf.ref] : [])]),
    ...waivers.flatMap(({ asked, owner }) => [asked.by.ref, owner.ref]),
    ...conditions.map(({ owner }) => owner.ref),
    ...emergencies.map(({ by }) => by.ref),
    ...audits.flatMap(({ findings }) => findings.flatMap(({ actions }) => actions.map(({ owner }) => owner.ref))),
  ]
  return people.includes(person)
}

/** Everything that ties a person to a project; nobody who cannot be named any more is free of ties. */
export const tiesOf = (scene: Scene, person: PersonRef): readonly Tie[] => [
  ...(rolesOf(scene, person) ? (['role'] as const) : []),
  ...(decides(scene, person) ? (['decides'] as const) : []),
  ...(scene.team?.includes(person) ? (['team'] as const) : []),
  ...(inLedger(scene, person) || isNobody(person) ? (['ledger'] as const) : []),
]
