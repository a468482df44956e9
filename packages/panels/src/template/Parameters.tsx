import type { Template, Tier } from '@plumbline/core'
import { parametersUsedBy } from '@plumbline/core/methodology'
import { useState } from 'react'
import { maybe, t } from '../words/words.ts'
import { withParameter } from './edit.ts'

interface NumberProps {
  readonly label: string
  readonly caption: string
  readonly value: number
  readonly onValue: (value: number) => void
}

const whole = /^\s*-?\d{1,9}\s*$/

/** What is typed may be no number yet; the draft changes only with whole numbers. */
const NumberField = ({ label, caption, value, onValue }: NumberProps) => {
  const [typed, setTyped] = useState<string>()
  const wrong = typed !== undefined && !whole.test(typed)
  return (
    <label className="st-parameter-value">
      <span className="p-label">{caption}</span>
      <input
        className="p-field"
        inputMode="numeric"
        aria-label={`${label}: ${caption}`}
        aria-invalid={wrong}
        value={wrong ? typed : String(value)}
        onChange={(event) => {
          setTyped(event.target.value)
          if (whole.test(event.target.value)) onValue(Number(event.target.value))
        }}
        onBlur={() => setTyped(undefined)}
      />
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
    {Object.entries(template.parameters).map(([name, { value, tiers }]) => {
      const own = Object.entries(tiers ?? {}) as [Tier, unknown][]
      return (
        <li key={name} className="st-parameter">
          <div className="st-parameter-name">
            <code>{name}</code>
            {usedBy(template, name).map(({ id, statement }) => (
              <p key={id} className="p-muted p-small" lang="en">
                {id} {statement}
              </p>
            ))}
          </div>
          <div className="p-row">
            {isNumber(value) ? (
              <NumberField
                label={name}
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
                  label={name}
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
