import type { IterationRecord } from '@plumbline/core'
import { day } from '../format/index.ts'
import { Plus } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { RowContext } from './FactRow.tsx'
import { IterationEditor } from './IterationEditor.tsx'

/** How an iteration is named among what can be open in a form. */
const nameOf = (iteration: IterationRecord | undefined): string => `iteration ${iteration?.name ?? ''}`

const outcomeWords = ({ goalMet, planned, doneOfPlanned, added }: IterationRecord): readonly string[] => [
  t(goalMet === undefined ? 'records.outcome.open' : goalMet ? 'records.outcome.met' : 'records.outcome.notMet'),
  ...(planned === undefined || doneOfPlanned === undefined ? [] : [t('records.outcome.done', { done: doneOfPlanned, planned })]),
  ...(added === undefined ? [] : [t('records.outcome.added', { count: added })]),
]

const heldWords = ({ reviewHeldOn, retrospectiveHeldOn, improvementActions }: IterationRecord, locale: string): readonly string[] => [
  ...(reviewHeldOn === undefined ? [] : [t('records.held.review', { day: day(reviewHeldOn, locale) })]),
  ...(retrospectiveHeldOn === undefined ? [] : [t('records.held.retrospective', { day: day(retrospectiveHeldOn, locale) })]),
  ...(improvementActions === undefined ? [] : [t('records.held.actions', { count: improvementActions })]),
]

const Row = ({ iteration, context }: { readonly iteration: IterationRecord; readonly context: RowContext }) => {
  const { view, state, locale, editing, edit, iterations } = context
  const open = editing === nameOf(iteration)
  return (
    <>
      <tr>
        <th scope="row">
          {iteration.name}
          <span className="r-days">
            {day(iteration.from, locale)} – {day(iteration.to, locale)}
          </span>
        </th>
        <td>
          <p>{iteration.goal}</p>
          <p className="p-small">{outcomeWords(iteration).join(' · ')}</p>
          <p className="p-muted p-small">{heldWords(iteration, locale).join(' · ')}</p>
          {iteration.reviewNote === undefined ? null : <p className="r-note">{iteration.reviewNote}</p>}
        </td>
        {view.mayRecord ? (
          <td className="r-end">
            <button
              type="button"
              className="p-button compact"
              aria-expanded={open}
              onClick={() => edit(open ? undefined : nameOf(iteration))}
            >
              {t('records.change')}
              <span className="p-sr">: {iteration.name}</span>
            </button>
          </td>
        ) : null}
      </tr>
      {open ? (
        <tr>
          <td colSpan={3}>
            <IterationEditor
              iteration={iteration}
              name={nameOf(iteration)}
              view={view}
              state={state}
              drafts={iterations}
              close={() => edit(undefined)}
            />
          </td>
        </tr>
      ) : null}
    </>
  )
}

/** The iterations of a project, newest first, with what people recorded of each. */
export const Iterations = (context: RowContext) => {
  const { view, state, editing, edit, iterations } = context
  return (
    <section className="r-section">
      <h3>{t('records.iterations')}</h3>
      {view.iterations.length === 0 ? (
        <p className="p-muted">{t('records.iterations.none')}</p>
      ) : (
        <table className="p-table r-iterations">
          <thead>
            <tr>
              <th scope="col">{t('records.iteration.name')}</th>
              <th scope="col">{t('records.iteration.goal')}</th>
              {view.mayRecord ? (
                <th scope="col">
                  <span className="p-sr">{t('records.change')}</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {view.iterations.toReversed().map((iteration) => (
              <Row key={iteration.name} iteration={iteration} context={context} />
            ))}
          </tbody>
        </table>
      )}
      {view.mayRecord && editing === nameOf(undefined) ? (
        <IterationEditor
          iteration={undefined}
          name={nameOf(undefined)}
          view={view}
          state={state}
          drafts={iterations}
          close={() => edit(undefined)}
        />
      ) : null}
      {view.mayRecord && editing !== nameOf(undefined) ? (
        <button type="button" className="p-button compact" onClick={() => edit(nameOf(undefined))}>
          <Plus />
          {t('records.iteration.add')}
        </button>
      ) : null}
    </section>
  )
}
