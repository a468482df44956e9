import type { Condition } from '../rules/condition.ts'
import { is, present, since } from './drafts.ts'

/** For criteria that apply only where data of people are used. Not knowing the data class is not the same as having none. */
export const personalOrSpecial: Condition = {
  any: [is('component.dataClass', 'equals', 'personal'), is('component.dataClass', 'equals', 'special')],
}

/** Serves the strategy, or a duty that somebody wrote down. */
export const linkedOrMandatory: Condition = {
  any: [
    is('strategy.objectives', 'atLeast', 1),
    { all: [is('strategy.mandatory', 'equals', true), is('strategy.mandatoryReasonGiven', 'equals', true)] },
  ],
}

/** Lessons since the last gate, or a person's signed "none" that is not older than `noneSignedDays`. */
export const lessonsKept: Condition = {
  any: [
    is('lessons.sinceLastGate', 'atLeast', 1),
    { all: [present('lessons.noneSignedOn'), since('lessons.noneSignedOn', 'noneSignedDays')] },
  ],
}

/** Nothing that was promised at a gate, or moved past one, is left open. */
export const cleanPassages: Condition = {
  all: [is('gate.bypasses', 'equals', 0), is('gate.conditionsOverdue', 'equals', 0), is('waivers.expired', 'equals', 0)],
}

export const gradeCOrBetter: Condition = {
  any: [is('data.grade', 'equals', 'A'), is('data.grade', 'equals', 'B'), is('data.grade', 'equals', 'C')],
}
