import type { ComponentReading } from '../facts/derive.ts'
import type { FactReading } from '../facts/facts.ts'
import { fieldOf, isMoney, isPerson } from '../facts/reading.ts'
import type { NoGateAhead, StoredJudgement } from '../gates/records.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import type { Template } from '../methodology/template.ts'
import { dayOf } from '../work/calendar.ts'
import type { NeutralField } from '../work/fields.ts'
import type { FieldReading, FieldValue, WorkItem } from '../work/items.ts'
import type { Money } from '../work/values.ts'
import type { Assessment } from './assess.ts'
import { scorableIn } from './scorable.ts'
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

const moneyIn = (fact: FactReading | undefined): Money | null => (fact?.known && fact.value.is === 'money' ? fact.value.money : null)

/** Criteria with an answer, of those that apply. */
const checkedOf = (judged: StoredJudgement | NoGateAhead): NonNullable<ComponentSummary['checked']> | null => {
  if ('none' in judged) return null
  const asked = judged.judgement.rules.filter(({ value }) => value !== 'notApplicable')
  return { known: asked.filter(({ value }) => value !== 'unknown').length, of: asked.length }
}

interface Holding {
  readonly outcome: ComponentSummary['outcome']
  readonly holding: number
  readonly unknown: number
}

/** What holds the gate: blocking musts that fail or could not be checked, and the should-score as one thing. An unknown phase is one thing that could not be checked. */
const holdingOf = (template: Template, judged: StoredJudgement | NoGateAhead): Holding => {
  if ('none' in judged)
    return judged.none === 'phaseUnknown' ? { outcome: 'unknown', holding: 0, unknown: 1 } : { outcome: null, holding: 0, unknown: 0 }
  const musts = new Set(
    effectiveTemplate(template, judged.tier, judged.tailoring?.entries).criteria.flatMap(({ id, demand }) =>
      demand === 'must' ? [id] : [],
    ),
  )
  const { rules, shouldScore: score, outcome } = judged.judgement
  const blocking = rules.filter((rule) => rule.severity === 'block' && !rule.waived && musts.has(rule.id))
  const count = (value: 'fail' | 'unknown') => blocking.filter((rule) => rule.value === value).length
  const scoreFails = score !== null && score.max < score.limit
  const scoreOpen = score !== null && !scoreFails && score.min < score.limit
  return { outcome, holding: count('fail') + (scoreFails ? 1 : 0), unknown: count('unknown') + (scoreOpen ? 1 : 0) }
}

/** One component as the portfolio page shows it. */
export const summarise = (
  template: Template,
  { reading, facts, tier, outcome: judged }: Pick<Assessment, 'facts' | 'tier' | 'outcome'> & { readonly reading: ComponentReading },
): ComponentSummary => {
  const { project, below } = reading
  const gate = 'none' in judged ? undefined : template.gates.find(({ id }) => id === judged.judgement.gate)
  const total = wholeOf(facts.values['scope.total'])
  return {
    template: { id: template.id, name: template.name, version: template.version },
    ref: project.ref,
    key: project.key,
    title: project.title,
    url: project.url,
    department: text(project, 'department'),
    tier,
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
    ...holdingOf(template, judged),
    judgementHash: 'none' in judged ? null : judged.judgementHash,
    judgedAt: judged.judgedAt,
    doneItems: total === null ? null : below.filter((item) => item.kind === 'delivery' && item.state.category === 'done').length,
    totalItems: total,
    slipDays: wholeOf(facts.values['schedule.slipDays']),
    riskExposure: moneyIn(facts.values['risks.exposure']),
    ...('none' in judged ? {} : { passed: judged.passages.map(({ gate: id, on }) => ({ gate: id, on })) }),
    checked: checkedOf(judged),
    ...(!('none' in judged) && judged.awaiting ? { awaiting: judged.awaiting } : {}),
    facts: scorableIn(facts.values),
  }
}
