import type { EnforcementPlan } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { createAzureDevOpsPorts } from '../ports.ts'
import { answered, impatient, scripted } from '../testing/scripted.ts'

const slot = 'Custom.PlumblineGate2'
const r1 = {
  conditions: [{ conditionType: '$whenStateChangedTo', field: 'System.State', value: 'Design' }],
  actions: [{ actionType: '$makeRequired', targetField: slot }],
}
const r2 = {
  conditions: [{ conditionType: 'whenCurrentUserIsNotMemberOfGroup', value: 'Plumbline writers' }],
  actions: [{ actionType: 'makeReadOnly', targetField: slot }],
}
const narrower = { ...r1, conditions: [...r1.conditions, { conditionType: 'when', field: 'Custom.Tier', value: 'Major' }] }

const guardOver = (rules: unknown, more: Parameters<typeof scripted>[0] = []) => {
  const local = scripted([
    ...more,
    ['/rules', () => (Array.isArray(rules) ? { value: rules } : rules)],
    ['Contoso.Project/fields', () => ({ value: [{ referenceName: slot }] })],
    ['/fields', () => ({ value: [{ referenceName: 'System.Title' }] })],
    ['/workitemtypes', () => ({ value: ['Project', 'Task'].map((name) => ({ name, referenceName: `Contoso.${name}` })) })],
    [
      '/work/processes',
      () => ({
        value: [
          { typeId: 'p1', name: 'Contoso', customizationType: 'inherited', projects: [{}] },
          { typeId: 'p2', name: 'Agile', customizationType: 'system', projects: null },
        ],
      }),
    ],
  ])
  const now = () => new Date('2022-03-31T09:00:00Z')
  const { guard } = createAzureDevOpsPorts({
    unguessable: () => 'salt',
    request: local.request,
    identity: 'product',
    publisher: 'p',
    extension: 'e',
    patience: impatient(),
    now,
  })
  if (!guard) throw new Error('no guard')
  return { ...local, guard }
}
const gate = { id: 'G2', slot: 2, opensStates: ['Design'], itemTypes: ['Project'] }
const readBackAt = '2022-03-31T09:00:00.000Z'

describe('what the process holds', () => {
  it('is the transition, with both rules', async () => {
    expect(await guardOver([r1, r2]).guard.inForce(gate)).toEqual({ strength: 'server', exempt: 'Plumbline writers', readBackAt })
  })
  it.each([
    ['without the first rule', [r2], gate],
    ['without the second rule', [r1], gate],
    ['with a rule that is switched off', [{ ...r1, isDisabled: true }, r2], gate],
    ['with a rule that holds only some', [narrower, r2], gate],
    ['for another state', [r1, r2], { ...gate, opensStates: ['Design', 'Build'] }],
    ['for another slot', [r1, r2], { ...gate, slot: 3 }],
    ['for a gate that opens no state', [r1, r2], { ...gate, opensStates: [] }],
    ['while another type stands for projects too', [r1, r2], { ...gate, itemTypes: ['Project', 'Task'] }],
    ['for a type that no process in use has', [r1, r2], { ...gate, itemTypes: ['Epic'] }],
  ])('is nothing %s', async (_, rules, asked) =>
    expect(await guardOver(rules).guard.inForce(asked)).toEqual({ strength: 'none', readBackAt }),
  )
  it('is the transition of each type by the states that it has', async () => {
    const holdBuild = { ...r1, conditions: [{ conditionType: '$whenStateChangedTo', field: 'System.State', value: 'Build' }] }
    const two = ['Project', 'Programme'].map((name) => ({
      name,
      referenceName: `Contoso.${name}`,
      states: [{ name: name === 'Project' ? 'Design' : 'Build', stateCategory: 'InProgress' }],
    }))
    const asked = { ...gate, opensStates: ['Design', 'Build'], itemTypes: ['Project', 'Programme'] }
    const over = (programme: readonly unknown[]) =>
      guardOver(
        [r1, r2],
        [
          ['Contoso.Programme/rules', () => ({ value: programme })],
          ['Contoso.Programme/fields', () => ({ value: [{ referenceName: slot }] })],
          ['/workitemtypes?', () => ({ value: two })],
        ],
      ).guard.inForce(asked)
    expect(await over([holdBuild, r2])).toMatchObject({ strength: 'server' })
    expect(await over([r1, r2])).toMatchObject({ strength: 'none' })
  })
  it('is nothing where no type carries the fields', async () => {
    const { guard } = guardOver([r1, r2], [['/fields', () => ({ value: [] })]])
    expect(await guard.inForce(gate)).toMatchObject({ strength: 'none' })
  })
  it.each([401, 403])('is unreadable where the answer is %d', async (status) => {
    expect(await guardOver(answered(status, {})).guard.inForce(gate)).toEqual({ strength: 'unreadable', readBackAt })
  })
  it('is read once for all gates', async () => {
    const { guard, asked } = guardOver([r1, r2])
    await Promise.all([1, 2, 3].map((number) => guard.inForce({ ...gate, slot: number })))
    expect(asked).toHaveLength(4)
  })
})

