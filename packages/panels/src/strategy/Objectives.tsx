import type { Strategy, StrategyView } from '@plumbline/core'
import { day, percent } from '../format/index.ts'
import { writeNumber } from '../format/number-entry.ts'
import { NumberField } from '../look/NumberField.tsx'
import { t } from '../words/words.ts'
import { type Objective, servedBy, withObjective, withoutObjective } from './draft.ts'

interface RowProps {
  readonly objective: Objective
  readonly view: StrategyView
  readonly share: number | null
  readonly weighed: boolean
  readonly locale: string
  readonly mayChange: boolean
  readonly onChange: (objective: Objective) => void
  readonly onRemove: () => void
}

const targetWords = ({ target }: Objective, locale: string): string | null => {
  if (target === null) return null
  const say = (value: number) => `${writeNumber(value, locale)}${target.unit === '' ? '' : ` ${target.unit}`}`
  const to =
    target.from === null
      ? t('strategy.target.to', { to: say(target.to) })
      : t('strategy.target.fromTo', { from: say(target.from), to: say(target.to) })
  return `${target.measure}: ${to}${target.by === null ? '' : ` ${t('strategy.target.by', { day: day(target.by, locale) })}`}`
}

const emptyTarget = { measure: '', unit: '', from: null, to: 0, by: null } as const

const Editor = ({ objective, locale, onChange, onRemove }: RowProps) => {
  const target = objective.target ?? emptyTarget
  const setTarget = (change: Partial<NonNullable<Objective['target']>>) => onChange({ ...objective, target: { ...target, ...change } })
  return (
    <div className="st-editor">
      <label className="wide">
        <span className="p-label">{t('strategy.objective.name')}</span>
        <input className="p-field" value={objective.name} onChange={(event) => onChange({ ...objective, name: event.target.value })} />
      </label>
      <label className="wide">
        <span className="p-label">{t('strategy.objective.statement')}</span>
        <input
          className="p-field"
          value={objective.statement ?? ''}
          onChange={(event) => onChange({ ...objective, statement: event.target.value || null })}
        />
      </label>
      <label className="wide">
        <span className="p-label">{t('strategy.target.measure')}</span>
        <input className="p-field" value={target.measure} onChange={(event) => setTarget({ measure: event.target.value })} />
      </label>
      <label>
        <span className="p-label">{t('strategy.target.unit')}</span>
        <input className="p-field" value={target.unit} onChange={(event) => setTarget({ unit: event.target.value })} />
      </label>
      <label>
        <span className="p-label">{t('strategy.target.from')}</span>
        <NumberField
          least={Number.NEGATIVE_INFINITY}
          label={t('strategy.target.from')}
          value={target.from}
          locale={locale}
          onValue={(from) => setTarget({ from })}
        />
      </label>
      <label>
        <span className="p-label">{t('strategy.target.value')}</span>
        <NumberField
          least={Number.NEGATIVE_INFINITY}
          label={t('strategy.target.value')}
          value={target.to}
          locale={locale}
          onValue={(to) => setTarget({ to: to ?? 0 })}
        />
      </label>
      <label>
        <span className="p-label">{t('strategy.target.until')}</span>
        <input
          className="p-field"
          type="date"
          value={target.by ?? ''}
          onChange={(event) => setTarget({ by: event.target.value || null })}
        />
      </label>
      <div className="p-actions whole">
        {objective.target ? (
          <button type="button" className="p-button subtle compact" onClick={() => onChange({ ...objective, target: null })}>
            {t('strategy.target.none')}
          </button>
        ) : null}
        <button type="button" className="p-button subtle compact" onClick={onRemove}>
          {t('strategy.objective.remove')}
        </button>
      </div>
    </div>
  )
}

const Row = (props: RowProps) => {
  const { objective, view, share, weighed, locale, mayChange, onChange } = props
  const served = servedBy(view, objective.id)
  const target = targetWords(objective, locale)
  return (
    <li className="p-line st-objective">
      <div className="p-line-body">
        <h3>{objective.name}</h3>
        {objective.statement ? <p>{objective.statement}</p> : null}
        {target ? <p className="pf-detail">{target}</p> : null}
        <p className="pf-detail">{t('strategy.served', { count: served.projects, strong: served.strong, unlooked: served.unlooked })}</p>
      </div>
      <div className="st-weight">
        <p className="p-number">{share === null ? '–' : percent(Math.round(share * 10_000), locale)}</p>
        {mayChange && weighed ? (
          <NumberField
            label={t('strategy.objective.weight', { name: objective.name })}
            value={objective.weight}
            locale={locale}
            onValue={(weight) => onChange({ ...objective, weight: Math.max(0, weight ?? 0) })}
          />
        ) : null}
      </div>
      {mayChange ? <Editor {...props} /> : null}
    </li>
  )
}

/** The objectives of the strategy with targets and weights, and how many projects serve each. */
export const Objectives = ({
  strategy,
  view,
  shares,
  locale,
  mayChange,
  onStrategy,
}: {
  readonly strategy: Strategy
  readonly view: StrategyView
  readonly shares: Readonly<Record<string, number>> | null
  readonly locale: string
  readonly mayChange: boolean
  readonly onStrategy: (strategy: Strategy) => void
}) => (
  <section className="p-card" aria-label={t('strategy.objectives')}>
    <div className="p-card-head">
      <h2>{t('strategy.objectives')}</h2>
      {mayChange ? (
        <button type="button" className="p-button compact" onClick={() => onStrategy(withObjective(strategy, t('strategy.objective.new')))}>
          {t('strategy.objective.add')}
        </button>
      ) : null}
    </div>
    {strategy.objectives.length === 0 ? <p className="p-card-body">{t('strategy.objectives.none')}</p> : null}
    <ul>
      {strategy.objectives.map((objective, at) => (
        <Row
          key={objective.id}
          objective={objective}
          view={view}
          share={shares?.[objective.id] ?? null}
          weighed={strategy.weights === 'entered'}
          locale={locale}
          mayChange={mayChange}
          onChange={(next) => onStrategy({ ...strategy, objectives: strategy.objectives.map((other, k) => (k === at ? next : other)) })}
          onRemove={() => onStrategy(withoutObjective(strategy, objective.id))}
        />
      ))}
    </ul>
  </section>
)
