import type { Rule, Transition } from './schema.ts'

/** From where a transition starts: one of these states, any state, or the creation of the item. */
const startsFrom = (transition: Transition, state: string): boolean => {
  if (transition.type === 'INITIAL') return false
  const links = transition.links ?? []
  return (
    transition.type === 'GLOBAL' ||
    links.length === 0 ||
    links.some((link) => link.fromStatusReference === state || link.fromStatusReference == null)
  )
}

/**
 * Whether a workflow lets an item into one of these states without passing the guard. A transition back from a later state needs no guard of its own
 * as long as the later state cannot be reached without it. `absent`: the workflow has none of these states.
 */
export const wayAround = (
  transitions: readonly Transition[],
  opened: ReadonlySet<string>,
  isGuard: (rule: Rule) => boolean,
): 'open' | 'guarded' | 'absent' => {
  const target = ({ toStatusReference }: Transition) => toStatusReference ?? ''
  const into = transitions.filter((transition) => opened.has(target(transition)))
  if (into.length === 0) return 'absent'
  const unguarded = transitions.filter((transition) => !transition.validators?.some(isGuard))
  const reached = new Set(unguarded.filter((transition) => transition.type === 'INITIAL').map(target))
  // Statuses iterate as they grow: each one reached opens the transitions that start from it.
  for (const state of reached) for (const transition of unguarded) if (startsFrom(transition, state)) reached.add(target(transition))
  if ([...opened].some((state) => reached.has(state))) return 'open'
  return into.some((transition) => transition.validators?.some(isGuard)) ? 'guarded' : 'absent'
}
