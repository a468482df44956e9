import type { CapacityView } from '@plumbline/core'
import { Met, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { CapacityState } from './use-capacity.ts'
import { type Conflict, idOf, type Said } from './words-of.ts'

const shown = 8

const Repairs = ({
  conflict,
  view,
  state,
  said,
}: {
  readonly conflict: Conflict
  readonly view: CapacityView
  readonly state: CapacityState
  readonly said: Said
}) => (
  <ul className="cp-repairs">
    {conflict.repairs.length === 0 ? <li className="pf-detail">{t('capacity.repairs.none')}</li> : null}
    {conflict.repairs.map((repair) => (
      <li key={said.repair(repair, conflict)}>
        <span>
          {said.repair(repair, conflict)}
          <span className="pf-meta">
            {t('capacity.repair.effect', { before: said.share(repair.before), after: said.share(repair.after) })}
          </span>
        </span>
        {view.mayConfigure && repair.changes.length > 0 ? (
          <button type="button" className="p-button compact" aria-disabled={state.busy} onClick={() => void state.apply(repair)}>
            {t('capacity.repair.apply')}
            <span className="p-sr">{`: ${said.repair(repair, conflict)}`}</span>
          </button>
        ) : null}
      </li>
    ))}
  </ul>
)

/** Where more is needed than is there, the worst first, with ways out that make nothing else worse. */
export const Conflicts = ({
  view,
  state,
  said,
  onLook,
}: {
  readonly view: CapacityView
  readonly state: CapacityState
  readonly said: Said
  readonly onLook: (cell: string) => void
}) => (
  <section className="p-card" aria-label={t('capacity.conflicts')}>
    <div className="p-card-head">
      <div>
        <h2>{t('capacity.conflicts')}</h2>
        <p className="pf-detail">{t('capacity.conflicts.checked')}</p>
      </div>
    </div>
    <ul>
      {view.conflicts.length === 0 ? (
        <li className="p-line">
          <Met className="p-icon-success" /> {t('capacity.conflicts.none')}
        </li>
      ) : null}
      {view.conflicts.slice(0, shown).map((conflict) => (
        <li key={idOf(conflict)} className="p-line">
          <Warn className="p-icon-danger" />
          <div className="p-line-body">
            <p className="p-line-title">
              {t('capacity.conflict', { role: conflict.role, period: conflict.period, missing: said.people(conflict.missing) })}{' '}
              <button type="button" className="p-link" onClick={() => onLook(idOf(conflict))}>
                {t('capacity.conflict.look')}
                <span className="p-sr">{`: ${conflict.role}, ${conflict.period}`}</span>
              </button>
            </p>
            <Repairs conflict={conflict} view={view} state={state} said={said} />
          </div>
        </li>
      ))}
      {view.conflicts.length > shown ? (
        <li className="p-card-body pf-detail">{t('capacity.more', { count: view.conflicts.length - shown })}</li>
      ) : null}
    </ul>
  </section>
)
