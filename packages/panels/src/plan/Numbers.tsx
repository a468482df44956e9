import type { Baseline } from '@plumbline/core'
import type { ReactNode } from 'react'
import { day, percent, whole } from '../format/index.ts'
import { t } from '../words/words.ts'
import { amount, hundredths, kindTotal, totalOf } from './amounts.ts'

const toleranceWords = ({ tolerances }: Baseline, locale: string): string => {
  const { cost, time, scope, quality, benefits, risk } = tolerances
  const said = (dimension: 'cost' | 'time' | 'scope' | 'quality' | 'benefits' | 'risk', size: string) =>
    `${t(`plan.dimension.${dimension}`)} ${size}`
  return [
    ...(cost === undefined ? [] : [said('cost', percent(cost, locale))]),
    ...(time === undefined ? [] : [said('time', t('shared.days', { count: time }))]),
    ...(scope === undefined ? [] : [said('scope', percent(scope, locale))]),
    ...(quality === undefined ? [] : [said('quality', whole(quality, locale))]),
    ...(benefits === undefined ? [] : [said('benefits', percent(benefits, locale))]),
    ...(risk === undefined ? [] : [said('risk', whole(risk, locale))]),
  ].join(' · ')
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

/** The figures of a baseline as people read them. */
export const Numbers = ({ baseline, locale }: { readonly baseline: Baseline; readonly locale: string }) => {
  const { scope, finish, milestones, currency, costs, benefits } = baseline
  const tolerances = toleranceWords(baseline, locale)
  const [capital, operating] = [kindTotal(baseline, 'capital'), kindTotal(baseline, 'operating')]
  return (
    <dl className="b-numbers">
      <Fact name={t('plan.cost')}>
        {currency === null ? (
          t('plan.cost.none')
        ) : (
          <>
            <b>{amount(totalOf(costs), currency, locale)}</b>{' '}
            {capital !== 0 && operating !== 0 ? (
              <span className="p-muted p-small">
                {t('plan.cost.parts', { capital: amount(capital, currency, locale), operating: amount(operating, currency, locale) })}
              </span>
            ) : null}
          </>
        )}
      </Fact>
      <Fact name={t('plan.finish')}>
        <b>{day(finish, locale)}</b>
      </Fact>
      <Fact name={t('plan.scope')}>
        {scope.items === null ? '' : t('plan.scope.count', { count: scope.items })}
        {scope.statement.text === '' ? '' : `${scope.items === null ? '' : '\n'}${scope.statement.text}`}
      </Fact>
      {milestones.length > 0 ? (
        <Fact name={t('plan.milestones')}>{milestones.map(({ name, due }) => `${name}, ${day(due, locale)}`).join('\n')}</Fact>
      ) : null}
      {benefits.length > 0 ? (
        <Fact name={t('plan.benefits')}>
          {benefits.map(({ name, target, unit }) => `${name}: ${hundredths(target, locale)} ${unit}`.trim()).join('\n')}
        </Fact>
      ) : null}
      {tolerances === '' ? null : <Fact name={t('plan.tolerances')}>{tolerances}</Fact>}
    </dl>
  )
}
