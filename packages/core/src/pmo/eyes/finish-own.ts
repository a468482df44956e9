import type { Call, Ports } from '../../ports.ts'
import { emptyMapping } from '../../work/mapping-empty.ts'
import { readToKey } from '../documents.ts'
import type { Site } from '../judge-component.ts'
import { readKept, replace } from '../kept.ts'
import { everySummary } from '../lines/summaries.ts'
import { readKnown } from '../sheets/known.ts'
import { type Deferred, deferredWords } from './deferred.ts'

interface Ended {
  readonly refs: readonly string[]
  readonly since: string
  readonly untold: number
  readonly failed: string | undefined
  readonly deferred?: Deferred | undefined
}

/** Projects of the portfolio that this person does not see: they keep their lines, and nobody is told which they are. What was listed for them lately is not asked for again. */
const unseenBy = async (ports: Ports, refs: readonly string[]): Promise<number> => {
  const listed = new Set((await readKnown(ports)).known?.components ?? refs)
  const others = (await everySummary(ports)).flatMap(({ ref }) => (listed.has(ref) ? [] : [ref]))
  if (others.length === 0) return 0
  return others.length - (await ports.tracker({ mapping: emptyMapping, zone: 'UTC' }).visible(others)).size
}

const many = (count: number, one: string, more: string): readonly string[] => (count === 0 ? [] : [`${count} ${count === 1 ? one : more}`])

/**
 * How a person's refresh ends: nothing that it did not judge is touched, nobody's wish is weighed with one person's eyes, and the numbers count as read from its beginning
 * only where nothing was left out. Answers what remains for the pipeline, in words.
 */
export const finishOwn = async (
  ports: Ports,
  call: Call,
  site: Site,
  { refs, since, untold, failed, deferred }: Ended,
): Promise<string> => {
  const [unseen, wishes] = [await unseenBy(ports, refs), (await site.tracker.itemsWithWishes()).length]
  if (!deferred && !failed && unseen === 0) {
    const before = await readKept(ports, readToKey)
    if (!before.value || before.value.at < since) await replace(ports, readToKey, { at: since }, before)
  }
  return [
    ...(failed ? [failed] : []),
    ...(deferred ? deferredWords(deferred, call.actor.name) : []),
    ...many(unseen, 'project that cannot be seen was left to the pipeline.', 'projects that cannot be seen were left to the pipeline.'),
    ...many(
      wishes,
      'project waits for the pipeline to take up what people decided.',
      'projects wait for the pipeline to take up what people decided.',
    ),
    ...many(
      untold,
      'project came over to another version, and its manager could not be told.',
      'projects came over to another version, and their managers could not be told.',
    ),
  ].join(' ')
}
