import type { Brief, DecisionView, ReviewProject, ReviewView } from '@plumbline/core'
import { day, moment } from '../format/index.ts'
import { t } from '../words/words.ts'
import { attestedWords, judgementWords, noRiskWords, outcomeWords, riskWords, shouldWords, thenNow, unheldWords } from './figures.ts'

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => special[sign] ?? sign)

const looks = `body{font:14px/1.45 system-ui,sans-serif;color:#1a1a1a;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem;margin:0 0 .2rem}h2{font-size:1.1rem;margin:1.6rem 0 .4rem}p{margin:.3rem 0}
dl{display:grid;grid-template-columns:11rem 1fr;gap:.35rem 1rem;margin:.8rem 0}dt{color:#555}dd{margin:0}
ul{margin:0;padding-left:1.1rem}.meta{color:#555;font-size:.85rem}article{break-after:page}article:last-child{break-after:auto}
@media print{body{margin:0;max-width:none}}`

const page = (title: string, body: string, locale: string): string =>
  `<!doctype html>\n<html lang="${escaped(locale)}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${looks}</style></head><body>${body}</body></html>\n`

const row = (label: string, value: string): string => `<dt>${escaped(label)}</dt><dd>${value}</dd>`
const list = (lines: readonly string[]): string => `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`

interface Print {
  readonly locale: string
  readonly zone: string
}

const judged = (judgement: NonNullable<Brief['judgement']>, from: Brief['from'], { locale }: Print): string => {
  const should = judgement.shouldScore ? ` · ${shouldWords(judgement.shouldScore, locale)}` : ''
  const open = judgement.open.map(
    ({ statement, value, waived }) =>
      `${statement}${value === 'unknown' ? ` (${t('reviews.brief.notChecked')})` : ''}${waived ? ` (${t('reviews.brief.waived')})` : ''}`,
  )
  return [
    row(t('reviews.brief.judgement', { day: day(judgement.asOf, locale) }), escaped(`${judgementWords(judgement, from)}${should}`)),
    open.length > 0 ? row(t('reviews.brief.open'), list(open)) : '',
  ].join('')
}

const briefRows = (brief: Brief, print: Print): string => {
  const { locale, zone } = print
  const risks = brief.risks.top.map(riskWords)
  const none = noRiskWords(brief)
  const conditions = brief.conditions.map(({ what, owner, due }) => t('reviews.brief.condition', { what, owner, due: day(due, locale) }))
  return [
    brief.from
      ? row(
          t('reviews.from.label'),
          escaped(t('reviews.from', { name: brief.from.name, day: day(brief.from.readAt.slice(0, 10), locale) })),
        )
      : '',
    row(t('reviews.brief.ask'), `<strong>${escaped(brief.ask)}</strong>`),
    brief.recommendation ? row(t('reviews.brief.recommendation'), escaped(brief.recommendation)) : '',
    brief.gate ? row(t('reviews.brief.gate'), escaped(`${brief.gate.id} ${brief.gate.name} · ${brief.template}`)) : '',
    brief.unheld ? row(t('reviews.brief.unheld'), escaped(unheldWords(brief.unheld, zone, locale))) : '',
    brief.judgement ? judged(brief.judgement, brief.from, print) : '',
    row(t('reviews.brief.cost'), escaped(thenNow(brief.cost, locale))),
    row(t('reviews.brief.finish'), escaped(thenNow(brief.finish, locale))),
    row(t('reviews.brief.risks'), risks.length > 0 ? list(risks) : escaped(none)),
    conditions.length > 0 ? row(t('reviews.brief.conditions'), list(conditions)) : '',
  ].join('')
}

const briefArticle = ({ review, zone }: ReviewView, brief: Brief, locale: string): string =>
  `<article><p class="meta">${escaped(t('reviews.print.brief', { review: `${review.title}, ${day(review.on, locale)}` }))}</p><h1>${escaped(`${brief.key} ${brief.title}`)}</h1><dl>${briefRows(brief, { locale, zone })}</dl><p class="meta">${escaped(t('reviews.print.made', { at: moment(brief.at, zone, locale), hash: brief.judgement?.hash.slice(0, 16) ?? '–' }))}</p></article>`

/** The frozen briefs of a review, one a page, as a page of its own that loads nothing. */
export const briefsHtml = (view: ReviewView, locale: string): string => {
  const briefs = view.projects.flatMap(({ brief }) => (brief ? [briefArticle(view, brief, locale)] : []))
  return page(t('reviews.print.brief', { review: view.review.title }), briefs.join(''), locale)
}

const decisionLines = ({ outcome, gate, votes, conditions }: DecisionView, locale: string): string =>
  [
    `<p><strong>${escaped(`${gate.name}: ${outcomeWords(outcome)}`)}</strong></p>`,
    list([
      ...votes.map(
        ({ by, role, outcome: vote, comment }) =>
          `${t('reviews.vote', { name: by.name, role: role.name, outcome: outcomeWords(vote) })}${comment ? `: ${comment}` : ''}`,
      ),
      ...votes.flatMap(({ by, dissent }) => (dissent ? [t('reviews.dissent', { name: by.name, text: dissent })] : [])),
      ...conditions.map(({ what, owner, due }) =>
        t('reviews.brief.condition', { what: what.text, owner: owner.name ?? '', due: day(due, locale) }),
      ),
    ]),
  ].join('')

const minutesOf = ({ key, title, note, decided, brief, attestation, from }: ReviewProject, locale: string): string =>
  [
    `<h2>${escaped(`${key} ${title}`)}</h2>`,
    brief ? `<p class="meta">${escaped(`${t('reviews.brief.ask')}: ${brief.ask}`)}</p>` : '',
    decided.length > 0
      ? decided.map((decision) => decisionLines(decision, locale)).join('')
      : `<p>${escaped(from ? t('reviews.print.elsewhere', { name: from.name }) : t('reviews.print.noDecision'))}</p>`,
    note ? `<p>${escaped(`${t('reviews.print.note')}: ${note}`)}</p>` : '',
    ...attestedWords(attestation).map((words) => `<p class="meta">${escaped(words)}</p>`),
  ].join('')

/** The minutes of a review: who was there, what was decided and why, with dissent and conditions. */
export const minutesHtml = (view: ReviewView, locale: string): string => {
  const { review, projects, zone } = view
  const title = t('reviews.print.minutes', { review: review.title })
  const body = [
    `<h1>${escaped(title)}</h1><p class="meta">${escaped([day(review.on, locale), review.time, review.place].filter((part) => part).join(' · '))}</p>`,
    `<p>${escaped(`${t('reviews.print.present')}: ${review.present.map(({ name }) => name).join(', ') || '–'}`)}</p>`,
    `<p>${escaped(t('reviews.print.quorum', { present: review.present.length, needed: review.quorum }))}</p>`,
    ...projects.map((project) => minutesOf(project, locale)),
    review.closedAt
      ? `<p class="meta">${escaped(t('reviews.print.closed', { name: review.closedBy ?? '', at: moment(review.closedAt, zone, locale) }))}</p>`
      : '',
  ]
  return page(title, body.join(''), locale)
}
