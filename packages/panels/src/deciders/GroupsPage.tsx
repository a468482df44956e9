import type { Client, GroupView, NamedPerson, SiteGovernanceView } from '@plumbline/core'
import { useState } from 'react'
import { Provenance } from '../approval/Provenance.tsx'
import { nameOf } from '../approval/Voters.tsx'
import type { Host } from '../host.ts'
import { Cross, Waiting } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Frame } from './Frame.tsx'
import { PersonPicker } from './PersonPicker.tsx'
import { type SiteState, useSite } from './use-site.ts'

interface GroupProps {
  readonly group: GroupView
  readonly view: SiteGovernanceView
  readonly site: SiteState
  readonly client: Client
}

const same = (a: readonly NamedPerson[], b: readonly NamedPerson[]): boolean =>
  a.length === b.length && a.every(({ ref }) => b.some((other) => other.ref === ref))

const listed = (people: readonly NamedPerson[]): string => people.map(nameOf).join(', ') || t('deciders.proposed.nobody')

/** What somebody proposed and a second person of the PMO has to agree to; until then the group stays as it is. */
const Proposed = ({ group: { role, members, proposed }, view, site }: Omit<GroupProps, 'client'>) => {
  if (!proposed) return null
  const given = members.map(({ ref, name }) => ({ person: ref, name }))
  return (
    <div className="p-banner">
      <Waiting className="p-icon-info" />
      <div>
        <p className="p-problem-title">{t('deciders.proposed', { name: nameOf(proposed.by), people: listed(proposed.members) })}</p>
        <p>{t('deciders.proposed.text')}</p>
        {view.maySet ? (
          <div className="p-row">
            {proposed.mayAgree ? (
              <button
                type="button"
                className="p-button primary"
                aria-disabled={site.busy}
                onClick={() => void site.act({ kind: 'group.agree', proposal: proposed.seq })}
              >
                {t('deciders.agree')}
              </button>
            ) : null}
            <button
              type="button"
              className="p-button subtle"
              aria-disabled={site.busy}
              onClick={() => void site.act({ kind: 'group.set', role: role.id, members: given })}
            >
              {t('deciders.takeBack')}
            </button>
          </div>
        ) : null}
      </div>
    </div>
  )
}

/** One group: its people, and the way to put others in their place; nothing is recorded before it is saved. */
const Group = ({ group, view, site, client }: GroupProps) => {
  const { role, templates, members } = group
  const [draft, setDraft] = useState<readonly NamedPerson[]>()
  const shown = draft ?? members
  const changed = draft !== undefined && !same(draft, members)
  const save = async () => {
    if (!changed || site.busy) return
    const given = shown.map(({ ref, name }) => ({ person: ref, name }))
    if (await site.act({ kind: 'group.set', role: role.id, members: given })) setDraft(undefined)
  }
  return (
    <section className="st-block w-group">
      <h3>{role.name}</h3>
      <p className="p-muted p-small">
        {templates.length > 0 ? t('deciders.needed', { templates: templates.join(', ') }) : t('deciders.notNeeded')}
      </p>
      {shown.length === 0 ? <p className="a-nobody">{t('deciders.empty')}</p> : null}
      <ul className="w-members">
        {shown.map((person) => (
          <li key={person.ref}>
            {nameOf(person)}
            {view.maySet ? (
              <button
                type="button"
                className="p-button subtle compact"
                onClick={() => setDraft(shown.filter(({ ref }) => ref !== person.ref))}
              >
                <Cross />
                <span className="p-sr">{t('deciders.remove', { name: nameOf(person), group: role.name })}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      <Proposed group={group} view={view} site={site} />
      {view.maySet && !view.needsItem ? (
        <PersonPicker
          client={client}
          label={t('deciders.add', { group: role.name })}
          without={shown.map(({ ref }) => ref)}
          choose={(person) => setDraft([...shown, person])}
        />
      ) : null}
      {changed ? (
        <div className="p-row">
          <button type="button" className="p-button primary" aria-disabled={site.busy} onClick={() => void save()}>
            {t('deciders.save', { group: role.name })}
          </button>
          <button type="button" className="p-button subtle" onClick={() => setDraft(undefined)}>
            {t('shared.cancel')}
          </button>
        </div>
      ) : null}
    </section>
  )
}

/** Who belongs to the groups that decide at gates of this site; each change is a record of the ledger. */
export const GroupsPage = ({ client, host }: { readonly client: Client; readonly host: Host }) => {
  const site = useSite(client, host)
  return (
    <>
      <p className="p-muted">{t('deciders.intro')}</p>
      <Frame site={site} locale={host.locale}>
        {(view) => (
          <>
            {view.groups.length === 0 ? <p>{t('deciders.none')}</p> : null}
            {view.groups.map((group) => (
              <Group key={group.role.id} group={group} view={view} site={site} client={client} />
            ))}
            <div className="w-ledger">
              <Provenance ledger={view.ledger} anchored={t('deciders.anchored', { records: view.ledger.records })} />
            </div>
          </>
        )}
      </Frame>
    </>
  )
}
