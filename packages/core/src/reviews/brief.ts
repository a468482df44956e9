import type { FactReading, Facts } from '../facts/facts.ts'
import { costAndFinish } from '../facts/then-and-now.ts'
import { topRisks } from '../facts/top-risks.ts'
import type { StoredJudgement } from '../gates/records.ts'
import type { GovernanceState } from '../governance/state.ts'
import type { EffectiveTemplate } from '../methodology/effective.ts'
import { dayOf } from '../work/calendar.ts'
import type { WorkItem } from '../work/items.ts'
import type { Instant, Money } from '../work/values.ts'
import type { AgendaItem, Brief } from './review.ts'

const counted = (reading: FactReading | undefined): number | null =>
  reading?.known && reading.value.is === 'whole' ? reading.value.whole : null

const judged = ({ criteria }: EffectiveTemplate, { judgement, judgementHash }: StoredJudgement): Brief['judgement'] => {
  const musts = judgement.rules.flatMap((rule) => {
    const criterion = criteria.find(({ id }) => id === rule.id)
    return criterion?.demand === 'must' && rule.severity !== 'observe' ? [{ ...rule, statement: criterion.statement }] : []
  })
  return {
    hash: judgementHash,
    asOf: judgement.asOf,
    outcome: judgement.outcome,
    shouldScore: judgement.shouldScore && { ...judgement.shouldScore },
    open: musts.flatMap(({ id, statement, value, severity, waived }) =>
      value === 'fail' || value === 'unknown' ? [{ id, statement, value, severity, waived }] : [],
    ),
    met: musts.filter(({ value }) => value === 'pass').length,
  }
}

const amount = (money: Money | null): string | null => money && `${money.currency} ${money.minor}`

/** What a brief is made of: the project as it is judged, its ledger, and the facts of the last decision where they are kept. */
export interface BriefSource {
  readonly review: string
  readonly at: Instant
  readonly agenda: AgendaItem
  readonly template: EffectiveTemplate
  readonly stored: StoredJudgement
  readonly state: GovernanceState
  readonly then: Facts | undefined
  readonly unheld: Brief['unheld']
  /** What hangs below the project item. */
  readonly below: readonly WorkItem[]
}

/** The one-page brief of a project for a review. */
export const briefOf = ({ review, at, agenda, template, stored, state, then, unheld, below }: BriefSource): Brief => {
  const { values } = stored.facts
  const { cost, finish } = costAndFinish(values, then?.values)
  const gate = template.gates.find(({ id }) => id === stored.judgement.gate)
  const last = state.approvals.decisions.at(-1)
  const nameOf = (id: string): string => template.gates.find((each) => each.id === id)?.name ?? id
  return {
    review,
    item: agenda.item,
    key: stored.component.key,
    title: stored.component.title,
    at,
    ask: agenda.ask,
    recommendation: agenda.recommendation,
    template: `${template.name} ${template.version}`,
    gate: gate ? { id: gate.id, name: gate.name } : null,
    ...(unheld ? { unheld } : {}),
    judgement: judged(template, stored),
    cost: { then: amount(cost.then), now: amount(cost.now) },
    finish,
    risks: {
      open: counted(values['risks.count']),
      unanswered: counted(values['risks.highWithoutResponse']),
      top: topRisks(below).map(({ url: _, ...risk }) => risk),
    },
    conditions: (last?.conditions ?? []).map(({ what, owner, due }) => ({ what: what.text, owner: owner.name ?? '', due })),
    last: last ? { gate: nameOf(last.gate), outcome: last.outcome, on: dayOf(last.at, stored.zone) } : null,
  }
}
