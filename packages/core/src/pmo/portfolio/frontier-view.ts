import { type FrontierPoint, standingOf } from '../../portfolio/selection/frontier.ts'
import type { SelectionModel } from '../../portfolio/selection/model.ts'
import type { Ports } from '../../ports.ts'
import type { FrontierView } from '../views/selection.ts'
import { readBaseline } from './scenarios/baseline.ts'
import { readScenarios } from './scenarios/documents.ts'

/** The frontier with the baseline and the saved scenarios on it, as far as they are about the same projects. */
export const frontierView = async (
  ports: Ports,
  modelHash: string,
  model: SelectionModel,
  points: readonly FrontierPoint[],
): Promise<FrontierView> => {
  const known = new Set(model.projects.map(({ id }) => id))
  const [scenarios, { value }] = await Promise.all([readScenarios(ports), readBaseline(ports)])
  const standing = scenarios
    .filter(({ value: { selected } }) => selected.every((ref) => known.has(ref)))
    .map(({ id, value: { name, selected } }) => ({
      name,
      scenario: id,
      at: standingOf(model, points, selected),
      committed: value?.current?.scenario === id,
    }))
  return { modelHash, points, standing }
}
