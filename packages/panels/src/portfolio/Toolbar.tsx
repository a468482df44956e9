import { type ReactNode, useId } from 'react'
import { Search } from '../look/icons.tsx'
import { type MessageId, t } from '../words/words.ts'
import { type Grouping, groupings } from './grouping.ts'
import type { Look } from './look.ts'
import { type Filters, noFilters, type SortKey } from './model.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

const Filter = ({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChange: (value: string) => void
}) => (
  <select className="p-field pf-select" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
    <option value="">{t('portfolio.filter.any', { filter: label })}</option>
    {choices.map((choice) => (
      <option key={choice.value} value={choice.value}>
        {choice.label}
      </option>
    ))}
  </select>
)

const sortLabels: readonly (readonly [SortKey, MessageId])[] = [
  ['title', 'portfolio.column.project'],
  ['health', 'portfolio.column.health'],
  ['gate', 'portfolio.column.gate'],
  ['outcome', 'portfolio.column.outcome'],
  ['variance', 'portfolio.column.cost'],
  ['slip', 'portfolio.column.slip'],
  ['risk', 'portfolio.column.risk'],
  ['done', 'portfolio.column.done'],
  ['manager', 'portfolio.column.manager'],
]

const groupLabels: Readonly<Record<Exclude<Grouping, ''>, MessageId>> = {
  department: 'portfolio.column.department',
  health: 'portfolio.column.health',
  outcome: 'portfolio.column.outcome',
  gate: 'portfolio.filter.gate',
  phase: 'portfolio.column.phase',
  tier: 'portfolio.column.tier',
  manager: 'portfolio.column.manager',
  sponsor: 'portfolio.column.sponsor',
  template: 'portfolio.column.template',
  grade: 'portfolio.column.grade',
}

export interface ToolbarProps {
  readonly look: Look
  readonly onLook: (look: Look) => void
  readonly gates: readonly Choice[]
  readonly departments: readonly string[]
  /** Gates that were put in force are no longer held. */
  readonly lost: boolean
  readonly shown: number
  readonly count: number
  /** Columns and saved views. */
  readonly menus: ReactNode
}

const healthChoices = (): Choice[] =>
  (['onTrack', 'atRisk', 'offTrack', 'unknown'] as const).map((value) => ({ value, label: t(`health.${value}`) }))
const outcomeChoices = (): Choice[] => [
  ...(['ready', 'notReady', 'unknown'] as const).map((value) => ({ value, label: t(`outcome.${value}`) })),
  { value: 'past', label: t('portfolio.outcome.past') },
]

const SearchField = ({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) => {
  const search = useId()
  return (
    <div className="pf-search">
      <Search />
      <label className="p-sr" htmlFor={search}>
        {t('portfolio.search')}
      </label>
      <input
        id={search}
        className="p-field"
        type="search"
        placeholder={t('portfolio.search')}
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
    </div>
  )
}

const GroupBy = ({ grouping, onGrouping }: { readonly grouping: Grouping; readonly onGrouping: (grouping: Grouping) => void }) => (
  <select
    className="p-field pf-select"
    aria-label={t('portfolio.group')}
    value={grouping}
    onChange={(event) => onGrouping(event.target.value as Grouping)}
  >
    {groupings.map((by) => (
      <option key={by} value={by}>
        {by === '' ? t('portfolio.group.none') : t('portfolio.group.by', { column: t(groupLabels[by]) })}
      </option>
    ))}
  </select>
)

/** Search, filters, grouping, columns and saved views; on narrow screens, where the table has no head, the order too. */
export const Toolbar = ({ look, onLook, gates, departments, lost, shown, count, menus }: ToolbarProps) => {
  const { filters, sorting, grouping } = look
  const set = (change: Partial<Filters>) => onLook({ ...look, filters: { ...filters, ...change } })
  const filtering = JSON.stringify(filters) !== JSON.stringify(noFilters)
  return (
    <div className="pf-toolbar">
      <SearchField text={filters.text} onText={(text) => set({ text })} />
      <Filter
        label={t('portfolio.filter.health')}
        value={filters.health}
        choices={healthChoices()}
        onChange={(value) => set({ health: value as Filters['health'] })}
      />
      <Filter
        label={t('portfolio.filter.outcome')}
        value={filters.outcome}
        choices={outcomeChoices()}
        onChange={(value) => set({ outcome: value as Filters['outcome'] })}
      />
      <Filter label={t('portfolio.filter.gate')} value={filters.gate} choices={gates} onChange={(gate) => set({ gate })} />
      <Filter
        label={t('portfolio.filter.department')}
        value={filters.department}
        choices={departments.map((value) => ({ value, label: value }))}
        onChange={(department) => set({ department })}
      />
      {lost || filters.hold !== '' ? (
        <Filter
          label={t('portfolio.filter.hold')}
          value={filters.hold}
          choices={[{ value: 'lost', label: t('portfolio.hold.lost') }]}
          onChange={(value) => set({ hold: value === 'lost' ? 'lost' : '' })}
        />
      ) : null}
      <GroupBy grouping={grouping} onGrouping={(by) => onLook({ ...look, grouping: by })} />
      <label className="pf-narrow-sort">
        <span className="p-sr">{t('portfolio.sort')}</span>
        <select
          className="p-field pf-select"
          value={sorting.key}
          onChange={(event) => onLook({ ...look, sorting: { key: event.target.value as SortKey, descending: false } })}
        >
          {sortLabels.map(([key, label]) => (
            <option key={key} value={key}>
              {t('portfolio.sortBy', { column: t(label) })}
            </option>
          ))}
        </select>
      </label>
      {filtering ? (
        <button type="button" className="p-button subtle" onClick={() => onLook({ ...look, filters: noFilters })}>
          {t('portfolio.filter.clear')}
        </button>
      ) : null}
      <p className="pf-shown" role="status">
        {t('portfolio.shown', { shown, count })}
      </p>
      <div className="pf-menus">{menus}</div>
    </div>
  )
}
