import type { Client, ComponentSummary, PortfolioView } from '@plumbline/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { dayIn, moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Export, Refresh } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { CostChart } from './CostChart.tsx'
import { portfolioCsv } from './csv.ts'
import { Figures } from './Figures.tsx'
import { distinct, filtered, noFilters, type Sorting, sorted, tally } from './model.ts'
import { Table } from './Table.tsx'
import { Toolbar } from './Toolbar.tsx'
import { usePortfolio } from './use-portfolio.ts'
import { type RefreshState, useRefresh } from './use-refresh.ts'

type Empty = Extract<PortfolioView, { kind: 'empty' }>
type Shown = Extract<PortfolioView, { kind: 'portfolio' }>

const nextStep = (view: Empty): string => {
  if (view.reason !== 'notRefreshed') return t(`portfolio.empty.${view.reason}.step`)
  if (view.refreshBy === 'pipeline') return t('portfolio.empty.notRefreshed.pipeline')
  return t(view.mayRefresh ? 'portfolio.empty.notRefreshed.here' : 'portfolio.empty.notRefreshed.ask')
}

const RefreshLine = ({ refresh }: { readonly refresh: RefreshState }) => {
  const { progress, problem } = refresh
  if (problem) return <Problem problem={problem} retry={refresh.start} />
  if (progress?.status === 'failed')
    return <p className="pf-note" role="alert">{`${t('portfolio.refreshFailed')}. ${progress.problem ?? ''}`}</p>
  if (!refresh.running || !progress) return null
  const words =
    progress.total === 0 ? t('portfolio.refreshStarting') : t('portfolio.refreshing', { done: progress.done, total: progress.total })
  return (
    <div className="pf-progress" role="status">
      <span>{words}</span>
      {progress.total === 0 ? <progress aria-label={words} /> : <progress aria-label={words} value={progress.done} max={progress.total} />}
    </div>
  )
}

const EmptyPage = ({ view, host, refresh }: { readonly view: Empty; readonly host: Host; readonly refresh: RefreshState }) => (
  <section className="pf-empty">
    <h1>{t(`portfolio.empty.${view.reason}`)}</h1>
    <p>{nextStep(view)}</p>
    <RefreshLine refresh={refresh} />
    {view.reason === 'notRefreshed' && view.mayRefresh ? (
      <button
        type="button"
        className="p-button primary"
        aria-disabled={refresh.running}
        onClick={() => (refresh.running ? undefined : refresh.start())}
      >
        {t('portfolio.refresh')}
      </button>
    ) : null}
    {view.reason !== 'notRefreshed' && view.mayConfigure && host.openSettings ? (
      <button type="button" className="p-button primary" onClick={host.openSettings}>
        {t('shared.openSettings')}
      </button>
    ) : null}
  </section>
)

const Head = ({
  view,
  count,
  shown,
  host,
  refresh,
}: {
  readonly view: Shown
  readonly count: number
  /** What search and filters leave: what is exported. */
  readonly shown: readonly ComponentSummary[]
  readonly host: Host
  readonly refresh: RefreshState
}) => {
  const exportAll = () => {
    host.save({ name: `portfolio-${view.now.slice(0, 10)}.csv`, type: 'text/csv;charset=utf-8', text: portfolioCsv(shown) })
    host.notify({ tone: 'success', title: t('portfolio.exported', { count: shown.length }) })
  }
  return (
    <header className="pf-page-head">
      <div>
        <h1>{t('portfolio.title')}</h1>
        <p className="pf-detail">
          {t('portfolio.provenance', {
            template: view.template.name,
            version: view.template.version,
            count,
            asOf: moment(view.now, view.zone, host.locale),
          })}
          {view.refreshBy === 'pipeline' ? ` · ${t('portfolio.refreshBy.pipeline')}` : ''}
        </p>
      </div>
      <div className="pf-actions">
        <button type="button" className="p-button" onClick={exportAll}>
          <Export /> {t('portfolio.export')}
        </button>
        {view.mayRefresh ? (
          <button
            type="button"
            className="p-button"
            aria-disabled={refresh.running}
            onClick={() => (refresh.running ? undefined : refresh.start())}
          >
            <Refresh /> {t('portfolio.refresh')}
          </button>
        ) : null}
      </div>
    </header>
  )
}

const gateChoices = (components: readonly ComponentSummary[]): { value: string; label: string }[] =>
  [...new Map(components.flatMap(({ gate }) => (gate ? [[gate.id, `${gate.id} ${gate.name}`] as const] : []))).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, label]) => ({ value, label }))

const Page = ({
  view,
  components,
  more,
  host,
  refresh,
}: {
  readonly view: Shown
  readonly components: readonly ComponentSummary[]
  readonly more: boolean
  readonly host: Host
  readonly refresh: RefreshState
}) => {
  const [filters, setFilters] = useState(noFilters)
  const [sorting, setSorting] = useState<Sorting>({ key: 'outcome', descending: false })
  const wanted = useDeferredValue(filters)
  const { locale } = host
  const today = dayIn(view.now, view.zone)
  const figures = useMemo(() => tally(components, today), [components, today])
  const rows = useMemo(() => sorted(filtered(components, wanted), sorting, locale), [components, wanted, sorting, locale])
  return (
    <>
      <Head view={view} count={components.length} shown={rows} host={host} refresh={refresh} />
      <RefreshLine refresh={refresh} />
      {more ? (
        <div className="pf-progress" role="status">
          {t('portfolio.loadingMore', { count: components.length })} <progress aria-label={t('portfolio.loading')} />
        </div>
      ) : null}
      <Figures tally={figures} locale={locale} />
      <CostChart components={components} today={today} locale={locale} />
      <section className="p-card pf-list">
        <Toolbar
          filters={filters}
          onFilters={setFilters}
          sorting={sorting}
          onSorting={setSorting}
          gates={gateChoices(components)}
          departments={distinct(
            components.map(({ department }) => department),
            locale,
          )}
          shown={rows.length}
          count={components.length}
        />
        {rows.length === 0 ? (
          <p className="pf-none">{t('portfolio.none')}</p>
        ) : (
          <Table components={rows} sorting={sorting} onSorting={setSorting} locale={locale} today={today} open={(url) => host.open(url)} />
        )}
      </section>
    </>
  )
}

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
  const refresh = useRefresh(client, (view ?? empty)?.mayRefresh ?? false, (progress) => {
    if (progress.status === 'finished') host.notify({ tone: 'success', title: t('portfolio.refreshed') })
    void portfolio.again()
  })
  return (
    <main className="p-root pf">
      {problem ? <Problem problem={problem} retry={() => void portfolio.again()} /> : null}
      {empty ? <EmptyPage view={empty} host={host} refresh={refresh} /> : null}
      {view ? <Page view={view} components={components} more={portfolio.more} host={host} refresh={refresh} /> : null}
      {!view && !empty && !problem ? <Loading /> : null}
    </main>
  )
}
