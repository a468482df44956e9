import type { Entry, NamedPerson } from '../../ledger/record.ts'
import { dayOf } from '../../work/calendar.ts'
import type { Instant, IsoDate, TimeZone } from '../../work/values.ts'
import type { Recorded } from '../acts.ts'
import type { ItemOf } from '../item-made.ts'
import type { FindingSeverity, QuestionAnswer } from './acts.ts'

interface Step {
  readonly seq: number
  readonly by: NamedPerson
  readonly at: Instant
  readonly words: string
}

/** What is to be done about a finding, by whom and until when. */
export interface CorrectiveAction {
  readonly seq: number
  readonly hash: string
  readonly what: string
  readonly owner: NamedPerson
  readonly due: IsoDate
  /** The tracker item that stands for it, once it was made. */
  readonly item: ItemOf | null
}

export interface Finding {
  readonly seq: number
  readonly by: NamedPerson
  readonly at: Instant
  readonly severity: FindingSeverity
  readonly what: string
  readonly criterion: string | null
  readonly question: number | null
  readonly evidence: readonly string[]
  readonly actions: readonly CorrectiveAction[]
  /** The auditor saw that it is mended. */
  readonly verified: Step | null
}

export interface AuditQuestion {
  readonly text: string
  readonly criterion: string | null
  readonly answer: QuestionAnswer | null
  readonly note: string
}

/** One audit of a project, from its plan to its conclusion. */
export interface Audit {
  readonly seq: number
  readonly by: NamedPerson
  readonly at: Instant
  readonly title: string
  readonly gate: string | null
  readonly process: string
  readonly on: IsoDate
  readonly auditor: NamedPerson
  readonly questions: readonly AuditQuestion[]
  readonly findings: readonly Finding[]
  readonly cancelled: Step | null
  readonly closed: Step | null
}

const person = ({ person: ref, name = '' }: { readonly person: string; readonly name?: string | undefined }): NamedPerson => ({ ref, name })
const stepOf = ({ seq, by, at }: Entry, { text }: { readonly text: string }): Step => ({ seq, by, at, words: text })

type Of<K extends Recorded['kind']> = Extract<Recorded, { kind: K }>

const planned = ({ seq, by, at }: Entry, act: Of<'audit.plan'>): Audit => ({
  seq,
  by,
  at,
  title: act.title.text,
  gate: act.gate ?? null,
  process: act.process?.text ?? '',
  on: act.on,
  auditor: person(act.auditor),
  questions: act.questions.map(({ text, criterion }) => ({ text: text.text, criterion: criterion ?? null, answer: null, note: '' })),
  findings: [],
  cancelled: null,
  closed: null,
})

const found = ({ seq, by, at }: Entry, act: Of<'audit.find'>): Finding => ({
  seq,
  by,
  at,
  severity: act.severity,
  what: act.what.text,
  criterion: act.criterion ?? null,
  question: act.question ?? null,
  evidence: act.evidence.map(({ text }) => text),
  actions: [],
  verified: null,
})

const answered = ({ questions }: Audit, { answers }: Of<'audit.answer'>): readonly AuditQuestion[] =>
  questions.map((one, index) => {
    const given = answers.findLast(({ question }) => question === index)
    return given ? { ...one, answer: given.answer, note: given.note?.text ?? '' } : one
  })

/** The day of the last audit that was closed and still counts. */
export const lastAuditOn = (
  { audits, brokenAt }: { readonly audits: readonly Audit[]; readonly brokenAt: number },
  zone: TimeZone,
): IsoDate | undefined =>
  audits
    .flatMap(({ closed }) => (closed && standsAfter(closed, brokenAt) ? [dayOf(closed.at, zone)] : []))
    .toSorted()
    .at(-1)

/** What one record changes in the audits of a project. */
export const foldAudits = (audits: readonly Audit[], entry: Entry, act: Recorded): readonly Audit[] => {
  const audit = (seq: number, change: (one: Audit) => Partial<Audit>): readonly Audit[] =>
    audits.map((one) => (one.seq === seq ? { ...one, ...change(one) } : one))
  const findings = (change: (one: Finding) => Partial<Finding>): readonly Audit[] =>
    audits.map((one) => ({ ...one, findings: one.findings.map((each) => ({ ...each, ...change(each) })) }))
  switch (act.kind) {
    case 'audit.plan':
      return [...audits, planned(entry, act)]
    case 'audit.assign':
      return audit(act.audit, () => ({ auditor: person(act.auditor) }))
    case 'audit.cancel':
      return audit(act.audit, () => ({ cancelled: stepOf(entry, act.reason) }))
    case 'audit.answer':
      return audit(act.audit, (one) => ({ questions: answered(one, act) }))
    case 'audit.find':
      return audit(act.audit, (one) => ({ findings: [...one.findings, found(entry, act)] }))
    case 'audit.correct': {
      const action = { seq: entry.seq, hash: entry.hash, what: act.what.text, owner: person(act.owner), due: act.due, item: null }
      return findings((one) => (one.seq === act.finding ? { actions: [...one.actions, action] } : {}))
    }
    case 'audit.verify':
      return findings((one) => (one.seq === act.finding ? { verified: stepOf(entry, act.words) } : {}))
    case 'audit.close':
      return audit(act.audit, () => ({ closed: stepOf(entry, act.conclusion) }))
    case 'item.made':
      return findings(({ actions }) => ({
        actions: actions.map((one) => (one.seq === act.of ? { ...one, item: { ref: act.item, key: act.key, url: act.url } } : one)),
      }))
    default:
      return audits
  }
}

/** Whether something that was ended counts as ended: not where a later record was lost that might have taken it back. */
export const standsAfter = (step: Step | null, brokenAt: number): boolean => step !== null && step.seq > brokenAt

/** Audits that go on, their findings that nobody verified, and corrective actions whose day has passed. */
export interface AuditDebt {
  readonly running: readonly Audit[]
  readonly open: readonly Finding[]
  readonly overdue: readonly CorrectiveAction[]
}

export const auditDebt = (
  { audits, brokenAt }: { readonly audits: readonly Audit[]; readonly brokenAt: number },
  today: IsoDate,
  done: ReadonlySet<string> = new Set(),
): AuditDebt => {
  const running = audits.filter(({ cancelled, closed }) => !standsAfter(cancelled, brokenAt) && !standsAfter(closed, brokenAt))
  const open = running.flatMap(({ findings }) => findings.filter(({ verified }) => !standsAfter(verified, brokenAt)))
  const overdue = open.flatMap(({ actions }) => actions.filter(({ due, item }) => due < today && !(item && done.has(item.ref))))
  return { running, open, overdue }
}
