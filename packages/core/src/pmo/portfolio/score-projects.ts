import type { Input, Scored, ScoringModel } from '../../portfolio/scoring/model.ts'
import { formulas } from '../../portfolio/scoring/quotients.ts'
import { type Scores, scoresOf } from '../../portfolio/scoring/score.ts'
import { utilityOf } from '../../portfolio/scoring/weighted.ts'
import type { ItemRef } from '../../work/values.ts'
import type { InputSource } from '../views/scoring.ts'
import { alignmentOf, weigh } from './alignment.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** The one fact that Plumbline works out from the strategy and its links. */
export const alignmentFact = 'strategy.alignment'

/** A fact as an input of a score. */
type FactOf = (row: SheetRow, fact: string) => number | string | null

const factsOf = ({ strategy }: Sheet): FactOf => {
  const { value } = strategy
  const weighed = value && weigh(value)
  return (row, fact) => {
    if (fact === alignmentFact && value && weighed) {
      const score = alignmentOf(value, weighed.shares, row.inputs.links)?.score
      if (score !== undefined && score !== null) return score
    }
    const known = row.component.facts?.[fact]
    if (typeof known === 'boolean') return known ? 'yes' : 'no'
    return known ?? null
  }
}

const assessedOf = (row: SheetRow, name: string): Input => {
  const given = row.assessed[name]
  return given && given.length > 0 ? given.map(({ byName, value }) => ({ by: byName || '–', value })) : null
}

interface Gathered {
  readonly scored: Scored
  readonly sources: Readonly<Record<string, InputSource>>
}

/** Which fact an input is read from, by the name of the criterion or of the formula's input. */
const wantedBy = (
  model: ScoringModel,
): readonly { readonly name: string; readonly fact?: string | undefined; readonly fits: (value: number | string) => boolean }[] => {
  switch (model.method) {
    case 'weightedSum':
      return model.criteria.map((criterion) => ({
        name: criterion.id,
        fact: criterion.fact,
        fits: (value: number | string) => utilityOf(criterion, value) !== undefined,
      }))
    case 'wsjf':
    case 'rice':
    case 'valueCost': {
      const { above, below } = formulas[model.method]
      return [...above, below].map((name) => ({
        name,
        fact: model.facts?.[name],
        fits: (value: number | string) => typeof value === 'number',
      }))
    }
    default:
      return []
  }
}

/** What is known of a project for a model: a fact where there is one, else what people assessed, else missing. */
const gather = (model: ScoringModel, row: SheetRow, factOf: FactOf): Gathered => {
  const { ref } = row.component
  const sources: Record<string, InputSource> = {}
  const inputs: Record<string, Input> = {}
  for (const { name, fact, fits } of wantedBy(model)) {
    const known = fact === undefined ? null : factOf(row, fact)
    const read = known !== null && fits(known)
    const assessed = read ? null : assessedOf(row, name)
    sources[name] = read ? 'fact' : assessed === null ? 'missing' : 'assessed'
    inputs[name] = read ? known : assessed
  }
  const { flows } = row.inputs
  return { scored: { id: ref, inputs, ...(flows ? { flows: [...flows] } : {}) }, sources }
}

/** Scores of all rows by a model, and where each input came from. */
export interface Scoring {
  readonly scores: Scores
  readonly sources: ReadonlyMap<ItemRef, Gathered['sources']>
  readonly inputs: ReadonlyMap<ItemRef, NonNullable<Scored['inputs']>>
  readonly factOf: FactOf
}

export const scoreRows = (sheet: Sheet, model: ScoringModel): Scoring => {
  const factOf = factsOf(sheet)
  const gathered = sheet.rows.map((row) => gather(model, row, factOf))
  return {
    scores: scoresOf({ model, projects: gathered.map(({ scored }) => scored) }),
    sources: new Map(gathered.map(({ scored, sources }) => [scored.id, sources])),
    inputs: new Map(gathered.map(({ scored }) => [scored.id, scored.inputs ?? {}])),
    factOf,
  }
}
