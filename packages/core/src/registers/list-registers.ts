import { isPerson } from '../facts/reading.ts'
import { collect } from '../pmo/read-components.ts'
import type { Call, Ports } from '../ports.ts'
import { recordersOf } from '../records/may-record.ts'
import { currencyOf } from '../records/show-record.ts'
import { dayOf } from '../work/calendar.ts'
import type { NeutralField } from '../work/fields.ts'
import type { FieldValue, WorkItem } from '../work/items.ts'
import { registerTypes } from '../work/mapping.ts'
import type { IsoDate, ItemRef, Person } from '../work/values.ts'
import { type FormKind, formKinds } from './form-kinds.ts'
import type { RegisterEntry, RegisterList, RegistersView } from './register-views.ts'

const shown = 25

const fields: readonly NeutralField[] = [
  'riskProbability',
  'riskImpact',
  'riskOwner',
  'entryOwner',
  'entryDue',
  'entrySeverity',
  'changeDecision',
]

const valueOf = (item: WorkItem, field: NeutralField): FieldValue | undefined => {
  const reading = item.fields[field]
  return reading?.ok === true && reading.value !== null ? reading.value : undefined
}
const textOf = (item: WorkItem, field: NeutralField): string | undefined => {
  const value = valueOf(item, field)
  return typeof value === 'string' ? value : undefined
}

const ownerOf = (item: WorkItem): Person | undefined => {
  const owner = valueOf(item, item.kind === 'risk' ? 'riskOwner' : 'entryOwner')
  return owner !== undefined && isPerson(owner) ? owner : undefined
}

const scoreOf = (item: WorkItem): number | undefined => {
  const [probability, impact] = [valueOf(item, 'riskProbability'), valueOf(item, 'riskImpact')]
  return typeof probability === 'number' && typeof impact === 'number' ? probability * impact : undefined
}

const given = <T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }

const entryOf = (item: WorkItem, today: IsoDate): RegisterEntry => {
  const due = textOf(item, 'entryDue')
  return {
    key: item.key,
    title: item.title,
    url: item.url,
    state: item.state.name,
    overdue: due !== undefined && due < today,
    ...given({
      owner: ownerOf(item)?.name,
      due,
      score: item.kind === 'risk' ? scoreOf(item) : undefined,
      severity: textOf(item, 'entrySeverity'),
      decision: textOf(item, 'changeDecision'),
    }),
  }
}

/** The most pressing first: the highest score, then the earliest due day, then by title. */
const byPressure = (one: RegisterEntry, other: RegisterEntry): number => {
  if (one.score !== other.score) return (other.score ?? 0) - (one.score ?? 0)
  const [due, otherDue] = [one.due ?? '9999', other.due ?? '9999']
  return due < otherDue ? -1 : due > otherDue ? 1 : one.title < other.title ? -1 : 1
}

const isOpen = ({ state }: WorkItem): boolean => state.category !== 'done' && state.category !== 'dropped'

/** Each once, by reference, in order of name. */
const distinct = (people: readonly Person[]): RegistersView['people'] =>
  [...new Map(people.filter(({ active, name }) => active && name !== '').map(({ ref, name }) => [ref, { ref, name }])).values()].sort(
    (one, other) => (one.name < other.name ? -1 : 1),
  )

/** What stands open in the registers of a project. Entries whose item this person may not see are counted, not named. */
export const listRegisters = async (ports: Ports, call: Call, { item }: { readonly item: ItemRef }): Promise<RegistersView> => {
  const { settings, project, may, roles, holders } = await recordersOf(ports, call, item)
  const { mapping, zone } = settings
  const tracker = ports.tracker({ mapping, zone })
  const today = dayOf(call.now, zone)
  const below = await collect(tracker.items({ kind: 'below', items: [item] }, fields))
  const entries = below.values.filter(({ kind, ...entry }) => (formKinds as readonly string[]).includes(kind) && isOpen({ kind, ...entry }))
  const visible = await tracker.visible(entries.map(({ ref }) => ref))
  const seen = entries.filter(({ ref }) => visible.has(ref))
  const listOf = (kind: FormKind): RegisterList => {
    const own = entries.filter((entry) => entry.kind === kind)
    const rows = seen.filter((entry) => entry.kind === kind).map((entry) => entryOf(entry, today))
    return {
      kind,
      mapped: registerTypes(mapping, kind).length > 0,
      entries: rows.toSorted(byPressure).slice(0, shown),
      open: rows.length,
      hidden: own.length - rows.length,
    }
  }
  const currency = currencyOf(mapping)
  return {
    project: { key: project.key, title: project.title },
    registers: formKinds.map(listOf),
    complete: below.coverage.complete,
    mayAdd: may,
    adders: roles,
    pmoIs: ports.directory.pmoIs,
    people: distinct([...holders, ...seen.flatMap((entry) => ownerOf(entry) ?? []), call.actor]),
    me: call.actor.ref,
    today,
    ...(currency === undefined ? {} : { currency }),
  }
}
