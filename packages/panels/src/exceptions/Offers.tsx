import type { Act, Obstacle } from '@plumbline/core'
import { useId, useState } from 'react'
import { type MessageId, t } from '../words/words.ts'
import { againstWords } from './against.ts'

/** One thing that this person may do: at once, or with a few words and perhaps a day. */
export interface Offer {
  readonly label: MessageId
  readonly against: readonly Obstacle[]
  readonly primary?: true
  /** What is asked for with it; without it, it is done at once. */
  readonly words?: MessageId
  /** The first day that may be chosen, where a day is asked for. */
  readonly day?: string
  readonly actOf: (words: string, day: string) => Act
}

interface Shown {
  readonly busy: boolean
  readonly act: (act: Act) => void
}

const Wording = ({ offer, busy, act, close }: { readonly offer: Offer; readonly close: () => void } & Shown) => {
  const [words, put] = useState('')
  const [day, choose] = useState(offer.day ?? '')
  const may = words.trim() !== '' && (offer.day === undefined || day >= offer.day) && !busy
  return (
    <form
      className="e-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!may) return
        close()
        act(offer.actOf(words, day))
      }}
    >
      {offer.day === undefined ? null : (
        <label>
          <span className="p-label">{t('exceptions.newDay')}</span>
          <input className="p-field" type="date" min={offer.day} value={day} onInput={(event) => choose(event.currentTarget.value)} />
        </label>
      )}
      <label>
        <span className="p-label">{offer.words ? t(offer.words) : ''}</span>
        <textarea className="p-field" rows={2} maxLength={4000} value={words} onInput={(event) => put(event.currentTarget.value)} />
      </label>
      <div className="e-entry-acts">
        <button type="submit" className="p-button" aria-disabled={!may}>
          {t(offer.label)}
        </button>
        <button type="button" className="p-button subtle" onClick={close}>
          {t('exceptions.cancel')}
        </button>
      </div>
    </form>
  )
}

/** What this person may do about one entry. What they may not do is left out; where they may do nothing though it waits for somebody, it says why. */
export const Offers = ({ offers, ...doing }: { readonly offers: readonly Offer[] } & Shown) => {
  const [open, show] = useState<Offer>()
  const id = useId()
  const may = offers.filter(({ against }) => against.length === 0)
  const why = may.length === 0 ? (offers[0]?.against ?? []).filter((one) => one !== 'notYourRole' && one !== 'notThere') : []
  if (open) return <Wording offer={open} close={() => show(undefined)} {...doing} />
  if (may.length === 0 && why.length === 0) return null
  return (
    <div className="e-entry-acts">
      {may.map((offer) => (
        <button
          key={offer.label}
          type="button"
          className={offer.primary ? 'p-button' : 'p-button subtle'}
          aria-disabled={doing.busy}
          aria-describedby={id}
          onClick={() => (offer.words ? show(offer) : doing.busy ? undefined : doing.act(offer.actOf('', '')))}
        >
          {t(offer.label)}
        </button>
      ))}
      <span id={id} className="e-against">
        {againstWords(why)}
      </span>
    </div>
  )
}
