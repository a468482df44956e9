import type { Template, Tier } from '@plumbline/core'
import { parametersUsedBy, statementIn } from '@plumbline/core/methodology'
import { useState } from 'react'
import { parameterValue, readTyped, typedOf, unitWords } from '../format/index.ts'
import { langOf, said } from '../words/phrases.ts'
import { t } from '../words/words.ts'
import { withoutTier, withParameter } from './edit.ts'

interface NumberProps {
  readonly label: string
  readonly caption: string
  readonly unit: string | undefined
  /** `undefined`: none of its own. */
  readonly value: number | undefined
  readonly placeholder?: string
  /** `undefined` where a value of its own may be left out, and was. */
  readonly onValue: (value: number | undefined) => void
  readonly mayBeEmpty: boolean
}

/** What is typed may be no number yet; the draft changes only with whole numbers. */
const NumberField = ({ label, caption, unit, value, placeholder, onValue, mayBeEmpty }: NumberProps) => {
  const [typed, setTyped] = useState<string>()
  const isRight = (text: string) => (mayBeEmpty && text.trim() === '') || readTyped(text, unit) !== undefined
  const wrong = typed !== undefined && !isRight(typed)
  return (
    <label className="st-parameter-value">
      <span className="p-label">{caption}</span>
      <span className="st-parameter-unit">
        <input
          className="p-field"
          inputMode="decimal"
          aria-label={`${label}: ${caption}`}
          aria-invalid={wrong}
          placeholder={placeholder}
          value={typed ?? (value === undefined ? '' : typedOf(value, unit))}
          onChange={(event) => {
            setTyped(event.target.value)
            if (isRight(event.target.value)) onValue(readTyped(event.target.value, unit))
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
  readonly locale: string
  readonly change: (template: Template) => void
}

const usedBy = ({ criteria }: Template, name: string) => criteria.filter((criterion) => parametersUsedBy(criterion).includes(name))

const tiers = ['light', 'standard', 'major'] as const satisfies readonly Tier[]

type Parameter = Template['parameters'][string]

/** What a project may do with it, and which way asks more. */
const marks = ({ tailoring = 'tightenOnly', stricter, min, max, unit }: Parameter, locale: string): readonly string[] => [
  t(`template.tailoring.${tailoring}`),
  ...(stricter ? [t(`template.stricter.${stricter}`)] : []),
  ...(min === undefined ? [] : [t('template.parameter.min', { value: parameterValue(min, unit, locale) })]),
  ...(max === undefined ? [] : [t('template.parameter.max', { value: parameterValue(max, unit, locale) })]),
]

const Values = ({ name, parameter, template, change }: { readonly name: string; readonly parameter: Parameter } & ParametersProps) => {
  const { value, unit, label = name, tiers: own = {} } = parameter
  if (typeof value !== 'number') return <span className="p-muted p-small">{t('template.parameter.text', { value: String(value) })}</span>
  const held = (tier: Tier) => (typeof own[tier] === 'number' ? own[tier] : undefined)
  return (
    <div className="p-row">
      <NumberField
        label={label}
        caption={t('template.parameter.general')}
        unit={unit}
        value={value}
        mayBeEmpty={false}
        onValue={(next) => (next === undefined ? undefined : change(withParameter(template, name, undefined, next)))}
      />
      {tiers.map((tier) => (
        <NumberField
          key={tier}
          label={label}
          caption={t(`tier.${tier}`)}
          unit={unit}
          value={held(tier)}
          placeholder={typedOf(value, unit)}
          mayBeEmpty={true}
          onValue={(next) => change(next === undefined ? withoutTier(template, name, tier) : withParameter(template, name, tier, next))}
        />
      ))}
    </div>
  )
}

/** The numbers that criteria refer to by name, in general and for single tiers, with what a project may do with each. */
export const Parameters = (props: ParametersProps) => {
  const { template, locale } = props
  return (
    <ul className="p-card st-parameters">
      {Object.entries(template.parameters).map(([name, parameter]) => (
        <li key={name} className="st-parameter">
          <div className="st-parameter-name">
            <p>
              {parameter.label ? (
                <>
                  <b lang={langOf(parameter.label)}>{said(parameter.label)}</b>{' '}
                </>
              ) : null}
              <code>{name}</code>
            </p>
            <p className="p-muted p-small">{marks(parameter, locale).join(' · ')}</p>
            {usedBy(template, name).map((criterion) => (
              <p key={criterion.id} className="p-muted p-small">
                {criterion.id} {said(statementIn(template, criterion))}
              </p>
            ))}
          </div>
          <Values name={name} parameter={parameter} {...props} />
        </li>
      ))}
    </ul>
  )
}
