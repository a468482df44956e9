import type { Part, Scores } from '@plumbline/core/portfolio'
import { amountWords, shareWords } from './words.ts'

type Weighted = Extract<Scores, { readonly weights: unknown }>
type One = Scores['scores'][number]

const why: Readonly<Record<string, string>> = {
  dividesByZero: 'it would divide by zero',
  noRate: 'no rate fits',
  severalRates: 'several rates fit, so none says anything',
  noCost: 'there is no cost',
  neverPaidBack: 'the money is never back',
}

const partWords = ({ criterion, utility, points, weight, apart }: Part): string => {
  if (points === null || utility === null) return `${criterion} missing`
  const disputed = apart !== null && apart > 0 ? `, assessors ${amountWords(apart)} apart` : ''
  return `${criterion} ${amountWords(points)} (${amountWords(utility)} × ${shareWords(weight)}${disputed})`
}

const open = (one: One): string => {
  if ('undefined' in one && one.undefined !== undefined) return `no score: ${why[one.undefined] ?? one.undefined}`
  const missing = `missing ${one.missing.join(', ')}`
  return 'atLeast' in one ? `${missing}; between ${amountWords(one.atLeast)} and ${amountWords(one.atMost)}` : missing
}

const line = (one: One): string => {
  const place = one.rank === null ? '   –' : String(one.rank).padStart(4)
  const score = one.score === null ? open(one) : amountWords(one.score)
  return `${place}  ${one.project}: ${score}${'parts' in one ? `  [${one.parts.map(partWords).join(', ')}]` : ''}`
}

const weightLines = ({ weights, pairwise, stability }: Weighted): string[] => {
  const lines = Object.entries(weights).map(([criterion, weight]) => {
    const interval = stability.find((one) => one.criterion === criterion)
    const stable = interval ? `; the order holds from ${shareWords(interval.from)} to ${shareWords(interval.to)}` : ''
    return `  ${criterion} ${shareWords(weight)}${stable}`
  })
  if (pairwise === null) return ['Weights', ...lines]
  const { consistencyRatio, hint } = pairwise.priorities
  const disputed = pairwise.dispersion.find(({ factor }) => factor > 1.5)
  return [
    `Weights by comparing pairs, consistency ratio ${consistencyRatio.toFixed(3)}`,
    ...lines,
    ...(hint
      ? [
          `  look again at ${hint.first} against ${hint.second}: ${amountWords(hint.times)} was given, the others imply ${amountWords(hint.implied)}; with ${amountWords(hint.suggested)} the ratio is ${hint.ratioThen.toFixed(3)}`,
        ]
      : []),
    ...(disputed
      ? [`  the assessors differ most on ${disputed.first} against ${disputed.second}, by a factor of ${amountWords(disputed.factor)}`]
      : []),
  ]
}

/** Scores in words, the best first, what has none last. */
export const scoreReport = (scores: Scores): string => {
  const last = (one: One) => one.rank ?? Number.POSITIVE_INFINITY
  const sorted = scores.scores.toSorted((a, b) => last(a) - last(b))
  const { id, version, method } = scores.model
  return [`${id} ${version} (${method})`, ...sorted.map(line), ...('weights' in scores ? weightLines(scores) : [])].join('\n')
}
