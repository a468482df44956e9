import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../hash.ts'
import { continuousFlow } from '../../methodology/continuous-flow.ts'
import { phaseGate } from '../../methodology/phase-gate.ts'
import type { Template } from '../../methodology/template.ts'
import type { Call, Ports, Tracker } from '../../ports.ts'
import { use } from '../../testing/ask.ts'
import { callAs, exampleMapping, people, readyProject } from '../../testing/example-site.ts'
import { fakeSite } from '../../testing/fake-site.ts'
import type { FakeChange, FakeItem } from '../../testing/fake-tracker.ts'
import { long, seed } from '../../testing/suite.ts'
import { judgeReading, needSite } from '../judge-component.ts'
import { findComponent } from '../read-components.ts'
import { startRefresh, stepRefresh } from '../refresh.ts'
import { summarise } from '../summarise.ts'
import { readSheet } from './documents.ts'
import { turnOf } from './news.ts'
import { basisOf } from './sheet.ts'
import { readingOf, trackerOf } from './sheet-tracker.ts'
import { tellRefresh } from './touched.ts'

/** One thing that somebody does in the tracker, by numbers that choose who and what. */
interface Edit {
  readonly what: 'field' | 'state' | 'make' | 'move' | 'delete' | 'retype' | 'restore' | 'budget' | 'wait' | 'source'
  readonly which: number
  readonly other: number
}

const types = ['Task', 'Risk', 'artefact', 'milestone', 'Note', 'Project']
const states = ['To Do', 'In Progress', 'Done', 'Cancelled']
/** Fields of the tracker that somebody deletes, makes anew as another kind, or restores. */
const sources = ['approvedBudget', 'itemEstimate', 'riskImpact', 'artefactState', 'declaredHealth']
const hour = 3_600_000

/** A site with two projects and some work, whose clock goes on with every edit. */
const startSite = (template: Template) => {
  let time = Date.parse('2022-03-01T09:00:00.000Z')
  const now = () => new Date(time).toISOString()
  const site = fakeSite({ pmo: ['pmo'], people: Object.values(people), now, guarded: true })
  const item = (ref: string, type: string, parent: string | undefined): FakeItem => ({
    ref,
    title: ref,
    type,
    state: type === 'Project' ? 'Idea' : 'To Do',
    ...(parent === undefined ? {} : { parent }),
    createdAt: now(),
    values: { itemOwner: people.owner, riskProbability: 3, riskImpact: 4, artefactKind: 'businessCase', artefactContent: 'Why: because' },
  })
  site.put([
    readyProject,
    { ...readyProject, ref: 'P2', title: 'Second' },
    item('T1', 'Task', 'P1'),
    item('T2', 'Task', 'T1'),
    item('R1', 'Risk', 'P1'),
    item('A1', 'artefact', 'P2'),
    item('T3', 'Task', 'P2'),
    item('L1', 'Task', undefined),
    item('L2', 'Task', 'L1'),
  ])
  const product = site.ports('product')
  const call = (): Call => callAs(people.pmo, 'product', now())
  const removed: FakeItem[] = []
  const deleted: string[] = []
  let made = 0
  const change = (of: FakeItem, field: FakeChange['field'], from: FakeChange['from'], to: FakeChange['to']): FakeChange => ({
    item: of.ref,
    at: now(),
    by: 'owner',
    byName: 'Ben Owner',
    field,
    from,
    to,
  })
  const edit = ({ what, which, other }: Edit): void => {
    time += hour * (1 + (other % 30))
    const all = [...site.items.values()]
    const one = all[which % all.length]!
    const parents = [...all.map(({ ref }) => ref), undefined]
    const parent = parents[other % parents.length]
    const day = `2022-05-${String(1 + (other % 28)).padStart(2, '0')}`
    const { parent: _parent, ...orphan } = one
    const isBelow = (ref: string | undefined, top: string): boolean =>
      ref !== undefined && (ref === top || isBelow(site.items.get(ref)?.parent, top))
    const edits: Readonly<Record<Edit['what'], () => void>> = {
      field: () =>
        site.put(
          [{ ...one, values: { ...one.values, itemDue: day, itemEstimate: other, artefactContent: `Why: ${other}` } }],
          [change(one, 'artefactContent', null, day)],
        ),
      state: () => {
        const to = states[other % states.length]!
        if (one.type !== 'Project' && to !== one.state) site.put([{ ...one, state: to }], [change(one, 'state', one.state, to)])
      },
      make: () => site.put([item(`N${(made += 1)}`, types[other % 5]!, parents[which % parents.length])]),
      move: () => {
        if (!isBelow(parent, one.ref)) site.put([parent === undefined ? orphan : { ...one, parent }], [change(one, 'itemDue', null, day)])
      },
      delete: () => {
        removed.push(one)
        site.remove(one.ref)
        deleted.push(one.ref)
      },
      retype: () => site.put([{ ...one, type: types[other % types.length]! }], [change(one, 'itemDue', null, day)]),
      restore: () => {
        const back = removed.pop()
        // What it hung below may hang below it by now: no tracker has such a circle.
        if (!back || isBelow(back.parent, back.ref)) return
        // The tracker that tells of deletions restores nothing, and the one that restores tells of none.
        if (deleted.includes(back.ref)) deleted.splice(deleted.indexOf(back.ref), 1)
        site.put([back], [change(back, 'itemDue', null, day)])
      },
      budget: () => {
        const approvedBudget = { minor: 1000 * (1 + other), currency: 'GBP' }
        site.put(
          [{ ...one, values: { ...one.values, approvedBudget } }],
          [change(one, 'approvedBudget', one.values['approvedBudget'] ?? null, approvedBudget)],
        )
      },
      source: () => site.field(sources[which % sources.length]!, (['gone', 'remade', 'restored'] as const)[other % 3]!),
      wait: () => {
        // Now and then so long that what was finished is out of the sight of flow.
        time += hour * 24 * (other % 6 === 5 ? 90 : 1 + (other % 5))
      },
    }
    edits[what]()
  }
  /** The tracker's own events: what was deleted. */
  const events = async () => tellRefresh(product, { deleted: deleted.splice(0) })
  const refresh = async (ports: Ports = product): Promise<void> => {
    let progress = await startRefresh(ports, call(), { only: 'due' })
    while (progress.status === 'running') progress = await stepRefresh(ports, call())
    expect(progress.problem).toBeUndefined()
    expect(progress.status).toBe('finished')
  }
  const configure = () =>
    use(product, call(), 'settings.save', {
      template: { document: template },
      mapping: exampleMapping,
      zone: 'Europe/London',
      passageDays: 90,
      settingsVersion: 'new',
    })
  return { site, product, call, edit, events, refresh, configure, night: () => void (time += hour * 24) }
}

