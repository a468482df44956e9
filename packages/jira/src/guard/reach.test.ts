import { describe, expect, it } from 'vitest'
import { wayAround } from './reach.ts'
import { guards } from './rules.ts'
import type { Rule, Transition } from './schema.ts'

const rule = (config: object, parameters: object = {}): Rule => ({
  ruleKey: 'forge:expression-validator',
  parameters: {
    key: 'ari:cloud:ecosystem::extension/a/b/static/plumbline-gate',
    config: JSON.stringify(config),
    disabled: 'false',
    ...parameters,
  },
})
const gateRule = rule({ field: 'customfield_9', gate: 'G1', types: ['10001', 10001] })
const isGuard = (candidate: Rule) => guards(candidate, { id: 'G1', slot: 2, itemTypes: ['10001'] }, 'customfield_9')

const create: Transition = { type: 'INITIAL', toStatusReference: 'idea', links: [], validators: [] }
const step = (from: string, to: string, ...validators: Rule[]): Transition => ({
  type: 'DIRECTED',
  toStatusReference: to,
  links: [{ fromStatusReference: from }],
  validators,
})
const anywhere = (to: string, ...validators: Rule[]): Transition => ({ type: 'GLOBAL', toStatusReference: to, links: [], validators })

describe('ways around a guard', () => {
  it.each<[string, readonly Transition[], string]>([
    ['every way in is guarded', [create, step('idea', 'plan', gateRule)], 'guarded'],
    [
      'the way back from a later state needs no guard',
      [create, step('idea', 'plan', gateRule), step('plan', 'build'), step('build', 'plan')],
      'guarded',
    ],
    ['a transition from anywhere is an open way', [create, step('idea', 'plan', gateRule), anywhere('plan')], 'open'],
    [
      'a detour through another state is an open way',
      [create, step('idea', 'plan', gateRule), step('idea', 'hold'), step('hold', 'plan')],
      'open',
    ],
    ['no guard at all', [create, step('idea', 'plan')], 'open'],
    ['items are created in the guarded state', [{ ...create, toStatusReference: 'plan' }], 'open'],
    [
      'the guard of another gate does not count',
      [create, step('idea', 'plan', rule({ field: 'customfield_9', gate: 'G2', types: [1] }))],
      'open',
    ],
    ['the workflow has no such state', [create, step('idea', 'done')], 'absent'],
  ])('%s', (_what, transitions, way) => expect(wayAround(transitions, new Set(['plan']), isGuard)).toBe(way))
})

describe('a guard', () => {
  it.each<[string, Rule, boolean]>([
    ['ours', gateRule, true],
    ['ours, by slot', rule({ field: 'customfield_9', slot: 2, types: [10001] }), true],
    ['of another slot, whatever gate it names', rule({ field: 'customfield_9', slot: 3, gate: 'G1', types: [10001] }), false],
    ['switched off', rule({ field: 'customfield_9', gate: 'G1', types: [1] }, { disabled: 'true' }), false],
    ['over another field', rule({ field: 'customfield_8', gate: 'G1', types: [1] }), false],
    ['for types that no expression can equal', rule({ field: 'customfield_9', gate: 'G1', types: ['10001'] }), false],
    ['for no type', rule({ field: 'customfield_9', gate: 'G1', types: [] }), false],
    [
      "another app's",
      rule({ field: 'customfield_9', gate: 'G1', types: [1] }, { key: 'ari:cloud:ecosystem::extension/a/b/static/other' }),
      false,
    ],
    ['with a damaged configuration', rule({}, { config: '{' }), false],
  ])('%s: %#', (_what, candidate, counts) => expect(isGuard(candidate)).toBe(counts))
})
