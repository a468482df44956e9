import { run } from '@plumbline/cli'
import type { Call, OutputOf, UseCaseName } from '@plumbline/core'
import { planOf } from '@plumbline/core/enforcement'
import { writeGovernance } from '@plumbline/core/methodology'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, callOf, governanceOf, phaseGate, service, zone } from '../support/calls.ts'
import { fixture, item as seeded } from '../support/portfolio.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'

const pmoSpace = { key: 'PMO', name: 'PMO', items: [seeded('methodology', 'artefact', { createdBy: 'pmo' })] }
const untilDone = { aborted: false }

/** The rules of the tracker as somebody changes them past the app: in Jira with a governance file in a terminal, in Azure DevOps in the process itself. */
const fromOutside = async (subject: SiteSubject, name: string, task: 'ensure' | 'undo'): Promise<void> => {
  if (name === 'Jira') {
    const host = {
      token: `pmo@sandbox.example:${subject.tracker.token('pmo')}`,
      readText: async () => writeGovernance(governanceOf(subject.mapping())),
      write: () => undefined,
      tell: () => undefined,
    }
    expect(await run(['guard', task, '--site', subject.tracker.url, '--governance', 'g.json'], host)).toBe(0)
    return
  }
  const plan = planOf({ mapping: subject.mapping() }, [phaseGate], 'refuse')
  const { guard } = subject.ports('pmo')
  for (let left = 1; left > 0; ) left = (await guard?.[task](plan, untilDone))?.left ?? 0
}

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
])('rules that somebody changes from outside in %s', (name, start) => {
  let subject: SiteSubject
  beforeAll(async () => {
    subject = await start()
    subject.seed({ ...fixture, guards: [], spaces: [...fixture.spaces, pmoSpace] })
    const { settingsVersion } = await use('settings.open', {})
    const settings = { template: { document: phaseGate }, mapping: subject.mapping(), zone, passageDays: 90, settingsVersion }
    const saved = await use('settings.save', name === 'Jira' ? settings : { ...settings, methodologyItem: subject.ref('methodology') })
    expect(saved).toMatchObject({ ok: true })
  })
  afterAll(() => subject.close())

  const use = async <N extends UseCaseName>(use: N, input: unknown): Promise<OutputOf<N>> => {
    const call: Call = callOf(await subject.actor('pmo'), name === 'Jira' ? 'product' : 'person')
    const answered = await ask(subject.ports('pmo'), call, use, input)
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }
  const refresh = async (hours: number) => {
    const call = { ...callOf(service, 'product'), now: new Date(Date.UTC(2022, 2, 30, 20 + hours)).toISOString() }
    const product = subject.ports('product')
    let progress = await startRefresh(product, call, { only: 'due' })
    while (progress.status === 'running') progress = await stepRefresh(product, call)
    return call.now
  }
  const records = async () => (await use('enforcement.open', {})).records

  it('come on record as found, once, with when as far as the tracker tells; and nothing comes on record where nothing changed', async () => {
    await refresh(0)
    expect(await records()).toEqual([])

    await fromOutside(subject, name, 'ensure')
    // Two at once: one of them may have to come again.
    await Promise.allSettled([refresh(14), refresh(14)])
    const at = await refresh(14)
    const found = await records()
    expect(found).toMatchObject([{ became: 'inForce', was: 'never', at, by: { name: service.name }, plan: expect.any(String) as string }])
    expect(found[0]?.changes).toContain('is held')
    // Jira tells the app when, and its administrators also who; Azure DevOps keeps no history of rules.
    expect(found[0]?.found).toMatchObject({
      named: '',
      changedAt: name === 'Jira' ? (expect.stringMatching(/^2022-03-31T09:/) as string) : null,
    })
    expect(await use('enforcement.open', {})).toMatchObject({ status: 'inForce', byName: '' })

    await fromOutside(subject, name, 'undo')
    await refresh(28)
    await refresh(35)
    expect((await records()).map(({ became, was }) => [was, became])).toEqual([
      ['inForce', 'undone'],
      ['never', 'inForce'],
    ])
    // The board sees it too.
    const portfolio = await use('portfolio.open', {})
    expect(portfolio.kind === 'portfolio' ? portfolio.lost?.gates.length : 0).toBeGreaterThan(0)
    const pack = await use('ledger.export', { format: 'json' })
    const { subjects } = await use('ledger.verifyPack', { text: pack.text })
    expect(subjects.find(({ enforcement }) => enforcement.length > 0)).toMatchObject({
      verified: true,
      enforcement: [
        { became: 'inForce', replay: 'same' },
        { became: 'undone', replay: 'none' },
      ],
    })
  })
})
