import { describe, expect, it } from 'vitest'
import { firstSlot, readConfig, slotIn, writeConfig } from './rule.ts'

const rule = { field: 'customfield_9', slot: 3, types: [10001] }

describe('the gate that a form begins with', () => {
  it('is that of the rule, and the first one for a new rule', () => {
    expect(firstSlot({ config: '{"slot":3}', isNew: false })).toBe(3)
    expect(firstSlot({ config: undefined, isNew: true })).toBe(1)
  })
  it.each([undefined, '', '{"slot":9}'])('is none where a rule stands and says %j', (config) =>
    expect(firstSlot({ config, isNew: false })).toBeUndefined(),
  )
})

describe('what is kept of a rule', () => {
  it('is the gate by its number, with whatever stood beside it', () =>
    expect(JSON.parse(writeConfig({ slot: 1, by: 'plumbline', was: '{}' }, rule))).toEqual({ ...rule, by: 'plumbline', was: '{}' }))
  it('names no gate beside the number, which would hold the items of other templates', () =>
    expect(JSON.parse(writeConfig(readConfig('{"gate":"G0","field":"x","types":["1",1]}'), rule))).toEqual(rule))
  it.each([undefined, '', '{', '[]', 'null', '{"slot":0}', '{"slot":9}', '{"slot":"1"}'])('is no gate in %j', (config) =>
    expect(slotIn(readConfig(config))).toBeUndefined(),
  )
})
