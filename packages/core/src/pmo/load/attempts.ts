import * as z from 'zod/mini'
import { TrackerError } from '../../failure.ts'
import type { DocKey, Ports, Tracker } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import { readKept, replace } from '../kept.ts'

/** So often a project is begun to be read by itself, and cut off before it was done, until it is left out. */
export const mostTries = 3

const Attempts = z.object({
  /** The first project of the stretch that was begun last, and of how many. */
  first: z.string(),
  size: z.int(),
  /** It was begun and nobody knows of its end: the process may be gone. */
  open: z.boolean(),
  /** How often it was begun by itself. */
  tries: z.int(),
  /** So many projects are read one by one, because a stretch that they belong to was cut off. */
  careful: z.int(),
  /** Projects that no step could read to the end. */
  large: z.array(z.object({ ref: z.string(), key: z.string() })),
})
type Attempts = z.infer<typeof Attempts>

const none: Attempts = { first: '', size: 0, open: false, tries: 0, careful: 0, large: [] }

const key: DocKey<Attempts> = { collection: 'refresh', id: 'attempts', check: (value) => Attempts.safeParse(value).data ?? none }

type Noting = Pick<Ports, 'notebook'>
const read = async ({ notebook }: Noting) => readKept({ shelf: notebook }, key)

const write = async (ports: Noting, change: (before: Attempts) => Attempts): Promise<void> => {
  const before = await read(ports)
  await replace({ shelf: ports.notebook }, key, change(before.value ?? none), before)
}

const tooLarge = (name: string): TrackerError =>
  new TrackerError(
    'invalid',
    `${name} is too large: reading it was cut off ${mostTries} times. Part it into several projects and read everything anew, or refresh it by itself in a terminal, which has no time limit`,
    'Until then it keeps its last judgement.',
  )

/** How a stretch of reading in full goes about it. */
export interface Attempt {
  /** How many projects it takes at most. */
  readonly size: number
  /** Projects that are not read, each with the reason. */
  readonly large: ReadonlyMap<ItemRef, TrackerError>
  /** Noted before anything is read in full: should the process be gone in the middle of it, the next one knows. */
  readonly begin: () => Promise<void>
  /** Does it, and notes where it ended without getting any further. */
  readonly run: <T extends { readonly through: number }>(work: () => Promise<T>) => Promise<T>
}

/** The key by which people know it; it costs a question once for each project that is left out. */
const nameOf = async (tracker: Tracker, ref: ItemRef): Promise<string> => {
  for await (const { values } of tracker.items({ kind: 'items', items: [ref] }, [])) for (const item of values) return item.key
  return ref
}

/** What is known of the last attempt, for the stretch that begins with this project. */
const after = ({ first, size, open, tries, careful }: Attempts, next: ItemRef): Pick<Attempts, 'tries' | 'careful'> => {
  if (!open || first !== next) return { tries: 0, careful: Math.max(0, careful - (open && first !== next ? size : 0)) }
  return { tries: size === 1 ? tries : 0, careful: Math.max(careful, size) }
}

/**
 * A step that a host ends before its checkpoint is taken again from where it began, and would be for ever where one project needs more time than a step has. So what is begun is
 * noted: after a step that never ended projects are read one by one, and one that was begun three times by itself and never read to its end is left out, named, until a repair.
 */
export const attemptFor = async (ports: Noting, tracker: Tracker, next: ItemRef | undefined, most: number): Promise<Attempt> => {
  const before = (await read(ports)).value ?? none
  const { tries, careful } = next === undefined ? before : after(before, next)
  const given = tries >= mostTries && next !== undefined
  const large = given ? [...before.large, { ref: next, key: await nameOf(tracker, next) }] : before.large
  const size = careful > 0 ? 1 : most
  const end = () => write(ports, (now) => ({ ...now, open: false, large }))
  return {
    size,
    large: new Map(large.map(({ ref, key: name }) => [ref, tooLarge(name)])),
    begin: () => write(ports, () => ({ first: next ?? '', size, open: true, tries: tries + 1, careful, large })),
    run: async (work) => {
      try {
        const done = await work()
        if (given || done.through === 0) await end()
        return done
      } catch (cause) {
        await end().catch(() => undefined)
        throw cause
      }
    },
  }
}

/** Where a step may take as long as it likes: that its page was closed says nothing of the project. */
export const unhurried = (size: number): Attempt => ({ size, large: new Map(), begin: async () => undefined, run: (work) => work() })

/** Of how many projects the stretch is that was begun with this one and has not ended as far as anybody knows; 0 where none was. */
export const begunWith = async (ports: Noting, first: ItemRef): Promise<number> => {
  const { value } = await read(ports)
  return value?.open && value.first === first ? value.size : 0
}

/** A repair tries everything again. */
export const forgetAttempts = async (ports: Noting): Promise<void> => {
  if ((await read(ports)).value) await write(ports, () => none)
}
