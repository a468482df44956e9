import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankTemplates, recommend } from './chooser.ts'
import { type Answers, chooserQuestions, chooserTemplates, favours, questionNames } from './chooser-questions.ts'
import { defaultTierTable } from './tier-defaults.ts'

const byDefault = () => defaultTierTable

/** Every complete set of answers: 4 × 3 × 5 × 4 × 4 × 4 × 5 × 4. */
const allAnswers = questionNames.reduce<Record<string, string>[]>(
  (sets, question) => sets.flatMap((set) => chooserQuestions[question].map((answer) => ({ ...set, [question]: answer }))),
  [{}],
) as unknown as Answers[]

const answers = (kind: Answers['kind'], rest: Partial<Answers> = {}): Answers => ({
  kind,
  knowledge: 'some',
  money: 'sponsor',
  obligation: 'none',
  team: 'formed',
  budget: 'to1m',
  duration: 'to12',
  data: 'internal',
  ...rest,
})

// Written by hand before the weights were: what somebody who knows all six would advise.
describe('who knows all six would advise', () => {
  it.each([
    [
      'a plant that an authority inspects phase by phase',
      answers('project', { knowledge: 'most', money: 'gatekeepers', obligation: 'audited' }),
      'phase-gate',
    ],
    ['a move into a new building', answers('project', { knowledge: 'most', money: 'gatekeepers' }), 'phase-gate'],
    ['a system for an agency, run by a handbook', answers('project', { money: 'committee', obligation: 'publicBody' }), 'pm2-aligned'],
    [
      'a roll-out bought from two suppliers',
      answers('project', { money: 'board', obligation: 'contract', team: 'several', duration: 'over24' }),
      'controlled-stages',
    ],
    ['an app with its own team', answers('product', { knowledge: 'little', team: 'iterations', duration: 'open' }), 'scrum-team'],
    ['the service desk', answers('service', { team: 'flow', duration: 'open' }), 'continuous-flow'],
    [
      'a stream of small changes to a running system',
      answers('service', { knowledge: 'little', team: 'iterations', duration: 'open' }),
      'continuous-flow',
    ],
    ['a new line of business', answers('idea', { knowledge: 'little', money: 'portfolio', team: 'several' }), 'lean-portfolio-epic'],
    [
      'a product whose releases are audited before money flows',
      answers('product', { money: 'gatekeepers', obligation: 'audited', knowledge: 'most' }),
      'phase-gate',
    ],
  ] as const)('%s', (_what, given, template) => expect(recommend(given, byDefault).template).toBe(template))
})

describe('the tier by the default table', () => {
  it.each([
    ['all of it is small', { budget: 'under100k', duration: 'under4' }, 'light', ['budget', 'duration', 'data']],
    ['short, and not cheap', { budget: 'to1m', duration: 'under4' }, 'standard', ['budget']],
    ['cheap, and not short', { budget: 'under100k', duration: 'to12' }, 'standard', ['duration']],
    ['cheap and short, with data of people', { budget: 'under100k', duration: 'under4', data: 'personal' }, 'standard', ['data']],
    ['cheap and short, in several teams', { budget: 'under100k', duration: 'under4', team: 'several' }, 'standard', ['team']],
    ['what has no end is not short', { budget: 'under100k', duration: 'open' }, 'standard', ['duration']],
    ['above five million', { budget: 'over5m' }, 'major', ['budget']],
    ['special data, however small', { budget: 'under100k', duration: 'under4', data: 'special' }, 'major', ['data']],
  ] as const)('%s', (_why, given, tier, because) => {
    const recommended = recommend(answers('project', given), byDefault)
    expect(recommended.tier).toBe(tier)
    expect(recommended.tierReasons.map(({ question }) => question)).toEqual(because)
  })

  it('follows an edited table, and counts what is only partly below a limit as above it', () => {
    const table = {
      light: { budgetBelow: { minor: 250_000, currency: 'JPY' } },
      major: { monthsAbove: 24, budgetAbove: { minor: 1_000_000, currency: 'JPY' } },
    }
    const tier = (given: Partial<Answers>) => recommend(answers('project', given), () => table).tier
    expect([tier({ budget: 'under100k' }), tier({ budget: 'to1m' }), tier({ budget: 'to5m' })]).toEqual(['light', 'standard', 'major'])
    expect([tier({ budget: 'under100k', duration: 'over24' }), tier({ budget: 'under100k', duration: 'open' })]).toEqual(['major', 'light'])
  })

  it('is standard where a template has no table', () =>
    expect(recommend(answers('project', { budget: 'over5m' }), () => undefined)).toMatchObject({ tier: 'standard', tierReasons: [] }))
})

describe('for every complete set of answers', () => {
  it('recommends one of the six with a reason, and each of them to somebody', () => {
    const reached = new Set<string>()
    for (const given of allAnswers) {
      const [first, second] = rankTemplates(given)
      if (!first || !second || first.points < 1 || first.points < second.points)
        throw new Error(`No recommendation for ${JSON.stringify(given)}`)
      reached.add(first.template)
    }
    expect(allAnswers).toHaveLength(76_800)
    expect(reached).toEqual(new Set(chooserTemplates))
  })

  const anyAnswers = fc.constantFrom(...allAnswers)

  it('gives reasons that are answers of this person and speak for the template', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const { template, runnerUp, reasons, against } = recommend(given, byDefault)
        expect(template).not.toBe(runnerUp)
        expect(reasons.length).toBeGreaterThan(0)
        for (const { question, answer } of [...reasons, ...against]) expect(given[question]).toBe(answer)
        const points = ({ question, answer }: (typeof reasons)[number], one: string) =>
          (favours[question] as Record<string, Record<string, number>>)[answer]?.[one] ?? 0
        for (const reason of reasons) expect(points(reason, template)).toBeGreaterThan(0)
        for (const reason of against) expect([points(reason, runnerUp) > 0, points(reason, template)]).toEqual([true, 0])
      }),
    )
  })

  it('names turns that do turn it, and misses none', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const now = recommend(given, byDefault)
        for (const question of questionNames)
          for (const answer of chooserQuestions[question]) {
            const { template, tier } = recommend({ ...given, [question]: answer }, byDefault)
            const turned = template !== now.template || tier !== now.tier
            expect(
              now.turns.some(
                (turn) => turn.question === question && turn.answer === answer && turn.template === template && turn.tier === tier,
              ),
            ).toBe(turned)
          }
      }),
      { numRuns: 15 },
    )
  })

  it('never makes the tier lighter by a larger budget or data that need more care', () => {
    const order = ['light', 'standard', 'major']
    fc.assert(
      fc.property(anyAnswers, (given) => {
        for (const question of ['budget', 'data'] as const) {
          const tiers = chooserQuestions[question].map((answer) =>
            order.indexOf(recommend({ ...given, [question]: answer }, byDefault).tier),
          )
          expect(tiers).toEqual(tiers.toSorted((a, b) => a - b))
        }
      }),
      { numRuns: 30 },
    )
  })
})
