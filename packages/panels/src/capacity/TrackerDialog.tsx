import type { CapacityView, Client, SupplyChange, SupplyReadView } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import { day, moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Dialog } from '../look/Dialog.tsx'
import { NumberField } from '../look/NumberField.tsx'
import { PartLoading } from '../portfolio/Part.tsx'
import { t } from '../words/words.ts'
import { TrackerChanges } from './TrackerChanges.tsx'
import { type How, useTracker } from './use-tracker.ts'

const idOf = ({ role, period }: Pick<SupplyChange, 'role' | 'period'>): string => `${role} ${period}`

/** What is whole, and replaces nothing that somebody entered. */
const suggested = ({ covered, days, beforeFrom }: SupplyChange): boolean =>
  covered === days && beforeFrom !== 'entered' && beforeFrom !== 'usual'

/** What of the teams' planning is not in these numbers, by name. */
const Missing = ({ read }: { readonly read: SupplyReadView }) => {
  const lines = read.teams.flatMap(({ name, empty, undated, unread, problem, noRoleHours }) => [
    ...(problem === null ? [] : [t('capacity.tracker.problem', { team: name, why: problem })]),
    ...unread.map((one) => t('capacity.tracker.unread', { team: name, iteration: one.name, why: one.why })),
    ...(undated.length === 0
      ? []
      : [t('capacity.tracker.undated', { team: name, count: undated.length, names: undated.slice(0, 3).join(', ') })]),
    ...(empty.length === 0 ? [] : [t('capacity.tracker.empty', { team: name, count: empty.length })]),
    ...(noRoleHours === 0 ? [] : [t('capacity.tracker.noRole', { team: name, hours: Math.round(noRoleHours) })]),
  ])
  if (lines.length === 0) return null
  return (
    <details>
      <summary>{t('capacity.tracker.missing', { count: lines.length })}</summary>
      <ul className="p-small">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}

const Counting = ({
  read,
  how,
  roles,
  locale,
  onHow,
}: {
  readonly read: SupplyReadView
  readonly how: How
  readonly roles: readonly string[]
  readonly locale: string
  readonly onHow: (how: How) => void
}) => (
  <div className="p-form-row">
    <label>
      <span className="p-label">{t('capacity.tracker.day')}</span>
      <NumberField
        label={t('capacity.tracker.day')}
        value={how.hoursPerDay}
        locale={locale}
        onValue={(hours) => onHow({ ...how, hoursPerDay: Math.min(24, Math.max(1, hours ?? 8)) })}
      />
    </label>
    {read.activities.map((activity) => (
      <label key={activity}>
        <span className="p-label">{t('capacity.tracker.as', { activity })}</span>
        <select
          className="p-field"
          value={how.as[activity] ?? activity}
          onChange={(event) => onHow({ ...how, as: { ...how.as, [activity]: event.target.value } })}
        >
          {[...new Set([activity, ...roles])].map((role) => (
            <option key={role} value={role}>
              {role}
            </option>
          ))}
        </select>
      </label>
    ))}
  </div>
)

/** What teams planned in the tracker, number by number beside what stands here; only what somebody chooses is taken over. */
export const TrackerDialog = ({
  client,
  host,
  view,
  onTaken,
  onClose,
}: {
  readonly client: Client
  readonly host: Host
  readonly view: CapacityView
  readonly onTaken: (view: CapacityView) => void
  readonly onClose: () => void
}) => {
  const state = useTracker(client, host)
  const { how, preview, reading } = state
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({})
  const read = state.view?.read ?? null
  const changes = (read && preview?.changes) || []
  const isChosen = (change: SupplyChange) => chosen[idOf(change)] ?? suggested(change)
  const taken = changes.filter(isChosen)
  const idle = taken.length === 0 || state.busy || reading !== null
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (idle) return
    const next = await state.take(taken)
    if (next) onTaken(next)
  }
  return (
    <Dialog title={t('capacity.tracker')} wide onClose={onClose}>
      <form className="p-form" onSubmit={(event) => void send(event)}>
        <p className="pf-detail">{t('capacity.tracker.how')}</p>
        <div className="p-actions">
          <span role="status">
            {reading
              ? t('capacity.tracker.reading', { done: reading.done, total: reading.total })
              : read
                ? t('capacity.tracker.read', {
                    when: moment(read.readAt, read.zone, host.locale),
                    by: read.byName,
                    from: day(read.from, host.locale),
                    to: day(read.to, host.locale),
                    teams: read.teams.length,
                  })
                : null}
          </span>
          {reading ? (
            <button type="button" className="p-button compact" onClick={state.stop}>
              {t('shared.cancel')}
            </button>
          ) : (
            <button type="button" className={read ? 'p-button compact' : 'p-button primary'} onClick={() => void state.read()}>
              {t(read ? 'capacity.tracker.again' : 'capacity.tracker.first')}
            </button>
          )}
        </div>
        {state.view === undefined ? <PartLoading /> : null}
        {read ? (
          <>
            <Counting read={read} how={how} roles={view.roles} locale={host.locale} onHow={state.setHow} />
            <TrackerChanges
              changes={changes}
              same={preview?.same ?? 0}
              locale={host.locale}
              isChosen={isChosen}
              onChoose={(which, on) => setChosen({ ...chosen, ...Object.fromEntries(which.map((change) => [idOf(change), on])) })}
            />
            <Missing read={read} />
          </>
        ) : null}
        <div className="p-dialog-actions">
          <button type="button" className="p-button subtle" onClick={onClose}>
            {t('shared.cancel')}
          </button>
          {read ? (
            <button type="submit" className="p-button primary" aria-disabled={idle}>
              {t('capacity.tracker.take', { count: taken.length })}
            </button>
          ) : null}
        </div>
      </form>
    </Dialog>
  )
}
