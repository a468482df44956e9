import type { CandidateView, SelectionAnswer, SelectionView } from '@plumbline/core'
import { useCallback, useMemo, useState } from 'react'
import { Mistakes } from '../call/Mistakes.tsx'
import { Problem } from '../call/Problem.tsx'
import { PartLoading } from '../portfolio/Part.tsx'
import type { PortfolioPageProps } from '../portfolio/pages.ts'
import { t } from '../words/words.ts'
import { Answer } from './Answer.tsx'
import { Certificate } from './Certificate.tsx'
import { Curve } from './Curve.tsx'
import { limitsWith } from './change.ts'
import { classesIn } from './Guardrail.tsx'
import { Infeasible } from './Infeasible.tsx'
import { LimitsRail } from './LimitsRail.tsx'
import { LimitsUsed, Swaps } from './LimitsUsed.tsx'
import { type Naming, namingOf } from './names.ts'
import { PlanDialog } from './PlanDialog.tsx'
import { ProjectDialog } from './ProjectDialog.tsx'
import { ScenarioDialog } from './ScenarioDialog.tsx'
import { SearchBar } from './SearchBar.tsx'
import { useSaving } from './use-saving.ts'
import { type SelectionState, useSelection } from './use-selection.ts'

const sumOf = (amounts: Readonly<Record<string, number>>): number => Object.values(amounts).reduce((sum, value) => sum + value, 0)

const Figures = ({ answer, view, naming }: { readonly answer: SelectionAnswer; readonly view: SelectionView; readonly naming: Naming }) => {
  const { decided } = answer
  const chosen = 'selected' in decided ? decided : undefined
  const base = view.baseline?.selected
  const valueOf = new Map(view.candidates.map(({ ref, value }) => [ref, value]))
  const before = base?.reduce((sum, ref) => sum + (valueOf.get(ref) ?? 0), 0)
  const more = chosen && before !== undefined ? chosen.value - before : undefined
  return (
    <section className="p-card p-strip" aria-label={t('selection.figures')}>
      <div>
        <h2 className="pf-label">{t('selection.figure.value')}</h2>
        <p className="p-strip-value">{chosen ? naming.number(chosen.value) : '–'}</p>
        <p className="pf-detail">
          {before === undefined
            ? t('selection.figure.noBaseline')
            : more === undefined
              ? ''
              : t(more >= 0 ? 'selection.figure.more' : 'selection.figure.less', { points: naming.number(Math.abs(more)) })}
        </p>
      </div>
      <div>
        <h2 className="pf-label">{t('selection.figure.selected')}</h2>
        <p className="p-strip-value">{t('selection.figure.of', { count: chosen?.selected.length ?? 0, of: view.candidates.length })}</p>
        <p className="pf-detail">{t('selection.figure.leftOut', { count: view.leftOut.length, hidden: view.hidden })}</p>
      </div>
      <div>
        <h2 className="pf-label">{t('selection.figure.cost')}</h2>
        <p className="p-strip-value">{chosen ? naming.money(sumOf(answer.cost)) : '–'}</p>
        <p className="pf-detail">
          {view.periods
            .slice(0, 4)
            .map(({ id }) => `${id} ${naming.money(answer.cost[id] ?? 0)}`)
            .join(' · ')}
        </p>
      </div>
      <div>
        <h2 className="pf-label">{t('selection.figure.certificate')}</h2>
        <Certificate decided={decided} naming={naming} />
      </div>
    </section>
  )
}

const whyNothing = ({ scoring }: SelectionView): 'scoring' | 'payback' | 'candidates' =>
  scoring === null ? 'scoring' : scoring.method === 'payback' ? 'payback' : 'candidates'

const NothingToSelect = ({ view, turn }: { readonly view: SelectionView; readonly turn: PortfolioPageProps['turn'] }) => (
  <section className="pf-empty">
    <h2>{t(`selection.empty.${whyNothing(view)}`)}</h2>
    <p>{t(`selection.empty.${whyNothing(view)}.step`)}</p>
    <button type="button" className="p-button primary" onClick={() => turn('scoring')}>
      {t('selection.empty.toScoring')}
    </button>
  </section>
)

interface ShownProps extends PortfolioPageProps {
  readonly state: SelectionState
  readonly view: SelectionView
  readonly onProject: (candidate: CandidateView) => void
}

