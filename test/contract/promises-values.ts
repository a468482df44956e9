import type { NeutralField } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { fixture, item } from '../support/portfolio.ts'
import { collect, type Subject, zone } from './subject.ts'

const odd = {
  declaredHealth: 'Purple',
  governanceTier: 'STANDARD',
  dataClass: ' Internal or so',
  department: 'constructor',
  objectives: ['growth', 'growth', 'Growth'],
} as const

const readings = {
  declaredHealth: { ok: false, reason: 'wrongType' },
  governanceTier: { ok: false, reason: 'wrongType' },
  dataClass: { ok: false, reason: 'wrongType' },
  department: { ok: true, value: 'constructor' },
  objectives: { ok: true, value: ['growth', 'Growth'] },
} as const

/** What people really write; seeds a portfolio of its own. */
export const valuePromises = (subject: () => Subject): void =>
  void describe('odd values', () => {
    it('are read as themselves where the field is free, else not at all, and an entry counts once', async () => {
      subject().seed({ ...fixture, spaces: [{ key: 'ODD', name: 'Oddities', items: [item('odd', 'project', { values: odd })] }] })
      const tracker = subject().ports('product').tracker({ mapping: subject().mapping(), zone })
      const asked = Object.keys(odd) as NeutralField[]
      const [read] = await collect(tracker.items({ kind: 'items', items: [subject().ref('odd')] }, asked))
      for (const field of Object.keys(odd) as (keyof typeof odd)[]) expect(read!.fields[field], field).toMatchObject(readings[field])
    })
  })
