import { emptyMapping, type ItemMarks } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { createAzureDevOpsPorts } from '../ports.ts'
import { createReadingPorts } from '../reading.ts'
import { answered, impatient, scripted } from '../testing/scripted.ts'
import { marksIn, ownFields, textsOf } from './schema.ts'

const hash = 'a'.repeat(64)
const marks: ItemMarks = {
  gates: [
    { gate: 'G0', slot: 1, state: 'passed', until: '2022-06-30', judgementHash: hash },
    { gate: 'G1', slot: 2, state: 'notPassed', until: null, judgementHash: null },
  ],
  judgement: { gate: 'G1', outcome: 'notReady', hash, asOf: '2022-03-31' },
}
const passed = { gates: marks.gates.slice(0, 1), judgement: marks.judgement }
const stored: Record<string, string> = {
  'Custom.PlumblineGate1': `G0|2022-06-30|${hash}`,
  'Custom.PlumblineJudgement': `G1|notReady|2022-03-31|${hash}`,
}

const item = (fields: Record<string, unknown>, rev = 4) => ({ id: 7, rev, fields })
const fields = () => ({ value: ownFields.map((referenceName) => ({ name: referenceName, referenceName, type: 'string' })) })

const over = (table: Parameters<typeof scripted>[0], identity: 'product' | 'person' = 'product') => {
  const local = scripted([...table, ['/wit/fields', fields]])
  const ports = createAzureDevOpsPorts({
    request: local.request,
    identity,
    publisher: 'p',
    extension: 'e',
    patience: impatient(),
    unguessable: () => 'salt',
  })
  return { ...local, desk: ports.desk, tracker: ports.tracker({ mapping: emptyMapping, zone: 'Europe/London' }) }
}
const writes = (asked: ReturnType<typeof over>['asked']) => asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body)

describe('marks as texts', () => {
  it('leave the slot of a gate that is not passed empty', () => {
    const texts = textsOf(marks)
    expect(texts).toMatchObject({ ...stored, 'Custom.PlumblineGate2': '', 'Custom.PlumblineGate8': '' })
    expect(marksIn((field) => texts[field] ?? '')).toEqual(passed)
  })
  it.each(['', '|', 'G1|perhaps|2022-03-31|x', 'G1|ready', 'nonsense'])('make nothing of %j', (text) => {
    expect(marksIn((field) => (field === 'Custom.PlumblineJudgement' ? text : ''))).toEqual({ gates: [], judgement: null })
  })
})

