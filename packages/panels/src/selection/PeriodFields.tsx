import { NumberField } from '../look/NumberField.tsx'
import type { Amounts } from './project-draft.ts'

/** One amount for each period of the limits. */
export const PeriodFields = ({
  title,
  periods,
  amounts,
  labelOf,
  locale,
  disabled = false,
  onAmount,
}: {
  readonly title: string
  readonly periods: readonly { readonly id: string }[]
  readonly amounts: Amounts
  readonly labelOf: (period: string) => string
  readonly locale: string
  readonly disabled?: boolean
  readonly onAmount: (period: string, value: number | null) => void
}) => (
  <div>
    <span className="p-label">{title}</span>
    <div className="p-form-row">
      {periods.map(({ id }) => (
        <label key={id}>
          <span className="p-small">{id}</span>
          <NumberField
            label={labelOf(id)}
            value={amounts[id] ?? null}
            locale={locale}
            disabled={disabled}
            onValue={(value) => onAmount(id, value)}
          />
        </label>
      ))}
    </div>
  </div>
)