const plan: EnforcementPlan = {
  itemTypes: ['Project'],
  slots: [{ slot: 2, gates: [], states: ['Design'], behind: ['Design'], before: ['Idea'] }],
  unheld: [],
  whenUnable: 'refuse',
}
const states = ['Idea', 'Design', 'Removed'].map((name) => ({ name, stateCategory: name === 'Removed' ? 'Removed' : 'InProgress' }))

/** A process with one type, an identity service with or without the group, and so many items in states that mean no phase. */
const previewOver = async ({ system = false, group = true, elsewhere = 0, rules = [] as readonly unknown[] }) => {
  const asked: string[] = []
  const { guard } = guardOver(
    [],
    [
      ['/rules', () => ({ value: rules })],
      ['/workitemtypes', () => ({ value: [{ name: 'Project', referenceName: 'Contoso.Project', states }] })],
      [
        '/work/processes',
        () => ({
          value: [{ typeId: 'p1', name: 'Contoso', customizationType: system ? 'system' : 'inherited', projects: [{ name: 'One' }] }],
        }),
      ],
      ['/_apis/wit/fields', () => ({ value: [{ name: 'Title', referenceName: 'System.Title' }] })],
      ['/ResourceAreas', () => ({ id: 'x', name: 'IMS', locationUrl: '' })],
      [
        '/identities',
        () => ({ value: group ? [{ id: 'g', isContainer: true, providerDisplayName: '[Contoso]\\Plumbline writers' }] : [] }),
      ],
      [
        '/wiql',
        (exchange) => {
          asked.push(String((exchange.body as { query: string }).query))
          const otherwise = asked.at(-1)?.includes('NOT') === true
          return { workItems: otherwise ? Array.from({ length: elsewhere }, (_, index) => ({ id: index + 1 })) : [] }
        },
      ],
    ],
  )
  return guard.preview(plan)
}

describe('what stands in the way of rules', () => {
  it('is nothing on a type of its own, in an inherited process, with the group of writers', async () =>
    expect((await previewOver({})).obstacles).toEqual([]))
  it('is the tracker’s own process, of which nothing is changed', async () =>
    expect(await previewOver({ system: true })).toMatchObject({
      changes: [],
      obstacles: [{ kind: 'systemProcess', where: 'Contoso › Project', stops: true }],
    }))
  it('is a type whose items stand for other things too, with their number', async () =>
    expect((await previewOver({ elsewhere: 14 })).obstacles).toEqual([{ kind: 'sharedType', where: 'Contoso › Project: 14', stops: true }]))
  it('is a missing group of writers, which the script makes', async () => {
    const { obstacles, script } = await previewOver({ group: false })
    expect(obstacles).toEqual([{ kind: 'noGroup', where: 'Plumbline writers', stops: true }])
    expect(script).toContain(
      'az devops security group create --organization "$ORGANISATION" --scope organization --name \'Plumbline writers\'',
    )
  })
  it('never asks for a field before it is made, nor for a gate before nobody else can fill it', async () => {
    const order = (await previewOver({})).changes.map(({ rule }) => rule)
    expect(order.lastIndexOf('field')).toBeLessThan(order.indexOf('writers'))
    expect(order.lastIndexOf('writers')).toBeLessThan(order.indexOf('hold'))
  })
})

describe('what is taken back', () => {
  const named = (id: string, name: string, targetField: string) => ({
    ...r1,
    id,
    name,
    actions: [{ actionType: '$makeRequired', targetField }],
  })

  it('are rules that speak of Plumbline’s fields, not those that an administrator gave a like name', async () => {
    const rules = [named('1', 'Plumbline: Design needs gate 2', slot), named('2', 'Plumbline: the sponsor is named', 'Custom.Sponsor')]
    const { undo, changes } = await previewOver({ rules })
    expect(undo.map(({ where }) => where)).toEqual(['Contoso › Project › Plumbline: Design needs gate 2'])
    expect(changes.filter(({ kind }) => kind === 'remove')).toEqual([])
  })
})
