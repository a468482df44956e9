import type { ComponentSummary, DependencyView } from '@plumbline/core'
import type { Dependency, RoadmapGate, RoadmapRow } from '../charts/roadmap.ts'
import { day } from '../format/index.ts'
import { t } from '../words/words.ts'
import { isBad } from './dependency-words.ts'

const aheadState = ({ outcome }: ComponentSummary, dueOn: string, today: string): RoadmapGate['state'] =>
  dueOn < today ? 'late' : outcome === 'ready' ? 'ready' : outcome === 'notReady' ? 'notReady' : 'unknown'

const gatesOf = (component: ComponentSummary, today: string): readonly RoadmapGate[] => {
  const { gate, passed = [] } = component
  const behind = passed.map(({ gate: name, on }): RoadmapGate => ({ name, on, state: 'passed' }))
  const ahead: readonly RoadmapGate[] = gate?.dueOn
    ? [{ name: `${gate.id} ${gate.name}`, on: gate.dueOn, state: aheadState(component, gate.dueOn, today) }]
    : []
  return [...behind, ...ahead]
}

export const gateWords = ({ name, on, state }: RoadmapGate, locale: string): string =>
  t('roadmap.gate', { name, on: day(on, locale), state: t(`roadmap.state.${state}`) })

/** Projects with both dates, in the order of their beginning. */
export const rowsOf = (components: readonly ComponentSummary[], today: string, locale: string): readonly RoadmapRow[] =>
  components
    .flatMap((component): RoadmapRow[] => {
      const { ref, title, startPlanned: start, finishPlanned: finish, health } = component
      if (!start || !finish || finish < start) return []
      const gates = gatesOf(component, today)
      const said = [
        t('roadmap.row', { title, start: day(start, locale), finish: day(finish, locale), health: t(`health.${health ?? 'unknown'}`) }),
        ...gates.map((gate) => gateWords(gate, locale)),
      ]
      return [{ id: ref, name: title, start, finish, health: health ?? 'unknown', gates, label: said.join(', ') }]
    })
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.name < b.name ? -1 : 1))

/** What needs what, as lines of the chart. */
export const linesOf = (dependencies: readonly DependencyView[]): readonly Dependency[] =>
  dependencies.map((one) => ({ from: one.needed, to: one.needs, linkOnly: !one.taken, misfit: isBad(one) }))
