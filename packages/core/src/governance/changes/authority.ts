import { daysBetween } from '../../work/calendar.ts'
import { basisPoints } from '../../work/ratio.ts'
import { type Baseline, totalOf } from '../baseline/baseline.ts'
import { baselineNow, lastAgreed } from '../baseline/state.ts'
import type { Scene } from '../scene.ts'
import { afterChanges } from './apply.ts'
import { type ChangeCase, mergedInto } from './state.ts'

/** Roles that answer for a project from day to day: within tolerance they decide without asking those who decide at its gates. */
const answering = [
  'projectManager',
  'sponsor',
  'projectOwner',
  'executive',
  'productOwner',
  'deliveryManager',
  'serviceRequestManager',
  'epicOwner',
  'businessOwner',
]

const share = (difference: number, of: number): number => (difference === 0 ? 0 : (basisPoints(difference, of) ?? Number.POSITIVE_INFINITY))

/** Whether a baseline differs from the one that was agreed by no more than its tolerances; where none is set, by nothing. */
const isWithin = (agreed: Baseline, after: Baseline): boolean => {
  const { cost = 0, time = 0, scope = 0, benefits = 0 } = agreed.tolerances
  const items = Math.abs((after.scope.items ?? 0) - (agreed.scope.items ?? 0))
  const targets = new Map(after.benefits.map(({ name, target }) => [name, target]))
  return (
    share(totalOf(after) - totalOf(agreed), totalOf(agreed)) <= cost &&
    daysBetween(agreed.finish, after.finish) <= time &&
    share(items, agreed.scope.items ?? 0) <= scope &&
    agreed.benefits.every(({ name, target }) => share(target - (targets.get(name) ?? 0), Math.abs(target)) <= benefits)
  )
}

/** What approving a change, with all that were merged into it, would do. */
export type Effect =
  | { readonly is: 'noBaseline' }
  | { readonly is: 'misfit' }
  | { readonly is: 'rebaseline'; readonly before: string; readonly baseline: Baseline; readonly within: boolean }

export const effectOf = ({ state }: Pick<Scene, 'state'>, change: ChangeCase): Effect => {
  const now = baselineNow(state)
  const agreed = lastAgreed(state)
  if (!now || !agreed) return { is: 'noBaseline' }
  const all = mergedInto(state.changes, change).map(({ effects }) => effects)
  const baseline = afterChanges(now.baseline, all)
  if (typeof baseline === 'string') return { is: 'misfit' }
  const alone = all.every(({ others }) => others.length === 0)
  return { is: 'rebaseline', before: now.hash, baseline, within: alone && isWithin(agreed.baseline, baseline) }
}

/** In which roles a change may be decided: those of the gate at which the baseline was set, else of the gate ahead; within tolerance also those who answer for the project. */
export const changeRoles = (
  { state, template, stored }: Pick<Scene, 'state' | 'template' | 'stored'>,
  within: boolean,
): readonly string[] => {
  const gate = baselineNow(state)?.gate ?? stored.judgement.gate
  const deciders = template.gates.find(({ id }) => id === gate)?.decidedBy ?? []
  const own = within ? template.roles.map(({ id }) => id).filter((id) => answering.includes(id)) : []
  return [...new Set([...deciders, ...own])]
}
