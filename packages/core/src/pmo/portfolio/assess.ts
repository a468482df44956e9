import { TrackerError } from '../../failure.ts'
import type { ScoringModel } from '../../portfolio/scoring/model.ts'
import { formulas } from '../../portfolio/scoring/quotients.ts'
import { utilityOf } from '../../portfolio/scoring/weighted.ts'
import type { Call, Ports } from '../../ports.ts'
import { readKept } from '../kept.ts'
import type { AssessResult } from '../views/scoring.ts'
import type { PlaceMistake } from '../views/strategy.ts'
import type { PortfolioInput } from './client.ts'
import { type InputsDocument, inputsKey, noInputs, writtenPlace } from './documents.ts'
import { readStanding } from './heads.ts'
import { scoreRows } from './score-projects.ts'
import { readSheet } from './sheet.ts'
import { projectScore } from './show-scoring.ts'

type Values = PortfolioInput<'scoring.assess'>['values']

const mistakeIn = (model: ScoringModel, name: string, value: number | string): string | undefined => {
  if (model.method === 'weightedSum') {
    const criterion = model.criteria.find(({ id }) => id === name)
    if (!criterion) return 'there is no such criterion in the model in force'
    const wanted = 'levels' in criterion.scale ? `one of ${Object.keys(criterion.scale.levels).join(', ')}` : 'a number'
    return utilityOf(criterion, value) === undefined ? `${wanted} is needed` : undefined
  }
  if (model.method === 'wsjf' || model.method === 'rice' || model.method === 'valueCost') {
    const { above, below } = formulas[model.method]
    const asked: readonly string[] = [...above, below]
    if (!asked.includes(name)) return 'the method asks for no such input'
    return typeof value === 'number' ? undefined : 'a number is needed'
  }
  return 'this method is worked out from money by period'
}

const withOwn = ({ assessed }: InputsDocument, values: Values, { actor, now }: Call): InputsDocument['assessed'] => {
  const next = { ...assessed }
  for (const [name, value] of Object.entries(values)) {
    const others = (next[name] ?? []).filter(({ by }) => by !== actor.ref)
    const own = value === null ? others : [...others, { by: actor.ref, byName: actor.name, value, at: now }]
    if (own.length > 0) next[name] = own
    else delete next[name]
  }
  return next
}

/** Everybody writes only what they assessed themselves, so that a newer document is no conflict: it is read and changed again. */
const keepOwn = async (ports: Ports, call: Call, item: string, values: Values): Promise<void> => {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { value, version } = await readKept(ports, inputsKey(item))
    const before = value ?? noInputs
    const key = { ...inputsKey(item), check: (kept: unknown) => kept as InputsDocument }
    if ((await ports.shelf.write(key, { ...before, assessed: withOwn(before, values, call) }, version)).ok) return
  }
  throw new TrackerError('conflict', 'Others assess this project at the same moment', 'Try again in a minute.')
}

/** Keeps what one person assesses of a project, beside what others did. */
export const assess = async (ports: Ports, call: Call, { item, values }: PortfolioInput<'scoring.assess'>): Promise<AssessResult> => {
  const { scoring } = await readSheet(ports, call)
  const { value: model } = scoring
  if (!model) throw new TrackerError('invalid', 'There is no scoring model yet', 'Let the PMO save one first.')
  const mistakes = Object.entries(values).flatMap(([place, value]): PlaceMistake[] => {
    const message = value === null ? undefined : mistakeIn(model, place, value)
    return message === undefined ? [] : [{ place, message }]
  })
  if (mistakes.length > 0) return { ok: false, problem: 'mistakes', mistakes }
  await keepOwn(ports, call, item, values)
  const [sheet, written] = await Promise.all([readSheet(ports, call), readStanding(ports, writtenPlace)])
  const row = sheet.rows.find(({ component }) => component.ref === item)
  if (!row) throw new TrackerError('not-found', 'This item is no project of the portfolio', 'Refresh the portfolio and open it again.')
  return { ok: true, score: projectScore(row, scoreRows(sheet, model), written.value) }
}
