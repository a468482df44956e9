import type { SelectionChanges, SelectionView } from '@plumbline/core'
import { Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { withBudget, withCapacity, withForced, withFund } from './change.ts'
import type { Impossible, Naming } from './names.ts'

type Remedy = Impossible['remedies'][number]
type Change = Remedy['changes'][number]

/** A remedy as a question "what if"; null where it takes a limit that is not turned here. */
const asChanges = ({ changes: steps }: Remedy, before: SelectionChanges, view: SelectionView): SelectionChanges | null => {
  let changes = before
  for (const step of steps) {
    const { constraint } = step
    const value = step.is === 'moved' ? Math.ceil(step.to) : null
    if (constraint.is === 'budget')
      changes =
        constraint.fund === undefined
          ? withBudget(changes, view.limits, constraint.period, value)
          : withFund(changes, view.limits, { fund: constraint.fund, period: constraint.period, value })
    else if (constraint.is === 'capacity')
      changes = withCapacity(changes, view.limits, { role: constraint.role, period: constraint.period, value })
    else if (constraint.is === 'forcedIn' || constraint.is === 'forcedOut') changes = withForced(changes, constraint.project, null)
    else return null
  }
  return changes
}

const changeWords = (change: Change, naming: Naming): string =>
  change.is === 'moved'
    ? t('selection.remedy.moved', {
        limit: naming.constraint(change.constraint),
        from: naming.measure(change.constraint, change.constraint.limit),
        to: naming.measure(change.constraint, change.to),
      })
    : t('selection.remedy.dropped', { limit: naming.constraint(change.constraint) })

/** Nothing can be selected: the smallest set of demands that clash, and the cheapest ways out. */
export const Infeasible = ({
  impossible,
  view,
  changes,
  naming,
  onTurn,
}: {
  readonly impossible: Impossible
  readonly view: SelectionView
  readonly changes: SelectionChanges
  readonly naming: Naming
  readonly onTurn: (changes: SelectionChanges) => void
}) => (
  <section className="p-card" aria-label={t('selection.infeasible')}>
    <div className="p-card-head">
      <h2>{t('selection.infeasible')}</h2>
    </div>
    <div className="p-card-body p-form">
      <p>{t(impossible.irreducible ? 'selection.conflict.smallest' : 'selection.conflict')}</p>
      <ul className="sl-conflict">
        {impossible.conflict.map((constraint) => (
          <li key={JSON.stringify(constraint)}>
            <Warn className="p-icon-danger" /> {naming.constraint(constraint)}
            {'limit' in constraint ? ` (${naming.measure(constraint, constraint.limit)})` : ''}
          </li>
        ))}
      </ul>
      <h3>{t('selection.remedies')}</h3>
      {impossible.remedies.length === 0 ? <p>{t('selection.remedies.none')}</p> : null}
      <ul>
        {impossible.remedies.map((remedy) => {
          const next = asChanges(remedy, changes, view)
          return (
            <li key={JSON.stringify(remedy)} className="sl-remedy">
              <span>
                {remedy.changes.map((change) => changeWords(change, naming)).join(' ')}
                {remedy.least ? <span className="sl-then">{t('selection.remedy.least')}</span> : null}
              </span>
              {next ? (
                <button type="button" className="p-button compact" onClick={() => onTurn(next)}>
                  {t('selection.remedy.try')}
                </button>
              ) : null}
            </li>
          )
        })}
      </ul>
    </div>
  </section>
)
