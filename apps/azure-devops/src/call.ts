import type { Call } from '@plumbline/core'
import { getUser } from 'azure-devops-extension-sdk'

/** Who asks, as the host says: in a browser always a person, whose judgements are previews. */
export const callOf = (signal: AbortSignal): Call => {
  const user = getUser()
  return {
    actor: { ref: user.id.toLowerCase(), name: user.displayName, active: true },
    identity: 'person',
    now: new Date().toISOString(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    signal,
  }
}
