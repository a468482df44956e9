import type { Client, IntakeView, NamedPerson } from '@plumbline/core'
import { PersonPicker } from '../deciders/PersonPicker.tsx'
import { t } from '../words/words.ts'

type Start = NonNullable<IntakeView['start']>

/** What a new project begins with, as it is chosen. */
export interface Chosen {
  readonly gateDue: string | null
  readonly people: Readonly<Record<string, NamedPerson>>
  readonly artefacts: readonly string[]
}

const usualDays = 28

const later = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The first gate four weeks from now, with its artefacts; nobody is named for anybody. */
export const usually = (start: Start, today: string): Chosen => ({
  gateDue: start.dated ? later(today, usualDays) : null,
  people: {},
  artefacts: start.artefacts.filter(({ gate }) => gate === start.gate.id).map(({ id }) => id),
})

const without = (people: Chosen['people'], role: string): Chosen['people'] => {
  const { [role]: _, ...others } = people
  return others
}

const People = ({ start, chosen, client, sponsor, onChosen }: FieldsProps) =>
  start.roles.length === 0 ? null : (
    <details className="in-people">
      <summary className="p-link">{t('intake.start.people', { count: Object.keys(chosen.people).length, of: start.roles.length })}</summary>
      <div className="p-form">
        {sponsor === null ? null : <p className="p-small p-muted">{t('intake.start.sponsorSaid', { name: sponsor })}</p>}
        {start.roles.map(({ id, name }) => {
          const person = chosen.people[id]
          return person ? (
            <div key={id}>
              <span className="p-label">{name}</span>
              <p className="p-row">
                {person.name}
                <button
                  type="button"
                  className="p-button subtle compact"
                  onClick={() => onChosen({ ...chosen, people: without(chosen.people, id) })}
                >
                  {t('intake.start.noOne')}
                  <span className="p-sr">{`: ${name}`}</span>
                </button>
              </p>
            </div>
          ) : (
            <PersonPicker
              key={id}
              client={client}
              label={name}
              without={[]}
              choose={(found) => onChosen({ ...chosen, people: { ...chosen.people, [id]: found } })}
            />
          )
        })}
      </div>
    </details>
  )

interface FieldsProps {
  readonly start: Start
  readonly chosen: Chosen
  readonly client: Client
  /** The sponsor as the proposal names one. */
  readonly sponsor: string | null
  readonly onChosen: (chosen: Chosen) => void
}

/** What a new project begins with: the day of its first gate, the artefacts to be written, and people in their roles. */
export const StartFields = (props: FieldsProps) => {
  const { start, chosen, onChosen } = props
  return (
    <>
      <p className="p-small p-muted">{t('intake.start.under', { template: start.template })}</p>
      {start.dated ? (
        <label>
          <span className="p-label">{t('intake.start.gate', { gate: `${start.gate.id} ${start.gate.name}` })}</span>
          <input
            className="p-field in-day"
            type="date"
            value={chosen.gateDue ?? ''}
            onChange={(event) => onChosen({ ...chosen, gateDue: event.target.value || null })}
          />
        </label>
      ) : null}
      {start.artefacts.length > 0 ? (
        <fieldset className="in-artefacts">
          <legend className="p-label">{t('intake.start.artefacts')}</legend>
          {start.artefacts.map(({ id, name, gate }) => (
            <label key={id} className="p-row">
              <input
                type="checkbox"
                checked={chosen.artefacts.includes(id)}
                onChange={(event) =>
                  onChosen({
                    ...chosen,
                    artefacts: event.target.checked ? [...chosen.artefacts, id] : chosen.artefacts.filter((other) => other !== id),
                  })
                }
              />
              {name} <span className="pf-quiet">{gate}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      <People {...props} />
    </>
  )
}
