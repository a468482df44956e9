import type { Entry, NamedPerson, Verified } from '../../ledger/record.ts'
import type { Instant, IsoDate } from '../../work/values.ts'
import { Recorded } from '../acts.ts'
import { lastBreak } from '../standing.ts'

/** Somebody decides for somebody else, on the days from–until inclusive. */
export interface Delegation {
  readonly seq: number
  readonly by: NamedPerson
  readonly to: NamedPerson
  readonly from: IsoDate
  readonly until: IsoDate
  readonly reason: string
  readonly ended: boolean
}

/** The settings that were attested last: by their hash, with who set them and when. */
export interface AttestedSettings {
  readonly hash: string
  readonly seq: number
  readonly by: NamedPerson
  readonly at: Instant
}

/** Who decides on a site beside the people named on the projects themselves. */
export interface SiteGovernance {
  readonly groups: Readonly<Record<string, readonly NamedPerson[]>>
  readonly delegations: readonly Delegation[]
  readonly settings?: AttestedSettings
}

export const nobody: SiteGovernance = { groups: {}, delegations: [] }

const named = ({ person, name }: { readonly person: string; readonly name?: string | undefined }): NamedPerson => ({
  ref: person,
  name: name ?? '',
})

const given = ({ seq, by }: Entry, { to, from, until, reason }: Extract<Recorded, { kind: 'delegation.give' }>): Delegation => ({
  seq,
  by,
  to: named(to),
  from,
  until,
  reason: reason?.text ?? '',
  ended: false,
})

const withAct = (state: SiteGovernance, entry: Entry): SiteGovernance => {
  const parsed = Recorded.safeParse(entry.act)
  if (!parsed.success) return state
  const act = parsed.data
  switch (act.kind) {
    case 'group.set':
      return { ...state, groups: { ...state.groups, [act.role]: act.members.map(named) } }
    case 'delegation.give':
      return {
        ...state,
        delegations: [...state.delegations, given(entry, act)],
      }
    case 'settings.set':
      return { ...state, settings: { hash: act.settings, seq: entry.seq, by: entry.by, at: entry.at } }
    case 'delegation.end':
      return { ...state, delegations: state.delegations.map((one) => (one.seq === act.delegation ? { ...one, ended: true } : one)) }
    default:
      return state
  }
}

/** Groups and delegations by the ledger of the methodology item. What a lost record might have taken back does not count. */
export const siteGovernance = (verified: Verified): SiteGovernance => {
  const broken = lastBreak(verified)
  return verified.entries.filter(({ seq }) => seq > broken).reduce(withAct, nobody)
}

export const delegatesOn = ({ delegations }: SiteGovernance, day: IsoDate): readonly Delegation[] =>
  delegations.filter(({ ended, from, until }) => !ended && from <= day && day <= until)