describe('reading marks', () => {
  it('costs one call, and tells a waiting wish', async () => {
    const wish = JSON.stringify({ act: hash })
    const local = scripted([['/workitems/7', () => item({ ...stored, 'Custom.PlumblineRequest': wish })]])
    const light = createReadingPorts({ request: local.request, publisher: 'p', extension: 'e', patience: impatient() })
    expect(await light.tracker({ mapping: emptyMapping, zone: 'UTC' }).marks('7')).toEqual({
      ...passed,
      request: { act: hash },
    })
    expect(local.asked).toHaveLength(1)
  })
  it('finds none where the organisation lacks the fields', async () => {
    const { tracker } = over([['/workitems/7', () => answered(400, { message: 'TF51535: Cannot find field Custom.PlumblineGate1.' })]])
    expect(await tracker.marks('7')).toEqual({ gates: [], judgement: null })
  })
  it('says that an item is not to be seen', async () => {
    const { tracker } = over([['/workitems/7', () => answered(404, { message: 'TF401232' })]])
    await expect(tracker.marks('7')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('writing marks', () => {
  it('writes nothing where the item already says so', async () => {
    const { desk, asked } = over([['/workitems/7', () => item(stored)]])
    await desk.ensureMarks('7', marks)
    expect(writes(asked)).toEqual([])
  })
  it('writes only what differs, onto the revision that was read', async () => {
    const { desk, asked } = over([
      ['/workitems/7', ({ method }) => (method === 'PATCH' ? {} : item({ ...stored, 'Custom.PlumblineGate2': 'G1||' }))],
    ])
    await desk.ensureMarks('7', marks)
    expect(writes(asked)).toEqual([
      [
        { op: 'test', path: '/rev', value: 4 },
        { op: 'add', path: '/fields/Custom.PlumblineGate2', value: '' },
      ],
    ])
    expect(asked.at(-1)?.type).toBe('application/json-patch+json')
  })
  it('reads again when somebody changed the item in between', async () => {
    let rev = 4
    const { desk, asked } = over([
      ['/workitems/7', ({ method }) => (method === 'GET' ? item({}, rev) : rev++ === 4 ? answered(412, {}) : {})],
    ])
    await desk.ensureMarks('7', marks)
    expect(writes(asked).map((body) => (body as { value: number }[])[0]?.value)).toEqual([4, 5])
  })
  it('gives up on an item that keeps changing', async () => {
    const { desk } = over([['/workitems/7', ({ method }) => (method === 'GET' ? item({}) : answered(412, {}))]])
    await expect(desk.ensureMarks('7', marks)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('keeps changing'),
    })
  })
  it('is for the service identity alone', async () => {
    const { desk, asked } = over([], 'person')
    await expect(desk.ensureMarks('7', marks)).rejects.toMatchObject({ code: 'forbidden' })
    expect(asked).toHaveLength(0)
  })
  it('says what is missing where the fields are not installed', async () => {
    const { desk } = over([['/wit/fields', () => ({ value: [] })]])
    await expect(desk.ensureMarks('7', marks)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('Custom.PlumblineGate1 does not exist'),
    })
    await expect(desk.ensureMarks('7', { gates: [], judgement: null })).resolves.toBeUndefined()
  })
})

describe('a wish to declare', () => {
  const wish = JSON.stringify({ act: hash })
  const other = JSON.stringify({ act: 'b'.repeat(64) })
  const update = (id: number, by: string, value: unknown) => ({
    id,
    rev: id,
    revisedBy: { id: by, displayName: by },
    fields: {
      'System.ChangedDate': { newValue: `2022-03-0${id}T08:00:00Z` },
      'Custom.PlumblineRequest': value === undefined ? {} : { newValue: value },
    },
  })
  const waiting = (updates: readonly unknown[]) =>
    over([
      ['/updates', () => ({ value: updates })],
      ['/workitems/7', () => item({ 'Custom.PlumblineRequest': wish })],
    ])

  it('is theirs who wrote it by the tracker’s own history', async () => {
    const { tracker } = waiting([update(1, 'pmo', wish), update(2, 'pmo', ''), update(3, 'mia', wish)])
    expect(await tracker.wishes('7')).toEqual([{ act: hash, by: 'mia', byName: 'mia', at: '2022-03-03T08:00:00.000Z' }])
  })
  it('waits on beside that of another person, and in the place of the same person’s older one', async () => {
    const { tracker } = waiting([update(1, 'mia', other), update(2, 'sam', other), update(3, 'mia', wish)])
    expect((await tracker.wishes('7')).map(({ by, act }) => [by, act.slice(0, 1)])).toEqual([
      ['sam', 'b'],
      ['mia', 'a'],
    ])
  })
  it.each([
    ['history that does not hold it', [update(1, 'pmo', 'something else')]],
    ['history that was emptied', [update(1, 'pmo', wish), update(2, 'mia', undefined)]],
    ['no history', []],
  ])('is nobody’s with %s', async (_, updates) => expect(await waiting(updates).tracker.wishes('7')).toEqual([]))
  it('is found across the organisation', async () => {
    const { tracker } = over([['wiql', () => ({ workItems: [{ id: 7 }, { id: 9 }] })]])
    expect(await tracker.itemsWithWishes()).toEqual(['7', '9'])
  })
  it.each([
    ['the wish that was settled is taken away', wish, 1],
    ['a newer wish stays', JSON.stringify({ act: 'b'.repeat(64) }), 0],
    ['what is no wish is taken away with it', 'note', 1],
  ])('is replaced only where it was read: %s', async (_, stands, written) => {
    const { desk, asked } = over([['/workitems/7', ({ method }) => (method === 'GET' ? item({ 'Custom.PlumblineRequest': stands }) : {})]])
    await desk.ensureWish('7', null, hash)
    expect(writes(asked)).toHaveLength(written)
  })
  it('stays when it came between reading and writing', async () => {
    let stands = wish
    const newer = other
    const { desk, asked } = over([
      [
        '/workitems/7',
        ({ method }) => {
          if (method === 'GET') return item({ 'Custom.PlumblineRequest': stands })
          stands = newer
          return answered(412, {})
        },
      ],
    ])
    await desk.ensureWish('7', null, hash)
    expect(writes(asked)).toHaveLength(1)
  })
  it('of two people who ask for the same is left twice, so that the history has both', async () => {
    const { desk, asked } = over(
      [['/workitems/7', ({ method }) => (method === 'GET' ? item({ 'Custom.PlumblineRequest': wish }) : {})]],
      'person',
    )
    await desk.ensureWish('7', hash)
    expect(writes(asked)).toMatchObject([[{}, { value: JSON.stringify({ act: hash, again: 4 }) }]])
  })
  it('is left and taken back as one text', async () => {
    const { desk, asked } = over([['/workitems/7', ({ method }) => (method === 'GET' ? item({}) : {})]], 'person')
    await desk.ensureWish('7', hash)
    await desk.ensureWish('7', null)
    expect(writes(asked)).toEqual([
      [
        { op: 'test', path: '/rev', value: 4 },
        { op: 'add', path: '/fields/Custom.PlumblineRequest', value: wish },
      ],
    ])
  })
})
