import { type Call, type OutputOf, type UseCaseName } from '@plumbline/core'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, callOf, configure, service } from '../support/calls.ts'
import { fixture } from '../support/portfolio.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { move } from './guarded/moves.ts'

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
])('a project that is past a gate in %s when it is put in force', (name, start) => {
  let subject: SiteSubject
  beforeAll(async () => {
    subject = await start()
    subject.seed({ ...fixture, guards: [] })
  })
  afterAll(() => subject.close())

  const identity = name === 'Jira' ? 'product' : 'person'
  const use = async <N extends UseCaseName>(use: N, input: unknown): Promise<OutputOf<N>> => {
    const call: Call = callOf(await subject.actor('pmo'), identity)
    const answered = await ask(subject.ports('pmo'), call, use, input)
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }
  const refresh = async () => {
    const call = callOf(service, 'product')
    const product = subject.ports('product')
    let progress = await startRefresh(product, call)
    while (progress.status === 'running') progress = await stepRefresh(product, call)
  }
  const open = () => use('enforcement.open', {})

  it('is counted by name, declared, told as declared, filled by the refresh, and held only where it is sent back', async () => {
    await configure(subject.ports('pmo'), subject.mapping(), await subject.actor('pmo'))
    expect((await move(subject, 'whole', 'Initiate')).status).toBeLessThan(300)
    await refresh()
    const { past, preview } = await open()
    expect(past).toMatchObject({ open: 1, examples: [{ ref: subject.ref('whole') }], declared: 0 })
    expect(preview?.standing.find(({ slot }) => slot === 1)).toMatchObject({ behindUnpassed: 1 })

    const row = {
      item: subject.ref('whole'),
      phase: 'initiate',
      gates: [{ gate: 'G0', passedOn: '2021-11-01', where: 'Minutes of the board' }],
      reason: 'Ran before',
    }
    expect(await use('binding.declareInFlight', { rows: [row] })).toMatchObject({ refused: [] })
    expect((await open()).past).toMatchObject({ open: 0, examples: [], declared: 1 })

    let { version } = await open()
    for (let left = 1; left > 0; ) ({ version, left } = await use('enforcement.ensure', { version, whenUnable: 'refuse' }))
    await refresh()
    const after = await open()
    expect(after.past).toEqual({ open: 0, examples: [], declared: 0 })
    expect(after.preview?.standing.find(({ slot }) => slot === 1)).toMatchObject({ behindUnpassed: 0 })
    expect((await move(subject, 'whole', 'Requirements')).status).toBe(400)
    expect((await move(subject, 'whole', 'Idea')).status).toBeLessThan(300)
    expect((await move(subject, 'whole', 'Initiate')).status).toBe(400)
  })
})
