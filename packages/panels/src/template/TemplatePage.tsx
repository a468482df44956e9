import type { Client, SettingsView, Template, TemplateVersions } from '@plumbline/core'
import { useEffect, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { useCall } from '../call/use-call.ts'
import { day, dayIn } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Plus } from '../look/icons.tsx'
import { said } from '../words/phrases.ts'
import { t } from '../words/words.ts'
import { ComesWith } from './ComesWith.tsx'
import { Editor } from './Editor.tsx'
import { FileButton } from './FileButton.tsx'
import { InForce } from './InForce.tsx'
import { SiteTemplates } from './SiteTemplates.tsx'
import { check } from './use-checked.ts'
import { type DraftState, useDraft } from './use-draft.ts'

interface PageProps {
  readonly client: Client
  readonly host: Host
  readonly view: SettingsView
  /** Called when something was published, so that the rest of the settings knows. */
  readonly published: () => void
}

interface Body {
  readonly text: string
  readonly template: Template | undefined
}

/** The version in force, as text to start from and as data to compare with. */
const useInForce = (client: Client, hash: string | undefined): Body | undefined => {
  const [body, setBody] = useState<Body>()
  useEffect(() => {
    if (hash === undefined) return
    let wanted = true
    const read = async () => {
      const answer = await client.call('template.open', { template: { hash } })
      if (!answer.ok) return
      const { template } = await check(answer.value.text)
      if (wanted) setBody({ text: answer.value.text, template })
    }
    void read()
    return () => {
      wanted = false
    }
  }, [client, hash])
  return body
}

const freeName = (drafts: TemplateVersions['drafts']): string => {
  const taken = new Set(drafts.map(({ id }) => id))
  let number = 1
  while (taken.has(`draft-${number}`)) number += 1
  return `draft-${number}`
}

interface DraftsProps {
  readonly state: DraftState
  readonly versions: TemplateVersions
  readonly inForce: Body | undefined
  readonly view: SettingsView
  readonly locale: string
}

const Drafts = ({ state, versions, inForce, view, locale }: DraftsProps) => (
  <section className="st-block">
    <h2>{t('template.drafts')}</h2>
    <p className="p-muted">{t('template.drafts.help')}</p>
    {state.problem ? <Problem problem={state.problem} /> : null}
    <ul className="st-drafts">
      {versions.drafts
        .filter(({ published }) => !published)
        .map(({ id, title, savedAt, authors, proposed }) => (
          <li key={id}>
            <div>
              <b>{title ?? id}</b> {proposed ? <span className="p-lozenge info st-lozenge">{t('template.waits')}</span> : null}
              <p className="p-muted p-small">
                {t('template.drafts.saved', {
                  authors: new Intl.ListFormat(locale).format(authors),
                  day: day(dayIn(savedAt, view.zone), locale),
                })}
              </p>
            </div>
            <button
              type="button"
              className="p-button"
              aria-disabled={state.busy}
              aria-label={t('template.openDraft', { id: title ?? id })}
              onClick={() => state.open(id)}
            >
              {t('template.open')}
            </button>
          </li>
        ))}
    </ul>
    <div className="p-row">
      {inForce ? (
        <button type="button" className="p-button" onClick={() => state.start(freeName(versions.drafts), inForce.text)}>
          <Plus /> {t('template.start')}
        </button>
      ) : null}
      <FileButton
        words={t('template.import')}
        accept=".yaml,.yml,.json"
        read={({ text }) => state.start(freeName(versions.drafts), text)}
      />
    </div>
    <ComesWith start={(text) => state.start(freeName(versions.drafts), text)} />
  </section>
)

/** The PMO's own page for its rules: what is in force, a draft of what follows, what that would do, and its publication by two people. */
export const TemplatePage = ({ client, host, view, published }: PageProps) => {
  const listed = useCall(client, 'template.versions', {})
  const state = useDraft(client, host, (done) => {
    void listed.again()
    if (done) published()
  })
  const versions = listed.value
  const inForce = useInForce(client, versions?.inForce?.hash)
  const { draft } = state
  if (!versions)
    return listed.problem ? (
      <Problem problem={listed.problem} retry={() => void listed.again()} />
    ) : (
      <p className="p-muted" role="status">
        {t('template.loading')}
      </p>
    )
  return (
    <>
      <InForce
        client={client}
        host={host}
        view={view}
        versions={versions}
        name={said(
          inForce?.template?.name ?? view.templates.find(({ id }) => id === versions.inForce?.id)?.name ?? versions.inForce?.id ?? '',
        )}
        noted={() => void listed.again()}
      />
      {versions.inForce && !draft ? (
        <SiteTemplates
          client={client}
          host={host}
          view={view}
          versions={versions}
          changed={() => {
            void listed.again()
            published()
          }}
          start={(text) => state.start(freeName(versions.drafts), text)}
        />
      ) : null}
      {view.mayConfigure && versions.inForce && !draft ? (
        <Drafts state={state} versions={versions} inForce={inForce} view={view} locale={host.locale} />
      ) : null}
      {view.mayConfigure && draft ? (
        <Editor key={draft.id} client={client} host={host} view={view} state={state} draft={draft} before={inForce?.template} />
      ) : null}
    </>
  )
}
