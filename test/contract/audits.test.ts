import { type Act, type OutputOf, type Person, type UseCaseName } from '@plumbline/core'
import { readPack, verifyPack } from '@plumbline/core/evidence'
import { builtInTemplates } from '@plumbline/core/templates'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actingFor } from '../support/acting.ts'
import { configure } from '../support/calls.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { ideaTwin, only, personOf, pmoLead, seeded } from '../support/twins.ts'

const template = builtInTemplates.find(({ id }) => id === 'phase-gate')!

describe.each([
  ['Jira', jiraSubject, seeded.jira],
  ['Azure DevOps', azureDevOpsSubject, seeded.azureDevOps],
])('an audit in %s', (_, start, portfolio) => {
  let site: SiteSubject
  let minute = 0
  const item = () => site.ref(ideaTwin)
  const asks = <N extends UseCaseName>(actor: Person, name: N, input: unknown): Promise<OutputOf<N>> => {
    minute += 1
    return actingFor(site, actor, name, input, `2022-03-31T10:${String(minute).padStart(2, '0')}:00.000Z`)
  }
  const acts = async (actor: Person, act: Act) => {
    const done = await asks(actor, 'governance.act', { item: item(), act })
    return done.status === 'refused' ? done.obstacles : done.status
  }

  beforeAll(async () => {
    site = await start()
    site.seed(only(portfolio, [ideaTwin]))
    await configure(site.ports(pmoLead), site.mapping(), await site.actor(pmoLead), template)
  }, 60_000)
  afterAll(() => site.close())

  it('is planned, finds something, has it mended in an item of the tracker, is verified and closed, and verifies as evidence', {
    timeout: 60_000,
  }, async () => {
    const [pmo, auditor] = [await site.actor(pmoLead), await site.actor(personOf('reader'))]
    await asks(pmo, 'gate.judge', { item: item() })
    const { people } = await asks(pmo, 'governance.open', { item: item() })
    const owner = people[0]!
    const words = { text: 'Seen on site' }
    const plan = (person: string): Act => ({
      kind: 'audit.plan',
      title: { text: 'Spring audit' },
      on: '2022-04-10',
      auditor: { person },
      questions: [{ text: { text: 'Does the team meet?' } }],
    })
    expect(await acts(pmo, plan(owner.ref))).toEqual(['notIndependent'])
    expect(await acts(pmo, plan(auditor.ref))).toBe('done')
    expect(await acts(auditor, { kind: 'audit.answer', audit: 1, answers: [{ question: 0, answer: 'notMet' }] })).toBe('done')
    expect(
      await acts(auditor, { kind: 'audit.find', audit: 1, severity: 'major', what: { text: 'Nobody meets' }, evidence: [words] }),
    ).toBe('done')
    const correct: Act = {
      kind: 'audit.correct',
      finding: 3,
      what: { text: 'Meet every week' },
      owner: { person: owner.ref, name: owner.name },
      due: '2022-04-20',
    }
    expect(await acts(pmo, correct)).toBe('done')
    const { registers } = await asks(pmo, 'register.list', { item: item() })
    const actions = registers.find(({ kind }) => kind === 'action')!.entries.filter(({ title }) => title === 'Meet every week')
    expect(actions).toMatchObject([{ title: 'Meet every week', owner: owner.name, due: '2022-04-20' }])
    const [audit] = (await asks(pmo, 'audit.open', { item: item() })).audits
    expect(audit?.findings[0]?.actions).toMatchObject([{ status: 'open', item: { key: actions[0]?.key } }])
    expect(await acts(pmo, { kind: 'audit.verify', finding: 3, words })).toEqual(['notAuditor'])
    expect(await acts(auditor, { kind: 'audit.verify', finding: 3, words })).toBe('done')
    expect(await acts(auditor, { kind: 'audit.close', audit: 1, conclusion: words })).toBe('done')

    const { text } = await asks(pmo, 'ledger.export', { item: item(), format: 'json' })
    expect(await verifyPack(readPack(text))).toMatchObject({ verified: true, subjects: [{ anchoring: { is: 'anchored' }, records: 7 }] })
    const milder = await verifyPack(readPack(text.replace('"severity": "major"', '"severity": "minor"')))
    expect(milder).toMatchObject({ verified: false, subjects: [{ problems: [{ seq: 3, problem: 'edited' }] }] })
  })
})
