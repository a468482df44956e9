import { type Mistake, type Read, readData } from '../document.ts'
import { type Together, together } from './assessors.ts'
import { type ScoringDocument, type ScoringModel, scoringDocumentFor, type WeightedSum } from './model.ts'
import { moneyScore, type PlainScore, quotientScore } from './quotients.ts'
import { type StabilityInterval, stabilityOf } from './stability.ts'
import { type Score, sharesOf, utilityOf, weightedScore } from './weighted.ts'

/** A place in the order, the best first; those without a score have none. Ties share a place. */
type Ranked<T> = T & { readonly rank: number | null }

/** Scores of projects, with the version of the model that gave them. */
export type Scores = { readonly model: { readonly id: string; readonly version: string; readonly method: ScoringModel['method'] } } & (
  | {
      readonly weights: Readonly<Record<string, number>>
      /** How the weights were found, where pairs were compared. */
      readonly pairwise: Together | null
      readonly scores: readonly Ranked<Score>[]
      readonly stability: readonly StabilityInterval[]
    }
  | { readonly scores: readonly Ranked<PlainScore>[] }
)

const ranked = <T extends { readonly score: number | null }>(scores: readonly T[], lessIsBetter = false): readonly Ranked<T>[] => {
  const sign = lessIsBetter ? -1 : 1
  return scores.map((one) => {
    const { score } = one
    if (score === null) return { ...one, rank: null }
    return { ...one, rank: 1 + scores.filter((other) => other.score !== null && sign * other.score > sign * score + 1e-12).length }
  })
}

const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]

const weightMistakes = (model: WeightedSum): Mistake[] => {
  const ids = model.criteria.map(({ id }) => id)
  if (!model.comparisons)
    return model.criteria.flatMap(({ weight }, at): Mistake[] =>
      weight === undefined ? [{ place: `model.criteria.${at}.weight`, message: 'a weight is needed, or comparisons of the pairs' }] : [],
    )
  const unknown = model.comparisons.assessors.flatMap(({ comparisons }, assessor) =>
    comparisons.flatMap(({ first, second }, at): Mistake[] => {
      const place = `model.comparisons.assessors.${assessor}.comparisons.${at}`
      if (first === second) return [{ place, message: `"${first}" is compared with itself; remove it` }]
      return [first, second].filter((id) => !ids.includes(id)).map((id) => ({ place, message: `there is no criterion "${id}"` }))
    }),
  )
  if (unknown.length > 0) return unknown
  const found = together(ids, model.comparisons.assessors, model.comparisons.randomIndex)
  if (found.ok) return []
  return [
    { place: 'model.comparisons', message: `nothing tells how ${found.unrelated.join(', ')} relates to ${ids[0]}; compare them with it` },
  ]
}

const scaleMistakes = (model: WeightedSum): Mistake[] =>
  model.criteria.flatMap(({ scale }, at): Mistake[] => {
    const place = `model.criteria.${at}.scale`
    if ('levels' in scale) return Object.keys(scale.levels).length === 0 ? [{ place, message: 'it has no level; name at least one' }] : []
    const falls = scale.curve.findIndex(([x], k) => k > 0 && x <= (scale.curve[k - 1]?.[0] ?? x))
    return falls === -1 ? [] : [{ place: `${place}.curve.${falls}`, message: 'inputs of a curve have to rise; put its points in order' }]
  })

const inputMistakes = ({ model, projects }: ScoringDocument): Mistake[] => {
  if (model.method !== 'weightedSum') return []
  const criteria = new Map(model.criteria.map((criterion) => [criterion.id, criterion]))
  return projects.flatMap(({ inputs }, at) =>
    Object.entries(inputs ?? {}).flatMap(([id, input]): Mistake[] => {
      const criterion = criteria.get(id)
      const place = `projects.${at}.inputs.${id}`
      if (!criterion) return [{ place, message: 'there is no such criterion; correct the spelling or remove it' }]
      const values = input === null ? [] : Array.isArray(input) ? input.map(({ value }) => value) : [input]
      const wanted = 'levels' in criterion.scale ? `one of ${Object.keys(criterion.scale.levels).join(', ')}` : 'a number'
      return values
        .filter((value) => utilityOf(criterion, value) === undefined)
        .map((value) => ({ place, message: `${wanted} is needed, not ${JSON.stringify(value)}` }))
    }),
  )
}

const mistakesOf = (document: ScoringDocument): readonly Mistake[] => {
  const { model, projects } = document
  const twice = (place: string, ids: readonly string[]) =>
    repeated(ids).map((id) => ({ place, message: `"${id}" is there twice; give one of them another id` }))
  return [
    ...twice(
      'projects',
      projects.map(({ id }) => id),
    ),
    ...(model.method === 'weightedSum'
      ? [
          ...twice(
            'model.criteria',
            model.criteria.map(({ id }) => id),
          ),
          ...weightMistakes(model),
          ...scaleMistakes(model),
        ]
      : []),
    ...inputMistakes(document),
  ]
}

/** Reads what is to be scored, with place and remedy of every mistake. */
export const readScoringDocument = (data: unknown): Read<ScoringDocument> => readData(scoringDocumentFor(data), data, mistakesOf)

const weighted = (model: WeightedSum, projects: ScoringDocument['projects']) => {
  const ids = model.criteria.map(({ id }) => id)
  const found = model.comparisons ? together(ids, model.comparisons.assessors, model.comparisons.randomIndex) : undefined
  const pairwise = found?.ok ? found.together : null
  const weights = sharesOf(pairwise?.priorities.weights ?? Object.fromEntries(model.criteria.map(({ id, weight }) => [id, weight ?? 0])))
  const scores = projects.map((project) => weightedScore(model.criteria, weights, project))
  return { weights, pairwise, scores: ranked(scores), stability: stabilityOf(scores, ids) }
}

/** Scores projects by a model. */
export const scoresOf = ({ model, projects }: ScoringDocument): Scores => {
  const { id, version, method } = model
  const of = { model: { id, version, method } }
  switch (model.method) {
    case 'weightedSum':
      return { ...of, ...weighted(model, projects) }
    case 'wsjf':
    case 'rice':
    case 'valueCost':
      return { ...of, scores: ranked(projects.map((project) => quotientScore(model, project))) }
    default:
      return {
        ...of,
        scores: ranked(
          projects.map((project) => moneyScore(model, project)),
          model.method === 'payback',
        ),
      }
  }
}
