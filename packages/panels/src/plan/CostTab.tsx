import type { Client, CostView } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Lock, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { CostForm } from './CostForm.tsx'
import { CostGrid } from './CostGrid.tsx'
import { CostImport, Mistakes } from './CostImport.tsx'
import { type CostsState, useCosts } from './use-costs.ts'

interface CostTabProps {
  readonly client: Client
  readonly host: Host
  readonly item: string
  readonly changed: () => void
}

type Doing = 'looking' | 'typing' | 'importing'

const Log = ({
  view,
  state,
  locale,
  restored,
}: {
  readonly view: CostView
  readonly state: CostsState
  readonly locale: string
  readonly restored: () => void
}) => (
  <section className="b-section">
    <h3>{t('plan.cost.log')}</h3>
    <ul className="b-list">
      {view.log.map(({ at, byName, how, file, rows, restorable }) => (
        <li key={`${at} ${byName} ${how} ${rows}`}>
          <div className="b-line">
            <span>{t(`plan.cost.log.${how}`, { name: byName, at: moment(at, view.zone, locale) })}</span>
            <span className="p-muted p-small">{[...(file ? [file] : []), t('plan.cost.log.rows', { count: rows })].join(' · ')}</span>
            {restorable && view.mayRecord ? (
              <button
                type="button"
                className="p-button subtle compact"
                aria-disabled={state.saving}
                onClick={() => void state.restore(at).then((done) => done && restored())}
              >
                {t('plan.cost.restore')}
              </button>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  </section>
)

const Notes = ({ view, state }: { readonly view: CostView; readonly state: CostsState }) => (
  <>
    {view.mayRecord ? null : (
      <div className="p-banner" role="note">
        <Lock />
        <p>{t('plan.cost.readOnly')}</p>
      </div>
    )}
    {view.damaged ? (
      <div className="p-banner warning" role="note">
        <Warn className="p-icon-warning" />
        <p>{t('plan.cost.damaged')}</p>
      </div>
    ) : null}
    {state.conflict ? (
      <div className="p-banner warning" role="alert">
        <Warn className="p-icon-warning" />
        <p>{t('plan.cost.conflict')}</p>
      </div>
    ) : null}
    {state.problem ? <Problem problem={state.problem} /> : null}
    {state.mistakes ? <Mistakes mistakes={state.mistakes} /> : null}
  </>
)

const Acts = ({
  view,
  begin,
  takeOut,
}: {
  readonly view: CostView
  readonly begin: (doing: Doing) => void
  readonly takeOut: () => void
}) => (
  <div className="b-acts">
    {view.mayRecord ? (
      <>
        <button type="button" className={view.table ? 'p-button' : 'p-button primary'} onClick={() => begin('importing')}>
          {t('plan.cost.import')}
        </button>
        <button type="button" className="p-button" onClick={() => begin('typing')}>
          {t(view.table ? 'plan.cost.edit' : 'plan.cost.type')}
        </button>
      </>
    ) : null}
    {view.table ? (
      <button type="button" className="p-button subtle" onClick={takeOut}>
        {t('plan.cost.export')}
      </button>
    ) : null}
  </div>
)

/** What a project costs by month: looking, typing, importing, taking out, and who changed what. */
export const CostTab = ({ client, host, item, changed }: CostTabProps) => {
  const state = useCosts(client, item, changed)
  const [doing, begin] = useState<Doing>('looking')
  const { view } = state
  const { locale } = host
  if (!view)
    return state.openProblem ? (
      <Problem problem={state.openProblem} retry={state.again} />
    ) : (
      <div className="g-skeleton" role="status" aria-label={t('plan.loading')}>
        <span className="p-skeleton w90" />
        <span className="p-skeleton w70" />
      </div>
    )
  const settle = async (asked: Promise<boolean>) => {
    if (!(await asked)) return
    begin('looking')
    host.notify({ tone: 'success', title: t('plan.cost.saved') })
  }
  const takeOut = async () => {
    const answer = await client.call('cost.export', { item })
    if (answer.ok) host.save({ name: answer.value.name, type: 'text/csv', text: answer.value.text })
  }
  return (
    <div className="b-part" aria-busy={state.saving}>
      <Notes view={view} state={state} />
      {doing === 'typing' ? (
        <CostForm
          key={view.costVersion}
          view={view}
          locale={locale}
          saving={state.saving}
          save={(table) => void settle(state.save(table))}
          close={() => begin('looking')}
        />
      ) : null}
      {doing === 'importing' ? (
        <CostImport
          client={client}
          view={view}
          locale={locale}
          saving={state.saving}
          bring={(pasted) => void settle(state.bring(pasted))}
          close={() => begin('looking')}
        />
      ) : null}
      {doing === 'looking' ? (
        <>
          {view.table && view.table.rows.length > 0 ? (
            <CostGrid view={view} table={view.table} locale={locale} />
          ) : (
            <section className="b-empty">
              <h3>{t('plan.cost.empty')}</h3>
              <p className="p-muted">{t('plan.cost.empty.text')}</p>
            </section>
          )}
          <Acts view={view} begin={begin} takeOut={() => void takeOut()} />
          <p className="p-muted p-small">{t('plan.cost.protection')}</p>
          {view.log.length > 0 ? (
            <Log
              view={view}
              state={state}
              locale={locale}
              restored={() => host.notify({ tone: 'success', title: t('plan.cost.restored') })}
            />
          ) : null}
        </>
      ) : null}
    </div>
  )
}
