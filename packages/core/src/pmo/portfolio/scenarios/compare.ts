import { frontierOf, type Levels, standingOf } from '../../../portfolio/selection/frontier.ts'
import type { SelectionModel } from '../../../portfolio/selection/model.ts'
import type { Call, Ports } from '../../../ports.ts'
import type { ItemRef } from '../../../work/values.ts'
import type { ScenarioColumn, ScenarioComparison } from '../../views/scenarios.ts'
import { peopleAtOnce } from '../answer.ts'
import type { PortfolioInput } from '../client.ts'
import { readModel } from '../search-state.ts'
import { readSheet, visibleTo } from '../sheet.ts'
import { noBaseline, readBaseline } from './baseline.ts'
import { needScenario } from './change.ts'
import { cardOf } from './list.ts'
import { limitsIn } from './since.ts'

/** Enough levels for a line, few enough to be found at once. */
const levels: Levels = { points: 21, from: 5000, to: 15_000 }

/** Scenarios beside each other; the first is what the others are compared with. */
export const compareScenarios = async (
  ports: Ports,
  call: Call,
  input: PortfolioInput<'scenario.compare'>,
): Promise<ScenarioComparison> => {
  const [found, { value }, sheet] = await Promise.all([
    Promise.all(input.scenarios.map((id) => needScenario(ports, id))),
    readBaseline(ports),
    readSheet(ports, call),
  ])
  const baseline = value ?? noBaseline
  const { current } = baseline
  const models = await Promise.all(found.map((one) => readModel(ports, one.value.model)))
  const refs = [...new Set(found.flatMap((one) => one.value.projects))]
  const visible = await visibleTo(ports, call, refs)
  const components = new Map(sheet.rows.map(({ component }) => [component.ref, component]))
  const [first, base] = [found[0], models[0]]
  const columns = found.map((one, at): ScenarioColumn => {
    const model = models[at] ?? { projects: [] }
    const card = cardOf(one, baseline, visible)
    const seen = one.value.selected.filter((ref) => visible.has(ref))
    const before = new Set(first?.value.selected)
    const whole = card.hidden === 0
    return {
      ...card,
      people: whole ? peopleAtOnce(model, one.value.selected) : {},
      offTrack: seen.filter((ref) => components.get(ref)?.health === 'offTrack').length,
      limits: limitsIn(model),
      standing: whole && base ? standingIn(base, one.value.selected) : null,
      comesIn: seen.filter((ref) => !before.has(ref)),
      goesOut: (first?.value.selected ?? []).filter((ref) => visible.has(ref) && !seen.includes(ref)),
    }
  })
  const row = (ref: ItemRef): ScenarioComparison['rows'][number] => {
    const candidate = models.flatMap(({ projects }) => projects).find(({ id }) => id === ref)
    const component = components.get(ref)
    const inside = found.map((one) => (one.value.projects.includes(ref) ? one.value.selected.includes(ref) : null))
    return {
      ref,
      key: component?.key ?? ref,
      title: component?.title ?? candidate?.name ?? ref,
      url: component?.url ?? null,
      value: candidate?.value ?? 0,
      in: inside,
      differs: new Set(inside).size > 1,
    }
  }
  // Totals over projects that somebody may not see would tell them what those cost.
  const whole = columns[0]?.hidden === 0 && base !== undefined
  const standing = whole && current ? standingIn(base, current.selected) : null
  return {
    columns,
    frontier: whole ? frontierOf(base, levels, { stop: () => call.signal.aborted }) : [],
    committed: current && standing ? { name: current.name, standing } : null,
    rows: refs.filter((ref) => visible.has(ref)).map(row),
    hidden: refs.length - visible.size,
  }
}

const standingIn = (model: SelectionModel, selected: readonly ItemRef[]) => {
  const known = new Set(model.projects.map(({ id }) => id))
  return selected.every((ref) => known.has(ref)) ? standingOf(model, [], selected) : null
}
