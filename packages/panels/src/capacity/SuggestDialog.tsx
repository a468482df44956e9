import type { CapacityView, Client, DemandSuggestion } from '@plumbline/core'
import { type FormEvent, useEffect, useState } from 'react'
import { day } from '../format/index.ts'
import { writeNumber } from '../format/number-entry.ts'
import type { Host } from '../host.ts'
import { Dialog } from '../look/Dialog.tsx'
import { NumberField } from '../look/NumberField.tsx'
import { t } from '../words/words.ts'

/** Somebody with what is left for them: hours that remain, estimates, or both. */
const personWords = (
  { name, units, hours }: Pick<DemandSuggestion['people'][number], 'name' | 'units' | 'hours'>,
  locale: string,
): string => {
  const [left, estimated] = [writeNumber(hours, locale), writeNumber(units, locale)]
  if (hours === 0) return t('capacity.suggest.person', { name, units: estimated })
  return t(units === 0 ? 'capacity.suggest.person.hours' : 'capacity.suggest.person.both', { name, hours: left, units: estimated })
}

/** Open work that is in no number, and why. */
const Missing = ({ look }: { readonly look: DemandSuggestion }) => {
  const noRole = look.people.filter(({ role }) => role === null).length
  const lines = [
    ...(look.noEstimate > 0 ? [t('capacity.suggest.noEstimate', { count: look.noEstimate })] : []),
    ...(look.noOwner > 0 ? [t('capacity.suggest.noOwner', { count: look.noOwner })] : []),
    ...(look.noState > 0 ? [t('capacity.suggest.noState', { count: look.noState })] : []),
    ...(noRole > 0 ? [t('capacity.suggest.noRole', { count: noRole })] : []),
    ...(look.complete ? [] : [t('capacity.suggest.hidden', { count: look.hidden })]),
    ...(look.span ? [] : [t('capacity.suggest.noSpan')]),
  ]
  return (
    <div role="status">
      <p>
        {t('capacity.suggest.open', { count: look.open, people: look.people.length })}{' '}
        {lines.length > 0 ? t('capacity.suggest.missing') : null}
      </p>
      <ul className="p-small">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {look.wholeInProgress > 0 ? (
        <p className="p-small">
          {t(look.tellsRemaining ? 'capacity.suggest.whole' : 'capacity.suggest.wholeNotMapped', { count: look.wholeInProgress })}
        </p>
      ) : null}
    </div>
  )
}

const Changes = ({ look, locale }: { readonly look: DemandSuggestion; readonly locale: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
  <div className="p-scroll cp-changes" tabIndex={0} role="region" aria-label={t('capacity.suggest')}>
    <table className="p-table">
      <thead>
        <tr>
          <th scope="col">{t('capacity.column.role')}</th>
          <th scope="col">{t('capacity.period')}</th>
          <th scope="col" className="p-number">
            {t('capacity.suggest.now')}
          </th>
          <th scope="col" className="p-number">
            {t('capacity.suggest.after')}
          </th>
        </tr>
      </thead>
      <tbody>
        {look.changes.map(({ role, period, before, after }) => (
          <tr key={`${role} ${period}`}>
            <th scope="row">{role}</th>
            <td>{period}</td>
            <td className="p-number">{before === null ? '–' : writeNumber(before, locale)}</td>
            <td className="p-number">{writeNumber(after, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** What open work of a project would ask for, by the roles of those who work on it; saved only when somebody says so. */
export const SuggestDialog = ({
  client,
  host,
  view,
  elsewhere,
  onSaved,
  onClose,
}: {
  readonly client: Client
  readonly host: Host
  readonly view: CapacityView
  /** Projects of other sites, whose work is not here. */
  readonly elsewhere: ReadonlySet<string>
  readonly onSaved: () => void
  readonly onClose: () => void
}) => {
  const [item, setItem] = useState('')
  const [hoursPerUnit, setHoursPerUnit] = useState(1)
  const [roles, setRoles] = useState<Readonly<Record<string, string>>>({})
  const [look, setLook] = useState<DemandSuggestion | null>(null)
  const [busy, setBusy] = useState(false)
  const hoursPerDay = view.plan.taken?.hoursPerDay ?? 8
  useEffect(() => {
    if (item === '') return
    let gone = false
    setBusy(true)
    void client.call('capacity.suggestDemand', { item, hoursPerUnit, hoursPerDay, roles }).then((answer) => {
      if (gone) return
      setBusy(false)
      if (answer.ok) setLook(answer.value)
      else host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
    })
    return () => {
      gone = true
    }
  }, [client, host, item, hoursPerUnit, hoursPerDay, roles])
  const idle = busy || !look || look.changes.length === 0
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (idle) return
    setBusy(true)
    const change = { item: look.item, inputsVersion: look.inputsVersion, set: { demand: look.demand } }
    const answer = await client.call('portfolioInputs.save', { projects: [change] })
    setBusy(false)
    if (!answer.ok) return host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
    const saved = answer.value.projects.every(({ status }) => status === 'saved' || status === 'unchanged')
    host.notify(saved ? { tone: 'success', title: t('capacity.suggest.saved') } : { tone: 'problem', title: t('capacity.newer') })
    onSaved()
    onClose()
  }
  return (
    <Dialog title={t('capacity.suggest')} wide onClose={onClose}>
      <form className="p-form" onSubmit={(event) => void send(event)}>
        <p className="pf-detail">{t('capacity.suggest.how', { hours: writeNumber(hoursPerDay, host.locale) })}</p>
        <div className="p-form-row">
          <label>
            <span className="p-label">{t('portfolio.column.project')}</span>
            <select
              className="p-field"
              value={item}
              onChange={(event) => {
                setLook(null)
                setRoles({})
                setItem(event.target.value)
              }}
            >
              <option value="">{t('capacity.ask.project')}</option>
              {view.projects.map(({ ref, title }) =>
                elsewhere.has(ref) ? null : (
                  <option key={ref} value={ref}>
                    {title}
                  </option>
                ),
              )}
            </select>
          </label>
          <label>
            <span className="p-label">{t('capacity.suggest.unit')}</span>
            <NumberField
              label={t('capacity.suggest.unit')}
              value={hoursPerUnit}
              locale={host.locale}
              onValue={(hours) => setHoursPerUnit(hours !== null && hours > 0 ? hours : 1)}
            />
          </label>
        </div>
        {look ? (
          <>
            <Missing look={look} />
            <div className="p-form-row">
              {look.people.map(({ ref, name, units, hours, role }) => (
                <label key={ref}>
                  <span className="p-label">{personWords({ name, units, hours }, host.locale)}</span>
                  <select
                    className="p-field"
                    value={role ?? ''}
                    onChange={(event) => {
                      const { [ref]: _, ...rest } = roles
                      setRoles(event.target.value === '' ? rest : { ...rest, [ref]: event.target.value })
                    }}
                  >
                    <option value="">{t('capacity.suggest.role')}</option>
                    {[...new Set([...(role === null ? [] : [role]), ...view.roles])].map((one) => (
                      <option key={one} value={one}>
                        {one}
                      </option>
                    ))}
                  </select>
                </label>
              ))}
            </div>
            {look.span && look.changes.length > 0 ? (
              <>
                <p className="pf-detail">
                  {t('capacity.suggest.span', { from: day(look.span.from, host.locale), to: day(look.span.to, host.locale) })}
                </p>
                <Changes look={look} locale={host.locale} />
              </>
            ) : null}
          </>
        ) : null}
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="submit" className="p-button primary" aria-disabled={idle}>
            {t('capacity.suggest.save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
