import { useId, useState } from 'react'
import { day, dayIn } from '../format/index.ts'
import { t } from '../words/words.ts'
import { isItem, isPassage, isZone } from './checks.ts'
import type { Editing } from './Settings.tsx'

const zones = (): readonly string[] => Intl.supportedValuesOf('timeZone')

const Zone = ({ editing: { draft, change, locale } }: { readonly editing: Editing }) => {
  const field = useId()
  const valid = isZone(draft.zone)
  return (
    <div>
      <label className="p-label" htmlFor={field}>
        {t('settings.zone')}
      </label>
      <input
        id={field}
        className="p-field"
        list={`${field}-list`}
        value={draft.zone}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={!valid}
        aria-describedby={`${field}-help`}
        onChange={(event) => change({ ...draft, zone: event.target.value.trim() })}
      />
      <datalist id={`${field}-list`}>
        {zones().map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <p id={`${field}-help`} className={valid ? 'p-muted p-small' : 'st-bad p-small'}>
        {valid
          ? `${t('settings.zone.help')} ${t('settings.zone.now', { day: day(dayIn(new Date().toISOString(), draft.zone), locale) })}`
          : t('settings.zone.invalid')}
      </p>
    </div>
  )
}

const Passage = ({ editing: { draft, change } }: { readonly editing: Editing }) => {
  const field = useId()
  // What is typed may be no number yet; the draft holds 0 then, which cannot be saved.
  const [text, setText] = useState(String(draft.passageDays))
  const shown = Number(text) === draft.passageDays || !isPassage(draft.passageDays) ? text : String(draft.passageDays)
  const valid = isPassage(draft.passageDays)
  return (
    <div>
      <label className="p-label" htmlFor={field}>
        {t('settings.passageDays')}
      </label>
      <span className="st-inline">
        <input
          id={field}
          className="p-field st-days"
          inputMode="numeric"
          value={shown}
          aria-invalid={!valid}
          aria-describedby={`${field}-help`}
          onChange={(event) => {
            setText(event.target.value)
            change({ ...draft, passageDays: /^\s*\d{1,4}\s*$/.test(event.target.value) ? Number(event.target.value) : 0 })
          }}
        />
        {t('settings.passageDays.unit')}
      </span>
      <p id={`${field}-help`} className={valid ? 'p-muted p-small' : 'st-bad p-small'}>
        {t(valid ? 'settings.passageDays.help' : 'settings.passageDays.invalid')}
      </p>
    </div>
  )
}

const MethodologyItem = ({ editing: { draft, change, view } }: { readonly editing: Editing }) => {
  const field = useId()
  const valid = isItem(draft.methodologyItem)
  const named = view.methodologyItem?.key === draft.methodologyItem ? view.methodologyItem.title : ''
  const help = view.needsMethodologyItem ? 'settings.methodologyItem.needed' : 'settings.methodologyItem.help'
  return (
    <div>
      <label className="p-label" htmlFor={field}>
        {t('settings.methodologyItem')}
      </label>
      <input
        id={field}
        className="p-field"
        value={draft.methodologyItem}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={!valid}
        aria-describedby={`${field}-help`}
        onChange={(event) => change({ ...draft, methodologyItem: event.target.value })}
      />
      <p id={`${field}-help`} className={valid ? 'p-muted p-small' : 'st-bad p-small'}>
        {valid ? [named, t(help)].filter(Boolean).join('. ') : t('settings.methodologyItem.invalid')}
      </p>
    </div>
  )
}

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

const Hour = ({ label, hour, choose }: { readonly label: string; readonly hour: number; readonly choose: (hour: number) => void }) => (
  <select className="p-field st-days" aria-label={label} value={hour} onChange={(event) => choose(Number(event.target.value))}>
    {hours.map((one) => (
      <option key={one} value={one}>
        {clock(one)}
      </option>
    ))}
  </select>
)

/** Whether people whose votes are awaited are reminded, and in which hours they are left alone. */
const Reminders = ({ editing: { draft, change } }: { readonly editing: Editing }) => {
  const { quietHours: quiet, remindVoters } = draft
  return (
    <div>
      <label className="st-check">
        <input type="checkbox" checked={remindVoters} onChange={(event) => change({ ...draft, remindVoters: event.target.checked })} />
        <span>{t('settings.reminders.tell')}</span>
      </label>
      <p className="p-muted p-small">{t('settings.reminders.when')}</p>
      {remindVoters ? (
        <>
          <label className="st-check">
            <input
              type="checkbox"
              checked={quiet !== null}
              onChange={(event) => change({ ...draft, quietHours: event.target.checked ? { from: 18, until: 8 } : null })}
            />
            <span>{t('settings.reminders.quiet')}</span>
          </label>
          {quiet ? (
            <span className="st-inline">
              <Hour
                label={t('settings.reminders.from')}
                hour={quiet.from}
                choose={(from) => change({ ...draft, quietHours: { ...quiet, from } })}
              />
              {t('settings.reminders.to')}
              <Hour
                label={t('settings.reminders.until')}
                hour={quiet.until}
                choose={(until) => change({ ...draft, quietHours: { ...quiet, until } })}
              />
            </span>
          ) : null}
        </>
      ) : null}
    </div>
  )
}

/** Whether project managers are told when their project comes over to another version, in which language, and when. */
const Messages = ({ editing: { view, draft, change } }: { readonly editing: Editing }) => {
  const field = useId()
  return (
    <div>
      <label className="st-check">
        <input
          type="checkbox"
          checked={draft.tellManagers}
          onChange={(event) => change({ ...draft, tellManagers: event.target.checked })}
        />
        <span>{t('settings.messages.tell')}</span>
      </label>
      <p className="p-muted p-small">{t(`settings.messages.when.${view.refreshBy}`)}</p>
      <label className="p-label" htmlFor={field}>
        {t('settings.messages.language')}
      </label>
      <select
        id={field}
        className="p-field"
        value={draft.language}
        onChange={(event) => change({ ...draft, language: event.target.value === 'de' ? 'de' : 'en' })}
      >
        <option value="en" lang="en">
          English
        </option>
        <option value="de" lang="de">
          Deutsch
        </option>
      </select>
    </div>
  )
}

/** Whose calendar counts, for how long a passed gate may be used, and which item attests who decides. */
export const Rules = ({ editing }: { readonly editing: Editing }) => (
  <section className="st-block">
    <h2>{t('settings.rules')}</h2>
    <div className="st-rules">
      <Zone editing={editing} />
      <Passage editing={editing} />
      <MethodologyItem editing={editing} />
      <Messages editing={editing} />
      <Reminders editing={editing} />
    </div>
  </section>
)
