import { hashOf } from '../hash.ts'
import type { TierTable } from '../methodology/template-parts.ts'
import { dayOf } from '../work/calendar.ts'
import type { Coverage, Transition, WorkItem } from '../work/items.ts'
import type { Mapping } from '../work/mapping.ts'
import type { Instant, TimeZone } from '../work/values.ts'
import { type FactName, factCatalogue } from './catalogue.ts'
import type { Evidence, FactSource } from './evidence.ts'
import type { FactReading, Facts } from './facts.ts'
import { projectFacts } from './project.ts'
import { unknown } from './reading.ts'
import type { ProjectRecord } from './record.ts'
import { riskRegister, scopeFacts } from './scope.ts'
import { tierFact } from './tier.ts'

/** What was read of one component. `history`: absent where it could not be read. */
export interface ComponentReading {
  readonly project: WorkItem
  readonly below: readonly WorkItem[]
  readonly coverage: Coverage
  readonly history: readonly Transition[] | undefined
  readonly mapping: Mapping
  readonly zone: TimeZone
  readonly readAt: Instant
  /** Of the template that it stands under; the usual one where that brings none. */
  readonly tierTable?: TierTable
  /** What people recorded by hand; absent where nothing is, or where it cannot be read. */
  readonly record?: ProjectRecord
}

const namedItems = 50
const belowFacts: Readonly<Record<string, 'risk' | 'delivery'>> = {
  'risks.count': 'risk',
  'risks.highWithoutResponse': 'risk',
  'scope.total': 'delivery',
  'scope.doneRatio': 'delivery',
  'scope.tracedToObjectiveRatio': 'delivery',
}

const sourceOf = (fact: FactName, reading: ComponentReading): FactSource => {
  const { project, below, mapping, history } = reading
  const kind = belowFacts[fact]
  if (kind) {
    const items = below.filter((item) => item.kind === kind)
    return { items: items.slice(0, namedItems).map(({ ref }) => ref), itemCount: items.length }
  }
  const fields = factCatalogue[fact].fields
  const unread = fields.map((field) => project.fields[field]).find((field) => field && !field.ok)
  const source = fields.map((field) => mapping.fields[field]?.source).find((name) => name !== undefined)
  const last =
    fact === 'cost.estimateUpdatedOn'
      ? history?.filter((entry) => entry.item === project.ref && entry.change.field === 'estimateAtCompletion').at(-1)
      : undefined
  return {
    items: [project.ref],
    itemCount: 1,
    ...(source === undefined ? {} : { field: source }),
    ...(last ? { historyId: last.id } : {}),
    ...(unread && !unread.ok ? { problem: unread.detail } : {}),
  }
}

/** What is known of a component today, and where each fact comes from. */
export const deriveFacts = (reading: ComponentReading): { readonly facts: Facts; readonly evidence: Evidence } => {
  const { project, below, coverage, mapping } = reading
  const own = projectFacts(project, reading.history, reading.zone)
  const objectives: FactReading = own['strategy.objectives'] ?? unknown('noRecord')
  const facts: Facts = {
    asOf: dayOf(reading.readAt, reading.zone),
    values: {
      ...own,
      ...scopeFacts(below, mapping, coverage.complete, objectives),
      'component.tier': tierFact(project, reading.tierTable, own),
    },
    collections: { risks: riskRegister(below, mapping, coverage.complete) },
  }
  const names = Object.keys(factCatalogue) as FactName[]
  return {
    facts,
    evidence: {
      factsHash: hashOf(facts),
      readAt: reading.readAt,
      itemsRead: below.length,
      scopeComplete: coverage.complete,
      hiddenItems: coverage.complete ? 0 : (coverage.hidden ?? 0),
      sources: Object.fromEntries(names.map((name) => [name, sourceOf(name, reading)])),
    },
  }
}
