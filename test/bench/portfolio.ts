import { deepStrictEqual } from 'node:assert/strict'
import {
  type ComponentReading,
  changesBetween,
  deriveFacts,
  type EffectiveTemplate,
  effectiveTemplate,
  type FieldReadings,
  judge,
  makeRejudging,
  type Template,
  type WorkItem,
} from '@plumbline/core'
import { phaseGate } from '@plumbline/core/templates'
import { exampleMapping, readyProject } from '@plumbline/core/testing'
import { bestOfEach, report } from './measure.ts'
import { random } from './portfolio-rules.ts'

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

/** As somebody changes it: delivery is finished or taken up again, a risk becomes more or less likely. */
const changedItem = (item: WorkItem): WorkItem => {
  if (item.kind === 'risk') return { ...item, fields: { ...item.fields, ...fieldsOf({ riskProbability: 5 }) } }
  return { ...item, state: item.state.category === 'done' ? { name: 'Open', category: 'inProgress' } : { name: 'Done', category: 'done' } }
}

/** One item in a hundred, anywhere in the portfolio: always the same ones. */
const evenly = (readings: readonly ComponentReading[]): readonly ComponentReading[] => {
  const next = random(3)
  const changed = new Map<number, Set<number>>()
  for (let count = 0; count < changedItems; count += 1) {
    const project = next(projects)
    changed.set(project, (changed.get(project) ?? new Set()).add(next(itemsEach)))
  }
  return readings.map((reading, project) => {
    const own = changed.get(project)
    return own ? { ...reading, below: reading.below.map((item, place) => (own.has(place) ? changedItem(item) : item)) } : reading
  })
}

/** What a portfolio costs: all of it, and what is left to do when one item in a hundred changed. Only projects whose items changed are looked at again. */
export const judgePortfolio = async (): Promise<void> => {
  const template = fiftyRules()
  const readings = Array.from({ length: projects }, (_, project) => readingOf(project, project % itemsEach))
  const facts = readings.map((reading) => deriveFacts(reading).facts)
  const busy = readings.slice(0, changedItems / 40)
  const judgeAll = (some: readonly (typeof facts)[number][]) => some.map((one) => judge(template, 'G0', one))
  const readAll = (some: readonly ComponentReading[]) => judgeAll(some.map((reading) => deriveFacts(reading).facts))

  // Spread evenly, a change meets nearly two projects in three; where teams work on a few projects at a time, one in forty.
  const later = evenly(readings).map((reading, project) => (reading === readings[project] ? undefined : deriveFacts(reading).facts))
  const touched = later.flatMap((other, project) =>
    other ? [{ name: `P${project}`, before: facts[project] as typeof other, after: other }] : [],
  )
  const told = touched.map((one) => ({ ...one, away: changesBetween(one.before, one.after), home: changesBetween(one.after, one.before) }))
  const rejudge = makeRejudging(template, 'G0')
  for (const [project, one] of facts.entries()) rejudge(`P${project}`, one)
  const there = () => told.map(({ name, after, away }) => rejudge(name, after, [], away))
  const back = () => told.map(({ name, before, home }) => rejudge(name, before, [], home))
  // Speed of answers that differ says nothing.
  deepStrictEqual(there(), judgeAll(touched.map(({ after }) => after)))
  deepStrictEqual(back(), judgeAll(touched.map(({ before }) => before)))

  const [judged = 0, away = 0, home = 0, compared = 0, busyAgain = 0, read = 0, readBusy = 0] = await bestOfEach(15, [
    () => judgeAll(facts),
    there,
    back,
    () => touched.map(({ before, after }) => changesBetween(before, after)),
    () => judgeAll(facts.slice(0, busy.length)),
    () => readAll(readings),
    () => readAll(busy),
  ])
  const again = (away + home) / 2
  report(`${projects} projects with ${projects * itemsEach} items and ${template.criteria.length} rules`, [
    { name: 'judged from facts, with explanations', milliseconds: judged, target: 1000 },
    { name: 'facts derived from the items, then judged', milliseconds: read },
    { name: `1 % of the items changed, evenly, in ${touched.length} projects: judged again`, share: again / judged, target: 0.05 },
    {
      name: 'finding out which facts changed, beside deriving them again',
      share: compared / ((read * touched.length) / projects),
      target: 0.05,
    },
    { name: 'both of judging all 1000', share: (again + compared) / judged, target: 0.05 },
    {
      name: `1 % of the items changed, in ${busy.length} projects: judged as if for the first time`,
      share: busyAgain / judged,
      target: 0.05,
    },
    { name: `the same with facts derived again`, share: readBusy / read, target: 0.05 },
  ])
}
