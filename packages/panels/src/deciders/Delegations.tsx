import type { Client, DelegationView, NamedPerson, SiteGovernanceView } from '@plumbline/core'
import { useId, useState } from 'react'
import { nameOf } from '../approval/Voters.tsx'
import { WhyNot } from '../approval/WhyNot.tsx'
import { day } from '../format/index.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { Frame } from './Frame.tsx'
import { PersonPicker } from './PersonPicker.tsx'
import { type SiteState, useSite } from './use-site.ts'

const Line = ({
  one,
  site,
  me,
  locale,
}: {
  readonly one: DelegationView
  readonly site: SiteState
  readonly me: string
  readonly locale: string
}) => {
  const days = { from: day(one.from, locale), until: day(one.until, locale) }
  const mine = one.by.ref === me
  const whole = one.to.ref === me ? 'deciders.toMe' : mine ? 'deciders.byMe' : 'deciders.other'
  return (
    <li className="w-line">
      <span>
        {t(whole, { by: nameOf(one.by), to: nameOf(one.to), ...days })}
        {one.reason ? <span className="p-muted p-small">{one.reason}</span> : null}
      </span>
      {one.counts ? <span className="p-lozenge success plain">{t('deciders.today')}</span> : null}
      {one.mayEnd ? (
        <button
          type="button"
          className="p-button compact"
          aria-disabled={site.busy}
          onClick={() => (site.busy ? undefined : void site.act({ kind: 'delegation.end', delegation: one.seq }))}
        >
          {t('deciders.end')}
          <span className="p-sr">: {t(whole, { by: nameOf(one.by), to: nameOf(one.to), ...days })}</span>
        </button>
      ) : null}
    </li>
  )
}

interface Draft {
  readonly to?: NamedPerson
  readonly from: string
  readonly until: string
  readonly reason: string
}

const missing = ({ to, from, until }: Draft, today: string): readonly string[] => [
  ...(to ? [] : [t('deciders.noPerson')]),
  ...(from && until ? (until < from || until < today ? [t('approval.obstacle.dates')] : []) : [t('deciders.noDays')]),
]

const Give = ({ view, site, client }: { readonly view: SiteGovernanceView; readonly site: SiteState; readonly client: Client }) => {
  const empty: Draft = { from: view.today, until: '', reason: '' }
  const [draft, put] = useState<Draft>(empty)
  const id = useId()
  const reasons = missing(draft, view.today)
  const may = reasons.length === 0 && !site.busy
  const { to, from, until, reason } = draft
  const give = async () => {
    if (!may || !to) return
    const said = reason.trim()
    const who = { person: to.ref, name: to.name }
    if (await site.act({ kind: 'delegation.give', to: who, from, until, ...(said ? { reason: { text: said } } : {}) })) put(empty)
  }
  return (
    <form
      className="a-form"
      aria-label={t('deciders.give')}
      onSubmit={(event) => {
        event.preventDefault()
        void give()
      }}
    >
      {to ? (
        <p className="p-row">
          <b>{to.name}</b>
          <button type="button" className="p-button subtle compact" onClick={() => put({ from, until, reason })}>
            {t('deciders.another')}
          </button>
        </p>
      ) : (
        <PersonPicker client={client} label={t('deciders.to')} without={[view.me.ref]} choose={(person) => put({ ...draft, to: person })} />
      )}
      <div className="w-days">
        <label>
          <span className="p-label">{t('deciders.from')}</span>
          <input className="p-field" type="date" value={from} onInput={(event) => put({ ...draft, from: event.currentTarget.value })} />
        </label>
        <label>
          <span className="p-label">{t('deciders.until')}</span>
          <input
            className="p-field"
            type="date"
            min={view.today}
            value={until}
            onInput={(event) => put({ ...draft, until: event.currentTarget.value })}
          />
        </label>
      </div>
      <label>
        <span className="p-label">{t('deciders.reason')}</span>
        <input
          className="p-field"
          value={reason}
          maxLength={4000}
          onInput={(event) => put({ ...draft, reason: event.currentTarget.value })}
        />
      </label>
      <div className="a-act">
        <button type="submit" className="p-button" aria-disabled={!may} aria-describedby={reasons.length > 0 ? id : undefined}>
          {t('deciders.give')}
        </button>
        <WhyNot id={id} reasons={reasons} />
      </div>
    </form>
  )
}

/** Who decides for this person while they are away, and for whom they decide: set, and ended, by themselves. */
export const Delegations = ({ client, host }: { readonly client: Client; readonly host: Host }) => {
  const site = useSite(client, host)
  return (
    <section className="p-card w-card">
      <h2>{t('deciders.away')}</h2>
      <p className="p-muted p-small">{t('deciders.away.text')}</p>
      <Frame site={site} locale={host.locale}>
        {(view) => {
          const mine = view.delegations.filter(
            ({ ended, until, by, to }) => !ended && until >= view.today && [by.ref, to.ref].includes(view.me.ref),
          )
          return (
            <>
              {mine.length > 0 ? (
                <ul className="w-lines">
                  {mine.map((one) => (
                    <Line key={one.seq} one={one} site={site} me={view.me.ref} locale={host.locale} />
                  ))}
                </ul>
              ) : null}
              {view.needsItem ? null : (
                <details className="w-give">
                  <summary className="p-link">{t('deciders.give.open')}</summary>
                  <Give view={view} site={site} client={client} />
                </details>
              )}
            </>
          )
        }}
      </Frame>
    </section>
  )
}
