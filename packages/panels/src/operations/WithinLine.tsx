import type { JobView } from '@plumbline/core'
import { whole } from '../format/index.ts'
import { t } from '../words/words.ts'

const whoseWords = (name: string, others: number): string => (others === 0 ? name : t('operations.whose.others', { name, others }))

const withinWords = ({ name, others, what, done, about }: NonNullable<JobView['within']>, locale: string): string => {
  const known = { whose: whoseWords(name, others), done: whole(done, locale) }
  if (about === null || about < done) return t('operations.within.items.open', known)
  return t(`operations.within.${what}`, { ...known, about: whole(about, locale) })
}

const begunWords = ({ name, others, about }: NonNullable<JobView['begun']>, locale: string): string => {
  if (name === null) return t('operations.begun.some', { count: others + 1 })
  const whose = whoseWords(name, others)
  return about === null || others > 0
    ? t('operations.begun', { whose })
    : t('operations.begun.about', { whose, about: whole(about, locale) })
}

/** What goes on inside a large project while the count of projects stands still. */
export const WithinLine = ({ job: { within, begun }, locale }: { readonly job: JobView; readonly locale: string }) => {
  const words = within ? withinWords(within, locale) : begun ? begunWords(begun, locale) : ''
  return words === '' ? null : <p className="p-muted">{words}</p>
}
