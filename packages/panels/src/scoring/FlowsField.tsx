import type { ClipboardEvent } from 'react'
import { readNumber } from '../format/number-entry.ts'
import { NumberField } from '../look/NumberField.tsx'
import { t } from '../words/words.ts'

export type Flows = readonly (number | null)[]

const most = 100

/** A row or a column of a spreadsheet; `undefined` where the text is not several numbers. */
const pasted = (text: string, locale: string): Flows | undefined => {
  const cells = text.replace(/[\r\n]+$/, '').split(/\t|\r?\n|;/)
  const numbers = cells.map((cell) => readNumber(cell, locale))
  return cells.length > 1 && numbers.every((number) => number !== undefined) ? (numbers as Flows).slice(0, most) : undefined
}

/** Money by period, the first today. An empty period is not known, and never zero; a row of a spreadsheet can be pasted. */
export const FlowsField = ({
  flows,
  locale,
  onFlows,
}: {
  readonly flows: Flows
  readonly locale: string
  readonly onFlows: (flows: Flows) => void
}) => {
  const paste = (event: ClipboardEvent) => {
    const read = pasted(event.clipboardData.getData('text'), locale)
    if (!read) return
    event.preventDefault()
    onFlows(read)
  }
  return (
    <fieldset className="sc-flows" onPaste={paste}>
      <legend className="p-label">{t('scoring.flows')}</legend>
      <div className="p-form-row">
        {flows.map((flow, period) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a period is its place in the row
          <label key={period}>
            <span className="p-small">{period === 0 ? t('scoring.flows.today') : t('scoring.flows.period', { period })}</span>
            <NumberField
              least={Number.NEGATIVE_INFINITY}
              label={period === 0 ? t('scoring.flows.today') : t('scoring.flows.period', { period })}
              value={flow}
              locale={locale}
              placeholder={t('shared.notKnown')}
              onValue={(value) => onFlows(flows.map((other, at) => (at === period ? value : other)))}
            />
          </label>
        ))}
      </div>
      <div className="p-actions">
        {flows.length < most ? (
          <button type="button" className="p-button compact" onClick={() => onFlows([...flows, null])}>
            {t('scoring.flows.add')}
          </button>
        ) : null}
        {flows.length > 1 ? (
          <button type="button" className="p-button subtle compact" onClick={() => onFlows(flows.slice(0, -1))}>
            {t('scoring.flows.remove')}
          </button>
        ) : null}
      </div>
      <p className="p-small p-muted">{t('scoring.flows.hint')}</p>
    </fieldset>
  )
}
