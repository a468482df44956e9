import type { EnforcementView } from '@plumbline/core'
import { moment } from '../format/index.ts'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'

type Kept = EnforcementView['records'][number]

const didWhat = ({ became, was }: Kept): string =>
  t(became === 'undone' ? 'enforcement.did.undone' : was === 'inForce' ? 'enforcement.did.mended' : 'enforcement.did.inForce')

const One = ({ kept, zone, locale }: { readonly kept: Kept; readonly zone: string; readonly locale: string }) => (
  <details className="e-kind">
    <summary>
      <Chevron className="p-chevron" />{' '}
      {t('enforcement.record', {
        when: moment(kept.at, zone, locale),
        name: kept.by.name || t('enforcement.somebody'),
        what: didWhat(kept),
      })}{' '}
      <span className="p-muted">{kept.rules}</span>
    </summary>
    <ul>
      {kept.changes
        .split('\n')
        .filter(Boolean)
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
    <p className="p-muted p-small">
      {t('enforcement.record.plan', { seq: kept.seq })} <code>{kept.plan.slice(0, 16)}</code>
    </p>
  </details>
)

/** Who changed the tracker's rules with Plumbline, by the ledger of the site. */
export const Records = ({ view, locale }: { readonly view: EnforcementView; readonly locale: string }) => {
  const { records, recording } = view
  const note = recording === 'waits' || recording === 'unattested' ? t(`enforcement.recording.${recording}`) : ''
  if (records.length === 0 && note === '') return null
  return (
    <section className="st-block">
      <h2>{t('enforcement.records')}</h2>
      {note ? <p className="p-muted">{note}</p> : null}
      {records.map((kept) => (
        <One key={kept.seq} kept={kept} zone={view.zone} locale={locale} />
      ))}
    </section>
  )
}
