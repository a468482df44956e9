import { type Cancellation, type GuardChange, type GuardDone, TrackerError } from '@plumbline/core'
import type { Rest } from '../http/http.ts'
import { reading } from '../http/reading.ts'
import { type Rule, Rules } from './schema.ts'
import type { Step } from './steps.ts'
import type { Configured } from './types.ts'

/** How a rule differs from how it was read before. */
interface Difference {
  readonly id: string
  readonly name: string
  readonly how: 'added' | 'altered' | 'removed'
}

const textOf = ({ name, isDisabled, conditions, actions }: Rule): string =>
  JSON.stringify([name, isDisabled === true, conditions ?? [], actions ?? []])

const byId = (rules: readonly Rule[]): ReadonlyMap<string, Rule> => new Map(rules.map((rule) => [rule.id ?? rule.name ?? '', rule]))

const differences = (before: readonly Rule[], after: readonly Rule[]): readonly Difference[] => {
  const [was, is] = [byId(before), byId(after)]
  return [
    ...[...is].flatMap(([id, rule]): Difference[] => {
      const old = was.get(id)
      if (old && textOf(old) === textOf(rule)) return []
      return [{ id, name: rule.name ?? id, how: old ? 'altered' : 'added' }]
    }),
    ...[...was].flatMap(([id, rule]): Difference[] => (is.has(id) ? [] : [{ id, name: rule.name ?? id, how: 'removed' }])),
  ]
}

const conflict = (where: string, others: readonly Difference[]): TrackerError =>
  new TrackerError(
    'conflict',
    `Somebody else changed the rules of ${where} at the same time: ${others.map(({ name, how }) => `“${name}” was ${how}`).join(', ')}`,
    'Load it again and look at what is left to do. What was made before stays made.',
  )

/** A rule that this step itself makes, alters or takes away. */
const isOwn = ({ method, path, body }: Step, { id, name, how }: Difference): boolean => {
  if (method === 'POST') return how === 'added' && name === (body as { readonly name?: unknown } | undefined)?.name
  return path.endsWith(`/rules/${encodeURIComponent(id)}`) && how === (method === 'PUT' ? 'altered' : 'removed')
}

const typeOf = (types: readonly Configured[], { path }: Step): Configured | undefined =>
  types.find(({ type }) => path === `${type.path}/rules` || path.startsWith(`${type.path}/rules/`))

/** Rules of each type as they were read last. */
const watch = (rest: Rest, types: readonly Configured[]) => {
  const known = new Map(types.map(({ type, rules }) => [type.path, rules]))
  const fresh = new Set<string>()
  const own: Step[] = []
  const read = async ({ type: { path, name, process } }: Configured): Promise<void> => {
    const what = `read the rules of ${name} in the process ${process}`
    const { value } = await rest.call({ path: `${path}/rules`, what, read: reading(Rules) })
    const found = differences(known.get(path) ?? [], value)
    known.set(path, value)
    fresh.add(path)
    const others = found.filter((difference) => !own.some((step) => isOwn(step, difference)))
    if (others.length > 0) throw conflict(`${process} › ${name}`, others)
  }
  return {
    /** What was read right after the step before is still what stands before the next one. */
    before: async (of: Configured): Promise<void> => {
      if (!fresh.has(of.type.path)) await read(of)
    },
    /** A step of ours that shows late is still ours. */
    after: (of: Configured, step: Step): Promise<void> => {
      own.push(step)
      return read(of)
    },
  }
}

/**
 * One request after the other, each repeatable: what was done is found done when it is asked for again. Rules of a process have no version that a write could name, so that they
 * are read right before the first write and after each: what somebody else changed meanwhile is a conflict that names it.
 */
export const perform = async (
  rest: Rest,
  types: readonly Configured[],
  steps: readonly Step[],
  signal: Cancellation,
): Promise<GuardDone> => {
  const watched = watch(rest, types)
  const made: GuardChange[] = []
  for (const step of steps) {
    if (signal.aborted) break
    const { change, method, path, body } = step
    const of = typeOf(types, step)
    if (of) await watched.before(of)
    await rest.call({ method, path, ...(body === undefined ? {} : { body }), what: `change ${change.where}`, read: () => undefined })
    made.push(change)
    if (of) await watched.after(of, step)
  }
  return { made, left: steps.length - made.length }
}
