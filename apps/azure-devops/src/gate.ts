import { mountGatePanel } from '@plumbline/panels/gate'
import { getContributionId, register, resize } from 'azure-devops-extension-sdk'
import { callOf } from './call.ts'
import { engineClient, gateClient } from './client.ts'
import { createHost } from './host.ts'
import { sayUnsaved } from './notice.ts'
import { workItemForm } from './services.ts'
import { start } from './start.ts'

interface FormEvent {
  readonly id?: number
}

/** A form that is being created has no number yet, or a negative one. */
const isSaved = (id: number | undefined): id is number => id !== undefined && id > 0

await start(async (root, site) => {
  const left = new AbortController()
  const call = () => callOf(left.signal)
  const client = gateClient(site, call, engineClient(site, call))
  const host = createHost(site, 'form')
  let shown: { readonly item: number | undefined; readonly unmount: () => void } | undefined

  const show = (id: number | undefined, again = false): void => {
    const item = isSaved(id) ? id : undefined
    if (shown !== undefined && shown.item === item && !again) return
    shown?.unmount()
    if (item === undefined) {
      sayUnsaved(root)
      shown = { item, unmount: () => root.replaceChildren() }
    } else {
      root.replaceChildren()
      shown = { item, unmount: mountGatePanel(root, client, host, { item: String(item) }).unmount }
    }
    resize()
  }

  // One frame may serve several work items in a row; the host tells which.
  register(getContributionId(), {
    onLoaded: ({ id }: FormEvent) => show(id),
    onSaved: ({ id }: FormEvent) => show(id),
    onRefreshed: ({ id }: FormEvent) => show(id, true),
    onReset: () => undefined,
    onUnloaded: () => undefined,
    onFieldChanged: () => undefined,
  })
  addEventListener('pagehide', () => left.abort())
  new ResizeObserver(() => resize()).observe(root)
  show(await (await workItemForm()).getId())
})
