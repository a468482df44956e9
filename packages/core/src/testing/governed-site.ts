import type { Act } from '../governance/acts.ts'
import { cleanPassages } from '../methodology/common-conditions.ts'
import { must } from '../methodology/drafts.ts'
import { firstPhaseGate } from '../methodology/phase-gate-1.ts'
import type { Template } from '../methodology/template.ts'
import type { OutputOf } from '../pmo/client.ts'
import type { Ports } from '../ports.ts'
import { refreshAll, use } from './ask.ts'
import { publish, settings } from './bound-site.ts'
import { callAs, exampleSite, people, readyProject, task } from './example-site.ts'
import type { FakeItem } from './fake-tracker.ts'

/** Nothing promised at a gate, or moved past one, is left open: held at all times. */
const cleanliness = must({
  id: 'PG-38',
  gate: '*',
  statement: 'No gate was bypassed without explanation, no condition is overdue, and no waiver has expired',
  passes: cleanPassages,
  fixedBy: 'projectManager',
  guideline: { why: 'Promises count.', howToFix: 'Keep them.', example: 'Good: none.', helper: 'PMO', effortMinutes: 5 },
})

/** Phase-gate whose first gate is approved: by the sponsor or the PMO; with waivers of thirty days that the PMO grants. */
export const governed: Template = {
  ...firstPhaseGate,
  version: '1.1.0',
  gates: firstPhaseGate.gates.map((gate) =>
    gate.id === 'G0'
      ? {
          ...gate,
          mode: 'approval',
          decidedBy: ['sponsor', 'benefitOwner', 'pmo'],
          quorum: { atLeast: { count: 1, of: ['sponsor', 'pmo'] } },
        }
      : gate,
  ),
  criteria: [...firstPhaseGate.criteria, cleanliness],
  waivers: { askedBy: ['sponsor', 'projectManager'], grantedBy: 'pmo', maxDays: 30, extensions: 1 },
}

/** The example project without a link to the strategy, so that it does not pass its first gate. */
export const unlinkedProject: FakeItem = { ...readyProject, values: { ...readyProject.values, objectives: null } }

type Person = keyof typeof people

/** A site under that template, with what people do there. */
export const governedSite = async (guarded: boolean, project: FakeItem = readyProject, template: Template = governed) => {
  const made = exampleSite(project, task)
  const ports = (as: string): Ports => {
    const given = made.site.ports(as)
    return { ...given, shelf: { ...given.shelf, guarded } }
  }
  const product = ports('product')
  await use(product, callAs(people.pmo), 'settings.save', { ...settings, template: { document: firstPhaseGate }, settingsVersion: 'new' })
  await publish(product, { template, rollOut: 'atOnce' })
  await refreshAll(product)
  const hash = async (now?: string): Promise<string> => {
    const view = await use(product, callAs(people.pmo, 'product', now), 'gate.judge', { item: 'P1' })
    return view.kind === 'gate' ? view.judged.judgementHash : ''
  }
  const does = async (person: Person, act: Act, now?: string): Promise<OutputOf<'governance.act'>> =>
    use(product, callAs(people[person], 'product', now), 'governance.act', { item: 'P1', act })
  const view = (person: Person = 'pmo', now?: string): Promise<OutputOf<'governance.open'>> =>
    use(product, callAs(people[person], 'product', now), 'governance.open', { item: 'P1' })
  return { ...made, product, ports, hash, does, view, mark: () => made.site.marks.get('P1')?.gates[0]?.state }
}
