import type { ComponentReading } from '../facts/derive.ts'
import type { FactReading } from '../facts/facts.ts'
import { fieldOf, isMoney, isPerson } from '../facts/reading.ts'
import { tierOf } from '../facts/tier.ts'
import type { StoredJudgement } from '../gates/records.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import type { Template } from '../methodology/template.ts'
import { dayOf } from '../work/calendar.ts'
import type { NeutralField } from '../work/fields.ts'
import type { FieldReading, FieldValue, WorkItem } from '../work/items.ts'
import type { Money } from '../work/values.ts'
import type { ComponentSummary, HealthReading } from './views.ts'

const valueOf = (item: WorkItem, field: NeutralField): FieldValue | null => {
  const reading = fieldOf(item, field)
  return reading.ok ? reading.value : null
}
const text = (item: WorkItem, field: NeutralField): string | null => {
  const value = valueOf(item, field)
  return typeof value === 'string' ? value : null
}
const money = (item: WorkItem, field: NeutralField): Money | null => {
  const value = valueOf(item, field)
  return value !== null && isMoney(value) ? value : null
}
const personName = (item: WorkItem, field: NeutralField): string | null => {
  const value = valueOf(item, field)
  return value !== null && isPerson(value) ? value.name : null
}

const isHealth = (value: unknown): value is 'onTrack' | 'atRisk' | 'offTrack' =>
  value === 'onTrack' || value === 'atRisk' || value === 'offTrack'
const healthOf = (reading: FieldReading): HealthReading['health'] => (reading.ok && isHealth(reading.value) ? reading.value : null)

/** The declared health as it was set over time, oldest first, at most the last eight. */
const healthHistory = (reading: ComponentReading): readonly HealthReading[] => {
  const changes = (reading.history ?? []).flatMap((entry) =>
    entry.change.field === 'declaredHealth'
      ? [{ on: dayOf(entry.at, reading.zone), health: healthOf(entry.change.to), from: healthOf(entry.change.from) }]
      : [],
  )
  const first = changes[0]
  const start: HealthReading[] =
    first && first.from !== null ? [{ on: dayOf(reading.project.createdAt, reading.zone), health: first.from }] : []
  return [...start, ...changes.map(({ on, health }) => ({ on, health }))].slice(-8)
}

const wholeOf = (fact: FactReading | undefined): number | null => (fact?.known && fact.value.is === 'whole' ? fact.value.whole : null)

const holds = (template: Template, stored: StoredJudgement): { holding: number; unknown: number } => {
  const criteria = effectiveTemplate(template, stored.tier).criteria
  const blocking = stored.judgement.rules.filter(
    (rule) =>
      rule.severity === 'block' && !rule.waived && criteria.some((criterion) => criterion.id === rule.id && criterion.demand === 'must'),
  )
  return {
    holding: blocking.filter(({ value }) => value === 'fail').length,
    unknown: blocking.filter(({ value }) => value === 'unknown').length,
  }
}

/** One component as the portfolio page shows it. `stored`: absent once it is past its last gate. */
export const summarise = (template: Template, reading: ComponentReading, stored: StoredJudgement | undefined): ComponentSummary => {
  const { project, below } = reading
  const gate = template.gates.find(({ id }) => id === stored?.judgement.gate)
  const total = wholeOf(stored?.facts.values['scope.total'])
  return {
    ref: project.ref,
    key: project.key,
    title: project.title,
    url: project.url,
    department: text(project, 'department'),
    tier: stored?.tier ?? tierOf(undefined),
    phase: template.phases.find(({ id }) => id === project.state.phase)?.name ?? null,
    projectManager: personName(project, 'projectManager'),
    sponsor: personName(project, 'sponsor'),
    health: healthOf(fieldOf(project, 'declaredHealth')),
    healthHistory: healthHistory(reading),
    approvedBudget: money(project, 'approvedBudget'),
    estimateAtCompletion: money(project, 'estimateAtCompletion'),
    startPlanned: text(project, 'startPlanned'),
    finishPlanned: text(project, 'finishPlanned'),
    gate: gate ? { id: gate.id, name: gate.name, dueOn: text(project, 'gateReviewDue') } : null,
    outcome: stored?.judgement.outcome ?? null,
    ...(stored ? holds(template, stored) : { holding: 0, unknown: 0 }),
    judgementHash: stored?.judgementHash ?? null,
    judgedAt: stored?.judgedAt ?? reading.readAt,
    doneItems: total === null ? null : below.filter((item) => item.kind === 'delivery' && item.state.category === 'done').length,
    totalItems: total,
  }
}
