import type { Call, Ports } from '../../ports.ts'
import { saveHead } from '../change-settings.ts'
import { refreshRight } from '../eyes/own-state.ts'
import { readSettings, readToChange } from '../settings-to-change.ts'
import { readKnown } from '../sheets/known.ts'
import { shareOf } from '../sheets/pace.ts'
import type { RefreshPlan, ShareSaved } from '../views/jobs.ts'

/** Whether everything was read already, and how much of the tracker's quota background work may take. */
export const openPlan = async (ports: Ports, call: Call): Promise<RefreshPlan> => {
  const [head, mayChange] = await Promise.all([readSettings(ports, call), ports.directory.isPmo(call.actor)])
  const [{ known }, right] = await Promise.all([readKnown(ports), call.identity === 'person' ? refreshRight(ports, call) : undefined])
  return {
    share: shareOf(head.value),
    mayChange: mayChange && !head.damaged,
    settingsVersion: head.version,
    ready: head.value.template !== null,
    loaded: known ? { at: known.loadedAt, projects: known.components.length } : null,
    ...(right ? { right } : {}),
  }
}

/** Sets the share, if nobody saved newer settings meanwhile; work that runs keeps to it from its next step on. */
export const saveShare = async (
  ports: Ports,
  call: Call,
  { share, settingsVersion }: { readonly share: number; readonly settingsVersion: string },
): Promise<ShareSaved> => {
  const { value } = await readToChange(ports, call)
  const written = await saveHead(ports, call, { ...value, quotaShare: share }, settingsVersion)
  return { ok: written.ok, plan: await openPlan(ports, call) }
}
