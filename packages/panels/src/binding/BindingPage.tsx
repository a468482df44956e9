import type { BindingView } from '@plumbline/core'
import { useEffect, useRef } from 'react'
import { Problem } from '../call/Problem.tsx'
import type { BindingProps } from '../gate/BindingLater.tsx'
import { Skeleton } from '../gate/Skeleton.tsx'
import type { Host } from '../host.ts'
import { Chevron, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Choose } from './Choose.tsx'
import { Deviations } from './Deviations.tsx'
import { InFlight } from './InFlight.tsx'
import { Offers } from './Offers.tsx'
import { Refused } from './Refused.tsx'
import { type BindingState, useBinding } from './use-binding.ts'

/** What every part of the page works on. */
export interface PartProps {
  readonly view: BindingView
  readonly state: BindingState
  readonly host: Host
}

const tierWords = ({ tier: { inForce, declared, computed } }: BindingView): readonly string[] => {
  const name = (tier: typeof declared) => (tier === null ? t('shared.notKnown') : t(`tier.${tier}`))
  return [t('binding.tier', { tier: name(inForce) }), t('binding.tier.from', { declared: name(declared), computed: name(computed) })]
}

const Head = ({ view }: { readonly view: BindingView }) => (
  <div className="bd-part">
    <p>
      <b>{t('gate.template.of', { template: view.template.name, version: view.template.version })}</b>{' '}
      <span className="p-lozenge plain info">{t(view.pinned ? 'gate.template.pinned' : 'gate.template.follows')}</span>
    </p>
    <p className="p-muted p-small">
      {tierWords(view).join(' · ')} · {t('binding.hash')} <code title={view.template.hash}>{view.template.hash.slice(0, 12)}</code>
    </p>
    <p className="p-faint p-small">{t(`binding.protection.${view.protection}`)}</p>
    {view.waiting.map(({ byName, at, mine }) => (
      <p className="p-muted p-small" key={`${byName} ${at}`}>
        {mine ? t('binding.waiting.mine') : t('binding.waiting', { name: byName })}
      </p>
    ))}
  </div>
)

const Banner = ({ words }: { readonly words: string }) => (
  <div className="p-banner warning" role="alert">
    <Warn className="p-icon-warning" />
    <p>{words}</p>
  </div>
)

const Parts = (props: PartProps) => {
  const { view, state } = props
  return (
    <>
      {view.damaged ? <Banner words={t('binding.damaged')} /> : null}
      {view.disbelieved ? <Banner words={t(`binding.disbelieved.${view.disbelieved}`)} /> : null}
      {state.conflict ? <Banner words={t('binding.conflict')} /> : null}
      {state.problem ? <Problem problem={state.problem} /> : null}
      <Refused state={state} view={view} />
      <Head view={view} />
      <Offers {...props} />
      <Deviations {...props} />
      <InFlight {...props} />
      <Choose {...props} />
    </>
  )
}

/** The template of one project: what waits for it, what it agreed to do otherwise, what was declared, and another one in its place. */
export const BindingPage = ({ client, host, item, leave }: BindingProps) => {
  const state = useBinding(client, host, item)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  useEffect(() => host.resized?.())
  return (
    <section className="g-panel bd-page" aria-labelledby="binding-title" aria-busy={state.busy}>
      <header className="bd-head">
        <button type="button" className="p-button subtle compact bd-back" onClick={() => leave(state.changed())}>
          <Chevron />
          {t('gate.template.back')}
        </button>
        <h2 id="binding-title" ref={title} tabIndex={-1}>
          {t('gate.template')}
        </h2>
      </header>
      {state.view ? <Parts view={state.view} state={state} host={host} /> : null}
      {!state.view && state.unread ? <Problem problem={state.unread} retry={state.again} /> : null}
      {!state.view && !state.unread ? <Skeleton said={t('gate.template.loading')} /> : null}
    </section>
  )
}
