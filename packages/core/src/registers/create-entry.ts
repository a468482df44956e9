import type { Call, Ports } from '../ports.ts'
import { recordersOf } from '../records/may-record.ts'
import { dayOf } from '../work/calendar.ts'
import { draftOf, mistakesOf } from './entry-draft.ts'
import type { CreateEntryInput, CreateEntryResult, NewEntry, RegisterEntry } from './register-views.ts'

const rowOf = ({ kind, title, owner, due, probability, impact, severity }: NewEntry): Omit<RegisterEntry, 'key' | 'url'> => ({
  title,
  state: '',
  overdue: false,
  ...(owner ? { owner: owner.name } : {}),
  ...(due === undefined ? {} : { due }),
  ...(kind === 'risk' && probability !== undefined && impact !== undefined ? { score: probability * impact } : {}),
  ...(severity === undefined ? {} : { severity }),
  ...(kind === 'changeRequest' ? { decision: 'pending' } : {}),
})

/** Makes an entry of a register as an item of the tracker, below the project. The same key makes no second one. */
export const createEntry = async (ports: Ports, call: Call, { item, entryKey, entry }: CreateEntryInput): Promise<CreateEntryResult> => {
  const { settings, project } = await recordersOf(ports, call, item)
  const { mapping, zone } = settings
  const mistakes = mistakesOf(entry, dayOf(call.now, zone))
  if (mistakes.length > 0) return { ok: false, mistakes }
  // Where the product itself writes, its name stands in the tracker's history instead of the person's.
  const by = call.identity === 'product' ? call.actor.name || call.actor.ref : undefined
  const made = await ports.desk.ensureItem(
    `register ${project.ref} ${call.actor.ref} ${entryKey}`,
    draftOf(entry, { project: project.ref, by }),
    { mapping, zone },
  )
  const unfilled = made.leftOut.flatMap(({ field, detail }) => (field === 'twice' ? [] : [detail]))
  const mayBeTwice = made.leftOut.some(({ field }) => field === 'twice')
  return { ok: true, entry: { ...rowOf(entry), key: made.key, url: made.url }, unfilled, mayBeTwice }
}
