import { whole } from '../format/index.ts'
import { t } from '../words/words.ts'

/** How long something takes, as roughly as anybody can know: minutes below an hour and a half, else hours. */
export const spanWords = (seconds: number, locale: string): string => {
  const minutes = Math.max(1, Math.round(seconds / 60))
  if (minutes <= 90) return t('operations.span.minutes', { count: minutes })
  return t('operations.span.hours', { count: Math.round(minutes / 60), hours: whole(Math.round(minutes / 60), locale) })
}
