import type { Client, NamedPerson } from '@plumbline/core'
import { useId, useState } from 'react'
import { useFound } from '../call/use-found.ts'
import { t } from '../words/words.ts'

/** Looks for a person by name; those who are found are buttons below the field. */
export const PersonPicker = ({
  client,
  label,
  without,
  choose,
}: {
  readonly client: Client
  readonly label: string
  /** People who may not be chosen, by reference. */
  readonly without: readonly string[]
  readonly choose: (person: NamedPerson) => void
}) => {
  const [text, setText] = useState('')
  const id = useId()
  const found = useFound(client, 'person.find', text)
  const people = found && found !== 'failed' ? found.people.filter(({ ref }) => !without.includes(ref)) : []
  return (
    <div className="w-picker">
      <label className="p-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="p-field"
        type="search"
        value={text}
        autoComplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p className="p-small p-muted" role="status">
        {found === 'failed' ? t('deciders.findFailed') : found && people.length === 0 ? t('deciders.nobodyFound') : ''}
      </p>
      {people.length > 0 ? (
        <ul className="w-found">
          {people.slice(0, 8).map((person) => (
            <li key={person.ref}>
              <button
                type="button"
                className="p-button compact"
                onClick={() => {
                  setText('')
                  choose({ ref: person.ref, name: person.name })
                }}
              >
                {person.name}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
