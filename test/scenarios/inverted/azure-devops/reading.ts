import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { expect } from 'vitest'
import { patchType, type Stage, setting, workItem } from '../../stage.ts'
import type { Inversions } from '../inverted.ts'

type Here = Stage<LocalAzureDevOps>

/** What the official judgement says of the project, moments and hashes left out. */
const judged = async ({ use, project }: Here): Promise<unknown> => {
  const view = await use('pmo', 'gate.open', { item: project })
  if (view.kind !== 'gate') return view.kind
  const { outcome, criteria, itemsRead, scopeComplete, hiddenItems } = view.judged
  return { outcome, criteria, itemsRead, scopeComplete, hiddenItems }
}

/** Whatever was read a little at a time says the same as all of it read anew. */
const sameReadAnew = async (stage: Here): Promise<void> => {
  await stage.refresh()
  const before = await judged(stage)
  await stage.readAnew()
  expect(await judged(stage)).toEqual(before)
}

const set = ({ send, subject }: Here, item: string, fields: Readonly<Record<string, unknown>>) =>
  send('lead', 'PATCH', workItem(subject.ref(item)), setting(fields), { type: patchType })

/** How work items are found and read. */
export const aboutReading: Inversions<LocalAzureDevOps> = {
  'ado-query-moments': {
    does: 'Queries compare days, and do not say as of when they are.',
    ways: ['unguardedState'],
    but: {
      product: 'a poll reads more than it needs, and misses nothing',
      check: async (stage) => {
        await stage.refresh()
        await set(stage, 'open', { 'System.Title': 'Another title' })
        await sameReadAnew(stage)
        await set(stage, 'whole', { 'System.Title': 'A project with another title' })
        await stage.refresh()
        expect(JSON.stringify(await stage.use('pmo', 'portfolio.open', {}))).toContain('A project with another title')
      },
    },
  },
  'ado-state-change-date': {
    does: 'The tracker does not note when a state was reached.',
    ways: ['unguardedState', 'memberForAMinute'],
    but: {
      product: 'work that was finished since counts as finished',
      check: async (stage) => {
        await stage.refresh()
        await set(stage, 'open', { 'System.State': 'Closed' })
        await sameReadAnew(stage)
        await set(stage, 'open', { 'System.State': 'New' })
        await sameReadAnew(stage)
      },
    },
  },
  'ado-reporting-revisions': { does: 'The stream of revisions is refused.', ways: ['bypassPermission'] },
  'ado-query-timeout': {
    does: 'A query that takes too long is ended without a reason.',
    but: {
      product: 'what could not be read is told, and the last judgement stays',
      quick: true,
      check: async (stage) => {
        const before = await judged(stage)
        stage.site.limit({ walked: 0 })
        await expect(stage.readAnew()).rejects.toThrow(/Could not read what hangs below the project items.*The query was ended/)
        stage.site.limit({})
        expect(await judged(stage)).toEqual(before)
        await stage.readAnew()
      },
    },
  },
  'ado-blocked-by-load': {
    does: 'Who asked too much is turned away without a word about waiting.',
    but: {
      product: 'nothing that was not read is taken for not there, wherever it breaks off',
      check: async (stage) => {
        const before = await judged(stage)
        for (let requests = 1; requests < 30; requests += 1) {
          stage.site.limit({ load: { requests, seconds: 1 } })
          await stage.readAnew().catch((cause: unknown) => expect(String(cause)).toContain('The request was not allowed'))
          stage.site.limit({})
          expect([before, 'unknown']).toContainEqual(await judged(stage))
        }
      },
    },
  },
  'relations-name-hidden-children': {
    does: 'Links leave out what their reader may not see.',
    ways: ['scopeEmptied', 'reparented'],
    but: {
      product: 'work that was counted and is hidden now is named to whoever decides',
      check: async (stage) => {
        stage.site.administrator.withhold(stage.subject.ref('open'), true)
        await stage.readAnew()
        expect((await stage.view(stage.project)).left?.items).toMatchObject([{ title: 'Item open' }])
      },
    },
  },
  'ado-tag-query-is-current': {
    does: 'A query does not find a tag for an hour.',
    but: {
      product: 'a work item whose making broke off is found all the same, and made once',
      check: async (stage) => {
        const draft = { kind: 'risk', title: 'Half made', place: { below: stage.project }, values: {} } as const
        const meaning = { mapping: stage.subject.mapping(), zone: 'Europe/London' }
        const make = () => stage.subject.ports('lead').desk.ensureItem('broken off', draft, meaning)
        stage.site.inject({ match: /\/wit\/workitems\/\$/i, times: 1, answer: 'cutOff' })
        await expect(make()).rejects.toThrow('cut off')
        const made = await make()
        const { state } = await stage.read(made.item)
        expect(state).toBe('New')
        const found = await stage.send('lead', 'POST', '/_apis/wit/wiql?api-version=7.1', {
          query: "SELECT [System.Id] FROM WorkItems WHERE [System.Title] = 'Half made'",
        })
        expect((JSON.parse(found.text) as { workItems: unknown[] }).workItems).toHaveLength(1)
      },
    },
  },
  'ado-comments-list': {
    does: 'Comments are given by their ids alone.',
    but: {
      product: 'nobody is told twice: whether they were told could not be read, and that is said',
      quick: true,
      check: async (stage) => {
        const person = { ref: 'lead', name: 'Lena Lead', active: true }
        const tell = () => stage.product().messenger?.ensureTold(person, { item: stage.project, lines: ['A line'] }, 'once')
        await expect(tell()).rejects.toThrow(/Could not read the comments of work item/)
      },
    },
  },
  'ado-identity-search': { does: 'Nobody is found by name.', ways: ['rest'] },
  'ado-capacity-former-member': { does: 'What teams planned is read also where it names somebody who left.', ways: ['rest'] },
}
