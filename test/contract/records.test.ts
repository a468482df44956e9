import { type Answer, type OutputOf, type Person, type UseCaseName } from '@plumbline/core'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { configure as configureSite, jiraClient, type LocalJira, type SeedItem, type SeedPortfolio } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, callOf, configure } from '../support/calls.ts'
import { jiraAuthorization, startJira } from '../support/sites.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { pmoLead, projectsOf, seeded } from '../support/twins.ts'

/** The twins with all that hangs below them. */
const twinsOf = (portfolio: SeedPortfolio): SeedPortfolio => {
  const kept = new Set(seeded.twins)
  for (const { items } of portfolio.spaces) for (const { id, parent } of items) if (parent !== undefined && kept.has(parent)) kept.add(id)
  return { ...portfolio, spaces: portfolio.spaces.map((space) => ({ ...space, items: space.items.filter(({ id }) => kept.has(id)) })) }
}

const twins: readonly SeedItem[] = projectsOf(seeded.jira).filter(({ id }) => seeded.twins.includes(id))
const managerOf = ({ values }: SeedItem): string => (values['projectManager'] as { readonly ref: string }).ref
/** A twin, whose manager holds a role on it, and somebody who holds none there. */
const twin = twins[0]!
const manager = managerOf(twin)
const held = new Set(
  Object.values(twin.values).flatMap((value) => (typeof value === 'object' && value !== null && 'ref' in value ? [value.ref] : [])),
)
const nameOf = (person: string): string => seeded.jira.people.find(({ id }) => id === person)!.name
const outsider = seeded.jira.people.find(({ id, role, active }) => role !== 'service' && role !== 'pmo' && active && !held.has(id))!.id

const accepted = { 'operations.accepted': { value: { is: 'flag', flag: true }, on: '2022-03-30', note: 'Handover, 30 March' } }

/** The person by the reference that the tracker's own fields name them with. */
const personIn = async (subject: SiteSubject, id: string): Promise<Person> => {
  if (subject.eyes === 'person') return subject.actor(id)
  const authorization = jiraAuthorization(subject.tracker as LocalJira, id)
  const answered = await fetch(`${subject.tracker.url}/rest/api/3/myself`, { headers: { authorization } })
  const { accountId } = (await answered.json()) as { readonly accountId: string }
  return { ref: accountId, name: id, active: true }
}

describe('what no tracker holds, in the built app itself', () => {
  it('is recorded, imported from a table and exported', { timeout: 60_000 }, async () => {
    const jira = await startJira()
    try {
      jira.seed(twinsOf(seeded.jira))
      const client = jiraClient(jira, pmoLead)
      await configureSite(client, jira.mapping(), 'the local Jira')
      const done = <T>(answered: Answer<T>): T => {
        if (answered.ok) return answered.value
        throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
      }
      const text = `project,fact,value,note\n${twin.title},tolerance.cost,12.5%,"Board, item 3"`
      const { projects } = done(await client.call('record.import', { text, commit: false }))
      const recordVersions = Object.fromEntries(projects.map(({ ref, recordVersion }) => [ref, recordVersion]))
      expect(done(await client.call('record.import', { text, commit: true, recordVersions })).projects).toMatchObject([
        { status: 'written' },
      ])
      expect(done(await client.call('record.export', { format: 'csv' })).text).toContain('tolerance.cost,12.5%,2022-03-31,"Board, item 3"')
      const opened = done(await client.call('record.open', { item: jira.find(twin.id).id }))
      expect(opened.log).toMatchObject([{ what: 'import', count: 1, byName: nameOf(pmoLead) }])
    } finally {
      await jira.close()
    }
  })
})

