import type { ComponentSummary } from '@plumbline/core'
import { varianceOf } from '../portfolio/model.ts'

/** What stands for risk on the horizontal axis. */
export const axes = ['exposure', 'overrun', 'unsettled'] as const
export type Axis = (typeof axes)[number]

/** The figure of a project on an axis; null where it is not known. Money in major units would differ by currency, so that exposure counts in its minor unit. */
export const riskOn = (component: ComponentSummary, axis: Axis): number | null => {
  if (axis === 'exposure') return component.riskExposure?.minor ?? null
  if (axis === 'overrun') {
    const variance = varianceOf(component)
    return variance === null ? null : Math.min(2, Math.max(0, variance))
  }
  return component.outcome === null ? null : component.holding + component.unknown
}

/** The axis to begin with: exposure where a quarter of the projects have one, else money, unless far fewer have that than a judgement. */
export const usualAxis = (components: readonly ComponentSummary[]): Axis => {
  const known = (axis: Axis) => components.filter((component) => riskOn(component, axis) !== null).length
  if (known('exposure') * 4 >= components.length && components.length > 0) return 'exposure'
  return known('overrun') * 2 >= known('unsettled') ? 'overrun' : 'unsettled'
}
