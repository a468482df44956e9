import { firstPhaseGate as phaseGate } from '../methodology/phase-gate-1.ts'
import type { Template } from '../methodology/template.ts'
import type { OutputOf } from '../pmo/client.ts'
import type { RollOut } from '../pmo/settings.ts'
import type { Call, Ports } from '../ports.ts'
import { refreshAll, use } from './ask.ts'
import { callAs, exampleMapping, exampleSite, people, readyProject } from './example-site.ts'
import type { FakeItem } from './fake-tracker.ts'

const [author, approver] = [callAs(people.pmo), callAs(people.otherPmo)]

/** The settings of the example site, without its template. */
export const settings = { mapping: exampleMapping, zone: 'Europe/London', passageDays: 90 }

/** Version 2 of phase-gate: a gate on the forecast that the example project (3% over) does not pass. */
export const stricter: Template = {
  ...phaseGate,
  version: '1.1.0',
  parameters: { ...phaseGate.parameters, costTolerance: { ...phaseGate.parameters['costTolerance'], value: 200 } },
}

/** A site under phase-gate with judged projects. */
export const judgedSite = async (...items: readonly FakeItem[]) => {
  const made = exampleSite(...(items.length === 0 ? [readyProject, { ...readyProject, ref: 'P2', title: 'Other' }] : items))
  await use(made.product, author, 'settings.save', { ...settings, template: { document: phaseGate }, settingsVersion: 'new' })
  await refreshAll(made.product)
  return made
}

export interface Publishing {
  readonly template?: Template
  readonly rollOut?: RollOut
  readonly beside?: boolean
  readonly effectiveOn?: string
}

/** Publishes a template as two people do. */
export const publish = async (
  ports: Ports,
  { template = stricter, effectiveOn = '2022-03-31', ...how }: Publishing,
): Promise<OutputOf<'template.approvePublication'>> => {
  const draft = `${template.id}-${template.version}`
  const saved = await use(ports, author, 'template.saveDraft', { draft, text: JSON.stringify(template), draftVersion: 'new' })
  const draftVersion = saved.ok ? saved.draftVersion : ''
  const proposed = await use(ports, author, 'template.proposePublication', {
    draft,
    draftVersion,
    note: 'Budgets slipped',
    effectiveOn,
    ...how,
  })
  return use(ports, approver, 'template.approvePublication', { draft, proposalHash: proposed.ok ? proposed.proposalHash : '' })
}

/** Template and version that a project is judged by. */
export const versionOf = async (ports: Ports, item: string, call: Call = author): Promise<string> => {
  const view = await use(ports, call, 'gate.open', { item })
  return view.kind === 'gate' ? `${view.template.id} ${view.template.version}` : view.reason
}
