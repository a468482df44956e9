import type { TemplateCard } from '@plumbline/core'
import { Chevron, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Choosing } from './Choosing.tsx'
import { cardOf, type FactsAsMapped, readableFacts } from './checks.ts'
import { offered } from './draft.ts'
import { Editable } from './Editable.tsx'
import type { Editing } from './Settings.tsx'

const shownFacts = 8

const Card = ({ editing, card }: { readonly editing: Editing; readonly card: TemplateCard }) => {
  const { view, draft, change } = editing
  const { readable, byRecord, missing } = readableFacts(view, draft, card)
  const facts = card.facts.length
  return (
    <label className="st-pick">
      <input
        type="radio"
        name="template"
        checked={draft.template?.hash === card.hash}
        onChange={() => change({ ...draft, template: { id: card.id, version: card.version, hash: card.hash } })}
      />
      <span className="st-pick-body">
        <span className="st-pick-name">
          {card.name} <span className="p-faint p-small">{card.version}</span>
        </span>
        <span className="p-muted p-small">{card.summary}</span>
        <span>{t('settings.template.size', { gates: card.gates.length, criteria: card.criteria })}</span>
        <span className="st-readable">
          <progress value={readable} max={Math.max(1, facts)} aria-hidden="true" />
          <span>{t('settings.template.readable', { readable, facts, records: byRecord.length, missing: missing.length })}</span>
        </span>
      </span>
    </label>
  )
}

const Asks = ({ card }: { readonly card: TemplateCard }) => {
  const always = card.criteria - card.gates.reduce((sum, { musts, shoulds }) => sum + musts + shoulds, 0)
  return (
    <>
      <h2>{card.name}</h2>
      <h3>{t('settings.template.asks')}</h3>
      <table className="p-table">
        <thead>
          <tr>
            <th scope="col">{t('settings.template.gate')}</th>
            <th scope="col" className="p-number">
              {t('settings.template.musts')}
            </th>
            <th scope="col" className="p-number">
              {t('settings.template.shoulds')}
            </th>
          </tr>
        </thead>
        <tbody>
          {card.gates.map(({ id, name, musts, shoulds }) => (
            <tr key={id}>
              <td>
                <b>{id}</b> {name}
              </td>
              <td className="p-number">{musts}</td>
              <td className="p-number">{shoulds}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {always > 0 ? <p className="p-muted p-small">{t('settings.template.always', { count: always })}</p> : null}
      <h3>{t('settings.template.phases')}</h3>
      <p className="p-muted">{card.phases.map(({ name }) => name).join(' · ')}</p>
    </>
  )
}

const Facts = ({ facts }: { readonly facts: FactsAsMapped['missing'] }) => (
  <ul className="st-missing">
    {facts.map(({ fact, label, waits }) => (
      <li key={fact}>
        {label} <span className="p-muted p-small">{waits.join(', ')}</span>
      </li>
    ))}
  </ul>
)

/** The first of them, the others on demand. */
const Some = ({ facts }: { readonly facts: FactsAsMapped['missing'] }) => (
  <>
    <Facts facts={facts.slice(0, shownFacts)} />
    {facts.length > shownFacts ? (
      <details>
        <summary className="st-summary">
          <Chevron className="p-chevron" />
          {t('settings.template.more', { count: facts.length - shownFacts })}
        </summary>
        <Facts facts={facts.slice(shownFacts)} />
      </details>
    ) : null}
  </>
)

const Missing = ({ editing, card }: { readonly editing: Editing; readonly card: TemplateCard }) => {
  const { missing, byRecord } = readableFacts(editing.view, editing.draft, card)
  return (
    <>
      <h3>{t('settings.template.missing')}</h3>
      {missing.length === 0 ? <p className="p-muted">{t('settings.template.missing.none')}</p> : null}
      {missing.length > 0 ? <p className="p-muted p-small">{t('settings.template.missing.step')}</p> : null}
      <Some facts={missing} />
      {byRecord.length > 0 ? (
        <>
          <h3>{t('settings.template.byRecord')}</h3>
          <p className="p-muted p-small">{t('settings.template.byRecord.help')}</p>
          <Some facts={byRecord} />
        </>
      ) : null}
    </>
  )
}

const InForce = ({ editing: { view, saved, draft, change } }: { readonly editing: Editing }) => {
  const inForce = saved.template
  if (!inForce) return null
  const newest = offered(view, inForce) ?? inForce
  const { id, version } = newest
  const gone = !view.templates.some((card) => card.id === id)
  if (!gone && (version === inForce.version || draft.template?.id !== id)) return null
  const words = gone ? t('settings.template.gone', { version }) : t('settings.template.older', { inForce: inForce.version, version })
  return (
    <div className="p-banner warning st-banner" role="note">
      <Warn className="p-icon-warning" />
      <div>
        <p>{words}</p>
        {!gone && view.mayConfigure && draft.template?.version !== version ? (
          <button type="button" className="p-button st-use" onClick={() => change({ ...draft, template: newest })}>
            {t('settings.template.use', { version })}
          </button>
        ) : null}
      </div>
    </div>
  )
}

/** Which template is in force, and what it asks of this site. */
export const TemplateStep = ({ editing }: { readonly editing: Editing }) => {
  const card = cardOf(editing.view, editing.draft) ?? editing.view.templates[0]
  return (
    <>
      <Choosing editing={editing} />
      <div className="st-split">
        <div>
          <InForce editing={editing} />
          <Editable editing={editing}>
            <div className="st-picks" role="radiogroup" aria-label={t('settings.step.template')}>
              {editing.view.templates.map((each) => (
                <Card key={each.hash} editing={editing} card={each} />
              ))}
            </div>
          </Editable>
        </div>
        {card ? (
          <aside className="st-aside" aria-label={card.name}>
            <Asks card={card} />
            <Missing editing={editing} card={card} />
          </aside>
        ) : null}
      </div>
    </>
  )
}
