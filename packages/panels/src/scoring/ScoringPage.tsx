import type { ProjectScore, ScoringModel, ScoringView } from '@plumbline/core'
import { useCallback, useState } from 'react'
import { Mistakes } from '../call/Mistakes.tsx'
import { Problem } from '../call/Problem.tsx'
import { PartLoading } from '../portfolio/Part.tsx'
import type { PortfolioPageProps } from '../portfolio/pages.ts'
import { Versions } from '../portfolio/Versions.tsx'
import { maybe, t } from '../words/words.ts'
import { AssessDialog } from './AssessDialog.tsx'
import { CriterionRow } from './CriterionRow.tsx'
import { Effects, Stability } from './Effects.tsx'
import { FlowsDialog } from './FlowsDialog.tsx'
import { Head, Method } from './ModelHead.tsx'
import { ofMoney, type WeightedSum, withCriterion, withoutCriterion } from './model.ts'
import { Scores } from './Scores.tsx'
import { type ScoringState, useScoring } from './use-scoring.ts'
import { Weights } from './Weights.tsx'
import { WriteBackDialog } from './WriteBack.tsx'

const blank = (name: string): ScoringModel => ({
  id: 'portfolio-value',
  version: '1',
  name,
  method: 'weightedSum',
  criteria: [
    {
      id: 'criterion-1',
      name: t('scoring.criterion.new'),
      weight: 1,
      scale: {
        curve: [
          [0, 0],
          [100, 100],
        ],
      },
    },
  ],
})

const Empty = ({ view, state }: { readonly view: ScoringView; readonly state: ScoringState }) => (
  <section className="pf-empty">
    <h2>{t('scoring.empty')}</h2>
    <p>{t(view.mayConfigure ? 'scoring.empty.step' : 'scoring.empty.ask')}</p>
    {view.mayConfigure ? (
      <div className="p-actions">
        {view.suggested ? (
          <button type="button" className="p-button primary" onClick={() => view.suggested && state.edit(view.suggested)}>
            {t('scoring.suggested')}
          </button>
        ) : null}
        <button
          type="button"
          className={view.suggested ? 'p-button' : 'p-button primary'}
          onClick={() => state.edit(blank(t('scoring.name')))}
        >
          {t('scoring.blank')}
        </button>
      </div>
    ) : null}
  </section>
)

const Criteria = ({
  model,
  view,
  weights,
  locale,
  mayChange,
  onModel,
}: {
  readonly model: WeightedSum
  readonly view: ScoringView
  readonly weights: Readonly<Record<string, number>> | null
  readonly locale: string
  readonly mayChange: boolean
  readonly onModel: (model: WeightedSum) => void
}) => (
  <section className="p-card" aria-label={t('scoring.criteria')}>
    <div className="p-card-head">
      <h2>{t('scoring.criteria')}</h2>
      <span className="pf-detail">{t('scoring.criteria.absolute')}</span>
      {mayChange ? (
        <button type="button" className="p-button compact" onClick={() => onModel(withCriterion(model, t('scoring.criterion.new')))}>
          {t('scoring.criterion.add')}
        </button>
      ) : null}
    </div>
    <ul>
      {model.criteria.map((criterion, at) => (
        <CriterionRow
          key={criterion.id}
          criterion={criterion}
          facts={view.facts}
          share={weights?.[criterion.id] ?? null}
          weighed={model.comparisons === undefined}
          locale={locale}
          mayChange={mayChange}
          onChange={(next) => onModel({ ...model, criteria: model.criteria.map((other, k) => (k === at ? next : other)) })}
          onRemove={() => onModel(withoutCriterion(model, criterion.id))}
        />
      ))}
    </ul>
  </section>
)

/** What is asked of a project: money by period, or what people assess. */
const Asked = (props: Parameters<typeof AssessDialog>[0]) => {
  const { model, criterionName: _, ...shared } = props
  return ofMoney(model) ? <FlowsDialog {...shared} /> : <AssessDialog {...props} />
}

/** How projects are scored, what each score is made of, and what another model would change. */
export const ScoringPage = ({ client, host }: PortfolioPageProps) => {
  const state = useScoring(client, host)
  const [assessing, setAssessing] = useState<ProjectScore | null>(null)
  const [writing, setWriting] = useState(false)
  const { open, draft, preview, problem } = state
  const view = open.value
  const go = useCallback((url: string) => host.open(url), [host])
  if (open.state === 'failed' && !view && open.problem) return <Problem problem={open.problem} retry={() => void open.again()} />
  if (!view) return <PartLoading />
  const model = draft ?? view.model
  if (!model) return <Empty view={view} state={state} />
  const mayChange = draft !== null
  const { locale } = host
  const names = new Map(model.method === 'weightedSum' ? model.criteria.map(({ id, name }) => [id, name ?? id] as const) : [])
  const criterionName = (id: string) => names.get(id) ?? maybe(`scoring.input.${id}`) ?? id
  const titles = new Map(view.scores.map(({ ref, title }) => [ref, title]))
  const weighted = model.method === 'weightedSum' ? model : null
  return (
    <>
      <Head view={view} state={state} locale={locale} onWriteBack={() => setWriting(true)} />
      {problem ? <Problem problem={problem} /> : null}
      {view.damaged ? <p className="p-banner warning">{t('scoring.damaged')}</p> : null}
      <Mistakes mistakes={preview?.mistakes ?? []} />
      <div className="sc-columns">
        <div className="sc-main">
          <Method model={model} facts={view.facts} locale={locale} mayChange={mayChange} onModel={state.edit} />
          {weighted ? (
            <>
              <Criteria
                model={weighted}
                view={view}
                weights={draft ? (preview?.weights ?? null) : view.weights}
                locale={locale}
                mayChange={mayChange}
                onModel={state.edit}
              />
              <Weights
                model={weighted}
                pairwise={draft ? (preview?.pairwise ?? null) : view.pairwise}
                unrelated={draft ? (preview?.unrelated ?? []) : []}
                locale={locale}
                mayChange={mayChange}
                me={t('scoring.me')}
                onModel={state.edit}
              />
            </>
          ) : null}
          {draft ? null : <Scores view={view} criterionName={criterionName} locale={locale} open={go} onAssess={setAssessing} />}
        </div>
        <div className="sc-side">
          {draft && preview ? <Effects preview={preview} locale={locale} /> : null}
          <Stability
            stability={draft ? (preview?.stability ?? []) : view.stability}
            criterionName={criterionName}
            projectName={(ref) => titles.get(ref) ?? ref}
            locale={locale}
          />
          <Versions history={view.history} locale={locale} />
        </div>
      </div>
      {assessing && view.model ? (
        <Asked
          client={client}
          host={host}
          score={assessing}
          model={view.model}
          criterionName={criterionName}
          onSaved={() => void open.again()}
          onClose={() => setAssessing(null)}
        />
      ) : null}
      {writing ? <WriteBackDialog client={client} onClose={() => setWriting(false)} /> : null}
    </>
  )
}
