import type { Waiver } from '../../gates/waiver.ts'
import type { Entry, NamedPerson } from '../../ledger/record.ts'
import type { Instant, IsoDate, PersonRef } from '../../work/values.ts'
import type { Recorded } from '../acts.ts'
import type { WaiverRisk } from './acts.ts'

/** Who did something to a waiver, and when; `seq` is the record that says so. */
export interface WaiverStep {
  readonly seq: number
  readonly by: NamedPerson
  readonly at: Instant
  readonly words: string
}

/** An exception that was asked for, and what became of it. */
export interface WaiverCase {
  /** The record in which it was asked for. */
  readonly seq: number
  readonly rule: string
  readonly gate: string
  readonly reason: string
  readonly control: string
  readonly owner: NamedPerson
  readonly from: IsoDate
  /** Its last day, extensions included. */
  readonly to: IsoDate
  readonly risk: WaiverRisk
  readonly asked: WaiverStep
  readonly granted: WaiverStep | null
  readonly refused: WaiverStep | null
  readonly extensions: readonly (WaiverStep & { readonly to: IsoDate })[]
  /** Taken back before it ran out, or closed because what it covered is mended. */
  readonly ended: WaiverStep | null
}

export type WaiverStatus = 'asked' | 'refused' | 'granted' | 'expired' | 'ended'

export const waiverStatus = ({ granted, refused, ended, to }: WaiverCase, today: IsoDate): WaiverStatus => {
  if (ended) return 'ended'
  if (refused) return 'refused'
  if (!granted) return 'asked'
  return to < today ? 'expired' : 'granted'
}

const stepOf = ({ seq, by, at }: Entry, text: { readonly text: string } | undefined): WaiverStep => ({
  seq,
  by,
  at,
  words: text?.text ?? '',
})

type Asking = Extract<Recorded, { kind: 'waiver.ask' }>

const asked = (entry: Entry, { rule, gate, reason, control, owner, from, to, risk }: Asking): WaiverCase => ({
  seq: entry.seq,
  rule,
  gate,
  reason: reason.text,
  control: control.text,
  owner: { ref: owner.person, name: owner.name ?? '' },
  from,
  to,
  risk,
  asked: stepOf(entry, reason),
  granted: null,
  refused: null,
  extensions: [],
  ended: null,
})

/** What one record changes in the waivers of a project. */
export const foldWaivers = (cases: readonly WaiverCase[], entry: Entry, act: Recorded): readonly WaiverCase[] => {
  const changed = (seq: number, change: (one: WaiverCase) => Partial<WaiverCase>): readonly WaiverCase[] =>
    cases.map((one) => (one.seq === seq ? { ...one, ...change(one) } : one))
  switch (act.kind) {
    case 'waiver.ask':
      return [...cases, asked(entry, act)]
    case 'waiver.grant':
      return changed(act.waiver, () => ({ granted: stepOf(entry, act.comment) }))
    case 'waiver.refuse':
      return changed(act.waiver, () => ({ refused: stepOf(entry, act.reason) }))
    case 'waiver.extend':
      return changed(act.waiver, ({ extensions }) => ({
        to: act.to,
        extensions: [...extensions, { ...stepOf(entry, act.reason), to: act.to }],
      }))
    case 'waiver.end':
      return changed(act.waiver, () => ({ ended: stepOf(entry, act.reason) }))
    default:
      return cases
  }
}

interface Waivers {
  readonly waivers: readonly WaiverCase[]
  readonly brokenAt: number
}

/** What a judgement takes into account: granted, not taken back, and granted after whatever was lost, which might have taken it back. The days are weighed by the judgement itself. */
export const waiversGranted = ({ waivers, brokenAt }: Waivers): readonly Waiver[] =>
  waivers.flatMap(({ rule, gate, from, to, granted, refused, ended }) =>
    granted && !refused && !ended && granted.seq > brokenAt ? [{ rule, gate, from, to }] : [],
  )

/** A waiver of the same criterion at the same gate that was asked for later and granted. */
const renewed = (cases: readonly WaiverCase[], { seq, rule, gate }: WaiverCase): boolean =>
  cases.some((one) => one.seq > seq && one.rule === rule && one.gate === gate && one.granted !== null)

/** What a project still owes under exceptions: those in force, and those past their last day that nobody closed or renewed. A lost record closes nothing. */
export const waiverDebt = (
  { waivers, brokenAt }: Waivers,
  today: IsoDate,
): { readonly active: readonly WaiverCase[]; readonly expired: readonly WaiverCase[] } => {
  const open = waivers.filter(({ granted, refused, ended }) => granted && !refused && !ended)
  return {
    active: open.filter(({ from, to, granted }) => from <= today && today <= to && (granted?.seq ?? 0) > brokenAt),
    expired: open.filter((one) => one.to < today && !renewed(waivers, one)),
  }
}

/** Whoever granted or prolonged a waiver at a gate that is not over yet: they do not decide there. */
export const grantersAt = (cases: readonly WaiverCase[], gate: string, today: IsoDate): readonly PersonRef[] =>
  cases
    .filter((one) => one.gate === gate && one.granted !== null && !one.ended && today <= one.to)
    .flatMap(({ granted, extensions }) => [...(granted ? [granted.by.ref] : []), ...extensions.map(({ by }) => by.ref)])
