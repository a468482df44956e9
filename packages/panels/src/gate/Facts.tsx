import type { CriterionView, Limit, ObservedFact } from '@plumbline/core'
import { factValue, percent } from '../format/index.ts'
import { t } from '../words/words.ts'
import { deltaWords, isMappingProblem, limitWords, remedyWords } from './fact-words.ts'
import { standOf } from './limits.ts'

interface FactProps {
  readonly fact: ObservedFact
  readonly locale: string
}

/** Opens the form in which this fact is recorded, where that would make it known; or the register that tells it. */
const Record = ({ fact, record }: Pick<UnknownProps, 'fact' | 'record'>) => {
  const register = /^(risk|projectIssue|change|decision|action)/.exec(fact.fact)?.[0]
  return record && (fact.recordable || register) ? (
    <>
      {' · '}
      <button type="button" className="p-link" onClick={() => record(fact.recordable ? { facts: [fact.fact] } : { register })}>
        {t(fact.recordable ? 'gate.recordIt' : 'gate.openRegister')}
        <span className="p-sr">: {fact.label}</span>
      </button>
    </>
  ) : null
}

interface UnknownProps {
  readonly fact: ObservedFact
  readonly openSettings: (() => void) | undefined
  readonly record: FactsProps['record']
}

const UnknownFact = ({ fact, openSettings, record }: UnknownProps) => {
  const { observed, label, problem } = fact
  const reason = typeof observed === 'object' ? t(`unknown.${observed.unknown}`) : t('gate.limit.unknown')
  return (
    <li className="unknown">
      {t('gate.unknownFact', { fact: label, reason: problem?.replace(/\.$/, '') ?? reason })} {remedyWords(fact)}
      {openSettings && isMappingProblem(fact) ? (
        <>
          {' '}
          <button type="button" className="p-link" onClick={openSettings}>
            {t('shared.openSettings')}
          </button>
        </>
      ) : null}
      <Record fact={fact} record={record} />
    </li>
  )
}

const valueWords = (fact: ObservedFact, locale: string): string => (standOf(fact) === 'empty' ? t('gate.empty') : factValue(fact, locale))

const KnownFact = ({ fact, locale, record }: FactProps & Pick<UnknownProps, 'record'>) => {
  const { observed, limit, unit, label } = fact
  const stand = standOf(fact)
  const delta = stand === 'missed' && limit && typeof observed !== 'object' ? deltaWords(observed, limit, unit, locale) : undefined
  const shown = limit && stand !== 'context' ? limitWords(limit, unit, locale) : undefined
  return (
    <li className={stand}>
      {label}: <b>{valueWords(fact, locale)}</b>
      {shown ? `, ${shown}` : ''}
      {delta ? ` · ${delta}` : ''}
      {stand === 'missed' || stand === 'empty' ? <Record fact={fact} record={record} /> : null}
    </li>
  )
}

const wholeOf = (limit: Limit | undefined): number | undefined => (typeof limit?.value === 'number' ? limit.value : undefined)
const factOf = (facts: readonly ObservedFact[], name: string): ObservedFact | undefined => facts.find(({ fact }) => fact === name)

/** Forecast beside approved budget, drawn to one scale with the limit as a tick; in money where both amounts are known. */
const Bars = ({
  facts,
  amounts,
  locale,
}: {
  readonly facts: readonly ObservedFact[]
  readonly amounts: readonly ObservedFact[]
  readonly locale: string
}) => {
  const ratio = factOf(facts, 'cost.varianceRatio')
  if (!ratio || typeof ratio.observed !== 'number') return null
  const over = wholeOf(ratio.limit)
  const forecast = 10_000 + ratio.observed
  const scale = Math.max(10_000, forecast, over === undefined ? 0 : 10_000 + over) * 1.04
  const approved = factOf(amounts, 'cost.approvedBudget')
  const estimate = factOf(amounts, 'cost.estimateAtCompletion')
  const inMoney = typeof approved?.observed === 'string' && typeof estimate?.observed === 'string'
  const width = (part: number) => ({ inlineSize: `${(Math.max(0, part) / scale) * 100}%` })
  return (
    <div className="g-bars p-number">
      <span>{t('gate.approved')}</span>
      <span className="g-rail p-bar">
        <i className="base" style={width(10_000)} />
      </span>
      <span>{inMoney ? factValue(approved, locale) : percent(10_000, locale)}</span>
      <span>{t('gate.forecast')}</span>
      <span className="g-rail p-bar">
        <i className={standOf(ratio)} style={width(forecast)} />
        {over === undefined ? null : (
          <u
            title={t('gate.barLimit', { limit: percent(10_000 + over, locale) })}
            style={{ insetInlineStart: `${((10_000 + over) / scale) * 100}%` }}
          />
        )}
      </span>
      <span>{inMoney ? factValue(estimate, locale) : percent(forecast, locale)}</span>
    </div>
  )
}

export interface FactsProps {
  readonly criterion: CriterionView
  /** Money facts seen anywhere at this gate. */
  readonly amounts: readonly ObservedFact[]
  readonly locale: string
  readonly openSettings: (() => void) | undefined
  readonly record: ((what: { readonly facts?: readonly string[]; readonly register?: string | undefined }) => void) | undefined
}

/** What was observed against what is asked: what is missed or not known first; what is kept is left to the details. */
export const Facts = ({ criterion, amounts, locale, openSettings, record }: FactsProps) => {
  const facts = criterion.observed
  const telling = facts.filter((fact) => ['missed', 'empty', 'unknown'].includes(standOf(fact)))
  const shown = telling.length > 0 ? telling : facts
  return (
    <>
      <ul className="g-facts">
        {shown.map((fact) =>
          standOf(fact) === 'unknown' ? (
            <UnknownFact key={fact.fact} fact={fact} openSettings={openSettings} record={record} />
          ) : (
            <KnownFact key={fact.fact} fact={fact} locale={locale} record={record} />
          ),
        )}
      </ul>
      <Bars facts={facts} amounts={amounts} locale={locale} />
    </>
  )
}
