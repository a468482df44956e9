import type { Template, Tier } from '@plumbline/core'
import { parametersUsedBy } from '@plumbline/core/methodology'
import { useState } from 'react'
import { readTyped, typedOf, unitWords } from '../format/index.ts'
import { maybe, t } from '../words/words.ts'
import { withParameter } from './edit.ts'

interface NumberProps {
  readonly label: string
  readonly caption: string
  readonly value: number
  readonly unit: string | undefined
  readonly onValue: (value: number) => void
}

/** What is typed may be no number yet; the draft changes only with numbers that its unit allows. */
const NumberField = ({ label, caption, value, unit, onValue }: NumberProps) => {
  const [typed, setTyped] = useState<string>()
  const wrong = typed !== undefined && readTyped(typed, unit) === undefined
  return (
    <label className="st-parameter-value">
      <span className="p-label">{caption}</span>
      <span className="st-parameter-unit">
        <input
          className="p-field"
          inputMode="decimal"
          aria-label={`${label}: ${caption}`}
          aria-invalid={wrong}
          value={typed ?? typedOf(value, unit)}
          onChange={(event) => {
            setTyped(event.target.value)
            const read = readTyped(event.target.value, unit)
            if (read !== undefined) onValue(read)
          }}
          onBlur={() => setTyped(undefined)}
        />
        <span className="p-muted p-small">{unitWords(unit)}</span>
      </span>
    </label>
  )
}

interface ParametersProps {
  readonly template: Template
  readonly change: (template: Template) => void
}

const usedBy = ({ criteria }: Template, name: string) => criteria.filter((criterion) => parametersUsedBy(criterion).includes(name))

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** The numbers that criteria refer to by name, in general and for single tiers. */
export const Parameters = ({ template, change }: ParametersProps) => (
  <ul className="p-card st-parameters">
    {Object.entries(template.parameters).map(([name, { value, tiers, label = name, unit }]) => {
      const own = Object.entries(tiers ?? {}) as [Tier, unknown][]
      return (
        <li key={name} className="st-parameter">
          <div className="st-parameter-name">
            {label === name ? <code>{name}</code> : <b lang="en">{label}</b>}
            {usedBy(template, name).map(({ id, statement }) => (
              <p key={id} className="p-muted p-small" lang="en">
                {id} {statement}
              </p>
            ))}
          </div>
          <div className="p-row">
            {isNumber(value) ? (
              <NumberField
                label={label}
                unit={unit}
                caption={t(own.length > 0 ? 'template.parameter.others' : 'template.parameter.general')}
                value={value}
                onValue={(next) => change(withParameter(template, name, undefined, next))}
              />
            ) : (
              <span className="p-muted p-small">{t('template.parameter.text', { value: String(value) })}</span>
            )}
            {own.map(([tier, held]) =>
              isNumber(held) ? (
                <NumberField
                  key={tier}
                  label={label}
                  unit={unit}
                  caption={maybe(`tier.${tier}`) ?? tier}
                  value={held}
                  onValue={(next) => change(withParameter(template, name, tier, next))}
                />
              ) : null,
            )}
          </div>
        </li>
      )
    })}
  </ul>
)
