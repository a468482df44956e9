import type { Condition } from '../rules/condition.ts'
import { is, present, since } from './drafts.ts'

/** Known to be zero; not known is not none. */
export const none = (fact: string): Condition => is(fact, 'equals', 0)

/** A register with entries, or with a person's signed "none" that is not older than `noneSignedDays`. */
export const someOrSignedNone = (register: 'risks' | 'stakeholders'): Condition => ({
  any: [
    is(`${register}.count`, 'atLeast', 1),
    { all: [present(`${register}.noneSignedOn`), since(`${register}.noneSignedOn`, 'noneSignedDays')] },
  ],
})

/** The worst of all tolerances is not used up. */
export const withinTolerance: Condition = is('tolerance.used', 'atMost', 10_000)

/** Each benefit has owner, value today, target and measure, and a review that is still to come. */
export const benefitsHandedOver: Condition = {
  all: [
    is('benefits.count', 'atLeast', 1),
    is('benefits.ownedRatio', 'equals', 10_000),
    none('benefits.reviewOverdue'),
    {
      every: 'benefits',
      as: 'benefits.reviewAhead',
      satisfies: { all: [present('benefits[].reviewOn'), is('benefits[].reviewOn', 'above', { asOf: { days: 0 } })] },
    },
  ],
}

/** Every deliverable that is due by today is accepted, provisionally at least; what is due later does not matter yet. */
export const dueDeliverablesAccepted: Condition = {
  all: [
    { count: 'deliverables', as: 'deliverables.count', is: 'atLeast', value: 1 },
    {
      count: 'deliverables',
      as: 'deliverables.dueNotAccepted',
      where: {
        all: [
          is('deliverables[].due', 'atMost', { asOf: { days: 0 } }),
          is('deliverables[].acceptance', 'notEquals', 'accepted'),
          is('deliverables[].acceptance', 'notEquals', 'provisional'),
        ],
      },
      is: 'equals',
      value: 0,
    },
  ],
}
