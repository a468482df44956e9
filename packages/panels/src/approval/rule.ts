import type { ApprovalView } from '@plumbline/core'
import { t } from '../words/words.ts'

const names = (roles: readonly { readonly name: string }[], locale: string, type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(locale, { type }).format(roles.map(({ name }) => name))

/** How the gate is decided, in words: whose votes it needs, and who stays out. */
export const ruleWords = ({ gate, quorum, apart }: Pick<ApprovalView, 'gate' | 'quorum' | 'apart'>, locale: string): string => {
  const { all, atLeast } = quorum
  const of = atLeast ? { count: atLeast.count, roles: names(atLeast.of, locale, 'disjunction') } : undefined
  return [
    ...(all.length > 0 ? [t('approval.rule.all', { count: all.length, roles: names(all, locale, 'conjunction') })] : []),
    ...(of ? [t(all.length > 0 ? 'approval.rule.also' : 'approval.rule.atLeast', of)] : []),
    ...(gate.mode === 'approval' ? [t('approval.rule.asker')] : []),
    ...(apart.length > 0 ? [t('approval.rule.apart', { count: apart.length, roles: names(apart, locale, 'conjunction') })] : []),
  ].join(' ')
}
