import { decide } from '../../portfolio/selection/decide.ts'
import type { SelectionModel } from '../../portfolio/selection/model.ts'
import type { Call, Ports } from '../../ports.ts'
import { dayOf } from '../../work/calendar.ts'
import type { SelectionChanges, SelectionView } from '../views/selection.ts'
import { answerOf } from './answer.ts'
import { type Field, fieldOf } from './candidates.ts'
import type { PortfolioInput } from './client.ts'
import type { PortfolioLimits } from './inputs.ts'
import { jobOf } from './job-view.ts'
import { usualCurrency } from './money.ts'
import { periodsOf } from './periods.ts'
import { questionOf, withChanges } from './question.ts'
import { standingBaseline } from './scenarios/baseline.ts'
import { readSheet, type Sheet } from './sheet.ts'

/** Before anybody set limits: every project, no limit, three years from today. */
const firstLimits = (sheet: Sheet, { now, zone }: Call): PortfolioLimits => ({
  name: 'Portfolio',
  currency: usualCurrency(sheet.rows) ?? 'EUR',
  candidates: 'all',
  periods: { unit: 'year', yearStarts: 1, first: dayOf(now, zone), count: 3 },
  budgets: {},
  funds: {},
  capacity: {},
  guardrails: [],
  objectives: {},
})

/** The question that stands, as this person may ask it. */
export interface Asked {
  readonly sheet: Sheet
  readonly limits: PortfolioLimits
  readonly field: Field
  readonly model: SelectionModel | undefined
}

export const ask = async (ports: Ports, call: Call, changes: SelectionChanges = {}): Promise<Asked> => {
  const sheet = await readSheet(ports, call, changes.others)
  const limits = sheet.limits.value ?? firstLimits(sheet, call)
  const field = fieldOf(sheet, limits)
  return { sheet, limits, field, model: questionOf(field, withChanges(limits, changes), { changes, others: sheet.others }) }
}

/** The answer at once: a search with a proven bound, explained as far as whoever asked waits. */
export const answerNow = ({ model, sheet }: Asked, call: Call) =>
  model ? answerOf(model, decide(model, { stop: () => call.signal.aborted }), 'instant', sheet.strategy.value) : null

export const openSelection = async (ports: Ports, call: Call, { changes }: PortfolioInput<'selection.open'>): Promise<SelectionView> => {
  const asked = await ask(ports, call, changes)
  const { sheet, limits, field } = asked
  const answer = answerNow(asked, call)
  const { version, damaged, saved, history } = sheet.limits
  const model = sheet.scoring.value
  return {
    limits,
    periods: periodsOf(limits.periods),
    saved,
    history,
    limitsVersion: version,
    damaged,
    mayConfigure: sheet.mayConfigure,
    candidates: field.candidates,
    leftOut: field.leftOut,
    hidden: sheet.hidden,
    others: sheet.others,
    objectives: (sheet.strategy.value?.objectives ?? []).map(({ id, name }) => ({ id, name })),
    scoring: model && { id: model.id, version: model.version, name: model.name ?? model.id, method: model.method },
    answer,
    baseline: await standingBaseline(ports, sheet),
    job: answer && (await jobOf(ports, answer.modelHash)),
    exactBy: ports.exact || call.identity === 'product' ? 'here' : 'pipeline',
    now: call.now,
  }
}
