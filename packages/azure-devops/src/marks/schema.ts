import type { GateMark, ItemMarks } from '@plumbline/core/reading'
import { textIn } from '../http/plain.ts'

/** Fields of Plumbline on the project item. A process rule keeps them read-only for everybody but the group of writers. */
export const slotField = (slot: number): string => `Custom.PlumblineGate${slot}`
export const slots: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8]
export const recordField = 'Custom.PlumblineRecord'
export const judgementField = 'Custom.PlumblineJudgement'
export const requestField = 'Custom.PlumblineRequest'
/** A decimal field that anybody with the right to edit may write: for boards and queries, never evidence. */
export const scoreField = 'Custom.PlumblineScore'
export const ownFields: readonly string[] = [...slots.map(slotField), recordField, judgementField, requestField, scoreField]
/** What a reader of the marks asks for. */
export const readFields: readonly string[] = [...slots.map(slotField), recordField, judgementField, requestField]

const outcomes = { ready: 'ready', notReady: 'notReady', unknown: 'unknown' } as const
const isOutcome = (text: string): text is keyof typeof outcomes => text in outcomes

type Stored = (field: string) => string

const parts = (text: string): readonly string[] => (text === '' ? [] : text.split('|'))

/** `<gate>|<until>|<judgement hash>`; an empty slot has not been passed. */
const markIn = (slot: number, value: string): GateMark | undefined => {
  const [gate, until, hash] = parts(value)
  if (gate === undefined || gate === '') return undefined
  return { gate, slot, state: 'passed', until: until || null, judgementHash: hash || null }
}

/** `<gate>|<outcome>|<as of>|<hash>`, and the template's hash where it is attested here. */
const judgementIn = (value: string): ItemMarks['judgement'] => {
  const [gate, outcome, asOf, hash, template] = parts(value)
  if (!gate || !outcome || !isOutcome(outcome) || !asOf || !hash) return null
  return { gate, outcome, asOf, hash, ...(template ? { template } : {}) }
}

/** `<sequence number>|<first digits of the head>`. */
const recordIn = (value: string): ItemMarks['record'] => {
  const [seq, head] = parts(value)
  return seq && head && /^[1-9]\d{0,8}$/.test(seq) ? { seq: Number(seq), head } : undefined
}

/** `settings|<hash>`, and the hash of what was carried here of other sites: stands on the methodology item, which is judged at no gate. */
export const attestedMark = 'settings|'
export const attestedIn = (value: string): Pick<ItemMarks, 'settings' | 'carried'> => {
  const [mark, settings, carried] = parts(value)
  return mark === 'settings' && settings ? { settings, ...(carried ? { carried } : {}) } : {}
}

export const marksIn = (stored: Stored): ItemMarks => {
  const record = recordIn(stored(recordField))
  return {
    gates: slots.flatMap((slot) => markIn(slot, stored(slotField(slot))) ?? []),
    judgement: judgementIn(stored(judgementField)),
    ...(record ? { record } : {}),
    ...attestedIn(stored(judgementField)),
  }
}

export const wishText = (act: string, again?: number): string => JSON.stringify(again === undefined ? { act } : { act, again })

/** What a person asked for, by the hash of the act; `undefined` where the field holds something else, which is nobody's wish. */
export const wishIn = (text: string): string | undefined => {
  try {
    return textIn(JSON.parse(text), 'act')
  } catch {
    return undefined
  }
}

const slotText = (mark: GateMark | undefined): string =>
  mark?.state === 'passed' ? `${mark.gate}|${mark.until ?? ''}|${mark.judgementHash ?? ''}` : ''

/** What the fields must say; a gate that is not passed leaves its slot empty, so that the process rule holds the transition. */
export const textsOf = (marks: ItemMarks): Readonly<Record<string, string>> => {
  const { judgement, record, settings, carried } = marks
  const gates = slots.map((slot) => [slotField(slot), slotText(marks.gates.find((mark) => mark.slot === slot))] as const)
  const attested = settings === undefined ? '' : [`${attestedMark}${settings}`, ...(carried ? [carried] : [])].join('|')
  const judged =
    judgement === null
      ? attested
      : [judgement.gate, judgement.outcome, judgement.asOf, judgement.hash, ...(judgement.template ? [judgement.template] : [])].join('|')
  return { ...Object.fromEntries(gates), [judgementField]: judged, [recordField]: record ? `${record.seq}|${record.head}` : '' }
}
