import type { Entry, NamedPerson } from '../../ledger/record.ts'
import type { Instant } from '../../work/values.ts'
import type { Recorded } from '../acts.ts'
import { type Baseline, baselineHash } from './baseline.ts'

/** A baseline that waits for the decision at a gate. */
export interface BaselineProposal {
  readonly seq: number
  readonly gate: string
  readonly by: NamedPerson
  readonly at: Instant
  readonly note: string
  readonly baseline: Baseline
}

/** A baseline that came into force: at a gate, or by a change. */
export interface BaselineInForce {
  readonly seq: number
  readonly hash: string
  /** Hash of the one before; `null`: none was in force. */
  readonly before: string | null
  readonly at: Instant
  readonly by: NamedPerson
  readonly baseline: Baseline
  readonly why:
    | { readonly is: 'gate'; readonly gate: string }
    | { readonly is: 'change'; readonly change: number; readonly within: boolean }
  /** When its scope was agreed: a change of time or money alone leaves it. */
  readonly scopeAt: Instant
  /** The gate whose deciders stand behind it. */
  readonly gate: string
}

export interface Baselines {
  readonly proposal: BaselineProposal | null
  readonly history: readonly BaselineInForce[]
}
export const noBaselines: Baselines = { proposal: null, history: [] }

const begun = (entry: Entry, { gate, baseline }: BaselineProposal, before: string | null): BaselineInForce => ({
  seq: entry.seq,
  hash: baselineHash(baseline),
  before,
  at: entry.at,
  by: entry.by,
  baseline,
  why: { is: 'gate', gate },
  scopeAt: entry.at,
  gate,
})

const scopeOf = ({ scope: { items, statement } }: Baseline): string => `${items} ${statement.text}`

const changed = (entry: Entry, act: Extract<Recorded, { kind: 'change.decide' }>, last: BaselineInForce): BaselineInForce[] => {
  const { follows, change, before = null } = act
  if (!follows || before !== last.hash || follows.after !== baselineHash(follows.baseline)) return []
  const { baseline, after: hash, within } = follows
  const same = scopeOf(baseline) === scopeOf(last.baseline)
  return [
    {
      seq: entry.seq,
      hash,
      before,
      at: entry.at,
      by: entry.by,
      baseline,
      why: { is: 'change', change, within },
      scopeAt: same ? last.scopeAt : entry.at,
      gate: last.gate,
    },
  ]
}

/** What one record changes in the baselines of a project. One whose body is not what its record names changes nothing. */
export const foldBaselines = ({ proposal, history }: Baselines, entry: Entry, act: Recorded): Baselines => {
  switch (act.kind) {
    case 'baseline.propose': {
      const { gate, baseline, note } = act
      return { history, proposal: { seq: entry.seq, gate, by: entry.by, at: entry.at, note: note?.text ?? '', baseline } }
    }
    case 'baseline.withdraw':
      return { history, proposal: proposal?.seq === act.proposal ? null : proposal }
    case 'baseline.set':
      return proposal?.seq === act.proposal && baselineHash(proposal.baseline) === act.after
        ? { proposal: null, history: [...history, begun(entry, proposal, act.before)] }
        : { proposal, history }
    case 'change.decide': {
      const last = history.at(-1)
      return last ? { proposal, history: [...history, ...changed(entry, act, last)] } : { proposal, history }
    }
    default:
      return { proposal, history }
  }
}

interface Known {
  readonly baselines: Baselines
  readonly brokenAt: number
}

/** The baseline that counts now: the last one, as far as no lost record might have replaced it. */
export const baselineNow = ({ baselines: { history }, brokenAt }: Known): BaselineInForce | undefined => {
  const last = history.at(-1)
  return last && last.seq > brokenAt ? last : undefined
}

/** What waits for the decision at a gate; nothing where one is in force, because only a change replaces that. */
export const proposedAt = (state: Known, gate: string): BaselineProposal | undefined => {
  const { proposal } = state.baselines
  return proposal && proposal.gate === gate && proposal.seq > state.brokenAt && !baselineNow(state) ? proposal : undefined
}

/** The last baseline that those who decide agreed themselves: what changes within tolerance are measured against, all together. */
export const lastAgreed = (state: Known): BaselineInForce | undefined =>
  state.baselines.history.findLast(({ seq, why }) => seq > state.brokenAt && !(why.is === 'change' && why.within)) ?? baselineNow(state)
