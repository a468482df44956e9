import type { Call, Ports } from '../../ports.ts'
import type { PlaceMistake, SaveStrategyResult } from '../views/strategy.ts'
import { weigh } from './alignment.ts'
import type { PortfolioInput } from './client.ts'
import { strategyPlace } from './documents.ts'
import { saveStanding } from './heads.ts'
import type { Strategy } from './inputs.ts'
import { openStrategy } from './show-strategy.ts'

const twice = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name, at) => names.indexOf(name) !== at))]

const objectiveMistakes = ({ objectives, weights }: Strategy): PlaceMistake[] => [
  ...twice(objectives.map(({ id }) => id)).map((id) => ({
    place: 'objectives',
    message: `"${id}" is there twice; give one of them another id`,
  })),
  ...(weights === 'entered'
    ? objectives.flatMap(({ weight }, at) =>
        weight === null ? [{ place: `objectives.${at}.weight`, message: 'a weight is needed, or compare the pairs' }] : [],
      )
    : []),
]

const pairMistakes = (strategy: Strategy): PlaceMistake[] => {
  if (strategy.weights === 'entered' || strategy.objectives.length === 0) return []
  const ids = new Set(strategy.objectives.map(({ id }) => id))
  const unknown = (strategy.comparisons?.assessors ?? []).flatMap(({ comparisons }, assessor) =>
    comparisons.flatMap(({ first, second }, at): PlaceMistake[] => {
      const place = `comparisons.assessors.${assessor}.comparisons.${at}`
      if (first === second) return [{ place, message: `"${first}" is compared with itself; remove it` }]
      return [first, second].filter((id) => !ids.has(id)).map((id) => ({ place, message: `there is no objective "${id}"` }))
    }),
  )
  if (unknown.length > 0) return unknown
  const { unrelated } = weigh(strategy)
  return unrelated.length === 0
    ? []
    : [
        {
          place: 'comparisons',
          message: `nothing tells how ${unrelated.join(', ')} relates to ${strategy.objectives[0]?.id ?? ''}; compare them with it`,
        },
      ]
}

const mixMistakes = ({ mix }: Strategy): PlaceMistake[] => [
  ...twice(mix.map(({ dimension }) => dimension)).map((name) => ({ place: 'mix', message: `"${name}" is there twice; keep one` })),
  ...mix.flatMap(({ targets }, at) => {
    const sum = Object.values(targets).reduce((all, target) => all + target, 0)
    return sum > 10_000 ? [{ place: `mix.${at}.targets`, message: `the targets add up to ${sum / 100} %; make it 100 % at most` }] : []
  }),
]

const mistakesIn = (strategy: Strategy): PlaceMistake[] => [
  ...objectiveMistakes(strategy),
  ...pairMistakes(strategy),
  ...mixMistakes(strategy),
]

/** Saves the strategy, where it makes sense and nobody saved another meanwhile. */
export const saveStrategy = async (ports: Ports, call: Call, input: PortfolioInput<'strategy.save'>): Promise<SaveStrategyResult> => {
  const strategy = input.strategy as Strategy
  const mistakes = mistakesIn(strategy)
  if (mistakes.length > 0) return { ok: false, problem: 'mistakes', mistakes }
  const saved = await saveStanding(ports, call, strategyPlace, strategy, { note: input.note, replaces: input.strategyVersion })
  const view = await openStrategy(ports, call)
  return saved ? { ok: true, view } : { ok: false, problem: 'conflict', newer: view }
}
