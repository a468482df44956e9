import type { Call, OutputOf, Person, UseCaseName } from '@plumbline/core'
import { readPack, verifyPack } from '@plumbline/core/evidence'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ask, callOf, configure, service, zone } from '../support/calls.ts'
import { fixture } from '../support/portfolio.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'

const raw = <T>(collection: string, id: string) => ({ collection, id, check: (value: unknown) => value as T })
const headOf = (item: string) => raw<{ subject: string; hashes: string[] }>('ledger-heads', item)
const pageOf = (hash: string) => raw<{ record: Record<string, unknown>; aside: object }>('ledger', hash)

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
])('the ledger in %s', (name, start) => {
  let subject: SiteSubject
  const item = () => subject.ref('whole')
  const product = () => subject.ports('product')
  const actorOf = async (person: string): Promise<Person> => {
    if (name !== 'Jira') return subject.actor(person)
    const [found] = await subject.ports(person).directory.find(fixture.people.find(({ id }) => id === person)?.name ?? '')
    return found!
  }
  const callAs = async (person: string): Promise<Call> => callOf(await actorOf(person), subject.eyes)
  const use = async <N extends UseCaseName>(person: string, use: N, input: unknown): Promise<OutputOf<N>> => {
    const answered = await ask(subject.ports(person), await callAs(person), use, input)
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }
  const refresh = async () => {
    const call = callOf(service, 'product')
    let progress = await startRefresh(product(), call)
    while (progress.status === 'running') progress = await stepRefresh(product(), call)
    return progress
  }
  const marks = () => product().tracker({ mapping: subject.mapping(), zone }).marks(item())
  const state = async () => (await marks()).gates.find(({ gate }) => gate === 'G0')?.state ?? 'notPassed'
  const judged = async (): Promise<string> => {
    const view = await use('lead', 'gate.open', { item: item() })
    return view.kind === 'gate' ? view.judged.judgementHash : ''
  }
  const vote = async (person = 'sponsor') => {
    const act = { kind: 'vote', gate: 'G0', judgementHash: await judged(), outcome: 'go', role: 'sponsor', comment: { text: 'Fine' } }
    return use(person, 'governance.act', { item: item(), act })
  }

  beforeEach(async () => {
    // A storage of its own for each: a tracker that is seeded anew keeps the app's documents.
    subject = await start()
    subject.seed(fixture)
    await configure(subject.ports('pmo'), subject.mapping(), await actorOf('pmo'))
    expect(await refresh()).toMatchObject({ status: 'finished' })
  })
  afterEach(() => subject.close())

  const passed = async () => {
    await vote()
    await refresh()
    expect(await state()).toBe('passed')
  }

  it('one approver approves one gate, and the record is attested in the tracker’s own field', async () => {
    expect(await state()).toBe('notPassed')
    await passed()
    const { value } = (await product().shelf.read(headOf(item())))!
    expect(value.hashes).toHaveLength(2)
    expect((await marks()).record).toEqual({ seq: 2, head: value.hashes[1]?.slice(0, 16) })
    const view = await use('reader', 'governance.open', { item: item() })
    expect(view).toMatchObject({
      decisions: [{ outcome: 'go', votes: [{ by: { name: 'Simon Sponsor' }, comment: 'Fine' }] }],
      ledger: { records: 2, problems: [], anchoring: { is: 'anchored' } },
    })
  })

  it('whoever holds no role that decides approves nothing', async () => {
    for (const person of ['lead', 'owner']) await vote(person).catch(() => undefined)
    await refresh()
    expect(await state()).toBe('notPassed')
    expect((await use('pmo', 'governance.open', { item: item() })).ledger.records).toBe(0)
  })

  it('verify finds a tampered byte, and replays the decision to the same hash', async () => {
    await passed()
    const { text } = await use('pmo', 'ledger.export', { item: item(), format: 'json' })
    const checked = await verifyPack(readPack(text))
    expect(checked).toMatchObject({ verified: true, subjects: [{ anchoring: { is: 'anchored' }, decisions: [{ replay: 'same' }] }] })
    const tampered = await verifyPack(readPack(text.replace('"outcome": "go"', '"outcome": "gO"')))
    expect(tampered).toMatchObject({ verified: false, subjects: [{ problems: [{ problem: 'edited' }] }] })
    await expect(use('lead', 'ledger.export', { item: item(), format: 'json' })).rejects.toThrow(/PMO/)
  })

  const only = (tracker: string) => (name === tracker ? it : () => undefined)

  only('Jira')('a user who writes the issue property changes nothing', async () => {
    const token = subject.tracker.token('lead')
    const forged = { gates: [{ gate: 'G0', slot: 1, state: 'passed', until: '2099-12-31', judgementHash: 'a'.repeat(64) }] }
    const answered = await fetch(`${subject.tracker.url}/rest/api/3/issue/${item()}/properties/plumbline`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(forged),
    })
    expect(answered.status).toBeLessThan(300)
    await refresh()
    expect(await state()).toBe('notPassed')
    expect(await use('lead', 'gate.open', { item: item() })).toMatchObject({ gate: { passed: null } })
  })

  only('Azure DevOps')('whoever edits, deletes, replays or swaps documents passes no gate, and the view names the record', async () => {
    const anybody = subject.ports('reader').shelf
    const before = (await product().shelf.read(headOf(item())))?.value
    await passed()
    const head = (await anybody.read(headOf(item())))!
    const [first = '', second = ''] = head.value.hashes
    const pages = { first: (await anybody.read(pageOf(first)))!, second: (await anybody.read(pageOf(second)))! }
    const put = async (hash: string, value: unknown) => {
      const version = (await anybody.read(raw<unknown>('ledger', hash)))?.version ?? 'new'
      await anybody.write(raw<unknown>('ledger', hash), value, version)
    }
    const named = async () => {
      await refresh()
      const { ledger } = await use('pmo', 'governance.open', { item: item() })
      return {
        state: await state(),
        problems: ledger.problems.map(({ seq, problem }) => `${seq} ${problem}`),
        anchoring: ledger.anchoring.is,
      }
    }
    const restore = async () => {
      await put(first, pages.first.value)
      await put(second, pages.second.value)
      const { version } = (await anybody.read(headOf(item())))!
      await anybody.write(headOf(item()), head.value, version)
    }
    await put(second, { ...pages.second.value, record: { ...pages.second.value.record, by: 'f'.repeat(64) } })
    expect(await named()).toEqual({ state: 'notPassed', problems: ['2 edited'], anchoring: 'anchored' })
    await restore()
    expect(await named()).toEqual({ state: 'passed', problems: [], anchoring: 'anchored' })

    const documents = `${subject.tracker.url}/_apis/ExtensionManagement/InstalledExtensions/plumbline/plumbline/Data/Scopes/Default/Current/Collections`
    const authorization = `Basic ${Buffer.from(`:${subject.tracker.token('reader')}`).toString('base64')}`
    const gone = await fetch(`${documents}/ledger/Documents/${second}?api-version=7.1-preview.1`, {
      method: 'DELETE',
      headers: { authorization },
    })
    expect(gone.status).toBe(204)
    expect(await named()).toEqual({ state: 'notPassed', problems: ['2 removed'], anchoring: 'anchored' })
    await restore()

    await put(first, pages.second.value)
    await put(second, pages.first.value)
    expect(await named()).toEqual({ state: 'notPassed', problems: ['1 edited', '2 edited'], anchoring: 'anchored' })
    await restore()
    expect(before).toBeUndefined()

    const replayed = { subject: item(), hashes: head.value.hashes.slice(0, 1) }
    await anybody.write(headOf(item()), replayed, (await anybody.read(headOf(item())))!.version)
    expect(await named()).toMatchObject({ state: 'notPassed', anchoring: 'contradicted' })
    await restore()
    expect(await named()).toEqual({ state: 'passed', problems: [], anchoring: 'anchored' })
  })

  only('Azure DevOps')('a whole chain that somebody wrote beside the tracker is not believed', async () => {
    await passed()
    const { value } = (await product().shelf.read(headOf(item())))!
    const bodies = await Promise.all(value.hashes.map(async (hash) => (await product().shelf.read(pageOf(hash)))!.value))
    subject.seed(fixture)
    await configure(subject.ports('pmo'), subject.mapping(), await actorOf('pmo'))
    const anybody = subject.ports('reader').shelf
    for (const [index, hash] of value.hashes.entries()) await anybody.write(pageOf(hash), bodies[index]!, 'new')
    await anybody.write(headOf(item()), value, 'new')
    await refresh()
    expect(await state()).toBe('notPassed')
    expect((await use('pmo', 'governance.open', { item: item() })).ledger.records).toBe(0)
  })
})
