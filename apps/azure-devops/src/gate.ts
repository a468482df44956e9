import { mountGatePanel } from '@plumbline/panels/gate'
import { callOf } from './call.ts'
import { engineClient } from './engine-client.ts'
import { openForm } from './form.ts'
import { gateClient } from './gate-client.ts'
import { createHost } from './host.ts'
import { sayUnsaved } from './notice.ts'
import { start } from './start.ts'

// Fetched while the host answers: it is needed as soon as the panel is on screen.
import('./open.ts').catch(() => undefined)

await start(async (root, site) => {
  const left = new AbortController()
  addEventListener('pagehide', () => left.abort())
  const call = () => callOf(left.signal)
  const form = openForm()
  const client = form.keepingUp(gateClient(site, call, engineClient(site, call)))
  const host = createHost(site, 'form')
  new ResizeObserver(() => host.resized?.()).observe(root)

  let shown: { readonly item: string | undefined; readonly unmount: () => void } | undefined
  await form.follow((item, anew) => {
    if (shown !== undefined && shown.item === item && !anew) return
    shown?.unmount()
    root.replaceChildren()
    if (item === undefined) sayUnsaved(root)
    shown = { item, unmount: item === undefined ? () => undefined : mountGatePanel(root, client, host, { item }).unmount }
  })
})
