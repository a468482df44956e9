import type { Tier, TierTable } from '@plumbline/core'
import { type Answered, budgetBands, type ChooserTemplate, type TierReason } from '@plumbline/core/chooser'
import { minorDigits, money } from '../format/index.ts'
import { maybe, t } from '../words/words.ts'

/** Ids of the sentences that say why; they are what is kept with a choice. */
export const reasonId = ({ question, answer }: Answered): string => `chooser.why.${question}.${answer}`
export const tierReasonId = ({ question, effect }: TierReason): string => `chooser.tier.${question}.${effect}`

export const said = (id: string): string => maybe(id) ?? id

export const templateName = (template: ChooserTemplate): string => said(`chooser.template.${template}`)

const tierWords = { light: 'tier.light', standard: 'tier.standard', major: 'tier.major' } as const
export const tierName = (tier: Tier): string => t(tierWords[tier])

/** The currency in which a table counts, in which budgets are asked for too. */
export const currencyOf = ({ light, major }: TierTable): string => light.budgetBelow?.currency ?? major.budgetAbove?.currency ?? 'EUR'

const amounts = (answer: string, currency: string, locale: string): Readonly<Record<string, string>> => {
  const band = Object.entries(budgetBands).find(([name]) => name === answer)?.[1]
  if (!band) return {}
  const say = (whole: number): string =>
    Number.isFinite(whole) ? money({ minor: whole * 10 ** minorDigits(currency), currency }, locale) : ''
  return { from: say(band.from), to: say(band.to) }
}

/** An answer in words; a budget in the table's currency. */
export const answerWords = ({ question, answer }: Answered, currency: string, locale: string): string =>
  maybe(`chooser.answer.${question}.${answer}`, question === 'budget' ? amounts(answer, currency, locale) : {}) ?? answer
