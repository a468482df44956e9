import type { Client, ComponentSummary, PortfolioView, RefreshProgress } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { age, dayIn, moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Tabs } from '../look/Tabs.tsx'
import { usePlace } from '../use-place.ts'
import { t } from '../words/words.ts'
import { ExportMenu } from './ExportMenu.tsx'
import { usualLook } from './look.ts'
import { Overview } from './Overview.tsx'
import { Part } from './Part.tsx'
import { useRows } from './Projects.tsx'
import { laterPages, pageNames } from './pages.ts'
import { RefreshButton, RefreshHint, RefreshLine } from './RefreshButton.tsx'
import { usePortfolio } from './use-portfolio.ts'
import { type RefreshState, useRefresh } from './use-refresh.ts'
import { useViews } from './use-views.ts'

type Empty = Extract<PortfolioView, { kind: 'empty' }>
type Shown = Extract<PortfolioView, { kind: 'portfolio' }>

const nextStep = (view: Empty, { right }: RefreshState): string => {
  if (view.reason !== 'notRefreshed') return t(`portfolio.empty.${view.reason}.step`)
  if (right?.may) return t('portfolio.empty.notRefreshed.page')
  if (view.refreshBy === 'pipeline') return t('portfolio.empty.notRefreshed.pipeline')
  return t(view.mayRefresh ? 'portfolio.empty.notRefreshed.here' : 'portfolio.empty.notRefreshed.ask')
}

/** Whoever may start a refresh sees how far one is; everybody does where a pipeline runs it. */
const follows = (view: Shown | Empty | undefined): boolean => view !== undefined && (view.mayRefresh || view.refreshBy === 'pipeline')

/** What the numbers rest on, and how old they are. */
const provenance = ({ template, readAt, now, zone }: Shown, count: number, locale: string): string => {
  const what = { template: template.name, version: template.version, count }
  if (readAt === undefined) return t('portfolio.provenance', { ...what, asOf: moment(now, zone, locale) })
  return t('portfolio.provenanceRead', { ...what, time: moment(readAt, zone, locale), age: age(readAt, now, locale) })
}

const EmptyPage = ({ view, host, refresh }: { readonly view: Empty; readonly host: Host; readonly refresh: RefreshState }) => (
  <section className="pf-empty">
    <h1>{t(`portfolio.empty.${view.reason}`)}</h1>
    <p>{nextStep(view, refresh)}</p>
    <RefreshLine refresh={refresh} locale={host.locale} />
    {view.reason === 'notRefreshed' && refresh.right?.may === false ? <RefreshHint right={refresh.right} /> : null}
    {view.reason === 'notRefreshed' ? <RefreshButton refresh={refresh} offered={view.mayRefresh} primary /> : null}
    {view.reason !== 'notRefreshed' && view.mayConfigure && host.openSettings ? (
      <button type="button" className="p-button primary" onClick={host.openSettings}>
        {t('shared.openSettings')}
      </button>
    ) : null}
  </section>
)

const Head = ({
  view,
  components,
  shown,
  host,
  refresh,
}: {
  readonly view: Shown
  readonly components: readonly ComponentSummary[]
  /** What search and filters leave: what is exported. */
  readonly shown: readonly ComponentSummary[]
  readonly host: Host
  readonly refresh: RefreshState
}) => {
  const others = components.filter(({ mirror }) => mirror).length
  return (
    <header className="pf-page-head">
      <div>
        <h1>{t('portfolio.title')}</h1>
        <p className="pf-detail">
          {provenance(view, components.length, host.locale)}
          {others > 0 ? ` · ${t('portfolio.others', { count: others })}` : ''}
          {view.refreshBy === 'pipeline' ? ` · ${t('portfolio.refreshBy.pipeline')}` : ''}
        </p>
        <RefreshHint right={refresh.right} />
      </div>
      <div className="pf-actions">
        <ExportMenu shown={shown} day={view.now.slice(0, 10)} readAt={view.readAt} host={host} />
        <RefreshButton refresh={refresh} offered={view.mayRefresh} />
      </div>
    </header>
  )
}

const Page = ({
  view,
  components,
  more,
  client,
  host,
  refresh,
}: {
  readonly view: Shown
  readonly components: readonly ComponentSummary[]
  readonly more: boolean
  readonly client: Client
  readonly host: Host
  readonly refresh: RefreshState
}) => {
  const [page, setPage] = usePlace(host, pageNames)
  const [look, setLook] = useState(usualLook)
  const views = useViews(client)
  const today = dayIn(view.now, view.zone)
  const rows = useRows(components, look, host.locale)
  const given = { client, host, components, today, turn: setPage }
  return (
    <>
      <Head view={view} components={components} shown={rows} host={host} refresh={refresh} />
      <RefreshLine refresh={refresh} locale={host.locale} zone={view.zone} />
      {more ? (
        <div className="pf-progress" role="status">
          {t('portfolio.loadingMore', { count: components.length })} <progress aria-label={t('portfolio.loading')} />
        </div>
      ) : null}
      <Tabs
        label={t('portfolio.pages')}
        present={page}
        onTurn={setPage}
        tabs={pageNames.map((id) => ({ id, label: t(`portfolio.page.${id}`) }))}
      />
      <div role="tabpanel" id={`page-${page}`} aria-labelledby={`tab-${page}`} className="pf-page">
        {page === 'overview' ? (
          <Overview
            client={client}
            turn={setPage}
            components={components}
            rows={rows}
            look={look}
            onLook={setLook}
            views={views}
            today={today}
            lost={view.lost}
            zone={view.zone}
            now={view.now}
            host={host}
          />
        ) : (
          <Part key={page} load={laterPages[page]} locale={host.locale} props={given} />
        )}
      </div>
    </>
  )
}

/** From a page only what changed is judged; everything, once a day. */
const told = ({ own, done }: RefreshProgress) =>
  own ? (done === 0 ? 'portfolio.refreshedNothing' : 'portfolio.refreshedChanged') : 'portfolio.refreshed'

const Loading = () => (
  <div className="pf-loading" role="status" aria-label={t('portfolio.loading')}>
    <span className="p-skeleton" />
    <span className="p-skeleton tall" />
    <span className="p-skeleton tall" />
  </div>
)

/** The portfolio page: from the first page of summaries on, with everything that is not known said so. */
export const Portfolio = ({ client, host }: { readonly client: Client; readonly host: Host }) => {
  const portfolio = usePortfolio(client)
  const { view, empty, components, problem } = portfolio
  const refresh = useRefresh(client, follows(view ?? empty), (progress) => {
    if (progress.status === 'finished') host.notify({ tone: 'success', title: t(told(progress)) })
    void portfolio.again()
  })
  return (
    <main className="p-root pf">
      {problem ? <Problem problem={problem} retry={() => void portfolio.again()} /> : null}
      {empty ? <EmptyPage view={empty} host={host} refresh={refresh} /> : null}
      {view ? <Page view={view} components={components} more={portfolio.more} client={client} host={host} refresh={refresh} /> : null}
      {!view && !empty && !problem ? <Loading /> : null}
    </main>
  )
}
