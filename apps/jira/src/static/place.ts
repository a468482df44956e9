import { view } from '@forge/bridge'
import type { Place } from '@plumbline/panels/host'

/** A host that says nothing keeps nobody waiting. */
const inTime = <T>(answer: Promise<T>): Promise<T> =>
  Promise.race([answer, new Promise<never>((_, fail) => setTimeout(() => fail(new Error('The host said nothing.')), 1000))])

/** The part of a full page in its address. Where Jira keeps none the page works without. */
export const placeInAddress = async (): Promise<{ readonly place?: Place }> => {
  try {
    const history = await inTime(view.createHistory())
    const partOf = ({ pathname }: { readonly pathname: string }): string => pathname.replace(/^\//, '')
    return {
      place: {
        at: partOf(history.location),
        go: (to) => history.push(`/${to}`),
        follow: (tell) => history.listen((location) => tell(partOf(location))),
      },
    }
  } catch {
    return {}
  }
}
