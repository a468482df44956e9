import type { Answer, NewEntry, OutputOf, Person, UseCaseName } from '@plumbline/core'
import type { LocalJira } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, callOf, configure } from '../support/calls.ts'
import { fixture } from '../support/portfolio.ts'
import { jiraAuthorization } from '../support/sites.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { collect, zone } from './subject.ts'

/** The person by the reference that the tracker's own fields name them with. */
const personIn = async (subject: SiteSubject, id: string): Promise<Person> => {
  if (subject.eyes === 'person') return subject.actor(id)
  const authorization = jiraAuthorization(subject.tracker as LocalJira, id)
  const answered = await fetch(`${subject.tracker.url}/rest/api/3/myself`, { headers: { authorization } })
  const { accountId, displayName } = (await answered.json()) as { readonly accountId: string; readonly displayName: string }
  return { ref: accountId, name: displayName, active: true }
}

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
])('the registers of a project in %s', (_name, start) => {
  let subject: SiteSubject
  beforeAll(async () => {
    subject = await start()
    subject.seed(fixture)
    await configure(subject.ports('pmo'), subject.mapping(), await subject.actor('pmo'))
  }, 60_000)
  afterAll(() => subject?.close())

  const asks = async <N extends UseCaseName>(person: string, name: N, input: unknown): Promise<Answer<OutputOf<N>>> =>
    ask(subject.ports(person), callOf(await personIn(subject, person), subject.eyes), name, input)
  const gets = async <N extends UseCaseName>(person: string, name: N, input: unknown): Promise<OutputOf<N>> => {
    const answered = await asks(person, name, input)
    if (answered.ok) return answered.value
    throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
  }
  const item = () => subject.ref('whole')
  const add = (person: string, entry: NewEntry, entryKey: string) => asks(person, 'register.create', { item: item(), entryKey, entry })
  const openIn = async (kind: NewEntry['kind']) =>
    (await gets('lead', 'register.list', { item: item() })).registers.find((register) => register.kind === kind)!

  it('take every kind of entry from its manager, with the fields that criteria read', { timeout: 30_000 }, async () => {
    const { people } = await gets('lead', 'register.list', { item: item() })
    const owner = people.find(({ name }) => name === 'Olga Owner')!
    const due = '2022-05-31'
    const entries: readonly NewEntry[] = [
      {
        kind: 'risk',
        title: 'The supplier is late',
        probability: 4,
        impact: 5,
        owner,
        response: 'transfer',
        due,
        details: 'See <minutes> & plan',
      },
      { kind: 'projectIssue', title: 'No test site', severity: 'critical', owner, due },
      {
        kind: 'changeRequest',
        title: 'A second site',
        owner,
        effects: { cost: { minor: 125_000_000, currency: 'GBP' }, days: 30, scope: 'One site' },
      },
      { kind: 'decision', title: 'Which supplier', owner, due },
      { kind: 'action', title: 'Ask the board', owner, due, source: 'meeting' },
    ]
    for (const [index, entry] of entries.entries()) {
      const made = await add('lead', entry, `of-kind-${index}`)
      expect(made).toMatchObject({ ok: true, value: { ok: true, unfilled: [] } })
      const listed = (await openIn(entry.kind)).entries.find(({ title }) => title === entry.title)
      expect([entry.kind, listed?.owner]).toEqual([entry.kind, 'Olga Owner'])
    }
    expect((await openIn('risk')).entries[0]).toMatchObject({ title: 'The supplier is late', score: 20, due })
    expect((await openIn('changeRequest')).entries[0]).toMatchObject({ decision: 'pending' })
    const tracker = subject.ports('product').tracker({ mapping: subject.mapping(), zone })
    const effects = ['changeCostEffect', 'changeDaysEffect', 'changeScopeEffect', 'changeDecision'] as const
    const below = await collect(tracker.items({ kind: 'below', items: [item()] }, effects))
    expect(below.find(({ kind }) => kind === 'changeRequest')?.fields).toMatchObject({
      changeCostEffect: { ok: true, value: { minor: 125_000_000, currency: 'GBP' } },
      changeDaysEffect: { ok: true, value: 30 },
      changeScopeEffect: { ok: true, value: 'One site' },
      changeDecision: { ok: true, value: 'pending' },
    })
  })

  it('take nothing twice for one form, and nothing from somebody without a role', async () => {
    const owner = await personIn(subject, 'owner')
    const risk: NewEntry = { kind: 'risk', title: 'Twice', probability: 1, impact: 1, owner: { ref: owner.ref, name: owner.name } }
    const once = await add('lead', risk, 'same-form')
    expect(await add('lead', risk, 'same-form')).toEqual(once)
    expect((await openIn('risk')).entries.filter(({ title }) => title === 'Twice')).toHaveLength(1)
    expect(await add('reader', risk, 'of-reader')).toMatchObject({ ok: false, problem: { code: 'forbidden' } })
  })

  it('say what is wrong with an entry, and make nothing', async () => {
    const before = (await openIn('risk')).open
    expect(await add('lead', { kind: 'risk', title: '' }, 'empty-form')).toMatchObject({ ok: true, value: { ok: false } })
    expect((await openIn('risk')).open).toBe(before)
  })
})
