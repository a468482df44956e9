import type { PortfolioLimits, SelectionView } from '@plumbline/core'
import { NumberField } from '../look/NumberField.tsx'
import { t } from '../words/words.ts'

type Guardrail = PortfolioLimits['guardrails'][number]

/** Dimension → the classes that candidates or targets of the mix have there. */
export type Classes = ReadonlyMap<string, readonly string[]>

export const classesIn = ({ candidates, answer }: Pick<SelectionView, 'candidates' | 'answer'>): Classes => {
  const found = new Map<string, Set<string>>()
  const add = (dimension: string, name: string) => {
    if (name !== '') found.set(dimension, (found.get(dimension) ?? new Set()).add(name))
  }
  for (const { mix } of candidates) for (const [dimension, name] of Object.entries(mix)) add(dimension, name)
  for (const { dimension, parts } of answer?.mix ?? []) for (const part of parts) add(dimension, part.class)
  return new Map([...found].sort().map(([dimension, names]) => [dimension, [...names].sort()] as const))
}

/** No candidate is of its class, so that "at most" holds whatever is selected and "at least" never does. */
export const watchesNothing = ({ dimension, class: name }: Guardrail, classes: Classes): boolean =>
  name !== '' && classes.get(dimension)?.includes(name) !== true

const measures = ['share', 'cost', 'count'] as const

/** One of what is known; what stands there already stays a choice. Where nothing is known it is typed. */
const Known = ({
  label,
  value,
  known,
  onValue,
}: {
  readonly label: string
  readonly value: string
  readonly known: readonly string[]
  readonly onValue: (value: string) => void
}) => (
  <label>
    <span className="p-label">{label}</span>
    {known.length === 0 ? (
      <input className="p-field" value={value} onChange={(event) => onValue(event.target.value)} />
    ) : (
      <select className="p-field" value={value} onChange={(event) => onValue(event.target.value)}>
        {[...new Set([...(known.includes(value) ? [] : [value]), ...known])].map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    )}
  </label>
)

export const plainGuardrail = (of: readonly Guardrail[], classes: Classes): Guardrail => {
  let n = of.length + 1
  while (of.some(({ id }) => id === `g${n}`)) n += 1
  const [[dimension, [first = '']] = ['', []]] = classes
  return { id: `g${n}`, name: '', dimension, class: first, measure: 'share', atMost: 5000 }
}

export const GuardrailRow = ({
  guardrail,
  classes,
  locale,
  onChange,
  onRemove,
}: {
  readonly guardrail: Guardrail
  readonly classes: Classes
  readonly locale: string
  readonly onChange: (guardrail: Guardrail) => void
  readonly onRemove: () => void
}) => {
  const shown = (value: number | undefined) => (value === undefined ? null : guardrail.measure === 'share' ? value / 100 : value)
  const bound = (which: 'atLeast' | 'atMost', value: number | null) => {
    const { [which]: _, ...rest } = guardrail
    onChange(value === null ? rest : { ...rest, [which]: guardrail.measure === 'share' ? Math.round(value * 100) : value })
  }
  return (
    <fieldset className="sl-guardrail">
      <legend className="p-sr">{t('selection.plan.guardrail')}</legend>
      <label>
        <span className="p-label">{t('selection.plan.guardrail.name')}</span>
        <input
          className="p-field"
          value={guardrail.name ?? ''}
          onChange={(event) => onChange({ ...guardrail, name: event.target.value })}
        />
      </label>
      <Known
        label={t('selection.plan.guardrail.dimension')}
        value={guardrail.dimension}
        known={[...classes.keys()]}
        onValue={(dimension) => onChange({ ...guardrail, dimension, class: classes.get(dimension)?.[0] ?? guardrail.class })}
      />
      <Known
        label={t('selection.plan.guardrail.class')}
        value={guardrail.class}
        known={classes.get(guardrail.dimension) ?? []}
        onValue={(name) => onChange({ ...guardrail, class: name })}
      />
      <label>
        <span className="p-label">{t('selection.plan.guardrail.measure')}</span>
        <select
          className="p-field"
          value={guardrail.measure}
          onChange={(event) => onChange({ ...guardrail, measure: measures.find((each) => each === event.target.value) ?? 'share' })}
        >
          {measures.map((measure) => (
            <option key={measure} value={measure}>
              {t(`selection.plan.measure.${measure}`)}
            </option>
          ))}
        </select>
      </label>
      {(['atLeast', 'atMost'] as const).map((which) => (
        <label key={which}>
          <span className="p-label">{t(`selection.plan.guardrail.${which}`)}</span>
          <NumberField
            label={t(`selection.plan.guardrail.${which}`)}
            value={shown(guardrail[which])}
            locale={locale}
            onValue={(value) => bound(which, value)}
          />
        </label>
      ))}
      {watchesNothing(guardrail, classes) ? <p className="p-small">{t('selection.plan.guardrail.nothing')}</p> : null}
      <button type="button" className="p-button subtle compact" onClick={onRemove}>
        {t('selection.plan.guardrail.remove')}
      </button>
    </fieldset>
  )
}
