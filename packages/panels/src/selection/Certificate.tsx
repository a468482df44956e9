import type { SelectionAnswer } from '@plumbline/core'
import { percent } from '../format/index.ts'
import { Met, Unknown, Warn, Within } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { Naming } from './names.ts'

/** How sure the answer is: proven, or within so much of the best possible. There is no third, vague form. */
export const Certificate = ({ decided, naming }: { readonly decided: SelectionAnswer['decided']; readonly naming: Naming }) => {
  if (decided.status === 'optimal')
    return (
      <>
        <p className="p-strip-value">
          <Met className="p-icon-success" /> {t('selection.status.optimal')}
        </p>
        <p className="pf-detail">{t('selection.status.optimal.detail')}</p>
      </>
    )
  if (decided.status === 'feasible')
    return (
      <>
        <p className="p-strip-value">
          <Within className="p-icon-info" />{' '}
          {t('selection.status.feasible', { gap: percent(Math.ceil(decided.gap * 10_000), naming.locale) })}
        </p>
        <p className="pf-detail">{t('selection.status.feasible.detail', { bound: naming.number(decided.bound) })}</p>
      </>
    )
  if (decided.status === 'infeasible')
    return (
      <>
        <p className="p-strip-value">
          <Warn className="p-icon-danger" /> {t('selection.status.infeasible')}
        </p>
        <p className="pf-detail">{t('selection.status.infeasible.detail')}</p>
      </>
    )
  return (
    <>
      <p className="p-strip-value">
        <Unknown className="p-icon-neutral" /> {t('selection.status.unknown')}
      </p>
      <p className="pf-detail">{t('selection.status.unknown.detail')}</p>
    </>
  )
}