const Shown = ({ state, view, host, onProject }: ShownProps) => {
  const { changes, turn, exact, curve, answer } = state
  const naming = useMemo(() => namingOf(view, host.locale), [view, host.locale])
  const open = useCallback((url: string) => host.open(url), [host])
  if (!answer) return null
  const { decided } = answer
  const chosen = 'selected' in decided ? decided : undefined
  const frontier = curve.job?.frontier
  const limit = sumOf(limitsWith(view.limits, changes).budgets)
  const curveSearch =
    limit > 0 ? <SearchBar search={curve} naming={naming} label={t('selection.curve.start')} where={view.exactBy} /> : null
  return (
    <div className="sl-columns">
      <LimitsRail view={view} changes={changes} naming={naming} onTurn={turn} />
      <div className="sl-main">
        <Figures answer={answer} view={view} naming={naming} />
        {decided.status === 'optimal' && !exact.job ? null : (
          <div className="p-card sl-tools">
            <SearchBar search={exact} naming={naming} label={t('selection.search.start')} where={view.exactBy} />
          </div>
        )}
        {chosen ? <Answer chosen={chosen} view={view} naming={naming} onProject={onProject} open={open} /> : null}
        {decided.status === 'infeasible' ? (
          <Infeasible impossible={decided} view={view} changes={changes} naming={naming} onTurn={turn} />
        ) : null}
        {decided.status === 'unknown' ? <p className="p-banner warning">{t('selection.status.unknown.detail')}</p> : null}
        <div className="p-two">
          {frontier ? (
            <Curve
              frontier={frontier}
              answer={chosen ? { cost: sumOf(answer.cost), value: chosen.value } : null}
              limit={limit > 0 ? limit : null}
              naming={naming}
              foot={curveSearch}
            />
          ) : (
            <section className="p-card p-card-body p-form" aria-label={t('selection.curve.title')}>
              <h2>{t('selection.curve.title')}</h2>
              <p className="pf-detail">{t(limit > 0 ? 'selection.curve.none' : 'selection.curve.noBudget')}</p>
              {curveSearch}
            </section>
          )}
          {chosen ? <LimitsUsed chosen={chosen} naming={naming} /> : null}
        </div>
        {chosen ? <Swaps chosen={chosen} naming={naming} /> : null}
      </div>
    </div>
  )
}

/** Which projects the money and the people allow: the answer at once with its bound, the reason of each, and what it would take. */
export const SelectionPage = (props: PortfolioPageProps) => {
  const { client, host } = props
  const state = useSelection(client)
  const { open, changes, turn, exact, answer } = state
  const view = open.value
  const [dialog, setDialog] = useState<'plan' | 'scenario' | CandidateView | null>(null)
  const saving = useSaving(client, host, state)
  if (open.state === 'failed' && !view && open.problem) return <Problem problem={open.problem} retry={() => void open.again()} />
  if (!view) return <PartLoading />
  if (!answer) return <NothingToSelect view={view} turn={props.turn} />
  const turnedAny = Object.keys(changes).length > 0
  const job = exact.job?.status === 'finished' && exact.job.answer?.modelHash === answer.modelHash ? exact.job.job : undefined
  const naming = namingOf(view, host.locale)
  return (
    <div aria-busy={open.state === 'loading'}>
      <div className="p-page-head">
        <div>
          <h2 className="sl-title">{view.limits.name}</h2>
          <p className="pf-detail">
            {t('selection.provenance', {
              candidates: view.candidates.length,
              from: view.periods[0]?.id ?? '',
              to: view.periods.at(-1)?.id ?? '',
            })}
          </p>
        </div>
        <div className="p-actions">
          {view.mayConfigure ? (
            <button type="button" className="p-button" onClick={() => setDialog('plan')}>
              {t('selection.plan')}
            </button>
          ) : null}
          {'selected' in answer.decided ? (
            <button type="button" className="p-button primary" onClick={() => setDialog('scenario')}>
              {t('selection.scenario')}
            </button>
          ) : null}
        </div>
      </div>
      {open.problem ? <Problem problem={open.problem} /> : null}
      {dialog === 'plan' ? null : <Mistakes mistakes={saving.mistakes} />}
      {turnedAny ? (
        <div className="p-banner sl-whatif" role="status">
          <span>{t('selection.whatIf')}</span>
          <span className="p-actions">
            {view.mayConfigure ? (
              <button type="button" className="p-button compact" aria-disabled={saving.busy} onClick={() => void saving.keep()}>
                {t('selection.whatIf.save')}
              </button>
            ) : null}
            <button type="button" className="p-button subtle compact" onClick={() => turn({})}>
              {t('selection.whatIf.discard')}
            </button>
          </span>
        </div>
      ) : null}
      <Shown {...props} state={state} view={view} onProject={setDialog} />
      {dialog === 'scenario' ? (
        <ScenarioDialog client={client} host={host} changes={changes} job={job} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'plan' ? (
        <PlanDialog
          limits={view.limits}
          objectives={view.objectives}
          classes={classesIn(view)}
          saving={saving}
          locale={host.locale}
          onClose={() => setDialog(null)}
        />
      ) : null}
      {dialog !== null && typeof dialog === 'object' ? (
        <ProjectDialog
          client={client}
          host={host}
          candidate={dialog}
          view={view}
          changes={changes}
          naming={naming}
          onTurn={turn}
          onSaved={() => void open.again()}
          onClose={() => setDialog(null)}
        />
      ) : null}
    </div>
  )
}
