import type { Client, RegistersView } from '@plumbline/core'
import { useState } from 'react'
import { useFound } from '../call/use-found.ts'
import { t } from '../words/words.ts'

type Named = RegistersView['people'][number]

export interface OwnerProps {
  readonly id: string
  readonly client: Client
  readonly me: string
  /** Who can be chosen without a search. */
  readonly people: readonly Named[]
  readonly value: string
  readonly invalid: boolean
  /** Somebody who was found by name joins those who can be chosen. */
  choose(ref: string, found?: Named): void
}

const elsewhere = '?'
const Search = ({ id, client, choose }: Pick<OwnerProps, 'id' | 'client' | 'choose'>) => {
  const [text, setText] = useState('')
  const found = useFound(client, 'person.find', text)
  const people = found === 'failed' ? undefined : found?.people
  return (
    <div className="x-find">
      <input
        id={`${id}-find`}
        className="p-field"
        aria-label={t('registers.owner.find')}
        placeholder={t('registers.owner.find')}
        autoComplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div role="status">
        {found === 'failed' ? <p className="r-bad">{t('registers.owner.failed')}</p> : null}
        {people?.length === 0 ? <p className="p-muted p-small">{t('registers.owner.none')}</p> : null}
      </div>
      <ul className="x-entries">
        {(people ?? []).map(({ ref, name }) => (
          <li key={ref}>
            <button type="button" className="p-link" onClick={() => choose(ref, { ref, name })}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Who looks after an entry: somebody known on the project, or anybody else by name. */
export const Owner = ({ id, client, me, people, value, invalid, choose }: OwnerProps) => {
  const [searching, search] = useState(false)
  return (
    <div>
      <label className="p-label" htmlFor={`${id}-owner`}>
        {t('registers.field.owner')}
      </label>
      <select
        id={`${id}-owner`}
        className="p-field"
        value={searching ? elsewhere : value}
        aria-invalid={invalid}
        aria-describedby={`${id}-mistakes`}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          search(chosen === elsewhere)
          choose(chosen === elsewhere ? '' : chosen)
        }}
      >
        <option value="">{t('registers.choose')}</option>
        {people.map(({ ref, name }) => (
          <option key={ref} value={ref}>
            {ref === me ? t('registers.field.me', { name }) : name}
          </option>
        ))}
        <option value={elsewhere}>{t('registers.owner.other')}</option>
      </select>
      {searching ? (
        <Search
          id={id}
          client={client}
          choose={(ref, found) => {
            search(false)
            choose(ref, found)
          }}
        />
      ) : null}
    </div>
  )
}
