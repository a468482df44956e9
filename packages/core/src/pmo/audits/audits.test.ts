import { describe, expect, it } from 'vitest'
import type { StoredJudgement } from '../../gates/records.ts'
import type { Act } from '../../governance/acts.ts'
import { readPack } from '../../ledger/pack.ts'
import { verifyPack } from '../../ledger/verify-pack.ts'
import { refreshAll, use } from '../../testing/ask.ts'
import { callAs, people, readyProject } from '../../testing/example-site.ts'
import { governedSite } from '../../testing/governed-site.ts'

const auditor = { person: 'reader', name: 'Ruth Reader' }
const plan = (rest: Partial<Extract<Act, { kind: 'audit.plan' }>> = {}): Act => ({
  kind: 'audit.plan',
  title: { text: 'Spring audit' },
  on: '2022-04-10',
  auditor,
  questions: [{ text: { text: 'Is the need stated?' }, criterion: 'PG-01' }, { text: { text: 'Does the team meet?' } }],
  ...rest,
})
const answers: Act = {
  kind: 'audit.answer',
  audit: 1,
  answers: [
    { question: 0, answer: 'met' },
    { question: 1, answer: 'notMet', note: { text: 'Not since May' } },
  ],
}
const finding: Act = {
  kind: 'audit.find',
  audit: 1,
  severity: 'major',
  what: { text: 'Nobody meets' },
  question: 1,
  evidence: [{ text: 'https://example.org/calendar' }],
}
const correct = (owner = 'manager', name = 'Mia Manager'): Act => ({
  kind: 'audit.correct',
  finding: 3,
  what: { text: 'Meet every week' },
  owner: { person: owner, name },
  due: '2022-04-20',
})
const verify: Act = { kind: 'audit.verify', finding: 3, words: { text: 'Seen four minutes' } }
const close: Act = { kind: 'audit.close', audit: 1, conclusion: { text: 'In order now' } }

describe.each([
  ['a storage that the product alone writes', true],
  ['a storage that anybody writes', false],
])('an audit, over %s', (_, guarded) => {
  const start = async () => {
    const made = await governedSite(guarded)
    let minute = 0
    const does = async (person: keyof typeof people, act: Act, day = '2022-04-01') => {
      minute += 1
      const result = await made.does(person, act, `${day}T12:${String(minute).padStart(2, '0')}:00.000Z`)
      return result.status === 'refused' ? result.obstacles : result.status
    }
    const open = async (now?: string, person: keyof typeof people = 'pmo') =>
      use(made.product, callAs(people[person], 'product', now), 'audit.open', { item: 'P1' })
    return { ...made, does, open }
  }

  it('is planned by the PMO, for somebody who has no role, no vote and no work in the project', async () => {
    const { does } = await start()
    expect(await does('manager', plan())).toEqual(['notYourRole'])
    for (const person of ['manager', 'sponsor', 'owner'])
      expect(await does('pmo', plan({ auditor: { person } }))).toEqual(['notIndependent'])
    expect(await does('pmo', plan({ gate: 'G99' }))).toEqual(['notThere'])
    expect(await does('pmo', plan())).toBe('done')
  })

  it('goes from its checklist over a finding and a corrective action in the tracker to its conclusion, and every step is somebody’s own', async () => {
    const { does, open, site, product } = await start()
    await does('pmo', plan())
    expect(await does('pmo', answers)).toEqual(['notAuditor'])
    expect(await does('reader', answers)).toBe('done')
    expect(await does('pmo', finding)).toEqual(['notAuditor'])
    expect(await does('reader', finding)).toBe('done')
    expect(await does('reader', close)).toEqual(['openFindings'])
    expect(await does('sponsor', correct())).toEqual(['notYourRole'])
    expect(await does('manager', correct('reader', 'Ruth Reader'))).toEqual(['ownAction'])
    expect(await does('manager', correct())).toBe('done')
    await refreshAll(product)
    const items = [...site.items.values()].filter(({ type }) => type === 'action')
    expect(items).toMatchObject([
      { title: 'Meet every week', parent: 'P1', values: { actionSource: 'audit', entryDue: '2022-04-20', entryOwner: { ref: 'manager' } } },
    ])
    const late = await open('2022-04-21T09:00:00.000Z')
    expect(late.audits).toMatchObject([
      { status: 'running', findings: [{ what: 'Nobody meets', actions: [{ status: 'overdue', item: { key: items[0]?.ref } }] }], ties: [] },
    ])
    expect(await does('manager', verify)).toContain('ownAction')
    expect(await does('pmo', verify)).toEqual(['notAuditor'])
    expect(await does('reader', verify)).toBe('done')
    expect(await does('reader', close)).toBe('done')
    expect((await open()).audits).toMatchObject([
      { status: 'closed', closed: { words: 'In order now' }, findings: [{ verified: { words: 'Seen four minutes' } }] },
    ])
    await refreshAll(product, '2022-04-22T09:00:00.000Z')
    const stored = site.documents.get('judgements/P1')?.value as StoredJudgement
    expect(stored.facts.values['audit.lastOn']).toEqual({ known: true, value: { is: 'date', date: '2022-04-01' } })
  })

  it('is not closed by somebody who came to have a role there meanwhile, until the PMO names another auditor', async () => {
    const { does, open, site } = await start()
    await does('pmo', plan())
    await does('reader', answers)
    site.put([{ ...readyProject, values: { ...readyProject.values, qualityLead: people.reader } }])
    expect(await does('reader', close)).toEqual(['notIndependent'])
    const assign: Act = {
      kind: 'audit.assign',
      audit: 1,
      auditor: { person: 'otherPmo', name: 'Omar Pace' },
      reason: { text: 'Took a role' },
    }
    expect(await does('pmo', assign)).toBe('done')
    expect(await does('otherPmo', close)).toBe('done')
    expect((await open()).audits).toMatchObject([{ auditor: { ref: 'otherPmo' }, status: 'closed' }])
  })

  it('verifies in a pack, and a finding that somebody changed is named', async () => {
    const { does, product, call } = { ...(await start()), call: callAs(people.pmo) }
    await does('pmo', plan())
    await does('reader', answers)
    await does('reader', finding)
    const { text } = await use(product, call, 'ledger.export', { item: 'P1', format: 'json' })
    expect(await verifyPack(readPack(text))).toMatchObject({ verified: true, subjects: [{ records: 3, problems: [] }] })
    const milder = await verifyPack(readPack(text.replace('"severity": "major"', '"severity": "minor"')))
    expect(milder.subjects).toMatchObject([{ verified: false, problems: [{ seq: 3, problem: 'edited' }] }])
  })

  it('stands in the list with what is late, for those who may see the project', async () => {
    const { does, product } = await start()
    await does('pmo', plan())
    await does('reader', finding)
    await does('manager', { ...correct(), finding: 2, due: '2022-03-31' } as Act, '2022-03-31')
    await refreshAll(product, '2022-04-25T12:00:00.000Z')
    const list = await use(product, callAs(people.reader), 'audit.list', {})
    expect(list).toMatchObject({
      mayPlan: false,
      projects: [{ item: 'P1', running: 1, open: 1, overdue: 1, next: '2022-04-10', mine: 'auditor' }],
    })
    expect((await use(product, callAs(people.manager), 'audit.list', {})).projects).toMatchObject([{ mine: 'owner' }])
  })
})
