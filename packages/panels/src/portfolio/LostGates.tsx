import type { ComponentSummary, LostGates as Lost } from '@plumbline/core'
import { age, moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Unlocked } from '../look/icons.tsx'
import { t } from '../words/words.ts'

interface Given {
  readonly lost: Lost
  readonly components: readonly ComponentSummary[]
  readonly host: Host
  readonly zone: string
  readonly now: string
  /** Shows the projects that it concerns, and no others. */
  readonly onShow: () => void
}

/** What it means, in the order of who can do something about it. */
const meaning = ({ gates }: Lost, projects: number): string => {
  if (projects === 0) return t('portfolio.lost.nobody')
  return t(gates.every(({ everywhere }) => everywhere) ? 'portfolio.lost.could' : 'portfolio.lost.some', { count: projects })
}

/** Gates that were put in force and are no longer held: said where a board looks, with the projects that could pass them. */
export const LostGates = ({ lost, components, host, zone, now, onShow }: Given) => {
  const { gates, by, mayConfigure, readBackAt } = lost
  const projects = components.filter(({ unheld }) => unheld !== undefined).length
  const when = { since: moment(gates.map(({ since }) => since).sort()[0] ?? readBackAt, zone, host.locale), names: by.join(', ') }
  return (
    <section className="p-card p-banner warning pf-lost" aria-label={t('portfolio.lost', { count: gates.length })}>
      <Unlocked className="p-icon-warning" />
      <div>
        <p>
          <b>{t('portfolio.lost', { count: gates.length })}</b>{' '}
          {`${t(by.length > 0 ? 'portfolio.lost.sinceBy' : 'portfolio.lost.since', when)} ${meaning(lost, projects)}`}
        </p>
        <p className="pf-detail">
          {`${gates.map(({ slot, name, everywhere }) => t(everywhere ? 'portfolio.lost.gate' : 'portfolio.lost.gate.partly', { slot, name })).join(' · ')}. ${t('portfolio.lost.readBack', { age: age(readBackAt, now, host.locale) })}`}
        </p>
        <p className="pf-lost-acts">
          {projects > 0 ? (
            <button type="button" className="p-link" onClick={onShow}>
              {t('portfolio.lost.show', { count: projects })}
            </button>
          ) : null}
          {mayConfigure && host.openSettings ? (
            <button type="button" className="p-link" onClick={host.openSettings}>
              {t('portfolio.lost.settings')}
            </button>
          ) : null}
          {mayConfigure ? null : <span className="p-muted">{t('portfolio.lost.pmo')}</span>}
        </p>
      </div>
    </section>
  )
}
