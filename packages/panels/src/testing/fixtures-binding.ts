import { type Answer, type Client, inProcessClient, type OutputOf, type Ports, type RollOut, type Template } from '@plumbline/core'
import { firstPhaseGate as phaseGate } from '@plumbline/core/templates'
import { callAs, exampleMapping, exampleSite, people, readyProject } from '@plumbline/core/testing'

const valueOf = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value
  throw new Error(answer.problem.message)
}

type Name = keyof typeof people
const settings = { mapping: exampleMapping, zone: 'Europe/London', passageDays: 90, settingsVersion: 'new' }

/** Phase-gate as a site might set it: the cost tolerance may be relaxed, and one criterion left out. */
export const loose: Template = {
  ...phaseGate,
  id: 'our-way',
  name: 'Our way',
  version: '1.0.0',
  parameters: {
    ...phaseGate.parameters,
    costTolerance: {
      value: 200,
      label: 'Forecast over approved budget',
      unit: 'basisPoints',
      stricter: 'lower',
      tailoring: 'relaxable',
      min: 0,
      max: 1000,
    },
    risksAtLeast: { value: 5, label: 'Risks written down', unit: 'count', stricter: 'higher' },
  },
  criteria: phaseGate.criteria.map((criterion) =>
    criterion.id === 'PG-33' ? { ...criterion, tailoring: 'relaxable', waivable: true } : criterion,
  ),
}

/** Its next version: no project may relax the tolerance any more. */
const fixed: Template = {
  ...loose,
  version: '2.0.0',
  parameters: {
    ...loose.parameters,
    costTolerance: { value: 200, unit: 'basisPoints', label: 'Forecast over approved budget', tailoring: 'fixed' },
  },
}

const stricterOf = (template: Template): Template => ({
  ...template,
  version: '1.1.0',
  parameters: { ...template.parameters, costTolerance: { ...template.parameters['costTolerance'], value: 200 } },
})

/** A site with one project, as each person sees it. */
export const boundSite = async (template: Template = phaseGate, values: (typeof readyProject)['values'] = {}) => {
  const made = exampleSite(
    { ...readyProject, values: { ...readyProject.values, ...values } },
    { ...readyProject, ref: 'P2', title: 'Other' },
  )
  const ports: Ports = made.product
  const as = (name: Name): Client => inProcessClient(ports, () => callAs(people[name]))
  const publish = async (next: Template, rollOut: RollOut = 'atOnce', beside = false): Promise<void> => {
    const draft = `${next.id}-${next.version}`
    const saved = valueOf(await as('pmo').call('template.saveDraft', { draft, text: JSON.stringify(next), draftVersion: 'new' }))
    const wish = { draft, draftVersion: saved.ok ? saved.draftVersion : '', note: 'Budgets slipped', effectiveOn: '2022-03-31' }
    const proposed = valueOf(await as('pmo').call('template.proposePublication', { ...wish, rollOut, beside }))
    valueOf(await as('otherPmo').call('template.approvePublication', { draft, proposalHash: proposed.ok ? proposed.proposalHash : '' }))
  }
  const judge = async () => {
    for (const item of [boundItem, 'P2']) valueOf(await as('pmo').call('gate.judge', { item }))
  }
  valueOf(await as('pmo').call('settings.save', { template: { document: phaseGate }, ...settings }))
  await judge()
  if (template.id !== phaseGate.id) await publish(template)
  await judge()
  return { as, publish, judge, site: made.site }
}

export const boundItem = 'P1'
type Bound = Awaited<ReturnType<typeof boundSite>>
const opened = async ({ as }: Bound): Promise<OutputOf<'binding.open'>> =>
  valueOf(await as('pmo').call('binding.open', { item: boundItem }))

const wish = {
  entries: [
    { kind: 'parameter' as const, id: 'costTolerance', after: 500, reason: 'The contract has a fixed price' },
    { kind: 'criterion' as const, id: 'PG-33', reason: 'The supplier carries the forecast' },
  ],
  reason: 'Fixed-price contract with one supplier',
  on: '2022-03-31',
  until: '2022-06-30',
}

