import type { Client, GateView } from '@plumbline/core'
import { useState } from 'react'
import { loadGoverned } from '../approval/load.ts'
import { usePart } from '../call/use-part.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { ExceptionsLater } from './ExceptionsLater.tsx'
import { Recording } from './Recording.tsx'
import type { EmptyGate } from './state.ts'

const around = { holding: 0, unchecked: 0, deciders: [] }

/** What is still open of a project that no gate is ahead of, and what was decided on it. */
export const Behind = ({
  client,
  host,
  item,
  view,
  replace,
}: {
  readonly client: Client
  readonly host: Host
  readonly item: string
  readonly view: EmptyGate
  readonly replace: (gate: GateView) => void
}) => {
  const loaded = usePart(loadGoverned, host.locale)
  const [planning, plan] = useState(false)
  const given = { client, host, item, mark: view.reason, replace }
  return (
    <>
      <ExceptionsLater {...given} asking={undefined} asked={() => undefined} />
      {loaded && loaded !== 'lost' ? (
        <section className="g-section">
          <loaded.part {...given} around={around} />
        </section>
      ) : null}
      <footer className="g-foot">
        <button type="button" className="p-button subtle compact" onClick={() => plan(true)}>
          {t('gate.plan')}
        </button>
      </footer>
      {planning ? <Recording client={client} host={host} item={item} plan onClose={() => plan(false)} /> : null}
    </>
  )
}
