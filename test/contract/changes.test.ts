import type { DocCollection, Ports } from '@plumbline/core'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, callOf, configure, service, zone } from '../support/calls.ts'
import { many } from '../support/portfolio.ts'
import { azureDevOpsAuthorization, jiraAuthorization } from '../support/sites.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'

const [projects, below] = [4, 30]
const call = callOf(service, 'product')

const refresh = async (subject: SiteSubject, asked: Parameters<typeof startRefresh>[2]): Promise<void> => {
  const ports = subject.ports('product')
  let progress = await startRefresh(ports, call, asked)
  while (progress.status === 'running') progress = await stepRefresh(ports, call)
  expect(progress).toMatchObject({ status: 'finished' })
  expect(progress.problem).toBeUndefined()
}

/** Versions of all documents of some kinds: what is not written keeps its own. */
const versionsOf = async ({ shelf }: Ports, collections: readonly string[]): Promise<readonly string[]> => {
  const all: string[] = []
  for (const collection of collections) {
    const whole: DocCollection<unknown> = { collection, check: (value) => value }
    let after: string | undefined
    do {
      const page = await shelf.list(whole, after)
      all.push(...page.values.map(({ id, version }) => `${collection} ${id} ${version}`))
      after = page.next
    } while (after !== undefined)
  }
  return all
}

/** Hangs an item below another one, as a person does it in the tracker. */
const hang = async (subject: SiteSubject, item: string, parent: string): Promise<void> => {
  const { url } = subject.tracker
  const answered =
    subject.name === 'Jira'
      ? await fetch(`${url}/rest/api/3/issue/${subject.ref(item)}`, {
          method: 'PUT',
          headers: { authorization: jiraAuthorization(subject.tracker as never, 'pmo'), 'content-type': 'application/json' },
          body: JSON.stringify({ fields: { parent: { id: subject.ref(parent) } } }),
        })
      : await fetch(`${url}/_apis/wit/workitems/${subject.ref(item)}?api-version=7.1`, {
          method: 'PATCH',
          headers: {
            authorization: azureDevOpsAuthorization(subject.tracker as never, 'pmo'),
            'content-type': 'application/json-patch+json',
          },
          body: JSON.stringify([
            { op: 'remove', path: '/relations/0' },
            {
              op: 'add',
              path: '/relations/-',
              value: { rel: 'System.LinkTypes.Hierarchy-Reverse', url: `${url}/_apis/wit/workItems/${subject.ref(parent)}` },
            },
          ]),
        })
  expect(answered.status, await answered.text()).toBeLessThan(300)
}

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
] as const)('a refresh of %s', (_, start) => {
  let subject: SiteSubject
  beforeAll(async () => {
    subject = await start()
    subject.seed(many(projects, below))
    await configure(subject.ports('pmo'), subject.mapping(), await subject.actor('pmo'))
    await refresh(subject, {})
    // The next look finds our own marks, which change nothing.
    await refresh(subject, { only: 'due' })
  })
  afterAll(() => subject?.close())

  const readings = () =>
    subject.recorded
      .exchanges()
      .filter(({ path }) =>
        /search\/jql|bulkfetch|wiql|workitemsbatch|\/issue\/\d+\?|workitems\/\d+\?|updates|workitemrevisions/.test(path),
      )

  it('asks what changed and nothing else where nothing changed, and writes nothing', async () => {
    const kept = ['judgements', 'portfolio-lines', 'trends', 'ledger-heads']
    const before = await versionsOf(subject.ports('product'), kept)
    subject.recorded.clear()
    await refresh(subject, { only: 'due' })
    const asked = readings().map(({ path }) => path.replace(/\?.*/, ''))
    const polls = readings().filter(({ requestBody }) => /ChangedDate\] >=|updated >=/.test(requestBody ?? ''))
    expect(polls).toHaveLength(1)
    expect(asked.filter((path) => /updates|changelog|workitemrevisions/.test(path))).toEqual([])
    expect(subject.recorded.exchanges().filter(({ method, path }) => method === 'PATCH' && path.includes('/wit/'))).toEqual([])
    expect(await versionsOf(subject.ports('product'), kept)).toEqual(before)
  })

  it('applies edits, new items and moves to the sheets they touch, and then says what a full read says', async () => {
    const { desk } = subject.ports('product')
    const meaning = { mapping: subject.mapping(), zone }
    await desk.ensureFields(subject.ref('p0t1'), { itemDue: '2022-05-01' }, meaning)
    await desk.ensureFields(subject.ref('p1'), { declaredHealth: 'onTrack' }, meaning)
    await desk.ensureItem(
      'a-risk',
      { kind: 'risk', place: { below: subject.ref('p2') }, title: 'A risk', values: { riskProbability: 4, riskImpact: 5 } },
      meaning,
    )
    await hang(subject, 'p3t2', 'p0')
    subject.recorded.clear()
    await refresh(subject, { only: 'due' })
    expect(readings().length).toBeLessThan(17)

    const kept = ['judgements', 'portfolio-lines']
    const before = await versionsOf(subject.ports('product'), kept)
    await refresh(subject, { repair: true })
    expect(await versionsOf(subject.ports('product'), kept)).toEqual(before)
    const shown = await ask(subject.ports('pmo'), callOf(await subject.actor('pmo')), 'portfolio.open', {})
    if (!shown.ok || shown.value.kind !== 'portfolio') throw new Error('no portfolio')
    const lines = new Map(shown.value.components.map(({ ref, totalItems }) => [ref, totalItems]))
    const totals = Object.fromEntries([0, 1, 2, 3].map((place) => [place, lines.get(subject.ref(`p${place}`))]))
    expect(totals).toEqual({ 0: below + 1, 1: below, 2: below, 3: below - 1 })
  })
})
