import type { ItemMarks } from '@plumbline/core'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { fixture } from '../support/portfolio.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { type Answered, move, send } from './guarded/moves.ts'
import { zone } from './subject.ts'

const passed = (until: string): ItemMarks => ({
  gates: [{ gate: 'G0', slot: 1, state: 'passed', until, judgementHash: 'a'.repeat(64) }],
  judgement: null,
})

const forge = (subject: SiteSubject, person: string): Promise<Answered> => {
  const id = subject.ref('whole')
  if (subject.name !== 'Jira')
    return send(subject, person, {
      method: 'PATCH',
      path: `/_apis/wit/workitems/${id}?api-version=7.1`,
      type: 'application/json-patch+json',
      body: [{ op: 'add', path: '/fields/Custom.PlumblineGate1', value: `G0|2099-12-31|${'a'.repeat(64)}` }],
    })
  return send(subject, person, {
    method: 'PUT',
    path: '/rest/api/3/app/field/customfield_11000/value',
    body: { updates: [{ issueIds: [Number(id)], value: passed('2099-12-31') }] },
  })
}

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
])('the guarded transition in %s', (name, start) => {
  let subject: SiteSubject
  beforeEach(async () => {
    subject ??= await start()
    subject.seed(fixture)
  })
  afterAll(() => subject?.close())
  const marks = (until: string) => subject.ports('product').desk.ensureMarks(subject.ref('whole'), passed(until))

  it.each(['lead', 'pmo'])('is refused on the server for %s, with a reason, and let through once the gate is passed', async (person) => {
    const refused = await move(subject, 'whole', 'Initiate', person)
    expect(refused.status).toBe(400)
    expect(refused.text).toMatch(/plumbline/i)
    await marks('2022-06-29')
    expect((await move(subject, 'whole', 'Initiate', person)).status).toBeLessThan(300)
  })

  it('needs its own gate: the next one stays closed', async () => {
    await marks('2022-06-29')
    await move(subject, 'whole', 'Initiate')
    const refused = await move(subject, 'whole', 'Requirements')
    expect(refused.status).toBe(400)
  })

  it('leaves alone what is no project item', async () => {
    expect((await move(subject, 'open', name === 'Jira' ? 'Done' : 'Closed')).status).toBeLessThan(300)
  })

  it.each(['lead', 'pmo', 'reader'])('cannot be opened by a mark that %s wrote', async (person) => {
    expect((await forge(subject, person)).status).toBeGreaterThanOrEqual(400)
    const read = await subject.ports('product').tracker({ mapping: subject.mapping(), zone }).marks(subject.ref('whole'))
    expect(read.gates.filter((g) => g.state === 'passed')).toEqual([])
    expect((await move(subject, 'whole', 'Initiate')).status).toBe(400)
  })

  it('is told as enforced by the server, with whoever is exempt', async () => {
    const guard = subject.ports('product').guard!
    expect(
      await guard.inForce({ id: 'G0', slot: 1, opensStates: ['Initiate'], itemTypes: subject.mapping().projectItemTypes }),
    ).toMatchObject({ strength: 'server' })
    expect(await guard.inForce({ id: 'G0', slot: 1, opensStates: ['Idea'], itemTypes: subject.mapping().projectItemTypes })).toMatchObject({
      strength: 'none',
    })
    subject.seed({ ...fixture, guards: [] })
    expect(
      await subject
        .ports('product')
        .guard!.inForce({ id: 'G0', slot: 1, opensStates: ['Initiate'], itemTypes: subject.mapping().projectItemTypes }),
    ).toMatchObject({
      strength: 'none',
    })
  })

  const only = (tracker: string) => (name === tracker ? it : () => undefined)
  only('Jira')('is refused again once the decision can no longer be used', async () => {
    await marks('2022-03-30')
    const refused = await move(subject, 'whole', 'Initiate')
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('can no longer be used')
    await marks('2022-03-31')
    expect((await move(subject, 'whole', 'Initiate')).status).toBeLessThan(300)
  })

  only('Azure DevOps')('cannot be walked around by creating an item behind the gate', async () => {
    const created = await send(subject, 'lead', {
      method: 'POST',
      path: '/Department%20for%20Tests/_apis/wit/workitems/$Project?api-version=7.1',
      type: 'application/json-patch+json',
      body: [
        { op: 'add', path: '/fields/System.Title', value: 'Straight to build' },
        { op: 'add', path: '/fields/System.State', value: 'Build' },
      ],
    })
    expect(created.status).toBe(400)
  })
})
