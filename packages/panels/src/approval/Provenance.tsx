import type { GovernanceView } from '@plumbline/core'
import { Lock, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'

const standing = ({ records, anchoring, guarded }: GovernanceView['ledger']): { readonly good: boolean; readonly words: string } => {
  switch (anchoring.is) {
    case 'anchored':
      return { good: true, words: t('approval.ledger.anchored', { records }) }
    case 'ahead':
      return { good: guarded, words: t(guarded ? 'approval.ledger.aheadGuarded' : 'approval.ledger.ahead', { count: anchoring.by }) }
    case 'contradicted':
      return { good: false, words: t('approval.ledger.contradicted', { seq: anchoring.anchor.seq }) }
    case 'none':
      if (records === 0) return { good: true, words: t('approval.ledger.empty') }
      return { good: guarded, words: t(guarded ? 'approval.ledger.guarded' : 'approval.ledger.none', { records }) }
  }
}

/** Whether what stands here is what was decided: the ledger and its head on the project, or what is wrong with them. */
export const Provenance = ({ ledger, anchored }: { readonly ledger: GovernanceView['ledger']; readonly anchored?: string }) => {
  const { good, words } = standing(ledger)
  const { problems } = ledger
  const sound = good && problems.length === 0
  const Icon = sound ? Lock : Warn
  return (
    <div className={sound ? 'a-ledger' : 'a-ledger bad'} role={sound ? undefined : 'alert'}>
      <Icon className={sound ? '' : 'p-icon-danger'} />
      <div>
        {good && !sound ? null : <p>{anchored && ledger.anchoring.is === 'anchored' ? anchored : words}</p>}
        {problems.map(({ seq, problem }) => (
          <p key={`${seq} ${problem}`}>{t(`approval.ledger.${problem}`, { seq })}</p>
        ))}
        {problems.some(({ problem }) => problem !== 'texts') ? <p>{t('approval.ledger.remedy')}</p> : null}
      </div>
    </div>
  )
}
