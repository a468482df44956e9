import type { ScenarioCard, ScenarioList } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import { day } from '../format/index.ts'
import { t } from '../words/words.ts'
import { certainty, money, number, sumOf } from './say.ts'
import type { ScenariosState } from './use-scenarios.ts'

const Comments = ({ card, state, locale }: { readonly card: ScenarioCard; readonly state: ScenariosState; readonly locale: string }) => {
  const [text, setText] = useState('')
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (text.trim() === '') return
    const { scenario, scenarioVersion } = card
    if (await state.act('scenario.comment', { scenario, text: text.trim(), scenarioVersion }, t('scenarios.commented'))) setText('')
  }
  return (
    <div className="sn-comments">
      <ul>
        {card.comments.map(({ byName, at, text: said }) => (
          <li key={`${at} ${byName}`}>
            <p className="p-small">
              <b>{byName}</b> <span className="pf-quiet">{day(at.slice(0, 10), locale)}</span>
            </p>
            <p>{said}</p>
          </li>
        ))}
      </ul>
      <form className="p-actions" onSubmit={(event) => void send(event)}>
        <input
          className="p-field sn-comment"
          aria-label={t('scenarios.comment.on', { name: card.name })}
          placeholder={t('scenarios.comment')}
          value={text}
          maxLength={2000}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="p-button compact" aria-disabled={text.trim() === '' || state.busy}>
          {t('scenarios.comment.send')}
        </button>
      </form>
    </div>
  )
}

const tones = { saved: '', proposed: 'info', baseline: 'success', former: '' } as const

const Card = ({
  card,
  list,
  state,
  locale,
  onPropose,
}: {
  readonly card: ScenarioCard
  readonly list: ScenarioList
  readonly state: ScenariosState
  readonly locale: string
  readonly onPropose: (card: ScenarioCard) => void
}) => {
  const [open, setOpen] = useState(false)
  const { scenario, scenarioVersion, name } = card
  return (
    <li className="sn-card">
      <label className="sn-pick">
        <input
          type="checkbox"
          checked={state.chosen.includes(scenario)}
          onChange={(event) => state.choose(scenario, event.target.checked)}
        />
        <span>
          <span className="p-line-title">{name}</span>{' '}
          {card.is === 'saved' ? null : <span className={`p-lozenge ${tones[card.is]}`}>{t(`scenarios.is.${card.is}`)}</span>}
          <span className="pf-meta">
            {t('scenarios.meta', {
              value: number(card.value, locale),
              selected: card.selected,
              count: card.projects,
              cost: money(sumOf(card.cost), card.currency, locale),
              certainty: certainty(card, locale),
            })}
          </span>
          <span className="pf-meta">
            {`${card.byName}, ${day(card.at.slice(0, 10), locale)}`}
            {card.note === '' ? '' : ` · ${card.note}`}
            {card.hidden > 0 ? ` · ${t('scenarios.hidden', { count: card.hidden })}` : ''}
          </span>
        </span>
      </label>
      <div className="p-actions">
        <button type="button" className="p-button subtle compact" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('scenarios.comments', { count: card.comments.length })}
          <span className="p-sr">{`: ${name}`}</span>
        </button>
        {list.mayConfigure && card.is === 'saved' ? (
          <>
            <button type="button" className="p-button compact" onClick={() => onPropose(card)}>
              {t('scenarios.propose')}
              <span className="p-sr">{`: ${name}`}</span>
            </button>
            <button
              type="button"
              className="p-button subtle compact"
              onClick={() => void state.act('scenario.remove', { scenario, scenarioVersion }, t('scenarios.removed', { name }))}
            >
              {t('scenarios.remove')}
              <span className="p-sr">{`: ${name}`}</span>
            </button>
          </>
        ) : null}
      </div>
      {open ? <Comments card={card} state={state} locale={locale} /> : null}
    </li>
  )
}

/** The saved scenarios: chosen for comparison, commented, proposed. */
export const Cards = ({
  list,
  state,
  locale,
  onPropose,
}: {
  readonly list: ScenarioList
  readonly state: ScenariosState
  readonly locale: string
  readonly onPropose: (card: ScenarioCard) => void
}) => (
  <section className="p-card" aria-label={t('scenarios.saved')}>
    <div className="p-card-head">
      <h2>{t('scenarios.saved')}</h2>
      <span className="pf-detail">{t('scenarios.saved.hint')}</span>
    </div>
    <ul>
      {list.scenarios.map((card) => (
        <Card key={card.scenario} card={card} list={list} state={state} locale={locale} onPropose={onPropose} />
      ))}
    </ul>
  </section>
)
