import { usePart } from '../call/use-part.ts'
import type { ExceptionsProps } from '../exceptions/Exceptions.tsx'
import { loadExceptions } from '../exceptions/load.ts'

/** Waivers and conditions stand below the criteria, so that they come after the first paint. */
export const ExceptionsLater = (props: ExceptionsProps) => {
  const loaded = usePart(loadExceptions, props.host.locale)
  return loaded && loaded !== 'lost' ? <loaded.part {...props} /> : null
}
