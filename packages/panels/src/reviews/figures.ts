import type { Brief, ReviewProject } from '@plumbline/core'
import { day, moment, money, moneyOf, percent } from '../format/index.ts'
import { t } from '../words/words.ts'

/** An amount or a day of a brief as people read it. */
const figure = (value: string | null, locale: string): string => {
  if (value === null) return t('reviews.brief.unknownFigure')
  const amount = moneyOf(value)
  return amount ? money(amount, locale) : day(value, locale)
}

export const thenNow = ({ then, now }: Brief['cost'], locale: string): string =>
  t('reviews.brief.thenNow', { then: figure(then, locale), now: figure(now, locale) })

export const judgementWords = ({ outcome, open, met }: NonNullable<Brief['judgement']>, from: Brief['from']): string =>
  from ? t(`reviews.brief.from.${outcome}`, { ...from }) : t(`reviews.brief.${outcome}`, { open: open.length, met })

/** What it means for the meeting that the server no longer holds the gate. */
export const unheldWords = ({ since, everywhere }: NonNullable<Brief['unheld']>, zone: string, locale: string): string =>
  t(everywhere ? 'reviews.brief.unheld.everywhere' : 'reviews.brief.unheld.somewhere', { since: moment(since, zone, locale) })

/** What is said of risks where none is named. */
export const noRiskWords = ({ risks, from }: Brief): string => {
  const { open, unanswered } = risks
  if (open === null) return t('reviews.brief.risks.unread')
  return from && open > 0
    ? t('reviews.brief.risks.from', { open, unanswered: unanswered ?? 0, name: from.name })
    : t('reviews.brief.risks.none')
}

export const shouldWords = (score: NonNullable<NonNullable<Brief['judgement']>['shouldScore']>, locale: string): string => {
  const { min, max, limit } = score
  const known = min === max ? percent(min, locale) : `${percent(min, locale)}–${percent(max, locale)}`
  return t('reviews.brief.should', { score: known, limit: percent(limit, locale) })
}

export const riskWords = ({ score, title, owner, response }: Brief['risks']['top'][number]): string =>
  t('reviews.brief.risk', {
    score: score ?? t('reviews.brief.unrated'),
    title,
    owner: owner || t('reviews.brief.noOwner'),
    response: response || t('reviews.brief.noResponse'),
  })

export const outcomeWords = (outcome: string): string =>
  outcome === 'go' || outcome === 'conditionalGo' || outcome === 'hold' || outcome === 'recycle' || outcome === 'stop'
    ? t(`reviews.outcome.${outcome}`)
    : outcome

/** Whether the project's ledger attests what stands here, in sentences; nothing while nothing is attested. */
export const attestedWords = ({ is, changed, seq = 0 }: ReviewProject['attestation']): readonly string[] =>
  is === 'attested' ? [t('reviews.attested', { seq })] : changed.map((what) => t(`reviews.attest.changed.${what}`, { seq }))
