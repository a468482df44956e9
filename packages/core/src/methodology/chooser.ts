import {
  type Answers,
  type ChooserTemplate,
  chooserQuestions,
  chooserTemplates,
  favours,
  type PartialAnswers,
  type Question,
  questionNames,
} from './chooser-questions.ts'
import { type TierReason, tierByTable } from './chooser-tier.ts'
import type { Tier } from './template.ts'
import type { TierTable } from './template-parts.ts'

/** The tier table of a template; `undefined`: it has none. */
export type TierTableOf = (template: ChooserTemplate) => TierTable | undefined

export interface Answered {
  readonly question: Question
  readonly answer: string
}

/** One other answer that would lead elsewhere. */
export interface Turn extends Answered {
  readonly template: ChooserTemplate
  readonly tier: Tier
}

/** Which template and tier fit, why, and what would change it. The same answers always give the same recommendation. */
export interface Recommendation {
  readonly template: ChooserTemplate
  readonly tier: Tier
  /** Answers that speak for the template, the weightiest first. */
  readonly reasons: readonly Answered[]
  readonly tierReasons: readonly TierReason[]
  readonly runnerUp: ChooserTemplate
  /** Answers that speak for the runner-up and not for the template. */
  readonly against: readonly Answered[]
  /** The runner-up fits nearly as well. */
  readonly close: boolean
  readonly turns: readonly Turn[]
}

const pointsOf = (question: Question, answer: string | undefined, template: ChooserTemplate): number => {
  const byAnswer: Readonly<Record<string, Readonly<Partial<Record<ChooserTemplate, number>>>>> | undefined = favours[question]
  return (answer === undefined ? undefined : byAnswer?.[answer]?.[template]) ?? 0
}

/** The templates by how well they fit what was answered so far; equal ones in the order of how much they ask. */
export const rankTemplates = (answers: PartialAnswers): readonly { readonly template: ChooserTemplate; readonly points: number }[] =>
  chooserTemplates
    .map((template) => ({
      template,
      points: questionNames.reduce((sum, question) => sum + pointsOf(question, answers[question], template), 0),
    }))
    .sort((a, b) => b.points - a.points)

/** At most so many points apart, two templates fit nearly as well. */
const closePoints = 2

const speaking = (answers: Answers, weight: (question: Question) => number): Answered[] =>
  questionNames
    .filter((question) => weight(question) > 0)
    .sort((a, b) => weight(b) - weight(a))
    .map((question) => ({ question, answer: answers[question] }))

const firstTwo = (answers: Answers): readonly [ChooserTemplate, ChooserTemplate, number] => {
  const [first, second] = rankTemplates(answers)
  if (!first || !second) throw new RangeError('The chooser needs two templates')
  return [first.template, second.template, first.points - second.points]
}

const turnsFrom = (answers: Answers, tierTableOf: TierTableOf, before: Pick<Recommendation, 'template' | 'tier'>): Turn[] =>
  questionNames.flatMap((question) =>
    chooserQuestions[question].flatMap((answer): Turn[] => {
      const other = { ...answers, [question]: answer }
      const [template] = firstTwo(other)
      const { tier } = tierByTable(other, tierTableOf(template))
      return template === before.template && tier === before.tier ? [] : [{ question, answer, template, tier }]
    }),
  )

/** Recommends one of the six templates and a tier for any complete set of answers. */
export const recommend = (answers: Answers, tierTableOf: TierTableOf): Recommendation => {
  const [template, runnerUp, margin] = firstTwo(answers)
  const { tier, reasons: tierReasons } = tierByTable(answers, tierTableOf(template))
  const given = (one: ChooserTemplate) => (question: Question) => pointsOf(question, answers[question], one)
  const mine = given(template)
  return {
    template,
    tier,
    reasons: speaking(answers, mine),
    tierReasons,
    runnerUp,
    against: speaking(answers, (question) => (mine(question) > 0 ? 0 : given(runnerUp)(question))),
    close: margin <= closePoints,
    turns: turnsFrom(answers, tierTableOf, { template, tier }),
  }
}
