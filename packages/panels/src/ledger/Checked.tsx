import type { DecisionChecked, EnforcementChecked, SubjectChecked } from '@plumbline/core'
import { day } from '../format/index.ts'
import { Met, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'

const anchorWords = ({ anchoring, anchor }: SubjectChecked): string => {
  const end = anchor ? `${anchor.seq}|${anchor.head}` : ''
  switch (anchoring.is) {
    case 'anchored':
      return t('ledger.anchored', { end })
    case 'ahead':
      return t('ledger.ahead', { end, by: anchoring.by })
    case 'contradicted':
      return t('ledger.contradicted', { end })
    case 'none':
      return t('ledger.unanchored')
  }
}

const holds = ({ replay }: DecisionChecked): boolean => replay === 'same' || replay === 'notReplayable'

const Decisions = ({ decisions, locale }: { readonly decisions: readonly DecisionChecked[]; readonly locale: string }) =>
  decisions.length === 0 ? null : (
    <details open={!decisions.every(holds)}>
      <summary className="p-link p-small">{t('ledger.decisions', { count: decisions.length })}</summary>
      <ul className="lg-decisions p-small">
        {decisions.map((one) => (
          <li key={one.seq} className={holds(one) ? undefined : 'lg-bad'}>
            {t('ledger.decision', {
              seq: one.seq,
              at: day(one.at.slice(0, 10), locale),
              outcome: t(`ledger.outcome.${one.outcome}`),
              gate: one.gate,
            })}
            {' · '}
            {t(`ledger.replay.${one.replay}`)} <code>{one.judgementHash.slice(0, 16)}</code>
          </li>
        ))}
      </ul>
    </details>
  )

const isBad = ({ replay }: EnforcementChecked): boolean => replay === 'changed' || replay === 'missing'

const whoseWords = ({ named, changedAt }: NonNullable<EnforcementChecked['found']>, locale: string): string => {
  if (named) return t('ledger.enforcement.named', { names: named.split('\n').join('; ') })
  return changedAt === null ? t('ledger.enforcement.nobody') : t('ledger.enforcement.changed', { at: day(changedAt.slice(0, 10), locale) })
}

const changeLine = (one: EnforcementChecked, locale: string): string => {
  const when = { seq: one.seq, at: day(one.at.slice(0, 10), locale) }
  if (one.found) return `${t(`ledger.enforcement.found.${one.became}`, when)} ${whoseWords(one.found, locale)}`
  const what = one.became === 'undone' ? 'undone' : one.was === 'inForce' ? 'mended' : 'inForce'
  return t('ledger.enforcement.line', {
    ...when,
    name: one.by || t('ledger.enforcement.somebody'),
    what: t(`ledger.enforcement.${what}`),
    rules: one.rules,
  })
}

const Enforcement = ({ enforcement, locale }: { readonly enforcement: readonly EnforcementChecked[]; readonly locale: string }) =>
  enforcement.length === 0 ? null : (
    <details open={enforcement.some(isBad)}>
      <summary className="p-link p-small">{t('ledger.enforcement', { count: enforcement.length })}</summary>
      <ul className="lg-decisions p-small">
        {enforcement.map((one) => (
          <li key={one.seq} className={isBad(one) ? 'lg-bad' : undefined}>
            {changeLine(one, locale)}
            {' · '}
            {t(`ledger.plan.${one.replay}`)} {one.plan === null ? null : <code>{one.plan.slice(0, 16)}</code>}
            {one.changes ? <p className="lg-changes p-muted">{one.changes}</p> : null}
          </li>
        ))}
      </ul>
    </details>
  )

const One = ({ checked, locale }: { readonly checked: SubjectChecked; readonly locale: string }) => {
  const { key, title, records, problems, verified, decisions, enforcement, anchoring } = checked
  return (
    <li className="lg-one">
      {verified ? <Met className="p-icon-success" /> : <Warn className="p-icon-danger" />}
      <div className="lg-one-body">
        <p>
          <strong>{title ? `${key} ${title}` : t('ledger.site')}</strong>{' '}
          <span className={verified ? 'p-lozenge success plain' : 'p-lozenge danger plain'}>
            {t(verified ? 'ledger.holds' : 'ledger.fails')}
          </span>
        </p>
        <p className={anchoring.is === 'contradicted' ? 'p-small lg-bad' : 'p-small p-muted'}>
          {t('ledger.records', { records })} · {anchorWords(checked)}
        </p>
        {problems.map(({ seq, hash, problem }) => (
          <p key={`${seq} ${hash} ${problem}`} className="lg-bad">
            {t(`ledger.problem.${problem}`, { seq })} <code className="p-small">{hash.slice(0, 16)}</code>
          </p>
        ))}
        <Decisions decisions={decisions} locale={locale} />
        <Enforcement enforcement={enforcement} locale={locale} />
      </div>
    </li>
  )
}

/** What verifying says of each ledger; those that do not hold come first. */
export const Checked = ({ subjects, locale }: { readonly subjects: readonly SubjectChecked[]; readonly locale: string }) => {
  if (subjects.length === 0)
    return (
      <div className="lg-empty">
        <h3>{t('ledger.none')}</h3>
        <p className="p-muted">{t('ledger.none.text')}</p>
      </div>
    )
  const bad = subjects.filter(({ verified }) => !verified)
  const records = subjects.reduce((sum, one) => sum + one.records, 0)
  const count = { ledgers: subjects.length, records }
  return (
    <>
      <p className={bad.length > 0 ? 'lg-sum lg-bad' : 'lg-sum'} role="status">
        {bad.length > 0 ? t('ledger.notVerified', { ...count, bad: bad.length }) : t('ledger.verified', count)}
      </p>
      <ul className="lg-list">
        {[...bad, ...subjects.filter(({ verified }) => verified)].map((one) => (
          <One key={one.subject} checked={one} locale={locale} />
        ))}
      </ul>
    </>
  )
}