/** What is known of every project by its sheet, and by a full read of the tracker. */
const bothWays = async ({ site, product, call }: ReturnType<typeof startSite>) => {
  const opened = await needSite(product, call())
  const { settings } = opened.configured
  const nobody = async () => null
  const told = async (reading: Parameters<typeof judgeReading>[2] | undefined, tracker: Tracker) => {
    if (!reading) return undefined
    const judged = await judgeReading(product, { ...opened, tracker }, reading, nobody)
    const hash = 'none' in judged.outcome ? judged.outcome.none : judged.outcome.judgementHash
    return { facts: canonical(judged.facts), hash, line: summarise(judged.configured.template, judged), items: judged.evidence.itemsRead }
  }
  const refs = [...site.items.keys(), 'P1', 'P2']
  const pairs = refs.map(async (ref) => {
    const { sheet } = await readSheet(product, ref, basisOf(settings.mapping, settings.zone))
    const live = await findComponent(opened.tracker, call(), settings, ref)
    const bySheet = sheet && trackerOf(opened.tracker, sheet)
    return [
      ref,
      live && bySheet && (await told(readingOf(sheet, call(), settings), bySheet.tracker)),
      live && (await told(live, opened.tracker)),
    ] as const
  })
  return Promise.all(pairs)
}

/** Ports that count what is asked of the tracker and written anywhere. */
const counted = (ports: Ports) => {
  const seen: string[] = []
  const noted =
    <A extends readonly unknown[], B>(name: string, run: (...given: A) => B) =>
    (...given: A): B => {
      seen.push(name)
      return run(...given)
    }
  const writes = (shelf: Ports['shelf'], name: string): Ports['shelf'] => ({
    ...shelf,
    write: (key, value, replaces) => {
      if (!['jobs', 'refresh'].includes(key.collection)) seen.push(`${name} ${key.collection}`)
      return shelf.write(key, value, replaces)
    },
  })
  const watched: Ports = {
    ...ports,
    shelf: writes(ports.shelf, 'shelf'),
    notebook: writes(ports.notebook, 'notebook'),
    desk: { ...ports.desk, ensureMarks: noted('ensureMarks', ports.desk.ensureMarks) },
    tracker: (reading) => {
      const tracker = ports.tracker(reading)
      return {
        ...tracker,
        items: noted('items', tracker.items),
        history: noted('history', tracker.history),
        marks: noted('marks', tracker.marks),
        changes: noted('changes', tracker.changes),
        projects: noted('projects', tracker.projects),
      }
    },
  }
  return { watched, seen }
}

const edits = fc.array(
  fc.record({
    what: fc.constantFrom<Edit['what'][]>('field', 'state', 'make', 'move', 'delete', 'retype', 'restore', 'budget', 'wait', 'source'),
    which: fc.nat(30),
    other: fc.nat(60),
  }),
  { minLength: 1, maxLength: 12 },
)

describe.each([
  ['a template that asks for artefacts', phaseGate],
  ['a template that asks for flow', continuousFlow],
])('under %s', (_, template) => {
  it(
    'sheets tell after any edits what a full read tells',
    async () => {
      await fc.assert(
        fc.asyncProperty(edits, fc.nat(5), async (all, every) => {
          const made = startSite(template)
          await made.configure()
          await made.refresh()
          for (const [place, one] of all.entries()) {
            made.edit(one)
            if (place % (every + 1) < every) continue
            await made.events()
            await made.refresh()
          }
          await made.events()
          await made.refresh()
          for (const [ref, bySheet, live] of await bothWays(made)) expect(bySheet, ref).toEqual(live)
        }),
        { numRuns: long ? 200 : 6, seed, endOnFailure: true },
      )
    },
    long ? 400_000 : 60_000,
  )

  it('a second refresh asks what changed and nothing else, and writes nothing', async () => {
    const made = startSite(template)
    await made.configure()
    await made.refresh()
    made.edit({ what: 'state', which: 2, other: 1 })
    made.edit({ what: 'budget', which: 0, other: 5 })
    await made.refresh()
    const { watched, seen } = counted(made.product)
    await made.refresh(watched)
    expect(seen).toEqual(['changes'])
  })
})

it('what was deleted without a word is found within 28 nights', async () => {
  const made = startSite(phaseGate)
  await made.configure()
  await made.refresh()
  made.site.remove('T2')
  made.site.remove('A1')
  for (let night = 0; night < 28; night += 1) {
    made.night()
    if (turnOf(['P1', 'P2'], made.call().now.slice(0, 10)).length > 0) await made.refresh()
  }
  for (const [ref, bySheet, live] of await bothWays(made)) expect(bySheet, ref).toEqual(live)
})
