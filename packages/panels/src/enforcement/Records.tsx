import type { EnforcementView } from '@plumbline/core'
import { moment } from '../format/index.ts'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'

type Kept = EnforcementView['records'][number]

const didWhat = ({ became, was }: Kept): string =>
  t(became === 'undone' ? 'enforcement.did.undone' : was === 'inForce' ? 'enforcement.did.mended' : 'enforcement.did.inForce')

/** What was found and not done with Plumbline: whom the tracker's own log names, if anybody. */
const whoseWords = ({ named, changedAt }: NonNullable<Kept['found']>, zone: string, locale: string): string => {
  if (named) return t('enforcement.found.named', { names: named.split('\n').join('; ') })
  return changedAt === null ? t('enforcement.found.nobody') : t('enforcement.found.changed', { when: moment(changedAt, zone, locale) })
}

const foundWords = ({ became, at }: Kept, found: NonNullable<Kept['found']>, zone: string, locale: string): string =>
  `${t(`enforcement.found.${became}`, { when: moment(at, zone, locale) })} ${whoseWords(found, zone, locale)}`

const headline = (kept: Kept, zone: string, locale: string): string =>
  kept.found
    ? foundWords(kept, kept.found, zone, locale)
    : t('enforcement.record', { when: moment(kept.at, zone, locale), name: kept.by.name || t('enforcement.somebody'), what: didWhat(kept) })

const One = ({ kept, zone, locale }: { readonly kept: Kept; readonly zone: string; readonly locale: string }) => (
  <details className="e-kind">
    <summary>
      <Chevron className="p-chevron" /> {headline(kept, zone, locale)} {kept.found ? null : <span className="p-muted">{kept.rules}</span>}
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
      {t(kept.plan === null ? 'enforcement.record.noPlan' : 'enforcement.record.plan', { seq: kept.seq })}{' '}
      {kept.plan === null ? null : <code>{kept.plan.slice(0, 16)}</code>}
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
