import type { OtherSites, OthersCounted } from '@plumbline/core'
import { age, day } from '../format/index.ts'
import { t } from '../words/words.ts'

export const othersCounted: readonly OthersCounted[] = ['confirmed', 'all', 'none']

/** What of each other site counts here, how many that are of how many, and when they were read; with `now` also how long ago. */
export const otherSiteLines = ({ sites }: OtherSites, locale: string, now?: string): readonly string[] =>
  sites.flatMap(({ name, readAt, projects, counted, notConfirmed, trust }) => {
    const on = day(readAt.slice(0, 10), locale)
    return [
      t('others.site', { name, counted, projects, when: now === undefined ? on : `${on}, ${age(readAt, now, locale)}` }),
      ...(notConfirmed > 0 ? [t('others.notConfirmed', { name, count: notConfirmed })] : []),
      ...(trust === 'recorded' ? [t('others.recorded', { name })] : []),
    ]
  })
