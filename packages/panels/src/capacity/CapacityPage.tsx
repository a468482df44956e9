import { useCallback, useMemo, useState } from 'react'
import { Mistakes } from '../call/Mistakes.tsx'
import { Problem } from '../call/Problem.tsx'
import { otherSiteLines } from '../portfolio/others.ts'
import { PartLoading } from '../portfolio/Part.tsx'
import type { PortfolioPageProps } from '../portfolio/pages.ts'
import { t } from '../words/words.ts'
import { Conflicts } from './Conflicts.tsx'
import { HeatCard } from './HeatCard.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { PeopleDialog } from './PeopleDialog.tsx'
import { Queue } from './Queue.tsx'
import { Requests } from './Requests.tsx'
import { SuggestDialog } from './SuggestDialog.tsx'
import { TrackerDialog } from './TrackerDialog.tsx'
import { useCapacity } from './use-capacity.ts'
import { idOf, saying } from './words-of.ts'

/** Demand of roles against the people who are there, each conflict explained with ways out, and requests for people. */
export const CapacityPage = ({ client, host, components }: PortfolioPageProps) => {
  const state = useCapacity(client, host)
  const { open } = state
  const view = open.value
  const [looked, setLooked] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'paste' | 'people' | 'tracker' | 'suggest' | null>(null)
  const said = useMemo(() => (view ? saying(view, host.locale) : null), [view, host.locale])
  const go = useCallback((url: string) => host.open(url), [host])
  if (!view && open.problem) return <Problem problem={open.problem} retry={() => void open.again()} />
  if (!view || !said) return <PartLoading />
  const worst = view.conflicts[0]
  const cell = view.cells.find((each) => idOf(each) === (looked ?? (worst ? idOf(worst) : ''))) ?? view.cells[0]
  const tools = view.mayConfigure ? (
    <div className="p-actions">
      <button type="button" className="p-button" onClick={() => setDialog('people')}>
        {t('capacity.people')}
      </button>
      {view.trackerHolds ? (
        <button type="button" className="p-button" onClick={() => setDialog('tracker')}>
          {t('capacity.tracker.open')}
        </button>
      ) : null}
      <button type="button" className="p-button" onClick={() => setDialog('suggest')}>
        {t('capacity.suggest.open.button')}
      </button>
      <button type="button" className="p-button primary" onClick={() => setDialog('paste')}>
        {t('capacity.paste')}
      </button>
    </div>
  ) : null
  return (
    <div className="cp-page">
      {dialog === 'people' ? null : <Mistakes mistakes={state.mistakes} />}
      {view.damaged ? <p className="p-banner warning">{t('capacity.damaged')}</p> : null}
      {view.roles.length === 0 ? (
        <section className="pf-empty">
          <h2>{t('capacity.empty')}</h2>
          <p>{t(view.mayConfigure ? 'capacity.empty.step' : 'capacity.empty.ask')}</p>
          {tools}
        </section>
      ) : (
        <>
          <div className="p-page-head">
            <h2>{t('portfolio.page.capacity')}</h2>
            {tools}
          </div>
          <HeatCard view={view} looked={cell ? idOf(cell) : null} said={said} onLook={setLooked} />
          {otherSiteLines(view.others, host.locale).map((line) => (
            <p key={line} className="pf-detail">
              {line}
            </p>
          ))}
          <div className="p-two cp-two">
            {cell ? <Queue view={view} cell={cell} said={said} open={go} /> : null}
            <Conflicts view={view} state={state} said={said} onLook={setLooked} />
          </div>
          <Requests view={view} state={state} said={said} />
        </>
      )}
      {dialog === 'paste' ? (
        <PasteDialog
          client={client}
          host={host}
          periods={view.periods.map(({ id }) => id)}
          onSaved={() => void open.again()}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'suggest' ? (
        <SuggestDialog
          client={client}
          host={host}
          view={view}
          elsewhere={new Set(components.filter(({ mirror }) => mirror).map(({ ref }) => ref))}
          onSaved={() => void open.again()}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'tracker' ? (
        <TrackerDialog
          client={client}
          host={host}
          view={view}
          onTaken={(next) => {
            open.replace(next)
            host.notify({ tone: 'success', title: t('capacity.tracker.taken') })
            setDialog(null)
          }}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog === 'people' ? <PeopleDialog view={view} state={state} locale={host.locale} onClose={() => setDialog(null)} /> : null}
    </div>
  )
}
