import { describe, expect, it } from 'vitest'
import { headKey } from '../../ledger/keep.ts'
import type { Ports } from '../../ports.ts'
import { refreshAll } from '../../testing/ask.ts'
import { readyProject } from '../../testing/example-site.ts'
import { governedSite } from '../../testing/governed-site.ts'

/** Does something once, just before a refresh looks whether what it judged still stands. */
const beforeKeeping = (ports: Ports, something: () => Promise<unknown>): Ports => {
  let reads = 0
  const read: Ports['shelf']['read'] = async (key) => {
    if (key.collection === headKey('P1').collection && key.id === 'P1' && (reads += 1) === 2) await something()
    return ports.shelf.read(key)
  }
  return { ...ports, shelf: { ...ports.shelf, read } }
}

describe.each([true, false])('a refresh beside somebody who decides (guarded storage: %s)', (guarded) => {
  it('takes nothing away of what was recorded since it judged', async () => {
    const made = await governedSite(guarded)
    const judgementHash = await made.hash()
    await made.does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash }, '2022-03-31T12:01:00.000Z')
    made.site.put([{ ...readyProject, values: { ...readyProject.values, objectives: null } }])
    const withdraw = () => made.does('manager', { kind: 'approval.withdraw', gate: 'G0' }, '2022-03-31T12:02:00.000Z')
    await refreshAll(beforeKeeping(made.product, withdraw), '2022-03-31T12:03:00.000Z')
    expect(made.site.marks.get('P1')?.record).toMatchObject({ seq: 2 })
    expect(await made.view()).toMatchObject({ approval: { asked: null }, ledger: { records: 2, anchoring: { is: 'anchored' } } })
  })
})