describe('what no tracker holds, in both of them', () => {
  let subjects: readonly SiteSubject[] = []
  beforeAll(async () => {
    subjects = await Promise.all([jiraSubject(), azureDevOpsSubject()])
    for (const [index, subject] of subjects.entries()) {
      subject.seed(twinsOf(index === 0 ? seeded.jira : seeded.azureDevOps))
      await configure(subject.ports(pmoLead), subject.mapping(), await subject.actor(pmoLead))
      const [ports, call] = [subject.ports('product'), callOf(await subject.actor('service'), 'product')]
      let progress = await startRefresh(ports, call)
      while (progress.status === 'running') progress = await stepRefresh(ports, call)
    }
  }, 60_000)
  afterAll(async () => void (await Promise.all(subjects.map((subject) => subject.close()))))

  const asks = async <N extends UseCaseName>(subject: SiteSubject, person: string, name: N, input: unknown): Promise<Answer<OutputOf<N>>> =>
    ask(subject.ports(person), callOf(await personIn(subject, person), subject.eyes), name, input)
  const gets = async <N extends UseCaseName>(subject: SiteSubject, person: string, name: N, input: unknown): Promise<OutputOf<N>> => {
    const answered = await asks(subject, person, name, input)
    if (!answered.ok) throw new Error(`${subject.name}: ${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }
  const keyOf = async (subject: SiteSubject): Promise<string> =>
    (await gets(subject, pmoLead, 'record.open', { item: subject.ref(twin.id) })).project.key

  it('is recorded by whoever holds a role on the project, and by nobody else', { timeout: 30_000 }, async () => {
    for (const subject of subjects) {
      const item = subject.ref(twin.id)
      const refused = await asks(subject, outsider, 'record.save', { item, facts: accepted, recordVersion: 'new' })
      expect([subject.name, refused.ok || refused.problem.code]).toEqual([subject.name, 'forbidden'])
      const saved = await gets(subject, manager, 'record.save', { item, facts: accepted, recordVersion: 'new' })
      if (!saved.ok) throw new Error(saved.problem)
      const recorded = saved.view.facts.find(({ fact }) => fact === 'operations.accepted')?.recorded
      expect(recorded).toMatchObject({ ...accepted['operations.accepted'], source: 'form', at: '2022-03-31T09:00:00.000Z' })
      expect(recorded?.by).toBe((await personIn(subject, manager)).ref)
      const late = await gets(subject, pmoLead, 'record.save', { item, facts: { 'operations.accepted': null }, recordVersion: 'new' })
      expect(late).toMatchObject({ ok: false, problem: 'conflict' })
      expect((await gets(subject, outsider, 'record.open', { item })).mayRecord).toBe(false)
    }
  })

  it('is imported from one table, once, and comes out again the same', { timeout: 30_000 }, async () => {
    const texts: string[] = []
    for (const subject of subjects) {
      const key = await keyOf(subject)
      const text = [
        'project\tfact\tvalue\ton\tnote',
        `${key}\ttolerance.cost\t12.5%\t2022-01-20\tBoard, item 3`,
        `${twins[1]!.title}\tcost.committed\tGBP 1200000.00\t\t`,
        `${key}\ttolerance.cost\t5\t\t`,
        'NOWHERE-1\ttolerance.cost\t5%\t\t',
      ].join('\n')
      const refused = await asks(subject, manager, 'record.import', { text, commit: false })
      expect([subject.name, refused.ok || refused.problem.code]).toEqual([subject.name, 'forbidden'])
      const preview = await gets(subject, pmoLead, 'record.import', { text, commit: false })
      expect(preview.mistakes.map(({ row, column, reason }) => [row, column, reason])).toEqual([
        [4, 'value', 'notPercent'],
        [5, 'project', 'projectUnknown'],
      ])
      const recordVersions = Object.fromEntries(preview.projects.map(({ ref, recordVersion }) => [ref, recordVersion]))
      const once = await gets(subject, pmoLead, 'record.import', { text, commit: true, recordVersions })
      expect(once.projects.map(({ status }) => status)).toEqual(['written', 'written'])
      const again = await gets(subject, pmoLead, 'record.import', { text, commit: true, recordVersions })
      expect(again.projects.map(({ status }) => status)).toEqual(['nothing', 'nothing'])
      expect((await gets(subject, pmoLead, 'record.imports', {})).imports).toMatchObject([{ projects: 2, changes: 2, mistakes: 2 }])
      const csv = (await gets(subject, pmoLead, 'record.export', { format: 'csv' })).text
      const other = (await gets(subject, pmoLead, 'record.open', { item: subject.ref(twins[1]!.id) })).project.key
      texts.push(csv.replaceAll(key, 'first').replaceAll(other, 'second').split('\r\n').toSorted().join('\n'))
    }
    expect(texts[0]).toBe(texts[1])
    expect(texts[0]).toContain('first,tolerance.cost,12.5%,2022-01-20,"Board, item 3"')
  })
})
