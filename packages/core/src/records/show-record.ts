import type { RecordedValue } from '../facts/record.ts'
import type { StoredJudgement } from '../gates/records.ts'
import { judgementKey } from '../pmo/documents.ts'
import { readKept } from '../pmo/kept.ts'
import type { Call, Ports } from '../ports.ts'
import { dayOf, daysBetween } from '../work/calendar.ts'
import type { Mapping } from '../work/mapping.ts'
import type { IsoDate, ItemRef } from '../work/values.ts'
import { currentFact } from './current-fact.ts'
import { recordersOf } from './may-record.ts'
import { emptyRecord, readRecord } from './record-document.ts'
import type { RecordableFact, RecordView } from './record-views.ts'
import { askedBy, everyRecordable, type Recordable, recordableOf } from './recordable.ts'

const shownLines = 50

/** Whether a recorded value is too old to count. */
export const isStale = (recorded: RecordedValue, freshDays: number | undefined, today: IsoDate): boolean =>
  freshDays !== undefined && daysBetween(recorded.on, today) > freshDays

/** The currency in which the site counts money. */
export const currencyOf = ({ fields }: Mapping): string | undefined =>
  Object.values(fields).flatMap((field) => field?.money?.currency ?? [])[0]

interface Shown {
  readonly asked: boolean
  readonly recorded: RecordedValue | undefined
  readonly mapping: Mapping
  readonly today: IsoDate
  readonly stored: StoredJudgement | undefined
}

const shownFact = ({ fields, ...shape }: Recordable, { asked, recorded, mapping, today, stored }: Shown): RecordableFact => {
  const now = stored && currentFact(shape.fact, stored)
  return {
    ...shape,
    ...(now ? { now } : {}),
    asked,
    recorded: recorded ?? null,
    stale: recorded !== undefined && isStale(recorded, shape.freshDays, today),
    mapped: fields.some((field) => mapping.fields[field] !== undefined),
  }
}

/** What is recorded of a project by hand, and what may be: first the facts that its template asks for. */
export const openRecord = async (ports: Ports, call: Call, { item }: { readonly item: ItemRef }): Promise<RecordView> => {
  const [{ template, settings, project, may, roles }, kept, judged] = await Promise.all([
    recordersOf(ports, call, item),
    readRecord(ports, item),
    readKept(ports, judgementKey(item)),
  ])
  const stored = judged.value && !('none' in judged.value) ? judged.value : undefined
  const record = kept.value ?? emptyRecord
  const { mapping, zone } = settings
  const today = dayOf(call.now, zone)
  const asked = askedBy(template)
  const askedNames = new Set(asked.map(({ fact }) => fact))
  const others = [...everyRecordable(), ...Object.keys(record.facts).flatMap((name) => recordableOf(name) ?? [])]
  const distinct = new Map([...asked, ...others].map((fact) => [fact.fact, fact]))
  const currency = currencyOf(mapping)
  return {
    item,
    project: { key: project.key, title: project.title },
    recordVersion: kept.version,
    damaged: kept.damaged,
    mayRecord: may,
    recorders: roles,
    pmoIs: ports.directory.pmoIs,
    facts: [...distinct.values()].map((fact) =>
      shownFact(fact, { asked: askedNames.has(fact.fact), recorded: record.facts[fact.fact], mapping, today, stored }),
    ),
    iterations: record.iterations,
    log: record.log.slice(-shownLines).toReversed(),
    ...(currency === undefined ? {} : { currency }),
    protection: 'recordedNotProtected',
    today,
    zone,
  }
}
