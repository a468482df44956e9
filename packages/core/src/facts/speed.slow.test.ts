import { expect, it } from 'vitest'
import { component, moved, workItem } from '../testing/component.ts'
import type { WorkItem } from '../work/items.ts'
import { registerKinds } from '../work/registers.ts'
import { deriveFacts } from './derive.ts'

/** A project with that many delivery items, half of them done by history, and a tenth of register entries. */
const project = (items: number) => {
  const delivery: WorkItem[] = Array.from({ length: items }, (_, index) =>
    workItem('delivery', { itemEstimate: 100, itemDue: '2022-05-01' }, { category: index % 2 === 0 ? 'done' : 'toDo' }),
  )
  const entries = Array.from({ length: items / 10 }, (_, index) =>
    workItem(registerKinds[index % registerKinds.length] ?? 'risk', { entryDue: '2022-03-01', entrySeverity: 'high' }),
  )
  const history = delivery.flatMap((item, index) => (index % 2 === 0 ? [moved(item, `2022-0${1 + (index % 3)}-10`, 'done')] : []))
  return component([...delivery, ...entries], {}, { itemHistory: { delivery: history, artefact: [] } })
}

const seconds = (run: () => void): number => {
  const from = Date.now()
  run()
  return (Date.now() - from) / 1_000
}

it('derives linearly: ten times the items, not a hundred times the time', () => {
  const [small, large] = [project(2_000), project(20_000)]
  deriveFacts(small)
  const once = seconds(() => deriveFacts(small))
  expect(seconds(() => deriveFacts(large))).toBeLessThan(40 * Math.max(once, 0.01))
})
