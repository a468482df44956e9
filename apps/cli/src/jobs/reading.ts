import type { ReadingSoFar } from '@plumbline/core'

/** Fewer items are read before anybody has read of them. */
const worthTelling = 1000
const everyMs = 10_000

const whole = new Intl.NumberFormat('en-GB')

/** How far a large project is read, for a terminal or the log of a pipeline: "Reading Crossrail: item 3,400 of about 9,000". */
export const readingWords = ({ name, others, what, done, about }: ReadingSoFar): string => {
  const of = about === null || about < done ? '' : ` of about ${whole.format(about)}`
  const whose = others > 0 ? `${name} and ${others} ${others === 1 ? 'other' : 'others'}` : name
  return `${what === 'items' ? 'Reading' : 'Reading the past of'} ${whose}: item ${whole.format(done)}${of}`
}

/** Tells it every ten seconds, and only of what takes long. */
export const readingTold = (tell: (text: string) => void, clock: () => number = () => performance.now()): ((so: ReadingSoFar) => void) => {
  let last = clock()
  return (so) => {
    if (so.done < worthTelling || clock() - last < everyMs) return
    last = clock()
    tell(readingWords(so))
  }
}
