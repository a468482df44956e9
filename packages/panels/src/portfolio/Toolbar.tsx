import { useId } from 'react'
import { Search } from '../look/icons.tsx'
import { type MessageId, t } from '../words/words.ts'
import { type Filters, noFilters, type Sorting, type SortKey } from './model.ts'

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

export const sortLabels: readonly (readonly [SortKey, MessageId])[] = [
  ['title', 'portfolio.column.project'],
  ['health', 'portfolio.column.health'],
  ['gate', 'portfolio.column.gate'],
  ['outcome', 'portfolio.column.outcome'],
  ['variance', 'portfolio.column.cost'],
  ['done', 'portfolio.column.done'],
  ['manager', 'portfolio.column.manager'],
]

export interface ToolbarProps {
  readonly filters: Filters
  readonly onFilters: (filters: Filters) => void
  readonly sorting: Sorting
  readonly onSorting: (sorting: Sorting) => void
  readonly gates: readonly Choice[]
  readonly departments: readonly string[]
  readonly shown: number
  readonly count: number
}

const healthChoices = (): Choice[] =>
  (['onTrack', 'atRisk', 'offTrack', 'unknown'] as const).map((value) => ({ value, label: t(`health.${value}`) }))
const outcomeChoices = (): Choice[] => [
  ...(['ready', 'notReady', 'unknown'] as const).map((value) => ({ value, label: t(`outcome.${value}`) })),
  { value: 'past', label: t('portfolio.outcome.past') },
]

/** Search, filters and, on narrow screens where the table has no head, the order. */
export const Toolbar = ({ filters, onFilters, sorting, onSorting, gates, departments, shown, count }: ToolbarProps) => {
  const search = useId()
  const set = (change: Partial<Filters>) => onFilters({ ...filters, ...change })
  const filtering = JSON.stringify(filters) !== JSON.stringify(noFilters)
  return (
    <div className="pf-toolbar">
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
          value={filters.text}
          onChange={(event) => set({ text: event.target.value })}
        />
      </div>
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
      <label className="pf-narrow-sort">
        <span className="p-sr">{t('portfolio.sort')}</span>
        <select
          className="p-field pf-select"
          value={sorting.key}
          onChange={(event) => onSorting({ key: event.target.value as SortKey, descending: false })}
        >
          {sortLabels.map(([key, label]) => (
            <option key={key} value={key}>
              {t('portfolio.sortBy', { column: t(label) })}
            </option>
          ))}
        </select>
      </label>
      {filtering ? (
        <button type="button" className="p-button subtle" onClick={() => onFilters(noFilters)}>
          {t('portfolio.filter.clear')}
        </button>
      ) : null}
      <p className="pf-shown" role="status">
        {t('portfolio.shown', { shown, count })}
      </p>
    </div>
  )
}
