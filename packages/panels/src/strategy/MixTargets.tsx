import type { Strategy } from '@plumbline/core'
import { useState } from 'react'
import { NumberField } from '../look/NumberField.tsx'
import { maybe, t } from '../words/words.ts'

/** What the investment mix should be, in per cent of the selected cost. */
export const MixTargets = ({
  strategy,
  locale,
  onStrategy,
}: {
  readonly strategy: Strategy
  readonly locale: string
  readonly onStrategy: (strategy: Strategy) => void
}) => {
  const [dimension, setDimension] = useState('')
  const [classes, setClasses] = useState('')
  const add = () => {
    const names = classes
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter(Boolean)
    if (dimension.trim() === '' || names.length === 0) return
    const even = Math.floor(10_000 / names.length)
    const targets = Object.fromEntries(names.map((name, k) => [name, k === 0 ? 10_000 - even * (names.length - 1) : even] as const))
    onStrategy({
      ...strategy,
      mix: [...strategy.mix.filter((each) => each.dimension !== dimension.trim()), { dimension: dimension.trim(), targets }],
    })
    setDimension('')
    setClasses('')
  }
  return (
    <section className="p-card" aria-label={t('strategy.mixTargets')}>
      <div className="p-card-head">
        <h2>{t('strategy.mixTargets')}</h2>
      </div>
      <div className="p-card-body p-form">
        {strategy.mix.map(({ dimension: name, targets }, at) => (
          <fieldset key={name} className="st-mix p-form-row">
            <legend className="p-label">{name}</legend>
            {Object.entries(targets).map(([each, target]) => (
              <label key={each}>
                <span className="p-small">{maybe(`choice.${each}`) ?? each}</span>
                <NumberField
                  label={t('strategy.mixTargets.share', { name: each })}
                  value={target / 100}
                  locale={locale}
                  onValue={(share) =>
                    onStrategy({
                      ...strategy,
                      mix: strategy.mix.map((other, k) =>
                        k === at ? { ...other, targets: { ...targets, [each]: Math.round((share ?? 0) * 100) } } : other,
                      ),
                    })
                  }
                />
              </label>
            ))}
            <button
              type="button"
              className="p-button subtle compact"
              onClick={() => onStrategy({ ...strategy, mix: strategy.mix.filter((_, k) => k !== at) })}
            >
              {t('strategy.mixTargets.remove')}
            </button>
          </fieldset>
        ))}
        <div className="p-form-row">
          <label>
            <span className="p-label">{t('strategy.mixTargets.dimension')}</span>
            <input className="p-field" value={dimension} placeholder="horizon" onChange={(event) => setDimension(event.target.value)} />
          </label>
          <label>
            <span className="p-label">{t('strategy.mixTargets.classes')}</span>
            <input
              className="p-field"
              value={classes}
              placeholder="run, grow, transform"
              onChange={(event) => setClasses(event.target.value)}
            />
          </label>
          <button type="button" className="p-button compact sg-add" onClick={add}>
            {t('strategy.mixTargets.add')}
          </button>
        </div>
      </div>
    </section>
  )
}
