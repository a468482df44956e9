import {
  type ComponentReading,
  deriveFacts,
  type EffectiveTemplate,
  effectiveTemplate,
  type FieldReadings,
  judge,
  type Template,
  type WorkItem,
} from '@plumbline/core'
import { phaseGate } from '@plumbline/core/templates'
import { exampleMapping, readyProject } from '@plumbline/core/testing'
import { bestOfEach, report } from './measure.ts'

const projects = 1000
const itemsEach = 100
const changedItems = (projects * itemsEach) / 100

const fieldsOf = (values: Readonly<Record<string, unknown>>): FieldReadings =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { ok: true, value }])) as FieldReadings

const itemOf = (ref: string, kind: WorkItem['kind'], change: Partial<WorkItem> = {}): WorkItem => ({
  ref,
  key: ref,
  title: `Item ${ref}`,
  url: '',
  kind,
  state: { name: 'Open', category: 'inProgress' },
  createdAt: '2021-05-01T09:00:00.000Z',
  updatedAt: '2022-03-01T09:00:00.000Z',
  fields: {},
  ...change,
})

/** One item in ten is a risk; delivery is done from the first to the last. */
const below = (project: number, done: number): WorkItem[] =>
  Array.from({ length: itemsEach }, (_, place) => {
    const ref = `${project}-${place}`
    if (place % 10 === 0)
      return itemOf(ref, 'risk', {
        fields: fieldsOf({ riskProbability: 1 + (place % 5), riskImpact: 1 + (project % 5), riskResponse: 'reduce' }),
      })
    return itemOf(ref, 'delivery', place < done ? { state: { name: 'Done', category: 'done' } } : {})
  })

const readingOf = (project: number, done: number): ComponentReading => ({
  project: itemOf(`P${project}`, 'project', {
    state: { name: 'Idea', category: 'toDo', phase: 'idea' },
    fields: fieldsOf(readyProject.values),
  }),
  below: below(project, done),
  coverage: { complete: true },
  history: [],
  mapping: exampleMapping,
  zone: 'Europe/London',
  readAt: '2022-03-31T12:00:00.000Z',
})

/** Fifty real criteria at one gate: those of the built-in template, some of them twice. */
const fiftyRules = (): EffectiveTemplate => {
  const criteria = Array.from({ length: 50 }, (_, place) => {
    const criterion = phaseGate.criteria[place % phaseGate.criteria.length]!
    return { ...criterion, id: `R${place}`, gate: 'G0', severity: [{ severity: 'warn' as const }] }
  })
  return effectiveTemplate({ ...phaseGate, criteria } satisfies Template, 'standard')
}

/** What a portfolio costs: all of it, and what is left to do when one item in a hundred changed. Only projects whose items changed are looked at again. */
export const judgePortfolio = async (): Promise<void> => {
  const template = fiftyRules()
  const readings = Array.from({ length: projects }, (_, project) => readingOf(project, project % itemsEach))
  const facts = readings.map((reading) => deriveFacts(reading).facts)
  const again = (count: number): readonly ComponentReading[] => readings.slice(0, count)
  // Spread evenly, a change meets nearly two projects in three; where teams work on a few projects at a time, one in forty.
  const spread = Math.round(projects * (1 - (1 - 1 / projects) ** changedItems))
  const busy = changedItems / 40
  const judgeAll = (some: readonly (typeof facts)[number][]) => some.map((one) => judge(template, 'G0', one))
  const readAll = (some: readonly ComponentReading[]) => judgeAll(some.map((reading) => deriveFacts(reading).facts))

  const [judged = 0, spreadAgain = 0, busyAgain = 0, read = 0, readBusy = 0] = await bestOfEach(5, [
    () => judgeAll(facts),
    () => judgeAll(facts.slice(0, spread)),
    () => judgeAll(facts.slice(0, busy)),
    () => readAll(readings),
    () => readAll(again(busy)),
  ])
  report(`${projects} projects with ${projects * itemsEach} items and ${template.criteria.length} rules`, [
    { name: 'judged from facts, with explanations', milliseconds: judged, target: 1000 },
    { name: 'facts derived from the items, then judged', milliseconds: read },
    { name: `1 % of the items changed, in ${busy} projects: judged again`, share: busyAgain / judged, target: 0.05 },
    { name: `the same with facts derived again`, share: readBusy / read, target: 0.05 },
    { name: `1 % of the items changed, evenly, in ${spread} projects: of a second`, share: spreadAgain / 1000, target: 0.05 },
    { name: 'the same, of judging all 1000: two in three are judged anew', share: spreadAgain / judged, target: 0.05 },
  ])
}
