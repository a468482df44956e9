import type { Act } from '../governance/acts.ts'
import { firstPhaseGate } from '../methodology/phase-gate-1.ts'
import type { Ports } from '../ports.ts'
import { refreshAll, use } from './ask.ts'
import { settings } from './bound-site.ts'
import { callAs, exampleSite, people, readyProject, task } from './example-site.ts'

/** A site whose example project was asked for and passed at its first gate; the call is the PMO's, a year later. */
export const decidedSite = async () => {
  const made = exampleSite(readyProject, task)
  const product: Ports = { ...made.product, shelf: { ...made.product.shelf, guarded: true } }
  const pmo = callAs(people.pmo)
  await use(product, pmo, 'settings.save', { ...settings, template: { document: firstPhaseGate }, settingsVersion: 'new' })
  await refreshAll(product)
  const hash = async (): Promise<string> => {
    const view = await use(product, pmo, 'gate.judge', { item: 'P1' })
    return view.kind === 'gate' ? view.judged.judgementHash : ''
  }
  const does = async (person: keyof typeof people, act: Act) => use(product, callAs(people[person]), 'governance.act', { item: 'P1', act })
  await does('manager', { kind: 'approval.ask', gate: 'G0', judgementHash: await hash(), note: { text: 'Ready <b>now</b>' } })
  await does('sponsor', { kind: 'vote', gate: 'G0', judgementHash: await hash(), outcome: 'go', role: 'sponsor' })
  return { ...made, product, call: callAs(people.pmo, 'product', '2023-03-31T12:00:00.000Z') }
}
