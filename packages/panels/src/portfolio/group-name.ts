import { t } from '../words/words.ts'
import type { Grouping } from './grouping.ts'
import type { OutcomeAhead } from './model.ts'

/** The name of a group in words; what is not known has a group of its own. */
export const groupName = (by: Grouping, name: string): string => {
  if (by === 'health') return t(`health.${name as 'onTrack'}`)
  if (by === 'outcome') return name === ('past' satisfies OutcomeAhead) ? t('portfolio.outcome.past') : t(`outcome.${name as 'ready'}`)
  if (by === 'tier') return t(`tier.${name as 'light'}`)
  if (by === 'grade' && name !== '') return t('portfolio.grade.group', { grade: name })
  return name === '' ? t('shared.notKnown') : name
}
