import { canonical } from '../hash.ts'
import { byId, type TemplateChange } from './change.ts'
import { effectOfNames, lenience } from './difference-limits.ts'
import type { Effect } from './strictness.ts'
import type { Gate, Role } from './template.ts'
import type { Quorum } from './template-parts.ts'

const effectOfQuorum = (before: Quorum | undefined, after: Quorum | undefined): Exclude<Effect, 'same'> => {
  const votes = ({ all = [], atLeast }: Quorum = {}): readonly [number, number] => [new Set(all).size, atLeast?.count ?? 0]
  const [was, is] = [votes(before), votes(after)]
  const kept = effectOfNames(before?.all ?? [], after?.all ?? [])
  const among = canonical(before?.atLeast?.of ?? []) === canonical(after?.atLeast?.of ?? [])
  const effect = lenience([was[0] - is[0], was[1] - is[1]])
  return effect === 'same' || kept === 'changed' || (before?.atLeast && after?.atLeast && !among) ? 'changed' : effect
}

const apart = (subject: 'gate' | 'role', id: string, before: readonly string[] = [], after: readonly string[] = []): TemplateChange[] => {
  const effect = effectOfNames(before, after)
  return effect === 'same' ? [] : [{ subject, id, aspect: 'distinctFrom', effect, before, after }]
}

const inGate = (before: Gate, after: Gate): TemplateChange[] => {
  const { id } = after
  const differs = (aspect: 'quorum' | 'mergedInto'): boolean => canonical(before[aspect] ?? null) !== canonical(after[aspect] ?? null)
  return [
    ...(differs('quorum')
      ? [
          {
            subject: 'gate',
            id,
            aspect: 'quorum',
            effect: effectOfQuorum(before.quorum, after.quorum),
            before: before.quorum ?? null,
            after: after.quorum ?? null,
          } satisfies TemplateChange,
        ]
      : []),
    ...apart('gate', id, before.distinctFrom, after.distinctFrom),
    ...(['slaDays', 'onStop', 'repeats'] as const)
      .filter((aspect) => before[aspect] !== after[aspect])
      .map(
        (aspect): TemplateChange => ({
          subject: 'gate',
          id,
          aspect,
          effect: 'changed',
          before: before[aspect] ?? null,
          after: after[aspect] ?? null,
        }),
      ),
    ...(differs('mergedInto')
      ? [
          {
            subject: 'gate',
            id,
            aspect: 'mergedInto',
            effect: 'changed',
            before: before.mergedInto ?? {},
            after: after.mergedInto ?? {},
          } satisfies TemplateChange,
        ]
      : []),
  ]
}

const inRole = (before: Role, after: Role): TemplateChange[] => {
  const { id } = after
  const [was, is] = [before.training ?? [], after.training ?? []]
  return [
    ...apart('role', id, before.distinctFrom, after.distinctFrom),
    ...(canonical(was) === canonical(is)
      ? []
      : [{ subject: 'role', id, aspect: 'training', effect: 'changed', before: was, after: is } satisfies TemplateChange]),
    ...(before.group === after.group
      ? []
      : [
          {
            subject: 'role',
            id,
            aspect: 'group',
            effect: 'changed',
            before: before.group ?? false,
            after: after.group ?? false,
          } satisfies TemplateChange,
        ]),
  ]
}

const inBoth = <T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  differ: (before: T, after: T) => TemplateChange[],
): TemplateChange[] => {
  const old = byId(before)
  return after.flatMap((one) => {
    const was = old.get(one.id)
    return was ? differ(was, one) : []
  })
}

/** How gates are decided: whose votes are needed, who may not vote, how soon, where a stop leads, and which gates a tier merges. */
export const differenceOfDecisions = (before: readonly Gate[], after: readonly Gate[]): TemplateChange[] => inBoth(before, after, inGate)

/** What is asked of those who hold a role. */
export const differenceOfRoles = (before: readonly Role[], after: readonly Role[]): TemplateChange[] => inBoth(before, after, inRole)
