import type { NeutralField } from '@plumbline/core'
import { useState } from 'react'
import { t } from '../words/words.ts'
import { cardOf } from './checks.ts'
import { Editable } from './Editable.tsx'
import { FieldRow } from './FieldRow.tsx'
import { acceptAll, certainSuggestions, type NeededField, needsLook } from './fields.ts'
import type { Editing } from './Settings.tsx'
import type { TrialState } from './use-trial.ts'

const shows = ['all', 'open', 'attention'] as const
type Show = (typeof shows)[number]

/** Whose fields stand together, the project's first. */
const owners = [
  'project',
  'delivery',
  'entry',
  'risk',
  'changeRequest',
  'action',
  'dependency',
  'stakeholder',
  'benefit',
  'deliverable',
  'milestone',
  'defect',
  'artefact',
] as const

const listed = ({ view, draft }: Editing, trial: TrialState): Readonly<Record<Show, readonly NeutralField[]>> => {
  const unread = new Set(trial.value?.problems.map(({ field }) => field))
  const names = (fields: readonly NeededField[]) => fields.map(({ field }) => field)
  return {
    all: names(view.fields),
    open: names(view.fields.filter(({ field }) => draft.mapping.fields[field] === undefined)),
    attention: names(view.fields.filter((needed) => needsLook(view, draft.mapping, needed) || unread.has(needed.field))),
  }
}

interface FilterProps {
  readonly show: Show
  readonly lists: ReturnType<typeof listed>
  readonly onShow: (show: Show) => void
}

const Filter = ({ show, lists, onShow }: FilterProps) => (
  <label className="st-inline">
    <span>{t('settings.fields.show')}</span>
    <select className="p-field" value={show} onChange={(event) => onShow(shows.find((each) => each === event.target.value) ?? 'all')}>
      <option value="all">{t('settings.fields.show.all')}</option>
      <option value="open">{t('settings.fields.show.open', { count: lists.open.length })}</option>
      <option value="attention">{t('settings.fields.show.attention', { count: lists.attention.length })}</option>
    </select>
  </label>
)

const ColumnNames = () => (
  <div className="st-field-head" aria-hidden="true">
    <span>{t('settings.fields.need')}</span>
    <span>{t('settings.fields.from')}</span>
    <span>{t('settings.fields.why')}</span>
    <span>{t('settings.fields.confidence')}</span>
  </div>
)

/** Where each neutral field is read from, with what the tracker's own names suggest. */
export const FieldsCard = ({ editing, trial }: { readonly editing: Editing; readonly trial: TrialState }) => {
  const { view, draft, change } = editing
  // What is on screen when a filter is chosen stays there, so that a row does not vanish under the hand that fills it.
  const [filter, setFilter] = useState<{ readonly show: Show; readonly fields: readonly NeutralField[] }>()
  const lists = listed(editing, trial)
  const shown = new Set(filter?.fields ?? lists.all)
  const certain = certainSuggestions(view, draft.mapping)
  const facts = cardOf(view, draft)?.facts ?? []
  const waiting = (field: NeutralField) => facts.filter(({ fields }) => fields.includes(field)).length
  return (
    <section className="st-block">
      <h2>{t('settings.fields')}</h2>
      <p className="p-muted">{t('settings.fields.help')}</p>
      <div className="st-tools">
        <b>{t('settings.fields.count', { mapped: view.fields.length - lists.open.length, count: view.fields.length })}</b>
        <Filter
          show={filter?.show ?? 'all'}
          lists={lists}
          onShow={(show) => setFilter(show === 'all' ? undefined : { show, fields: lists[show] })}
        />
        {view.mayConfigure && certain.length > 0 ? (
          <button type="button" className="p-button" onClick={() => change({ ...draft, mapping: acceptAll(draft.mapping, certain) })}>
            {t('settings.fields.accept', { count: certain.length })}
          </button>
        ) : null}
      </div>
      <Editable editing={editing}>
        <div className="p-card st-fields">
          <ColumnNames />
          {shown.size === 0 ? <p className="st-none">{t('settings.fields.show.none')}</p> : null}
          {owners.map((owner) => {
            const rows = view.fields.filter((needed) => needed.owner === owner && shown.has(needed.field))
            return rows.length === 0 ? null : (
              <div key={owner} role="group" aria-labelledby={`st-owner-${owner}`}>
                <h3 id={`st-owner-${owner}`} className="st-owner">
                  {t(`settings.fields.owner.${owner}`)}
                </h3>
                <ul>
                  {rows.map((needed) => (
                    <FieldRow key={needed.field} editing={editing} needed={needed} trial={trial} waiting={waiting(needed.field)} />
                  ))}
                </ul>
              </div>
            )
          })}
        </div>
      </Editable>
    </section>
  )
}
