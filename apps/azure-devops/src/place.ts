import type { Place } from '@plumbline/panels/host'
import { navigation } from './services.ts'

/** A host that says nothing keeps nobody waiting. */
const inTime = <T>(answer: Promise<T>): Promise<T> =>
  Promise.race([answer, new Promise<never>((_, fail) => setTimeout(() => fail(new Error('The host said nothing.')), 1000))])

/** The part of a hub in the address of the host's page, behind its hash. Where the host keeps none the hub works without. */
export const placeInAddress = async (): Promise<{ readonly place?: Place }> => {
  try {
    const host = await inTime(navigation())
    const followers = new Set<(to: string) => void>()
    const at = await inTime(host.getHash())
    // The host knows no way to stop telling.
    void host.onHashChanged((hash) => {
      for (const tell of followers) tell(hash)
    })
    return {
      place: {
        at,
        go: (to) => void host.setHash(to),
        follow: (tell) => {
          followers.add(tell)
          return () => followers.delete(tell)
        },
      },
    }
  } catch {
    return {}
  }
}
