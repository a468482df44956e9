import { readHead } from '../pmo/settings-document.ts'
import type { Call, Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import { changeRecord } from './change-record.ts'
import { factMistake, iterationMistakes } from './check-entries.ts'
import { emptyRecord, readRecord, recordKey } from './record-document.ts'
import type { EntryMistake, SaveRecordInput, SaveRecordResult } from './record-views.ts'
import { openRecord } from './show-record.ts'

/** Records facts and iterations of a project in the name of whoever calls, if nobody recorded anything meanwhile. What says the same as before is not written. */
export const saveRecord = async (ports: Ports, call: Call, input: SaveRecordInput): Promise<SaveRecordResult> => {
  const { item, facts, iterations, recordVersion } = input
  const [{ value: settings }, kept] = await Promise.all([readHead(ports, call), readRecord(ports, item)])
  const today = dayOf(call.now, settings.zone)
  const mistakes: readonly EntryMistake[] = [
    ...Object.entries(facts).flatMap(([name, entry]) => {
      const reason = entry ? factMistake(name, entry, today) : undefined
      return reason ? [{ name, reason }] : []
    }),
    ...iterationMistakes(iterations ?? [], today),
  ]
  if (mistakes.length > 0) return { ok: false, problem: 'mistakes', mistakes }
  const opened = () => openRecord(ports, call, { item })
  if (kept.version !== recordVersion) return { ok: false, problem: 'conflict', newer: await opened() }
  const changed = changeRecord(kept.value ?? emptyRecord, { facts, iterations }, { call, source: 'form' })
  if (!changed && !kept.damaged) return { ok: true, view: await opened() }
  const written = await ports.shelf.write(recordKey(item), changed ?? emptyRecord, recordVersion)
  return written.ok ? { ok: true, view: await opened() } : { ok: false, problem: 'conflict', newer: await opened() }
}
