import { day } from '../format/index.ts'
import { t } from '../words/words.ts'
import type { ShownGate } from './state.ts'

/** What was agreed otherwise for one criterion: what, why, by whom approved and until when. */
export const tailoredWords = ({ tailoring }: Pick<ShownGate, 'tailoring'>, criterion: string, locale: string): readonly string[] => {
  if (!tailoring) return []
  const { entries, usedBy, approvedByName: name, until } = tailoring
  return entries.flatMap((entry) => {
    const touches = entry.kind === 'parameter' ? usedBy?.[entry.id]?.includes(criterion) : entry.id === criterion
    if (!touches) return []
    const agreed = t('gate.tailored.agreed', { name, day: day(until, locale) })
    if (entry.kind === 'criterion') return [`${t('gate.tailored.leftOut', { reason: entry.reason })} ${agreed}`]
    if (entry.kind === 'severity')
      return [
        `${t('gate.tailored.severity', { before: t(`gate.severity.${entry.before}`), after: t(`gate.severity.${entry.after}`), reason: entry.reason })} ${agreed}`,
      ]
    return [`${t('gate.tailored.parameter', { reason: entry.reason })} ${agreed}`]
  })
}
