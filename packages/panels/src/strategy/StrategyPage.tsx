import type { Strategy, StrategyView } from '@plumbline/core'
import { useState } from 'react'
import { Mistakes } from '../call/Mistakes.tsx'
import { Problem } from '../call/Problem.tsx'
import { day } from '../format/index.ts'
import { Pairwise } from '../pairwise/Pairwise.tsx'
import { PartLoading } from '../portfolio/Part.tsx'
import type { PortfolioPageProps } from '../portfolio/pages.ts'
import { Versions } from '../portfolio/Versions.tsx'
import { t } from '../words/words.ts'
import { comparing, noStrategy, withObjective } from './draft.ts'
import { Links } from './Links.tsx'
import { Mix } from './Mix.tsx'
import { MixTargets } from './MixTargets.tsx'
import { Objectives } from './Objectives.tsx'
import { type StrategyState, useStrategy } from './use-strategy.ts'

const Head = ({ view, state, locale }: { readonly view: StrategyView; readonly state: StrategyState; readonly locale: string }) => {
  const [note, setNote] = useState('')
  const { draft, busy } = state
  return (
    <div className="p-page-head">
      <div>
        <h2>
          {t('strategy.title')} {draft ? <span className="p-lozenge info">{t('strategy.draft')}</span> : null}
        </h2>
        <p className="pf-detail">
          {view.saved
            ? t('strategy.savedBy', { name: view.saved.byName, on: day(view.saved.at.slice(0, 10), locale) })
            : t('strategy.notYet')}
          {view.hidden > 0 ? ` · ${t('strategy.hidden', { count: view.hidden })}` : ''}
        </p>
      </div>
      {draft ? (
        <div className="p-actions">
          <input
            className="p-field pf-select"
            aria-label={t('strategy.note')}
            placeholder={t('strategy.note')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <button type="button" className="p-button" onClick={state.discard}>
            {t('strategy.discard')}
          </button>
          <button type="button" className="p-button primary" aria-disabled={busy} onClick={() => void state.save(note)}>
            {t('strategy.save')}
          </button>
        </div>
      ) : view.mayConfigure && view.strategy ? (
        <button type="button" className="p-button primary" onClick={() => view.strategy && state.edit(view.strategy)}>
          {t('strategy.edit')}
        </button>
      ) : null}
    </div>
  )
}

const sharesIn = ({ objectives }: Strategy): Readonly<Record<string, number>> => {
  const sum = objectives.reduce((total, { weight }) => total + (weight ?? 0), 0)
  return Object.fromEntries(objectives.map(({ id, weight }) => [id, sum > 0 ? (weight ?? 0) / sum : 1 / objectives.length] as const))
}

const Weights = ({
  strategy,
  view,
  state,
  locale,
}: {
  readonly strategy: Strategy
  readonly view: StrategyView
  readonly state: StrategyState
  readonly locale: string
}) => {
  const { draft, preview } = state
  const compared = strategy.weights === 'compared'
  return (
    <section className="p-card" aria-label={t('strategy.weights')}>
      <div className="p-card-head">
        <h2>{t('strategy.weights')}</h2>
        {draft ? (
          <fieldset className="p-row st-way">
            <legend className="p-sr">{t('strategy.weights')}</legend>
            {(['entered', 'compared'] as const).map((way) => (
              <label key={way} className="p-row">
                <input
                  type="radio"
                  name="strategy-weights"
                  checked={strategy.weights === way}
                  onChange={() =>
                    state.edit(way === 'compared' ? comparing(strategy, t('strategy.me')) : { ...strategy, weights: 'entered' })
                  }
                />
                {t(`strategy.weights.${way}`)}
              </label>
            ))}
          </fieldset>
        ) : null}
      </div>
      <div className="p-card-body">
        {compared && strategy.comparisons ? (
          <Pairwise
            items={strategy.objectives}
            assessors={strategy.comparisons.assessors}
            result={draft ? (preview?.pairwise ?? null) : view.pairwise}
            unrelated={draft ? (preview?.unrelated ?? []) : view.unrelated}
            locale={locale}
            mayChange={draft !== null}
            onChange={(assessors) =>
              state.edit({ ...strategy, comparisons: { randomIndex: strategy.comparisons?.randomIndex ?? 'saaty', assessors } })
            }
          />
        ) : (
          <p className="pf-detail">{t('strategy.weights.hint')}</p>
        )}
      </div>
    </section>
  )
}

/** The strategy: objectives with targets and weights, how projects serve them, and the investment mix against its targets. */
export const StrategyPage = ({ client, host }: PortfolioPageProps) => {
  const state = useStrategy(client, host)
  const { open, draft, preview, mistakes, problem } = state
  const view = open.value
  if (!view && open.problem) return <Problem problem={open.problem} retry={() => void open.again()} />
  if (!view) return <PartLoading />
  const strategy = draft ?? view.strategy
  if (!strategy)
    return (
      <section className="pf-empty">
        <h2>{t('strategy.empty')}</h2>
        <p>{t(view.mayConfigure ? 'strategy.empty.step' : 'strategy.empty.ask')}</p>
        {view.mayConfigure ? (
          <button
            type="button"
            className="p-button primary"
            onClick={() => state.edit(withObjective(noStrategy, t('strategy.objective.new')))}
          >
            {t('strategy.start')}
          </button>
        ) : null}
      </section>
    )
  const { locale } = host
  const shares = draft ? (draft.weights === 'entered' ? sharesIn(draft) : (preview?.weights ?? view.shares)) : view.shares
  return (
    <>
      <Head view={view} state={state} locale={locale} />
      {problem ? <Problem problem={problem} /> : null}
      {view.damaged ? <p className="p-banner warning">{t('strategy.damaged')}</p> : null}
      <Mistakes mistakes={mistakes} />
      <div className="st-columns">
        <div className="st-main">
          <Objectives strategy={strategy} view={view} shares={shares} locale={locale} mayChange={draft !== null} onStrategy={state.edit} />
          {strategy.objectives.length > 1 ? <Weights strategy={strategy} view={view} state={state} locale={locale} /> : null}
          {draft ? <MixTargets strategy={strategy} locale={locale} onStrategy={state.edit} /> : null}
        </div>
        <div className="st-main">
          {view.mix.map((dimension) => (
            <Mix key={dimension.dimension} dimension={dimension} currency={view.currency ?? 'EUR'} locale={locale} />
          ))}
          <Versions history={view.history} locale={locale} />
        </div>
      </div>
      {draft === null && strategy.objectives.length > 0 ? (
        <Links view={view} strategy={strategy} client={client} host={host} onSaved={open.again} />
      ) : null}
    </>
  )
}
