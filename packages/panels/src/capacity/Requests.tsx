import type { CapacityView, RequestAct, ResourceRequestView } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import { NumberField } from '../look/NumberField.tsx'
import { t } from '../words/words.ts'
import type { CapacityState } from './use-capacity.ts'
import type { Said } from './words-of.ts'

const tones = { requested: 'info', countered: 'warning', confirmed: 'success', refused: 'danger', withdrawn: '' } as const

const Request = ({
  request,
  state,
  said,
}: {
  readonly request: ResourceRequestView
  readonly state: CapacityState
  readonly said: Said
}) => {
  const [note, setNote] = useState('')
  const [offer, setOffer] = useState<Readonly<Record<string, number>> | null>(null)
  const needsNote = note.trim() === ''
  const act = (which: RequestAct) => {
    if (needsNote) return
    void state.answer({
      request: request.request,
      act: which,
      note: note.trim(),
      requestVersion: request.requestVersion,
      ...(which === 'counter' ? { periods: offer ?? request.periods } : {}),
    })
  }
  const amounts = Object.entries(request.periods)
    .map(([period, amount]) => `${period} ${said.people(amount)}`)
    .join(' · ')
  return (
    <li className="p-line">
      <div className="p-line-body p-form">
        <p>
          <span className="p-line-title">{t('capacity.request.for', { role: request.role, project: request.title })}</span>{' '}
          <span className={`p-lozenge ${tones[request.status]}`}>{t(`capacity.request.${request.status}`)}</span>
        </p>
        <p className="pf-detail">{`${request.byName} · ${amounts}`}</p>
        {request.history.slice(-3).map(({ byName, at, status, note: said }) => (
          <p key={at} className="p-small p-muted">{`${byName}, ${t(`capacity.request.${status}`)}: ${said}`}</p>
        ))}
        {request.may.length === 0 ? null : (
          <>
            <input
              className="p-field"
              aria-label={t('capacity.request.noteOn', { role: request.role, project: request.title })}
              placeholder={t('capacity.request.note')}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            {request.may.includes('counter') ? (
              <div className="p-form-row">
                {Object.keys(request.periods).map((period) => (
                  <label key={period}>
                    <span className="p-small">{period}</span>
                    <NumberField
                      label={t('capacity.request.offer', { period })}
                      value={(offer ?? request.periods)[period] ?? null}
                      locale={said.locale}
                      onValue={(amount) => setOffer({ ...(offer ?? request.periods), [period]: amount ?? 0 })}
                    />
                  </label>
                ))}
              </div>
            ) : null}
            <div className="p-actions">
              {request.may.map((which) => (
                <button
                  key={which}
                  type="button"
                  className="p-button compact"
                  aria-disabled={needsNote || state.busy}
                  onClick={() => act(which)}
                >
                  {t(`capacity.request.act.${which}`)}
                </button>
              ))}
            </div>
            {needsNote ? <p className="p-small p-muted">{t('capacity.request.needsNote')}</p> : null}
          </>
        )}
      </div>
    </li>
  )
}

const Ask = ({ view, state, said }: { readonly view: CapacityView; readonly state: CapacityState; readonly said: Said }) => {
  const [item, setItem] = useState('')
  const [role, setRole] = useState('')
  const [period, setPeriod] = useState(view.periods[0]?.id ?? '')
  const [amount, setAmount] = useState<number | null>(null)
  const [note, setNote] = useState('')
  const ready = item !== '' && role.trim() !== '' && period !== '' && amount !== null && amount > 0 && note.trim() !== '' && !state.busy
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready || amount === null) return
    if (await state.request({ item, role: role.trim(), periods: { [period]: amount }, note: note.trim() })) {
      setNote('')
      setAmount(null)
    }
  }
  return (
    <form className="p-card-body p-form" onSubmit={(event) => void send(event)}>
      <h3>{t('capacity.ask')}</h3>
      <div className="p-form-row">
        <select
          className="p-field"
          aria-label={t('portfolio.column.project')}
          value={item}
          onChange={(event) => setItem(event.target.value)}
        >
          <option value="">{t('capacity.ask.project')}</option>
          {view.projects.map(({ ref, title }) => (
            <option key={ref} value={ref}>
              {title}
            </option>
          ))}
        </select>
        <input
          className="p-field"
          aria-label={t('capacity.column.role')}
          placeholder={t('capacity.column.role')}
          value={role}
          onChange={(event) => setRole(event.target.value)}
        />
        <select className="p-field" aria-label={t('capacity.period')} value={period} onChange={(event) => setPeriod(event.target.value)}>
          {view.periods.map(({ id }) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </select>
        <NumberField
          label={t('capacity.ask.people')}
          value={amount}
          locale={said.locale}
          placeholder={t('capacity.ask.people')}
          onValue={setAmount}
        />
      </div>
      <input
        className="p-field"
        aria-label={t('capacity.request.note')}
        placeholder={t('capacity.request.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="p-actions">
        <button type="submit" className="p-button" aria-disabled={!ready}>
          {t('capacity.ask.send')}
        </button>
        {ready ? null : <span className="pf-detail">{t('capacity.ask.incomplete')}</span>}
      </div>
    </form>
  )
}

/** People are asked for, confirmed, offered otherwise or refused; what is confirmed becomes demand. */
export const Requests = (props: { readonly view: CapacityView; readonly state: CapacityState; readonly said: Said }) => (
  <section className="p-card" aria-label={t('capacity.requests')}>
    <div className="p-card-head">
      <h2>{t('capacity.requests')}</h2>
    </div>
    <ul>
      {props.view.requests.slice(0, 30).map((request) => (
        <Request key={`${request.request} ${request.requestVersion}`} request={request} state={props.state} said={props.said} />
      ))}
    </ul>
    <Ask {...props} />
  </section>
)
