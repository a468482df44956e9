import type { Act, NamedPerson, Obstacle, WaivableView } from '@plumbline/core'
import { useEffect, useId, useRef, useState } from 'react'
import { t } from '../words/words.ts'
import { againstWords } from './against.ts'
import { addDay } from './days.ts'

const risks = ['low', 'medium', 'high', 'critical'] as const
type Risk = (typeof risks)[number]

interface AskWaiverProps {
  readonly waivable: WaivableView
  readonly gate: string
  readonly people: readonly NamedPerson[]
  readonly today: string
  readonly busy: boolean
  readonly act: (act: Act) => void
  readonly close: () => void
}

const Words = ({ label, value, put }: { readonly label: string; readonly value: string; readonly put: (value: string) => void }) => (
  <label>
    <span className="p-label">{label}</span>
    <textarea className="p-field" rows={2} maxLength={4000} value={value} onInput={(event) => put(event.currentTarget.value)} />
  </label>
)

/** Asks for a waiver of one criterion: why, what protects meanwhile, who answers for it, and for how long. */
export const AskWaiver = ({ waivable, gate, people, today, busy, act, close }: AskWaiverProps) => {
  const [reason, putReason] = useState('')
  const [control, putControl] = useState('')
  const [owner, own] = useState(people[0]?.ref ?? '')
  const [from, begin] = useState(today)
  const [to, end] = useState(addDay(today, Math.min(waivable.maxDays, 30) - 1))
  const [risk, rate] = useState<Risk>('medium')
  const title = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => title.current?.focus(), [])
  const last = addDay(from, waivable.maxDays - 1)
  const dates: readonly Obstacle[] = from < today || to < from ? ['dates'] : to > last ? ['waiverTooLong'] : []
  const words: readonly Obstacle[] = reason.trim() === '' || control.trim() === '' ? ['noReason'] : []
  const against = [...waivable.mayAsk, ...dates, ...words]
  const named = people.find(({ ref }) => ref === owner)
  const ask = () => {
    if (against.length > 0 || busy || !named) return
    act({
      kind: 'waiver.ask',
      gate,
      rule: waivable.rule,
      reason: { text: reason },
      control: { text: control },
      owner: { person: named.ref, name: named.name },
      from,
      to,
      risk,
    })
  }
  return (
    <form
      className="e-form"
      onSubmit={(event) => {
        event.preventDefault()
        ask()
      }}
    >
      <h4 ref={title} tabIndex={-1}>
        {t('exceptions.ask.of', { statement: waivable.statement })}
      </h4>
      <p className="p-muted p-small">
        {t('exceptions.ask.rule', {
          roles: waivable.askedBy.map(({ name }) => name).join(', '),
          grants: waivable.grantedBy.name,
          days: waivable.maxDays,
          count: waivable.extensions,
        })}
      </p>
      <Words label={t('exceptions.ask.reason')} value={reason} put={putReason} />
      <Words label={t('exceptions.ask.control')} value={control} put={putControl} />
      <div className="e-pair">
        <label>
          <span className="p-label">{t('exceptions.ask.owner')}</span>
          <select className="p-field" value={owner} onChange={(event) => own(event.currentTarget.value)}>
            {people.map(({ ref, name }) => (
              <option key={ref} value={ref}>
                {name === '' ? t('exceptions.you') : name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="p-label">{t('exceptions.ask.risk')}</span>
          <select
            className="p-field"
            value={risk}
            onChange={(event) => rate(risks.find((one) => one === event.currentTarget.value) ?? risk)}
          >
            {risks.map((one) => (
              <option key={one} value={one}>
                {t(`exceptions.risk.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="p-label">{t('exceptions.ask.from')}</span>
          <input className="p-field" type="date" min={today} value={from} onInput={(event) => begin(event.currentTarget.value)} />
        </label>
        <label>
          <span className="p-label">{t('exceptions.ask.to')}</span>
          <input className="p-field" type="date" min={from} max={last} value={to} onInput={(event) => end(event.currentTarget.value)} />
        </label>
      </div>
      <div className="e-entry-acts">
        <button type="submit" className="p-button primary" aria-disabled={against.length > 0 || busy} aria-describedby={id}>
          {t('exceptions.ask')}
        </button>
        <button type="button" className="p-button subtle" onClick={close}>
          {t('exceptions.cancel')}
        </button>
        <span id={id} className="e-against">
          {againstWords(against)}
        </span>
      </div>
    </form>
  )
}
