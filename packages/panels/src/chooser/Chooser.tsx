import type { Tier } from '@plumbline/core'
import {
  type Answers,
  type Question as Asked,
  type ChooserTemplate,
  defaultTierTable,
  type PartialAnswers,
  questionNames,
  rankTemplates,
  recommend,
  type TierTableOf,
} from '@plumbline/core/chooser'
import { useState } from 'react'
import { t } from '../words/words.ts'
import { Question } from './Question.tsx'
import { Result } from './Result.tsx'
import { currencyOf, reasonId, templateName, tierName, tierReasonId } from './say.ts'

/** What somebody answered and what followed from it, as it is kept. `reasons` are ids of the sentences that were shown. */
export interface Choice {
  readonly answers: Answers
  readonly template: ChooserTemplate
  readonly tier: Tier
  readonly reasons: readonly string[]
}

export interface ChooserProps {
  readonly locale: string
  /** Tier tables of the templates as they are in force; without it, those that the product brings along. */
  readonly tierTableOf?: TierTableOf
  /** What was answered before. */
  readonly before?: PartialAnswers
  /** 2 within a page that has a title. */
  readonly titleLevel?: 1 | 2
  readonly onUse: (choice: Choice) => void
}

const builtIn: TierTableOf = () => defaultTierTable

const isComplete = (answers: PartialAnswers): answers is Answers => questionNames.every((question) => answers[question] !== undefined)

const Open = ({ answers }: { readonly answers: PartialAnswers }) => {
  const open = questionNames.filter((question) => answers[question] === undefined).length
  const [first] = rankTemplates(answers)
  return (
    <>
      <p className="p-label">{t('chooser.soFar')}</p>
      {first && first.points > 0 ? <h2>{templateName(first.template)}</h2> : <p className="p-muted">{t('chooser.nothingYet')}</p>}
      <p className="p-muted">{t('chooser.left', { count: open })}</p>
    </>
  )
}

/** Eight questions on one page, and beside them which template and tier fit, why, and what would change it. */
export const Chooser = ({ locale, tierTableOf = builtIn, before = {}, titleLevel = 1, onUse }: ChooserProps) => {
  const Title = `h${titleLevel}` as const
  const [answers, setAnswers] = useState<PartialAnswers>(before)
  const answer = (question: Asked, chosen: string): void => setAnswers((old) => ({ ...old, [question]: chosen }))
  const recommendation = isComplete(answers) ? recommend(answers, tierTableOf) : undefined
  const leading = recommendation?.template ?? rankTemplates(answers)[0]?.template
  const table = leading && tierTableOf(leading)
  const currency = currencyOf(table ?? defaultTierTable)
  const use = (): void => {
    if (!recommendation || !isComplete(answers)) return
    const { template, tier, reasons, tierReasons } = recommendation
    onUse({ answers, template, tier, reasons: [...reasons.map(reasonId), ...tierReasons.map(tierReasonId)] })
  }
  return (
    <div className="ch">
      <header>
        <Title>{t('chooser.title')}</Title>
        <p className="p-muted">{t('chooser.help')}</p>
      </header>
      <div className="ch-split">
        <form className="ch-questions" onSubmit={(event) => event.preventDefault()}>
          {questionNames.map((question) => (
            <Question key={question} question={question} chosen={answers[question]} currency={currency} locale={locale} onAnswer={answer} />
          ))}
          <button type="button" className="p-button subtle ch-over" onClick={() => setAnswers({})}>
            {t('chooser.startOver')}
          </button>
        </form>
        <aside className="ch-result" aria-label={t('chooser.recommended')}>
          <p className="p-sr" role="status">
            {recommendation
              ? `${t('chooser.recommended')}: ${templateName(recommendation.template)}, ${t('chooser.tierNamed', { tier: tierName(recommendation.tier) })}`
              : ''}
          </p>
          {recommendation ? (
            <Result recommendation={recommendation} table={table} currency={currency} locale={locale} onUse={use} />
          ) : (
            <Open answers={answers} />
          )}
        </aside>
      </div>
    </div>
  )
}
