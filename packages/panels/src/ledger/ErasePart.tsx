import type { Client, PeopleTraced } from '@plumbline/core'
import { useState } from 'react'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { EraseDialog } from './EraseDialog.tsx'
import { Progress } from './Progress.tsx'
import { called, everybody, type Named } from './people.ts'
import { useRun } from './use-run.ts'

const most = 8

const People = ({ people, choose }: { readonly people: readonly Named[]; readonly choose: (person: Named) => void }) => {
  const [typed, setTyped] = useState('')
  const found = called(people, typed)
  if (people.length === 0) return <p className="p-muted">{t('ledger.erase.empty')}</p>
  return (
    <>
      <label className="lg-scope">
        <span className="p-label">{t('ledger.erase.find')}</span>
        <input className="p-field" type="search" autoComplete="off" value={typed} onChange={({ target }) => setTyped(target.value)} />
      </label>
      <ul className="lg-people">
        {found.slice(0, most).map((person) => (
          <li key={person.ref}>
            <button type="button" className="p-link" onClick={() => choose(person)}>
              {t('ledger.erase.person', { name: person.name, records: person.records, ledgers: person.ledgers.length })}
            </button>
          </li>
        ))}
      </ul>
      <p className="p-small p-muted" role="status">
        {found.length === 0 ? t('ledger.erase.nobody') : found.length > most ? t('ledger.erase.more', { count: found.length - most }) : ''}
      </p>
    </>
  )
}

/** Takes somebody out of the ledgers who asks to be forgotten: those whom a ledger names, then what goes and what stays. */
export const ErasePart = ({ client, host, needsItem }: { readonly client: Client; readonly host: Host; readonly needsItem: boolean }) => {
  const traced = useRun<PeopleTraced>()
  const [chosen, setChosen] = useState<Named>()
  const { state, parts } = traced.run
  const list = (): void => void traced.start((from) => client.call('person.trace', { from }))
  const erased = (): void => {
    setChosen(undefined)
    list()
  }
  return (
    <section className="lg-part lg-next">
      <h3>{t('ledger.erase')}</h3>
      <p className="p-muted">{t('ledger.erase.text')}</p>
      {needsItem ? <p className="p-banner warning">{t('ledger.erase.needsItem')}</p> : null}
      {!needsItem && (state === 'idle' || state === 'failed' || state === 'stopped') ? (
        <button type="button" className="p-button lg-start" onClick={list}>
          {t('ledger.erase.list')}
        </button>
      ) : null}
      <Progress run={traced.run} stop={traced.stop} />
      {state === 'done' ? <People people={everybody(parts.flatMap(({ people }) => people))} choose={setChosen} /> : null}
      {chosen ? <EraseDialog client={client} host={host} person={chosen} onErased={erased} onClose={() => setChosen(undefined)} /> : null}
    </section>
  )
}
