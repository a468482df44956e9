import type { EnforcementPlan, SlotStanding } from '../../gates/enforcement.ts'

/** A project item as enforcement sees it. */
export interface StandingItem {
  readonly ref: string
  readonly key: string
  readonly state: string
  /** Slots that stand as passed on the item. */
  readonly passed: readonly number[]
}

const examplesShown = 5

/** Whom each slot holds today: an item counts as held by the first gate that it stands before, and behind every gate whose states it reached without a pass. */
export const standingIn = (plan: Pick<EnforcementPlan, 'slots'>, items: readonly StandingItem[]): readonly SlotStanding[] => {
  const next = (item: StandingItem) => plan.slots.find(({ before }) => before.includes(item.state))?.slot
  return plan.slots.map(({ slot, behind }) => {
    const unpassed = items.filter(({ passed }) => !passed.includes(slot))
    const beyond = unpassed.filter(({ state }) => behind.includes(state)).map(({ ref, key }) => ({ ref, key }))
    return {
      slot,
      held: unpassed.filter((item) => next(item) === slot).length,
      behindUnpassed: beyond.length,
      examples: beyond.slice(0, examplesShown),
      behind: beyond,
    }
  })
}