/** A deviation proposed by the project manager. */
export const proposed = async (values: (typeof readyProject)['values'] = {}): Promise<Bound> => {
  const site = await boundSite(loose, values)
  const { bindingVersion } = await opened(site)
  valueOf(await site.as('manager').call('binding.proposeTailoring', { item: boundItem, ...wish, bindingVersion }))
  await site.judge()
  return site
}

/** The same, approved by the PMO. */
export const tailored = async (values: (typeof readyProject)['values'] = {}): Promise<Bound> => {
  const site = await proposed(values)
  const { bindingVersion, proposed: waiting } = await opened(site)
  valueOf(await site.as('otherPmo').call('binding.approveTailoring', { item: boundItem, hash: waiting?.hash ?? '', bindingVersion }))
  await site.judge()
  return site
}

/** The same, and another one approved for a later day. */
const following = async (): Promise<Bound> => {
  const site = await tailored()
  const { bindingVersion } = await opened(site)
  const later = { ...wish, reason: 'The second lot', on: '2022-07-01', until: '2022-09-30' }
  valueOf(await site.as('manager').call('binding.proposeTailoring', { item: boundItem, ...later, bindingVersion }))
  const { bindingVersion: then, proposed: waiting } = await opened(site)
  valueOf(await site.as('otherPmo').call('binding.approveTailoring', { item: boundItem, hash: waiting?.hash ?? '', bindingVersion: then }))
  return site
}

const declaredInFlight = async (): Promise<Bound> => {
  const site = await boundSite(phaseGate, {})
  site.site.put([{ ...readyProject, state: 'Requirements' }])
  const gates = [
    { gate: 'G0', passedOn: '2021-03-02', where: 'Minutes of the change board, binder 4' },
    { gate: 'G1', passedOn: '2021-06-15', where: 'SharePoint, charter v3' },
  ]
  await site.judge()
  const rows = [{ item: boundItem, phase: 'requirements', gates, reason: 'Began before the method' }]
  valueOf(await site.as('pmo').call('binding.declareInFlight', { rows }))
  await site.judge()
  return site
}

/** Two projects that began before the method. */
export const runningSite = async (): Promise<Bound> => {
  const site = await boundSite()
  site.site.put([
    { ...readyProject, state: 'Requirements' },
    { ...readyProject, ref: 'P2', title: 'Other', state: 'Requirements' },
  ])
  await site.judge()
  return site
}

/** The same, with one of them declared in flight. */
export const declaredSite = async (): Promise<Bound> => {
  const site = await runningSite()
  const gates = [{ gate: 'G0', passedOn: '2021-03-02', where: 'Minutes of the change board, binder 4' }]
  const rows = [{ item: boundItem, phase: 'requirements', gates, reason: 'Began before the method' }]
  valueOf(await site.as('pmo').call('binding.declareInFlight', { rows }))
  return site
}

const offered = async (): Promise<Bound> => {
  const site = await boundSite()
  await site.publish(stricterOf(phaseGate), 'whenChosen')
  await site.judge()
  return site
}

const misfitting = async (): Promise<Bound> => {
  const site = await tailored()
  await site.publish(fixed)
  await site.judge()
  return site
}

const by = async (site: Promise<Bound>, name: Name): Promise<Client> => (await site).as(name)

/** What binds a project, in each of its states, each over a site in memory. */
export const bindingScenes = {
  follows: () => by(boundSite(), 'pmo'),
  offered: () => by(offered(), 'manager'),
  offeredReader: () => by(offered(), 'reader'),
  tailored: () => by(tailored(), 'manager'),
  proposed: () => by(proposed(), 'otherPmo'),
  proposedOwn: () => by(proposed(), 'manager'),
  following: () => by(following(), 'pmo'),
  misfit: () => by(misfitting(), 'pmo'),
  inFlight: () => by(declaredInFlight(), 'pmo'),
  tiers: () => by(boundSite(phaseGate, { dataClass: 'special', governanceTier: 'light' }), 'manager'),
} as const satisfies Record<string, () => Promise<Client>>
export type BindingScene = keyof typeof bindingScenes
export const isBindingScene = (name: string): name is BindingScene => Object.hasOwn(bindingScenes, name)
