import { describe, expect, it } from 'vitest'
import { hashOf } from '../hash.ts'
import { firstPhaseGate as phaseGate } from '../methodology/phase-gate-1.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, Ports } from '../ports.ts'
import { refreshAll, use } from '../testing/ask.ts'
import { judgedSite, publish } from '../testing/bound-site.ts'
import { callAs, people, readyProject } from '../testing/example-site.ts'
import { dryRunLive } from './dry-run-elsewhere.ts'
import { type Governance, judgeFacts, judgeItem, readGovernance, writeGovernance } from './governance-file.ts'

const [pmo, otherPmo, manager] = [callAs(people.pmo), callAs(people.otherPmo), callAs(people.manager)]
const terminal = (now?: string): Call => callAs(people.reader, 'person', now)

/** Asks more of the forecast than the example project gives, and lets a project agree on something else. */
const own: Template = {
  ...phaseGate,
  id: 'own-way',
  name: 'Our way',
  version: '1.0.0',
  parameters: { ...phaseGate.parameters, costTolerance: { value: 200, tailoring: 'relaxable' } },
  criteria: phaseGate.criteria.map((criterion) =>
    criterion.id === 'PG-33' ? { ...criterion, tailoring: 'relaxable', waivable: true } : criterion,
  ),
}

const versionOf = async (ports: Ports): Promise<string> => (await use(ports, pmo, 'binding.open', { item: 'P1' })).bindingVersion

/** P1 stands under a template of its own, which the site offers beside that of P2. */
const site = async () => {
  const made = await judgedSite()
  const { product } = made
  await publish(product, { template: own, beside: true })
  const choice = { answers: {}, template: hashOf(own), tier: 'standard' as const, reasons: [] }
  await use(product, pmo, 'binding.choose', { item: 'P1', ...choice, bindingVersion: 'new' })
  await refreshAll(product)
  return made
}

const agree = async (ports: Ports, days: { readonly on: string; readonly until: string }, after = 500): Promise<void> => {
  const entries = [{ kind: 'parameter' as const, id: 'costTolerance', after, reason: 'Fixed-price contract' }]
  const wish = { item: 'P1', entries, reason: 'Contract', ...days }
  const proposed = await use(ports, manager, 'binding.proposeTailoring', { ...wish, bindingVersion: await versionOf(ports) })
  if (!proposed.ok) throw new Error(proposed.problem)
  const { bindingVersion, proposed: shown } = proposed.view
  await use(ports, otherPmo, 'binding.approveTailoring', { item: 'P1', hash: shown?.hash ?? '', bindingVersion })
}

const exported = async (ports: Ports): Promise<{ readonly text: string; readonly governance: Governance }> => {
  const { text } = await use(ports, pmo, 'governance.export', {})
  return { text, governance: await readGovernance(text) }
}

/** What the site itself says of a project, and what a terminal says by the file. */
const both = async (ports: Ports, item: string, now?: string): Promise<readonly unknown[]> => {
  await refreshAll(ports, now)
  const view = await use(ports, callAs(people.pmo, 'product', now), 'gate.open', { item })
  const { governance } = await exported(ports)
  const judged = await judgeItem(ports, terminal(now), governance, item)
  return [view.kind === 'gate' && view.judged.judgementHash, judged.judgementHash, judged.judgement.template.id, judged.judgement.outcome]
}

