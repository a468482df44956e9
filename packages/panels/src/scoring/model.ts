import type { ScoringModel, ScoringView } from '@plumbline/core'
import { percent } from '../format/index.ts'
import { writeNumber } from '../format/number-entry.ts'
import { maybe, t } from '../words/words.ts'

export type WeightedSum = Extract<ScoringModel, { readonly method: 'weightedSum' }>
export type Criterion = WeightedSum['criteria'][number]
export type Curve = Extract<Criterion['scale'], { curve: unknown }>

export const methods = ['weightedSum', 'wsjf', 'rice', 'valueCost', 'npv', 'irr', 'roi', 'payback'] as const
export type Method = (typeof methods)[number]

/** What a person assesses or a fact gives, for methods without criteria. */
export const inputsOf: Readonly<Partial<Record<Method, readonly string[]>>> = {
  wsjf: ['userBusinessValue', 'timeCriticality', 'riskReduction', 'jobSize'],
  rice: ['reach', 'impact', 'confidence', 'effort'],
  valueCost: ['value', 'cost'],
}

/** Whether a method works with money by period, which the PMO enters of each project. */
export const ofMoney = ({ method }: Pick<ScoringModel, 'method'>): boolean =>
  method === 'npv' || method === 'irr' || method === 'roi' || method === 'payback'

const newCriterion = (criteria: readonly Criterion[], name: string): Criterion => {
  let n = criteria.length + 1
  while (criteria.some(({ id }) => id === `criterion-${n}`)) n += 1
  return {
    id: `criterion-${n}`,
    name,
    weight: 1,
    scale: {
      curve: [
        [0, 0],
        [100, 100],
      ],
    },
  }
}

export const withCriterion = (model: WeightedSum, name: string): WeightedSum => ({
  ...model,
  criteria: [...model.criteria, newCriterion(model.criteria, name)],
})

/** A criterion that goes takes its comparisons along. */
export const withoutCriterion = (model: WeightedSum, id: string): WeightedSum => {
  const { comparisons, ...rest } = model
  const criteria = model.criteria.filter((criterion) => criterion.id !== id)
  if (!comparisons) return { ...rest, criteria }
  const assessors = comparisons.assessors.map((assessor) => ({
    ...assessor,
    comparisons: assessor.comparisons.filter(({ first, second }) => first !== id && second !== id),
  }))
  return { ...rest, criteria, comparisons: { ...comparisons, assessors } }
}

/** The model by another method; what the method does not know is left behind. */
export const byMethod = (model: ScoringModel, method: Method, name: string): ScoringModel => {
  const { id, version } = model
  const head = { id, version, ...(model.name === undefined ? {} : { name: model.name }) }
  switch (method) {
    case 'weightedSum':
      return { ...head, method, criteria: [newCriterion([], name)] }
    case 'wsjf':
    case 'rice':
    case 'valueCost':
      return { ...head, method }
    case 'npv':
    case 'irr':
    case 'roi':
    case 'payback':
      return { ...head, method }
  }
}

/** The points of a scale as a curve to draw; words in the order of what they are worth. */
export const drawn = ({ scale }: Criterion): { readonly points: readonly (readonly [number, number])[]; readonly stepped: boolean } =>
  'curve' in scale
    ? { points: scale.curve, stepped: false }
    : {
        points: Object.values(scale.levels)
          .toSorted((a, b) => a - b)
          .map((utility, k) => [k, utility] as const),
        stepped: true,
      }

type Fact = ScoringView['facts'][number]

/** An input in words: what a fact says in its own unit, a level by its name. */
export const inputWords = (input: number | string, fact: Fact | undefined, locale: string): string => {
  if (typeof input === 'number') return fact?.unit === 'basisPoints' ? percent(Math.round(input), locale) : writeNumber(input, locale)
  if (fact?.type === 'flag') return t(input === 'yes' ? 'shared.yes' : 'shared.no')
  return fact ? (maybe(`health.${input}`) ?? maybe(`choice.${input}`) ?? input) : input
}
