import { minorDigits } from '../work/money.ts'
import type { Money } from '../work/values.ts'
import { type Answers, budgetBands, monthBands, type Question } from './chooser-questions.ts'
import type { Tier } from './template.ts'
import type { TierTable } from './template-parts.ts'

/** What an answer does to the tier by the tier table: makes it major, keeps it from being light, or allows light. */
export interface TierReason {
  readonly question: Extract<Question, 'budget' | 'duration' | 'data' | 'team'>
  readonly effect: 'major' | 'notLight' | 'light'
}

interface Rule extends Pick<TierReason, 'question'> {
  /** `undefined`: the table says nothing of it. */
  readonly light: boolean | undefined
  readonly major: boolean
}

const whole = ({ minor, currency }: Money): number => minor / 10 ** minorDigits(currency)

const budgetRule = ({ budget }: Answers, { light, major }: TierTable): Rule => {
  const { from, to } = budgetBands[budget]
  return {
    question: 'budget',
    light: light.budgetBelow && to <= whole(light.budgetBelow),
    major: major.budgetAbove !== undefined && from >= whole(major.budgetAbove),
  }
}

const durationRule = ({ duration }: Answers, { light, major }: TierTable): Rule => {
  const { from, to } = monthBands[duration]
  return {
    question: 'duration',
    light: light.monthsBelow === undefined ? undefined : to <= light.monthsBelow,
    major: major.monthsAbove !== undefined && from >= major.monthsAbove,
  }
}

const dataRule = ({ data }: Answers, { light, major }: TierTable): Rule => ({
  question: 'data',
  light: light.dataClasses?.includes(data),
  major: major.dataClasses?.includes(data) ?? false,
})

/** Several teams have to be held together, and the light tier does not ask for that. */
const teamRule = ({ team }: Answers): Rule => ({ question: 'team', light: team === 'several' ? false : undefined, major: false })

/**
 * The tier by the tier table: major where one answer makes it so, light where all that the table says of light holds, else standard.
 * An answer that only partly lies within a limit does not count as within it; the project's own budget and dates decide later, to the penny.
 */
export const tierByTable = (
  answers: Answers,
  table: TierTable | undefined,
): { readonly tier: Tier; readonly reasons: readonly TierReason[] } => {
  if (!table) return { tier: 'standard', reasons: [] }
  const rules = [budgetRule(answers, table), durationRule(answers, table), dataRule(answers, table), teamRule(answers)]
  const because = (effect: TierReason['effect'], holds: (rule: Rule) => boolean): TierReason[] =>
    rules.filter(holds).map(({ question }) => ({ question, effect }))
  const major = because('major', (rule) => rule.major)
  if (major.length > 0) return { tier: 'major', reasons: major }
  const notLight = because('notLight', (rule) => rule.light === false)
  if (notLight.length > 0) return { tier: 'standard', reasons: notLight }
  const light = because('light', (rule) => rule.light === true)
  return { tier: light.length > 0 ? 'light' : 'standard', reasons: light }
}