describe('the governance file of a site', () => {
  it('names no project where all stand under the template of the site', async () => {
    const { product } = await judgedSite()
    expect(await exported(product)).not.toHaveProperty('governance.projects')
  })

  it('judges each project by its own template and tailoring, as the site does', async () => {
    const { product } = await site()
    const [official, byFile, template, outcome] = await both(product, 'P1')
    expect([byFile, template, outcome]).toEqual([official, 'own-way', 'notReady'])
    await agree(product, { on: '2022-03-31', until: '2022-06-30' })
    const [tailored, tailoredByFile, , relaxed] = await both(product, 'P1')
    expect([tailoredByFile, relaxed]).toEqual([tailored, 'ready'])
    const [other, otherByFile, site2] = await both(product, 'P2')
    expect([otherByFile, site2]).toEqual([other, 'phase-gate'])
  })

  it('knows when a tailoring begins and ends', async () => {
    const { product } = await site()
    await agree(product, { on: '2022-03-31', until: '2022-06-30' })
    await agree(product, { on: '2022-05-01', until: '2022-07-31' }, 100)
    const { governance } = await exported(product)
    const outcomes = ['2022-04-30', '2022-05-01', '2022-08-01'].map(async (day) => {
      const { judgement } = await judgeItem(product, terminal(`${day}T12:00:00.000Z`), governance, 'P1', 'G0')
      const rule = judgement.rules.find(({ id }) => id === 'PG-33')
      return rule?.limits.map(({ value }) => value)
    })
    expect(await Promise.all(outcomes)).toEqual([[500], [100], [200]])
  })

  it('judges recorded facts as those of a project that is named', async () => {
    const { product } = await site()
    const { governance } = await exported(product)
    const { facts } = await judgeItem(product, terminal(), governance, 'P1')
    const of = (project?: string) => judgeFacts(governance, facts, 'G0', project).judgement.template.id
    expect([of('P1'), of('#p1'), of('P2'), of()]).toEqual(['own-way', 'own-way', 'phase-gate', 'phase-gate'])
  })

  it('tries a template on the projects that it would take over, each from its own', async () => {
    const { product } = await site()
    await agree(product, { on: '2022-03-31', until: '2022-06-30' })
    const { governance } = await exported(product)
    const trial = (template: Template) => dryRunLive(product, terminal(), { governance, template, tell: () => undefined })
    const changes = async (template: Template) => {
      const { components, notCompared } = await trial(template)
      return [...components.map(({ key, change }) => [key, change]), ...notCompared.map(({ key, reason }) => [key, reason])]
    }
    const limit = (value: number) => ({ ...own.parameters, costTolerance: { ...own.parameters['costTolerance'], value } })
    expect(await changes({ ...own, version: '1.1.0', parameters: limit(100) })).toEqual([
      ['P1', 'newlyHeld'],
      ['P2', 'newlyHeld'],
    ])
    expect(await changes({ ...phaseGate, version: '1.1.0' })).toEqual([
      ['P2', 'unchanged'],
      ['P1', 'otherTemplate'],
    ])
  })

  it('knows what was declared of a running project', async () => {
    const { product } = await judgedSite()
    const gates = [{ gate: 'G0', passedOn: '2021-06-01', where: 'Minutes' }]
    await use(product, pmo, 'binding.declareInFlight', { rows: [{ item: 'P2', phase: 'initiate', gates, reason: 'Runs since 2021' }] })
    const { governance } = await exported(product)
    expect(governance.projects).toEqual([
      {
        item: 'P2',
        key: 'P2',
        template: hashOf(phaseGate),
        inFlight: { on: '2022-03-31', gates: [{ gate: 'G0', passedOn: '2021-06-01' }] },
      },
    ])
  })

  it('holds neither reasons nor people, and leaves out what its reader may not see', async () => {
    const { product } = await site()
    await agree(product, { on: '2022-03-31', until: '2022-06-30' })
    const { text, governance } = await exported(product)
    expect(text).not.toMatch(/Fixed-price|Mia|Omar|Petra/)
    expect(governance.projects).toHaveLength(1)
    const hidden = await judgedSite({ ...readyProject, hiddenFrom: ['product'] })
    expect(await exported(hidden.product)).not.toHaveProperty('governance.projects')
  })

  it('is refused when a template in it is not the one of its hash, or is missing', async () => {
    const { product } = await site()
    const { governance } = await exported(product)
    const { templates, ...rest } = governance
    await expect(readGovernance(writeGovernance(rest))).rejects.toThrow('does not hold the template of P1')
    const [hash = ''] = Object.keys(templates ?? {})
    await expect(readGovernance(writeGovernance({ ...rest, templates: { [hash]: phaseGate } }))).rejects.toThrow('not the one of its hash')
  })
})
