import type { BindingView } from '@plumbline/core'
import { useState } from 'react'
import { day } from '../format/index.ts'
import { Met, Open, Unknown, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { PartProps } from './BindingPage.tsx'
import { misfitWords } from './say.ts'

type Offer = BindingView['offered'][number]
type Move = NonNullable<Offer['move']>

const shapes = {
  newlyHeld: <Open className="p-icon-danger" />,
  released: <Met className="p-icon-success" />,
  unknown: <Unknown className="p-icon-neutral" />,
  unchanged: <Met className="p-icon-neutral" />,
} as const

/** The dry run's own row of this project: where it would stand on today's facts, and by which criteria. */
const DryRun = ({ move }: { readonly move: Move | null }) => {
  if (!move) return <p className="p-muted">{t('binding.move.none')}</p>
  const gate = move.after?.gate ?? move.before?.gate ?? ''
  return (
    <div className="bd-move">
      <p>
        {shapes[move.change]}
        <span>
          {t(`binding.move.${move.change}`, { gate })}
          {move.phaseGone ? ` ${t('binding.move.phaseGone')}` : ''}
        </span>
      </p>
      <ul>
        {move.rules.map(({ rule, statement, change }) => (
          <li key={rule}>
            {shapes[change]}
            <span>
              {rule} {statement}
            </span>
          </li>
        ))}
        {move.reopened.map((again) => (
          <li key={again.before?.gate ?? again.after?.gate}>
            <Warn className="p-icon-warning" />
            <span>{t('binding.move.reopens', { gate: again.before?.gate ?? again.after?.gate ?? '' })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Take = ({ offer, ...props }: { readonly offer: Offer } & PartProps) => {
  const { view, state, host } = props
  const [waits, setWaits] = useState(false)
  if (!view.may.upgrade) return <p className="p-muted p-small">{t('binding.offer.who')}</p>
  if (offer.misfits && offer.misfits.length > 0) return <p className="p-muted">{t('binding.offer.waits.tailoring')}</p>
  if (waits) return <p className="p-muted">{t(`binding.offer.waits.${offer.when}`, { day: day(offer.from, host.locale) })}</p>
  const take = () => void state.act('binding.upgrade', { to: offer.to.hash }, 'binding.offer.taken')
  return (
    <div className="p-row">
      <button type="button" className="p-button primary" aria-disabled={state.busy} onClick={take}>
        {t('binding.offer.take', { version: offer.to.version })}
      </button>
      <button type="button" className="p-button subtle" onClick={() => setWaits(true)}>
        {t('binding.offer.wait')}
      </button>
    </div>
  )
}

const OfferPart = ({ offer, ...props }: { readonly offer: Offer } & PartProps) => {
  const { view, host } = props
  const { to, when, from, changes, move, misfits = [] } = offer
  const words = changes.flatMap((change) => change.words)
  return (
    <section className="bd-part bd-offer">
      <h3>{t('binding.offer', { version: to.version, count: words.length })}</h3>
      <p className="p-muted">{t(`binding.offer.${when}`, { day: day(from, host.locale) })}</p>
      <ul className="bd-list" lang="en">
        {words.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {misfits.length === 0 ? null : (
        <ul className="bd-bad">
          {misfits.map((misfit) => (
            <li key={`${misfit.kind} ${misfit.id}`}>{misfitWords(misfit, view)}</li>
          ))}
        </ul>
      )}
      <DryRun move={move} />
      <Take offer={offer} {...props} />
    </section>
  )
}

/** Newer versions that wait for this project, each with what it changes here. */
export const Offers = (props: PartProps) => (
  <>
    {props.view.offered.map((offer) => (
      <OfferPart key={offer.to.hash} offer={offer} {...props} />
    ))}
  </>
)
