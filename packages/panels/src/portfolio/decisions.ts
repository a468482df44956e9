import type { ComponentSummary } from '@plumbline/core'
import { daysUntil } from '../format/dates.ts'
import { laterBy, outcomeOf, reviewWindow } from './model.ts'

/** A gate that somebody has to decide on now or soon. */
export interface WaitingDecision {
  readonly component: ComponentSummary
  readonly gate: NonNullable<ComponentSummary['gate']>
  /** Days until the review; negative where it is overdue. */
  readonly days: number
  readonly is: 'decide' | 'prepare' | 'check'
}

const kindOf = (component: ComponentSummary): WaitingDecision['is'] => {
  const outcome = outcomeOf(component)
  return outcome === 'ready' ? 'decide' : outcome === 'unknown' ? 'check' : 'prepare'
}

/** Gates whose review is overdue or comes within two weeks, the longest overdue first. */
export const decisionsWaiting = (components: readonly ComponentSummary[], today: string): readonly WaitingDecision[] =>
  components
    .flatMap((component): WaitingDecision[] => {
      const { gate, mirror } = component
      // Those of other sites are decided there.
      return !mirror && gate?.dueOn && gate.dueOn <= laterBy(today, reviewWindow)
        ? [{ component, gate, days: daysUntil(today, gate.dueOn), is: kindOf(component) }]
        : []
    })
    .sort((a, b) => a.days - b.days || (a.component.title < b.component.title ? -1 : 1))
