import type { AuditedProject } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { day } from '../format/index.ts'
import type { PortfolioPageProps } from '../portfolio/pages.ts'
import { t } from '../words/words.ts'
import { PlanForm } from './PlanForm.tsx'
import { ProjectAudits } from './ProjectAudits.tsx'
import { type Audited, useAudited } from './use-audits.ts'

type Place = { readonly at: 'list' } | { readonly at: 'plan' } | { readonly at: 'project'; readonly item: string }

const Row = ({ project, locale, open }: { readonly project: AuditedProject; readonly locale: string; readonly open: () => void }) => {
  const { key, title, running, closed, overdue, next, mine } = project
  return (
    <li>
      <button type="button" className="au-row" onClick={open}>
        <span className="au-row-day">{next === null ? '' : day(next, locale)}</span>
        <span className="au-row-body">
          <strong>
            {key} {title}
          </strong>
          <span className="p-small p-muted">
            {t('audits.row.running', { running, closed })}
            {project.open > 0 ? ` · ${t('audits.row.open', { open: project.open })}` : ''}
            {mine ? ` · ${t(`audits.row.mine.${mine}`)}` : ''}
          </span>
        </span>
        {overdue > 0 ? <span className="p-lozenge danger plain">{t('audits.row.overdue', { overdue })}</span> : null}
      </button>
    </li>
  )
}

const List = ({ audited, locale, go }: { readonly audited: Audited; readonly locale: string; readonly go: (place: Place) => void }) => (
  <>
    <div className="au-head">
      <div>
        <h2>{t('audits.title')}</h2>
        <p className="p-muted">{t('audits.intro')}</p>
      </div>
      {audited.mayPlan ? (
        <button type="button" className="p-button primary" onClick={() => go({ at: 'plan' })}>
          {t('audits.plan')}
        </button>
      ) : null}
    </div>
    {audited.problem ? <Problem problem={audited.problem} retry={audited.again} /> : null}
    {audited.loading ? (
      <div role="status" aria-label={t('audits.loading')}>
        <span className="p-skeleton" />
      </div>
    ) : null}
    {!audited.loading && !audited.problem && audited.projects.length === 0 ? (
      <div className="au-empty">
        <h3>{t('audits.none')}</h3>
        <p className="p-muted">{t(audited.mayPlan ? 'audits.none.step' : 'audits.none.ask')}</p>
      </div>
    ) : null}
    <ul className="au-rows">
      {audited.projects.map((project) => (
        <Row key={project.item} project={project} locale={locale} open={() => go({ at: 'project', item: project.item })} />
      ))}
    </ul>
  </>
)

/** Audits: the projects that were or are to be audited, the plan of a new one, and the audits of one project. */
export const AuditsPage = ({ client, host, components, today }: PortfolioPageProps) => {
  const [place, setPlace] = useState<Place>({ at: 'list' })
  const audited = useAudited(client)
  const back = (): void => {
    setPlace({ at: 'list' })
    audited.again()
  }
  return (
    <div className="au">
      {place.at === 'list' ? (
        <List audited={audited} locale={host.locale} go={setPlace} />
      ) : (
        <button type="button" className="p-link au-back" onClick={back}>
          {t('audits.back')}
        </button>
      )}
      {place.at === 'plan' ? (
        <PlanForm
          client={client}
          host={host}
          components={components}
          today={today}
          onPlanned={(item) => setPlace({ at: 'project', item })}
          onLeave={back}
        />
      ) : null}
      {place.at === 'project' ? <ProjectAudits key={place.item} client={client} host={host} item={place.item} /> : null}
    </div>
  )
}
