import { TrackerError } from '../../failure.ts'
import type { Call } from '../../ports.ts'
import type { Brief, Review } from '../../reviews/review.ts'
import type { IsoDate, Money } from '../../work/values.ts'
import type { ComponentSummary } from '../views.ts'

const notShown = (item: string): TrackerError =>
  new TrackerError('not-found', `No other site shows ${item} here any more`, 'Let its projects be read again, or take it off the agenda.')

const amount = (money: Money | null): string | null => money && `${money.currency} ${money.minor}`

const counted = (value: number | string | boolean | undefined): number | null => (typeof value === 'number' ? value : null)

const judgedOf = ({ judgementHash, outcome, judgedAt, mirror }: ComponentSummary): Brief['judgement'] =>
  judgementHash === null || outcome === null
    ? null
    : { hash: judgementHash, asOf: (mirror?.asOf ?? judgedAt.slice(0, 10)) as IsoDate, outcome, shouldScore: null, open: [], met: 0 }

/** The brief of a project of another site: what that site told of it. What it rests on stands there. */
export const mirroredBrief = (
  { now }: Call,
  review: Review,
  { item, ask, recommendation }: Review['agenda'][number],
  component: ComponentSummary | undefined,
): Brief => {
  if (!component?.mirror) throw notShown(item)
  const { key, title, url, mirror, template, gate, facts, holding, unknown } = component
  return {
    review: review.id,
    item,
    key,
    title,
    at: now,
    ask,
    recommendation,
    template: template ? `${template.name} ${template.version}` : '',
    from: { name: mirror.name, url, readAt: mirror.readAt, holding, unknown },
    gate: gate && { id: gate.id, name: gate.name },
    judgement: judgedOf(component),
    cost: { then: null, now: amount(component.estimateAtCompletion) },
    finish: { then: null, now: component.finishPlanned },
    risks: { open: counted(facts?.['risks.count']), unanswered: counted(facts?.['risks.highWithoutResponse']), top: [] },
    conditions: [],
    last: null,
  }
}
