import type { ScoringView } from '@plumbline/core'
import { useState } from 'react'
import { NumberField } from '../look/NumberField.tsx'
import { t } from '../words/words.ts'
import type { Criterion, Curve } from './model.ts'

export interface CriterionProps {
  readonly criterion: Criterion
  readonly facts: ScoringView['facts']
  readonly share: number | null
  /** Weights are entered here; else they come from comparing pairs. */
  readonly weighed: boolean
  readonly locale: string
  readonly mayChange: boolean
  readonly onChange: (criterion: Criterion) => void
  readonly onRemove: () => void
}

const Points = ({
  curve,
  locale,
  onCurve,
}: {
  readonly curve: Curve['curve']
  readonly locale: string
  readonly onCurve: (curve: Curve['curve']) => void
}) => {
  const set = (at: number, part: 0 | 1, value: number) =>
    onCurve(
      curve.map((point, k): [number, number] =>
        k !== at ? point : part === 0 ? [value, point[1]] : [point[0], Math.min(100, Math.max(0, value))],
      ),
    )
  const last = curve.at(-1) ?? [0, 0]
  return (
    <div className="sc-points">
      {curve.map(([input, utility], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a point of a curve has no other name than its place
        <div key={at} className="p-row">
          <NumberField
            least={Number.NEGATIVE_INFINITY}
            label={t('scoring.point.input', { at: at + 1 })}
            value={input}
            locale={locale}
            onValue={(value) => set(at, 0, value ?? 0)}
          />
          <span aria-hidden="true">→</span>
          <NumberField
            label={t('scoring.point.utility', { at: at + 1 })}
            value={utility}
            locale={locale}
            onValue={(value) => set(at, 1, value ?? 0)}
          />
          {curve.length > 2 ? (
            <button type="button" className="p-button subtle compact" onClick={() => onCurve(curve.filter((_, k) => k !== at))}>
              {t('scoring.point.remove')}
            </button>
          ) : null}
        </div>
      ))}
      <button type="button" className="p-button compact" onClick={() => onCurve([...curve, [last[0] + 1, last[1]]])}>
        {t('scoring.point.add')}
      </button>
    </div>
  )
}

const Levels = ({
  levels,
  choices,
  locale,
  onLevels,
}: {
  readonly levels: Readonly<Record<string, number>>
  readonly choices: readonly string[]
  readonly locale: string
  readonly onLevels: (levels: Record<string, number>) => void
}) => {
  const [word, setWord] = useState('')
  const missing = choices.filter((choice) => !Object.hasOwn(levels, choice))
  return (
    <div className="sc-points">
      {Object.entries(levels).map(([level, utility]) => (
        <div key={level} className="p-row">
          <span className="sc-level">{level}</span>
          <span aria-hidden="true">→</span>
          <NumberField
            label={t('scoring.level.utility', { level })}
            value={utility}
            locale={locale}
            onValue={(value) => onLevels({ ...levels, [level]: Math.min(100, Math.max(0, value ?? 0)) })}
          />
          <button
            type="button"
            className="p-button subtle compact"
            onClick={() => onLevels(Object.fromEntries(Object.entries(levels).filter(([other]) => other !== level)))}
          >
            {t('scoring.point.remove')}
          </button>
        </div>
      ))}
      <div className="p-row">
        <input
          className="p-field sc-word"
          aria-label={t('scoring.level.name')}
          value={word}
          placeholder={missing[0] ?? t('scoring.level.name')}
          onChange={(event) => setWord(event.target.value)}
        />
        <button
          type="button"
          className="p-button compact"
          onClick={() => {
            const name = word.trim() || missing[0]
            if (name === undefined || name === '') return
            onLevels({ ...levels, [name]: 50 })
            setWord('')
          }}
        >
          {t('scoring.level.add')}
        </button>
      </div>
    </div>
  )
}

/** Name, source and scale of a criterion. */
export const Editor = ({ criterion, facts, locale, onChange, onRemove }: CriterionProps) => {
  const fact = facts.find((each) => each.fact === criterion.fact)
  const choose = (name: string) => {
    const { fact: _, ...rest } = criterion
    const chosen = facts.find((each) => each.fact === name)
    if (!chosen) return onChange(rest)
    const [from, to] = chosen.range ?? [0, 100]
    const scale: Criterion['scale'] =
      chosen.choices.length > 0
        ? {
            levels: Object.fromEntries(
              chosen.choices.map((choice, k, all) => [choice, Math.round((100 * k) / Math.max(1, all.length - 1))] as const),
            ),
          }
        : {
            curve: [
              [from, 0],
              [to > from ? to : from + 1, 100],
            ],
          }
    onChange({ ...rest, fact: name, scale })
  }
  return (
    <div className="sc-editor p-form">
      <div className="p-form-row">
        <label>
          <span className="p-label">{t('scoring.criterion.name')}</span>
          <input
            className="p-field"
            value={criterion.name ?? criterion.id}
            onChange={(event) => onChange({ ...criterion, name: event.target.value })}
          />
        </label>
        <label>
          <span className="p-label">{t('scoring.criterion.from')}</span>
          <select className="p-field" value={criterion.fact ?? ''} onChange={(event) => choose(event.target.value)}>
            <option value="">{t('scoring.criterion.assessed')}</option>
            {facts.map(({ fact: name, label, known }) => (
              <option key={name} value={name}>
                {t('scoring.criterion.fact', { label, known })}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="p-label">{t('scoring.criterion.scale')}</span>
          <select
            className="p-field"
            value={'curve' in criterion.scale ? 'curve' : 'levels'}
            onChange={(event) =>
              onChange({
                ...criterion,
                scale:
                  event.target.value === 'curve'
                    ? {
                        curve: [
                          [0, 0],
                          [100, 100],
                        ],
                      }
                    : { levels: { [t('scoring.level.low')]: 0, [t('scoring.level.high')]: 100 } },
              })
            }
          >
            <option value="curve">{t('scoring.scale.curve')}</option>
            <option value="levels">{t('scoring.scale.levels')}</option>
          </select>
        </label>
      </div>
      {'curve' in criterion.scale ? (
        <Points curve={criterion.scale.curve} locale={locale} onCurve={(curve) => onChange({ ...criterion, scale: { curve } })} />
      ) : (
        <Levels
          levels={criterion.scale.levels}
          choices={fact?.choices ?? []}
          locale={locale}
          onLevels={(levels) => onChange({ ...criterion, scale: { levels } })}
        />
      )}
      <button type="button" className="p-button subtle compact sc-start" onClick={onRemove}>
        {t('scoring.criterion.remove')}
      </button>
    </div>
  )
}
