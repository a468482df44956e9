import { useState } from 'react'
import { Search } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { cardOf } from './checks.ts'
import { Editable } from './Editable.tsx'
import type { Editing } from './Settings.tsx'
import { categories, phaseMatches, withCategory, withPhase } from './states.ts'

const searchFrom = 12

interface Shown {
  readonly name: string
  readonly category: (typeof categories)[number] | undefined
  readonly gone: boolean
}

/** The tracker's states, each name once, and mapped ones that it no longer has. */
const shownStates = ({ view, draft }: Editing): readonly Shown[] => {
  const states = new Map<string, Shown>(view.schema.states.map(({ name, category }) => [name, { name, category, gone: false }]))
  for (const name of [...Object.keys(draft.mapping.phases), ...Object.keys(draft.mapping.stateCategories)])
    if (!states.has(name)) states.set(name, { name, category: undefined, gone: true })
  return [...states.values()]
}

const PhaseSelect = ({ editing, state }: { readonly editing: Editing; readonly state: string }) => {
  const { view, draft, change } = editing
  const phases = cardOf(view, draft)?.phases ?? []
  const phase = draft.mapping.phases[state] ?? ''
  return (
    <select
      className="p-field"
      aria-label={t('settings.states.phaseOf', { state })}
      value={phase}
      onChange={(event) => change({ ...draft, mapping: withPhase(draft.mapping, state, event.target.value) })}
    >
      <option value="">{t('settings.states.noPhase')}</option>
      {phase === '' || phases.some(({ id }) => id === phase) ? null : (
        <option value={phase}>{t('settings.states.gonePhase', { phase })}</option>
      )}
      {phases.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

const CategorySelect = ({ editing, state }: { readonly editing: Editing; readonly state: Shown }) => {
  const { draft, change } = editing
  const tracker = t(state.category ? `settings.category.${state.category}` : 'settings.states.unknown')
  return (
    <select
      className="p-field"
      aria-label={t('settings.states.countsOf', { state: state.name })}
      value={draft.mapping.stateCategories[state.name] ?? ''}
      onChange={(event) => {
        const category = categories.find((each) => each === event.target.value)
        change({ ...draft, mapping: withCategory(draft.mapping, state.name, category) })
      }}
    >
      <option value="">{t('settings.states.own', { category: tracker })}</option>
      {categories.map((category) => (
        <option key={category} value={category}>
          {t(`settings.category.${category}`)}
        </option>
      ))}
    </select>
  )
}

const StateTable = ({ editing, states }: { readonly editing: Editing; readonly states: readonly Shown[] }) => (
  <div className="p-card st-states">
    <div className="st-state st-state-head" aria-hidden="true">
      <span>{t('settings.states.state')}</span>
      <span>{t('settings.states.phase')}</span>
      <span>{t('settings.states.counts')}</span>
    </div>
    <ul>
      {states.map((state) => (
        <li key={state.name} className="st-state">
          <span className="st-strong">
            {state.name} {state.gone ? <span className="st-bad p-small">{t('settings.states.gone')}</span> : null}
          </span>
          <PhaseSelect editing={editing} state={state.name} />
          <CategorySelect editing={editing} state={state} />
        </li>
      ))}
    </ul>
  </div>
)

/** Which phase a project's state stands for, and whether a state counts as done. */
export const StatesCard = ({ editing }: { readonly editing: Editing }) => {
  const { view, draft, change } = editing
  const [text, setText] = useState('')
  const card = cardOf(view, draft)
  const states = shownStates(editing)
  const shown = states.filter(({ name }) => name.toLowerCase().includes(text.trim().toLowerCase()))
  const matches = card
    ? phaseMatches(
        states.map(({ name }) => name),
        draft.mapping,
        card,
      )
    : {}
  const used = new Set(Object.values(draft.mapping.phases))
  const unused = card?.phases.filter(({ id }) => !used.has(id)) ?? []
  const match = () => change({ ...draft, mapping: { ...draft.mapping, phases: { ...draft.mapping.phases, ...matches } } })
  return (
    <section className="st-block">
      <h2>{t('settings.states')}</h2>
      <p className="p-muted">{t('settings.states.help')}</p>
      {card ? null : <p className="st-warn-text">{t('settings.states.noTemplate')}</p>}
      <div className="st-tools">
        {states.length > searchFrom ? (
          <label className="st-search">
            <Search />
            <span className="p-sr">{t('settings.states.search')}</span>
            <input
              className="p-field"
              type="search"
              placeholder={t('settings.states.search')}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
        ) : null}
        {states.length > searchFrom ? (
          <span role="status">{t('settings.states.shown', { shown: shown.length, count: states.length })}</span>
        ) : null}
        {view.mayConfigure && Object.keys(matches).length > 0 ? (
          <button type="button" className="p-button" onClick={match}>
            {t('settings.states.match', { count: Object.keys(matches).length })}
          </button>
        ) : null}
      </div>
      {unused.length > 0 && used.size > 0 ? (
        <p className="st-warn-text p-small">{t('settings.states.unused', { phases: unused.map(({ name }) => name).join(', ') })}</p>
      ) : null}
      <Editable editing={editing}>
        {shown.length > 0 ? <StateTable editing={editing} states={shown} /> : <p className="st-none">{t('settings.states.none')}</p>}
      </Editable>
    </section>
  )
}
