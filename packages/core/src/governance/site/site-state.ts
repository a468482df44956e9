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

/** Who is to belong to a group, until a second person of the PMO agrees. */
export interface GroupProposal {
  readonly seq: number
  readonly by: NamedPerson
  readonly at: Instant
  readonly members: readonly NamedPerson[]
}

/** The settings that were attested last: by their hash, with who set them and when. */
export interface AttestedSettings {
  readonly hash: string
  readonly seq: number
  readonly by: NamedPerson
  readonly at: Instant
}

/** A template that somebody proposed to publish, and on which terms, by their hashes. */
export interface ProposedTemplate {
  readonly by: NamedPerson
  readonly template: string
  readonly terms: string
}

/** One change of the tracker's own rules, as it was recorded. */
export interface EnforcementRecord {
  readonly seq: number
  readonly at: Instant
  readonly by: NamedPerson
  readonly became: 'inForce' | 'inPart' | 'undone'
  readonly was: 'never' | 'inForce' | 'undone'
  readonly began: Instant
  /** Hash of the plan that they follow; null: none that is known here. */
  readonly plan: string | null
  readonly rules: number
  readonly changes: string
  /** Nobody did it with the product: it was found so, with whom the tracker's own log names, if anybody. Absent where somebody did. */
  readonly found?: {
    readonly named: string
    readonly changedAt: Instant | null
    readonly held: readonly number[]
    readonly partly: readonly number[]
  }
}

/** Who decides on a site beside the people named on the projects themselves. */
export interface SiteGovernance {
  readonly groups: Readonly<Record<string, readonly NamedPerson[]>>
  /** By role, the last one that nobody agreed to yet. */
  readonly proposals: Readonly<Record<string, GroupProposal>>
  readonly delegations: readonly Delegation[]
  readonly settings?: AttestedSettings
  /** Templates that somebody proposed to publish. */
  readonly proposed: readonly ProposedTemplate[]
  readonly enforcement: readonly EnforcementRecord[]
}

export const nobody: SiteGovernance = { groups: {}, proposals: {}, delegations: [], proposed: [], enforcement: [] }

const named = ({ person, name }: { readonly person: string; readonly name?: string | undefined }): NamedPerson => ({
  ref: person,
  name: name ?? '',
})

const at = ({ seq, at: when, by }: Entry) => ({ seq, at: when, by })

const given = ({ seq, by }: Entry, { to, from, until, reason }: Extract<Recorded, { kind: 'delegation.give' }>): Delegation => ({
  seq,
  by,
  to: named(to),
  from,
  until,
  reason: reason?.text ?? '',
  ended: false,
})

const refs = (people: readonly NamedPerson[]): string =>
  people
    .map(({ ref }) => ref)
    .toSorted()
    .join(' ')

/** Whoever proposes the group as it is takes back what was proposed before. */
const withProposal = (state: SiteGovernance, role: string, proposal: GroupProposal): SiteGovernance => {
  const { [role]: _, ...others } = state.proposals
  const asItIs = refs(proposal.members) === refs(state.groups[role] ?? [])
  return { ...state, proposals: asItIs ? others : { ...others, [role]: proposal } }
}

const withAgreed = (state: SiteGovernance, seq: number): SiteGovernance => {
  const [role, agreed] = Object.entries(state.proposals).find(([, proposal]) => proposal.seq === seq) ?? []
  if (role === undefined || !agreed) return state
  const { [role]: _, ...proposals } = state.proposals
  return { ...state, proposals, groups: { ...state.groups, [role]: agreed.members } }
}

const foundIn = (
  { enforcement }: SiteGovernance,
  entry: Entry,
  { became, plan, held, partly, changes, changedAt, named: names }: Extract<Recorded, { kind: 'enforcement.found' }>,
): EnforcementRecord => {
  const before = enforcement.at(-1)?.became ?? 'never'
  const was = before === 'inPart' ? 'inForce' : before
  return {
    ...at(entry),
    became,
    was,
    began: entry.at,
    plan,
    rules: 0,
    changes: changes.text,
    found: { named: names.text, changedAt, held, partly },
  }
}

const withAct = (state: SiteGovernance, entry: Entry): SiteGovernance => {
  const parsed = Recorded.safeParse(entry.act)
  if (!parsed.success) return state
  const act = parsed.data
  switch (act.kind) {
    case 'template.propose':
      return { ...state, proposed: [...state.proposed, { by: entry.by, template: act.template, terms: act.terms }] }
    case 'group.set':
      return withProposal(state, act.role, { seq: entry.seq, by: entry.by, at: entry.at, members: act.members.map(named) })
    case 'group.agree':
      return withAgreed(state, act.proposal)
    case 'delegation.give':
      return {
        ...state,
        delegations: [...state.delegations, given(entry, act)],
      }
    case 'settings.set':
      return { ...state, settings: { hash: act.settings, seq: entry.seq, by: entry.by, at: entry.at } }
    case 'enforcement.set': {
      const { kind: _, changes, ...rest } = act
      return { ...state, enforcement: [...state.enforcement, { ...rest, ...at(entry), changes: changes.text }] }
    }
    case 'enforcement.found':
      return { ...state, enforcement: [...state.enforcement, foundIn(state, entry, act)] }
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
