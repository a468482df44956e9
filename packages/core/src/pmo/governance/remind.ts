import { isPerson } from '../../facts/reading.ts'
import { TrackerError } from '../../failure.ts'
import type { Awaiting, StoredJudgement } from '../../gates/records.ts'
import { isPlain } from '../../plain.ts'
import type { Call, DocKey, Ports } from '../../ports.ts'
import { addDays, dayOf, hourOf } from '../../work/calendar.ts'
import type { IsoDate, ItemRef, PersonRef } from '../../work/values.ts'
import type { Judged, Site } from '../judge-component.ts'
import type { Settings } from '../settings.ts'
import { type Reminding, reminderLines } from './reminder-lines.ts'

type Stage = Reminding['stage']

/** Whom a project told what of the question that waits now, so that nobody is told twice and no comment is read for it. */
interface Told {
  /** The question: gate and the moment since which it waits. */
  readonly of: string
  readonly people: Readonly<Record<PersonRef, Stage>>
}

const toldKey = (item: ItemRef): DocKey<Told | null> => ({
  collection: 'reminders',
  id: item,
  check: (value) => (isPlain(value) && typeof value['of'] === 'string' && isPlain(value['people']) ? (value as unknown as Told) : null),
})

/** How far it is with a question: just asked, due tomorrow, or past the day. */
const stageOn = ({ due }: Awaiting, today: IsoDate): Stage => {
  if (due === null || today < addDays(due, -1)) return 'asked'
  return today > due ? 'overdue' : 'dueSoon'
}

/** Whether nobody is reminded at this hour. */
export const isQuiet = ({ quietHours, zone }: Settings, now: string): boolean => {
  if (!quietHours) return false
  const { from, until } = quietHours
  const hour = hourOf(now, zone)
  return from <= until ? from <= hour && hour < until : hour >= from || hour < until
}

const namesOf = async (site: Site, { reading }: Judged): Promise<ReadonlyMap<PersonRef, string>> => {
  const { groups } = await site.deciders()
  const onItem = Object.values(reading.project.fields).flatMap((field) =>
    field.ok && field.value !== null && isPerson(field.value) && field.value.active ? [[field.value.ref, field.value.name] as const] : [],
  )
  return new Map([...Object.values(groups).flatMap((members) => members.map(({ ref, name }) => [ref, name] as const)), ...onItem])
}

const passing = (error: unknown): boolean =>
  error instanceof TrackerError && (error.code === 'rate-limited' || error.code === 'unavailable')

interface Question {
  readonly stored: StoredJudgement
  readonly awaiting: Awaiting
  readonly of: string
  readonly stage: Stage
}

const questionIn = ({ outcome }: Judged, today: IsoDate): Question | undefined => {
  if ('none' in outcome || !outcome.awaiting) return undefined
  const { awaiting, judgement } = outcome
  return { stored: outcome, awaiting, of: `${judgement.gate} ${awaiting.since}`, stage: stageOn(awaiting, today) }
}

const linesFor = ({ stored, awaiting, stage }: Question, { configured }: Judged, settings: Settings): readonly string[] => {
  const gate = configured.template.gates.find(({ id }) => id === stored.judgement.gate)
  const { language = 'en' } = settings
  return reminderLines[language]({ stage, gate: gate?.name ?? stored.judgement.gate, askedBy: awaiting.askedBy, due: awaiting.due })
}

/** `false`: this person cannot be told; they are not tried again for the same. */
const tell = async (
  ports: Ports,
  person: { readonly ref: string; readonly name: string },
  item: ItemRef,
  lines: readonly string[],
  key: string,
) => {
  try {
    await ports.messenger?.ensureTold(person, { item, lines }, key)
  } catch (error) {
    if (passing(error) || !(error instanceof TrackerError)) throw error
  }
}

/**
 * Tells the people whose votes a project waits for: once when they are asked, once when the answer is due tomorrow, once when it is overdue; not in the quiet hours of the site, and not where it is switched off.
 * To be called with every refresh.
 */
export const remind = async (ports: Ports, call: Call, site: Site, judged: Judged): Promise<void> => {
  const { settings } = site.configured
  if (!ports.messenger || settings.remindVoters === false || isQuiet(settings, call.now)) return
  const question = questionIn(judged, dayOf(call.now, settings.zone))
  if (!question || question.awaiting.people.length === 0) return
  const item = judged.reading.project.ref
  const before = await ports.shelf.read(toldKey(item))
  const told = before?.value?.of === question.of ? before.value.people : {}
  const due = question.awaiting.people.filter((person) => told[person] !== question.stage)
  if (due.length === 0) return
  const names = await namesOf(site, judged)
  const lines = linesFor(question, judged, settings)
  for (const ref of due) {
    const name = names.get(ref)
    if (name !== undefined) await tell(ports, { ref, name }, item, lines, `${item} ${question.of} ${question.stage} ${ref}`)
  }
  const people = { ...told, ...Object.fromEntries(due.map((ref) => [ref, question.stage])) }
  await ports.shelf.write(toldKey(item), { of: question.of, people }, before?.version ?? 'new')
}
