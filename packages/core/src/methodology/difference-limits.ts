import { canonical } from '../hash.ts'
import type { Effect } from './strictness.ts'
import type { EmergencyPolicy, TailoringLimit, WaiverPolicy } from './template-parts.ts'

/** The direction in which several numbers went, where more of each is more lenient. */
export const lenience = (steps: readonly number[]): Effect => {
  const more = steps.some((step) => step > 0)
  const less = steps.some((step) => step < 0)
  return more && less ? 'changed' : more ? 'relaxed' : less ? 'tightened' : 'same'
}

const room: Readonly<Record<TailoringLimit, number>> = { fixed: 0, tightenOnly: 1, relaxable: 2 }

export const effectOfLimit = (before: TailoringLimit = 'tightenOnly', after: TailoringLimit = 'tightenOnly'): Effect =>
  lenience([room[after] - room[before]])

/** Longer and more often is more lenient; other people are neither. */
export const effectOfWaivers = (before: WaiverPolicy | undefined, after: WaiverPolicy | undefined): Exclude<Effect, 'same'> => {
  if (!before || !after) return 'changed'
  const people = ({ askedBy, grantedBy }: WaiverPolicy): string => canonical({ askedBy, grantedBy })
  const effect = lenience([after.maxDays - before.maxDays, after.extensions - before.extensions])
  return people(before) === people(after) && effect !== 'same' ? effect : 'changed'
}

/** More people and longer is more lenient. */
export const effectOfEmergency = (before: EmergencyPolicy, after: EmergencyPolicy): Exclude<Effect, 'same'> => {
  const gone = before.roles.filter((role) => !after.roles.includes(role)).length
  const come = after.roles.filter((role) => !before.roles.includes(role)).length
  const effect = lenience([after.maxHours - before.maxHours, come, -gone])
  return effect === 'same' ? 'changed' : effect
}

/** Named where nobody was named before asks more, and the other way round. */
export const effectOfNames = (before: readonly string[], after: readonly string[]): Effect =>
  lenience([before.filter((name) => !after.includes(name)).length, -after.filter((name) => !before.includes(name)).length])
