import type { CapacityView } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import { Mistakes } from '../call/Mistakes.tsx'
import { Dialog } from '../look/Dialog.tsx'
import { NumberField } from '../look/NumberField.tsx'
import { t } from '../words/words.ts'
import type { CapacityState } from './use-capacity.ts'

const units = ['year', 'quarter', 'month'] as const

/** How many people of each role there are at once, and over which periods capacity is looked at. */
export const PeopleDialog = ({
  view,
  state,
  locale,
  onClose,
}: {
  readonly view: CapacityView
  readonly state: CapacityState
  readonly locale: string
  readonly onClose: () => void
}) => {
  const [plan, setPlan] = useState(view.plan)
  const [role, setRole] = useState('')
  const roles = [...new Set([...view.roles, ...Object.keys(plan.usual)])].sort()
  const { periods } = plan
  const setUsual = (name: string, people: number | null) => {
    const { [name]: _, ...rest } = plan.usual
    setPlan({ ...plan, usual: people === null ? rest : { ...rest, [name]: people } })
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    // What was typed stays until it is saved.
    void state.save(plan).then((settled) => (settled ? onClose() : undefined))
  }
  return (
    <Dialog title={t('capacity.people')} wide onClose={onClose}>
      <form className="p-form" onSubmit={send}>
        <p className="pf-detail">{t('capacity.people.hint')}</p>
        {view.trackerHolds ? null : <p className="pf-detail">{t('capacity.people.notHeld')}</p>}
        <div className="p-form-row">
          {roles.map((name) => (
            <label key={name}>
              <span className="p-label">{name}</span>
              <NumberField
                label={t('capacity.people.of', { role: name })}
                value={plan.usual[name] ?? null}
                locale={locale}
                onValue={(people) => setUsual(name, people)}
              />
            </label>
          ))}
        </div>
        <div className="p-actions">
          <input
            className="p-field pf-select"
            aria-label={t('capacity.people.role')}
            placeholder={t('capacity.people.role')}
            value={role}
            onChange={(event) => setRole(event.target.value)}
          />
          <button
            type="button"
            className="p-button compact"
            aria-disabled={role.trim() === ''}
            onClick={() => {
              if (role.trim() === '') return
              setUsual(role.trim(), 1)
              setRole('')
            }}
          >
            {t('capacity.people.add')}
          </button>
        </div>
        <div className="p-form-row">
          <label>
            <span className="p-label">{t('capacity.people.unit')}</span>
            <select
              className="p-field"
              value={periods.unit}
              onChange={(event) =>
                setPlan({
                  ...plan,
                  supply: {},
                  periods: { ...periods, unit: units.find((unit) => unit === event.target.value) ?? 'month' },
                })
              }
            >
              {units.map((unit) => (
                <option key={unit} value={unit}>
                  {t(`capacity.unit.${unit}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="p-label">{t('capacity.people.first')}</span>
            <input
              className="p-field"
              type="date"
              value={periods.first}
              onChange={(event) => setPlan({ ...plan, supply: {}, periods: { ...periods, first: event.target.value || periods.first } })}
            />
          </label>
          <label>
            <span className="p-label">{t('capacity.people.count')}</span>
            <NumberField
              label={t('capacity.people.count')}
              value={periods.count}
              locale={locale}
              onValue={(count) => setPlan({ ...plan, periods: { ...periods, count: Math.max(1, Math.round(count ?? 1)) } })}
            />
          </label>
          <label>
            <span className="p-label">{t('capacity.people.whose')}</span>
            <select
              className="p-field"
              value={plan.of}
              onChange={(event) => setPlan({ ...plan, of: event.target.value === 'baseline' ? 'baseline' : 'all' })}
            >
              <option value="all">{t('capacity.of.all')}</option>
              <option value="baseline">{t('capacity.of.baseline')}</option>
            </select>
          </label>
        </div>
        <Mistakes mistakes={state.mistakes} />
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          <button type="submit" className="p-button primary" aria-disabled={state.busy}>
            {t('capacity.people.save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
