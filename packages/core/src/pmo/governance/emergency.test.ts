import { describe, expect, it } from 'vitest'
import type { Act } from '../../governance/acts.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { callAs, people } from '../../testing/example-site.ts'
import { governed, governedSite, unlinkedProject } from '../../testing/governed-site.ts'
import { summaryOf } from '../lines/summaries.ts'

const releasing = (judgementHash: string, more: Partial<Extract<Act, { kind: 'emergency.release' }>> = {}): Act => ({
  kind: 'emergency.release',
  gate: 'G0',
  judgementHash,
  role: 'pmo',
  reason: { text: 'The claims portal is down, and the fix cannot wait for the board' },
  hours: 48,
  ...more,
})
const at = (day: string, minute = 0): string => `${day}T12:${String(minute).padStart(2, '0')}:00.000Z`

describe.each([
  ['a storage that the product alone writes', true],
  ['a storage that anybody writes', false],
])('an emergency release over %s', (_, guarded) => {
  it('opens a gate that is not ready, until the day it ends, and asks for a review', async () => {
    const made = await governedSite(guarded, unlinkedProject)
    const mayRelease = async (person: 'pmo' | 'reader') =>
      (await use(made.product, callAs(people[person]), 'governance.open', { item: 'P1' })).mayRelease
    expect(await mayRelease('pmo')).toMatchObject({ gate: { id: 'G0' }, roles: [{ id: 'pmo' }] })
    expect(await mayRelease('reader')).toBeNull()
    expect(await made.does('pmo', releasing(await made.hash()))).toMatchObject({
      status: 'done',
      view: { emergencies: [{ hours: 48, until: '2022-04-02', by: { name: 'Petra Moor' }, reviewed: null, mayReview: ['ownAsk'] }] },
    })
    expect(made.mark()).toBe('passed')
    expect(made.site.marks.get('P1')?.gates[0]?.until).toBe('2022-04-02')
    expect([...made.site.items.values()].filter(({ type }) => type === 'action')).toMatchObject([
      { title: 'Review the emergency release of G0', values: { entryDue: '2022-04-02' } },
    ])
    await refreshAll(made.product, at('2022-04-02'))
    expect(made.mark()).toBe('passed')
    expect(await summaryOf(made.product, 'P1')).toMatchObject({ emergencies: 1 })
    await refreshAll(made.product, at('2022-04-03'))
    const passedOn = async (day: string) => {
      const view = await use(made.product, callAs(people.pmo, 'product', at(day)), 'gate.open', { item: 'P1' })
      return view.kind === 'gate' ? view.gate.passed : view
    }
    expect(await passedOn('2022-04-02')).toMatchObject({ usableUntil: '2022-04-02' })
    expect(await passedOn('2022-04-03')).toBeNull()
    expect((await made.view()).ledger).toMatchObject({ problems: [], anchoring: { is: 'anchored' } })
  })

  it('is reviewed by somebody else, once', async () => {
    const made = await governedSite(guarded, unlinkedProject)
    await made.does('pmo', releasing(await made.hash()))
    const review: Act = { kind: 'emergency.review', release: 1, findings: { text: 'Justified; the gate is held on 5 April' } }
    expect(await made.does('reader', review, at('2022-04-04'))).toMatchObject({ obstacles: ['notYourRole'] })
    expect(await made.does('otherPmo', review, at('2022-04-04'))).toMatchObject({
      status: 'done',
      view: { emergencies: [{ reviewed: { by: { name: 'Omar Pace' } } }] },
    })
    expect(await made.does('sponsor', review, at('2022-04-04', 1))).toMatchObject({ obstacles: ['notThere'] })
  })

  it.each<[string, keyof typeof people, Partial<Extract<Act, { kind: 'emergency.release' }>>, string]>([
    ['by somebody without the role', 'manager', {}, 'notYourRole'],
    ['in a role that releases nothing', 'owner', { role: 'benefitOwner' }, 'notYourRole'],
    ['without a reason', 'pmo', { reason: { text: ' ' } }, 'noReason'],
    ['of another gate', 'pmo', { gate: 'G1' }, 'notAhead'],
  ])('is refused: %s', async (_name, person, more, obstacle) => {
    const made = await governedSite(guarded, unlinkedProject)
    expect(await made.does(person, releasing(await made.hash(), more))).toMatchObject({
      status: 'refused',
      obstacles: expect.arrayContaining([obstacle]) as string[],
    })
    expect(made.mark()).toBe('notPassed')
  })
})

it('is no longer than three days', async () => {
  const made = await governedSite(true, unlinkedProject)
  await expect(made.does('pmo', releasing(await made.hash(), { hours: 73 }))).rejects.toThrow(/hours/)
  expect((await use(made.product, callAs(people.pmo), 'governance.open', { item: 'P1' })).emergencies).toEqual([])
})

it('is for the roles that its template names, and no longer than it allows', async () => {
  const made = await governedSite(true, unlinkedProject, { ...governed, emergency: { roles: ['benefitOwner'], maxHours: 24 } })
  const release = async (person: 'owner' | 'pmo', more: Partial<Extract<Act, { kind: 'emergency.release' }>>) =>
    made.does(person, releasing(await made.hash(), more))
  expect(await use(made.product, callAs(people.owner), 'governance.open', { item: 'P1' })).toMatchObject({
    mayRelease: { roles: [{ id: 'benefitOwner' }], maxHours: 24 },
  })
  expect(await release('pmo', { hours: 24 })).toMatchObject({ status: 'refused', obstacles: ['notYourRole'] })
  expect(await release('owner', { role: 'benefitOwner' })).toMatchObject({ status: 'refused', obstacles: ['tooLong'] })
  expect(await release('owner', { role: 'benefitOwner', hours: 24 })).toMatchObject({ status: 'done' })
})
