import type { EnforcementPlan } from '@plumbline/core'
import { planOf } from '@plumbline/core/enforcement'
import { builtInTemplates } from '@plumbline/core/templates'
import { type Exchange, startLocalJira } from '@plumbline/sandbox'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { fixture } from '../support/portfolio.ts'
import { freePorts } from '../support/ports.ts'
import { describeWithReference } from '../support/reference.ts'
import { clock } from '../support/sites.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { move, send } from './guarded/moves.ts'
import { azureDevOpsJudge } from './judging/azure-devops.ts'
import { printFindings } from './judging/finding.ts'
import { jiraJudge } from './judging/jira.ts'

const passed = (slot: number, gate = `G${slot - 1}`) => ({
  gates: [{ gate, slot, state: 'passed' as const, until: '2022-06-29', judgementHash: 'a'.repeat(64) }],
  judgement: null,
})
const untilDone = { aborted: false }

/** What stands in the tracker's own configuration, as it answers it; versions and moments of change are not configuration. */
const configuration = (subject: SiteSubject): string => {
  const kept = JSON.stringify(subject.tracker.snapshot(), (key, value: unknown) =>
    ['version', 'updated', 'audit', 'nextEtag', 'documents', 'forge'].includes(key) ? undefined : value,
  )
  return kept
}

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
])('enforcement in %s', (name, start) => {
  let subject: SiteSubject
  const kept: Exchange[] = []
  beforeEach(async () => {
    if (!subject) {
      subject = await start()
      subject.tracker.onExchange((exchange) => kept.push(exchange))
    }
    subject.seed({ ...fixture, guards: [] })
    subject.recorded.clear()
  })
  afterAll(() => subject?.close())
  const phaseGate = builtInTemplates.find(({ id }) => id === 'phase-gate')!
  const plan = (): EnforcementPlan => planOf({ mapping: subject.mapping() }, [phaseGate], 'refuse')
  const guard = (person = 'pmo') => subject.ports(person).guard!
  const ensure = (person = 'pmo') => guard(person).ensure(plan(), untilDone)
  const writes = () =>
    subject.recorded.exchanges().filter(({ method, path }) => method !== 'GET' && !/wiql|workitemsbatch|search/i.test(path))

  it('holds the move for every client once it was put in force, and lets it through once the gate is passed', async () => {
    expect((await move(subject, 'whole', 'Initiate')).status).toBeLessThan(300)
    subject.seed({ ...fixture, guards: [] })
    expect((await ensure()).left).toBe(0)
    for (const person of ['lead', 'pmo']) {
      const refused = await move(subject, 'whole', 'Initiate', person)
      expect(refused.status).toBe(400)
      expect(refused.text).toMatch(/plumbline/i)
    }
    await subject.ports('product').desk.ensureMarks(subject.ref('whole'), passed(1))
    expect((await move(subject, 'whole', 'Initiate')).status).toBeLessThan(300)
    expect((await move(subject, 'whole', 'Requirements')).status).toBe(400)
  })

  it('leaves nothing to do, and writes nothing the second time', async () => {
    const before = await guard().preview(plan())
    expect(before.changes.length).toBeGreaterThan(0)
    const { made } = await ensure()
    expect(made.map(({ kind, rule, where }) => [kind, rule, where])).toEqual(
      before.changes.map(({ kind, rule, where }) => [kind, rule, where]),
    )
    expect(await guard().preview(plan())).toMatchObject({ changes: [], script: '' })
    subject.recorded.clear()
    expect(await ensure()).toEqual({ made: [], left: 0 })
    expect(writes()).toEqual([])
  })

  it('is taken back to exactly what stood before', async () => {
    const before = configuration(subject)
    await ensure()
    expect(configuration(subject)).not.toBe(before)
    await guard().undo(plan(), untilDone)
    expect(configuration(subject)).toBe(before)
    expect((await guard().preview(plan())).undo).toEqual([])
  })

  it('takes over what administrators configured by hand, and gives it back', async () => {
    subject.seed(fixture)
    const before = configuration(subject)
    await ensure()
    expect((await guard().preview(plan())).changes).toEqual([])
    expect((await move(subject, 'whole', 'Initiate')).status).toBe(400)
    await guard().undo(plan(), untilDone)
    expect(configuration(subject)).toBe(before)
  })

  it('is told as enforced by the server', async () => {
    await ensure()
    const gate = { id: 'G0', slot: 1, opensStates: ['Initiate'], itemTypes: subject.mapping().projectItemTypes }
    expect(await subject.ports('product').guard!.inForce(gate)).toMatchObject({ strength: 'server' })
  })

  it('counts whom it will hold from the items themselves', async () => {
    const { standing } = await guard().preview(plan())
    const first = standing.find(({ slot }) => slot === 1)
    expect(first?.held).toBeGreaterThan(0)
    await subject
      .ports('product')
      .desk.ensureMarks(subject.ref('whole'), passed(1))
      .catch(() => undefined)
    await ensure()
    await subject.ports('product').desk.ensureMarks(subject.ref('whole'), passed(1))
    expect((await guard().preview(plan())).standing.find(({ slot }) => slot === 1)?.held).toBe((first?.held ?? 0) - 1)
  })

  it('heals after a break at any place', async () => {
    const all = (await guard().preview(plan())).changes.length
    let calls = 0
    for (let rounds = 0; rounds < all + 1; rounds += 1) {
      calls = 0
      const once = {
        get aborted() {
          calls += 1
          return calls > 9
        },
      }
      if ((await guard().ensure(plan(), once)).left === 0) break
    }
    expect((await guard().preview(plan())).changes).toEqual([])
    expect((await move(subject, 'whole', 'Initiate')).status).toBe(400)
  })

  it('gives the exact change as a script to those who may not make it', async () => {
    const { script } = await guard('lead').preview(plan())
    expect(script).toContain(name === 'Jira' ? '/rest/api/3/workflows/update' : 'az rest')
    await expect(guard('lead').ensure(plan(), untilDone)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('holds items of several templates on the same states each by its own gate', async () => {
    const site = subject.mapping()
    const mapping = {
      ...site,
      templatePhases: { 'pm2-aligned': { Idea: 'initiating', Initiate: 'planning', Requirements: 'executing', Design: 'closing' } },
    }
    const both = planOf(
      { mapping },
      builtInTemplates.filter(({ id }) => id === 'phase-gate' || id === 'pm2-aligned'),
      'refuse',
    )
    expect(both.unheld).toEqual([])
    await guard().ensure(both, untilDone)
    await subject.ports('product').desk.ensureMarks(subject.ref('whole'), passed(1, 'RFP'))
    expect((await move(subject, 'whole', 'Initiate')).status).toBeLessThan(300)
  })

  const only = (tracker: string) => (name === tracker ? it : () => undefined)

  only('Jira')('finds a rule that was edited, switched off or deleted by hand, with who did it and when, and mends it', async () => {
    await ensure()
    for (const harm of [
      (validator: Validator) => ({ ...validator, parameters: { ...validator.parameters, config: '{}' } }),
      (validator: Validator) => ({ ...validator, parameters: { ...validator.parameters, disabled: 'true' } }),
      () => undefined,
    ]) {
      await editWorkflow(subject, harm)
      const { changes } = await guard().preview(plan())
      expect(changes.length).toBeGreaterThan(0)
      expect(changes[0]).toMatchObject({ by: 'Petra Officer', at: expect.stringMatching(/^2022-03-31T/) })
      await ensure()
      expect((await guard().preview(plan())).changes).toEqual([])
    }
  })

  only('Jira')('holds everybody where the app is gone, and lets other items through only with the app', async () => {
    await ensure()
    await subject.ports('product').desk.ensureMarks(subject.ref('whole'), passed(1))
    const port = await freePorts(2)
    const without = await startLocalJira({ port, resourcesPort: port + 1, clock })
    try {
      without.restore(subject.tracker.snapshot())
      const bare = { ...subject, tracker: without }
      const refused = await move(bare, 'whole', 'Initiate')
      expect(refused).toMatchObject({ status: 400, text: expect.stringMatching(/Plumbline/) as string })
    } finally {
      await without.close()
    }
    expect((await move(subject, 'whole', 'Initiate')).status).toBeLessThan(300)
  })

  only('Jira')('does not overwrite what another administrator changed meanwhile', async () => {
    const made = guard()
    const stale = await Promise.allSettled([made.ensure(plan(), untilDone), guard().ensure(plan(), untilDone)])
    const refused = stale.filter(({ status }) => status === 'rejected')
    expect(refused.length).toBeLessThanOrEqual(1)
    for (const each of refused) expect(each).toMatchObject({ reason: { code: 'conflict' } })
    expect((await guard().preview(plan())).changes).toEqual([])
  })

  only('Azure DevOps')(
    'is a conflict for the second of two administrators, that names what the first one did, and comes right afterwards',
    async () => {
      await ensure()
      await removeRules(subject)
      const both = await Promise.allSettled([ensure('pmo'), ensure('pmo')])
      const refused = both.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
      expect(refused.length).toBeGreaterThan(0)
      for (const reason of refused)
        expect(reason).toMatchObject({
          code: 'conflict',
          message: expect.stringMatching(/Somebody else .* “Plumbline: .*” was added/) as string,
        })
      await ensure()
      expect((await guard().preview(plan())).changes).toEqual([])
    },
  )

  only('Azure DevOps')('finds a rule that was edited, switched off or deleted by hand, and mends it', async () => {
    await ensure()
    for (const [kind, harm] of [
      ['mend', (rule: ProcessRule) => ({ ...rule, actions: [{ actionType: '$makeRequired', targetField: 'System.Title' }] })],
      ['enable', (rule: ProcessRule) => ({ ...rule, isDisabled: true })],
      ['add', () => undefined],
    ] as const) {
      await editRule(subject, harm)
      const { changes } = await guard().preview(plan())
      expect(changes).toMatchObject([{ kind, rule: 'hold' }])
      await ensure()
      expect((await guard().preview(plan())).changes).toEqual([])
    }
  })

  only('Azure DevOps')('empties the later gates of a project that is sent back', async () => {
    await ensure()
    await subject.ports('product').desk.ensureMarks(subject.ref('whole'), passed(1))
    expect((await move(subject, 'whole', 'Initiate')).status).toBeLessThan(300)
    expect((await move(subject, 'whole', 'Idea')).status).toBeLessThan(300)
    expect((await move(subject, 'whole', 'Initiate')).status).toBe(400)
  })

  only('Azure DevOps')('keeps the fields that hold something when it is taken back', async () => {
    await ensure()
    await subject.ports('product').desk.ensureMarks(subject.ref('whole'), passed(1))
    await guard().undo(plan(), untilDone)
    expect(
      (await subject.ports('product').tracker({ mapping: subject.mapping(), zone: 'Europe/London' }).marks(subject.ref('whole'))).gates,
    ).toMatchObject([{ gate: 'G0' }])
    expect((await move(subject, 'whole', 'Initiate')).status).toBeLessThan(300)
  })

  describeWithReference('specs', 'every request and every answer', () => {
    it('is as the official description says', async () => {
      const judge = await (name === 'Jira' ? jiraJudge() : azureDevOpsJudge())
      expect(kept.length).toBeGreaterThan(20)
      expect(printFindings(kept.flatMap((exchange) => judge.judge(exchange)))).toBe('')
    })
  })
})

interface Validator {
  readonly ruleKey: string
  readonly parameters: Readonly<Record<string, string>>
}

/** Does something to the first validator that holds, as an administrator does with the workflow editor. */
const editWorkflow = async (subject: SiteSubject, harm: (validator: Validator) => Validator | undefined): Promise<void> => {
  const path = '/rest/api/3/workflows/search?expand=values.transitions'
  const read = JSON.parse((await send(subject, 'pmo', { method: 'GET', path })).text) as {
    statuses: object[]
    values: { name: string; transitions: { validators: Validator[] }[] }[]
  }
  const workflow = read.values.find(({ transitions }) => transitions.some(({ validators }) => validators.length > 0))!
  const transition = workflow.transitions.find(({ validators }) => validators.length > 0)!
  transition.validators = transition.validators.flatMap((validator, index) => (index === 0 ? (harm(validator) ?? []) : [validator]))
  const body = JSON.parse(
    JSON.stringify({ statuses: read.statuses, workflows: [workflow] }, (_key, value: unknown) => (value === null ? undefined : value)),
  ) as unknown
  const answered = await send(subject, 'pmo', { method: 'POST', path: '/rest/api/3/workflows/update', body })
  expect(answered).toMatchObject({ status: 200 })
}

interface ProcessRule {
  readonly id: string
  readonly name: string
  readonly isDisabled: boolean
  readonly conditions: readonly { readonly conditionType: string }[]
  readonly actions: readonly { readonly actionType: string; readonly targetField: string }[]
}

/** The description of the API writes the kinds without the sign that its answers carry. */
const bare = ({ id, name, isDisabled, conditions, actions }: ProcessRule) => ({
  id,
  name,
  isDisabled,
  conditions: conditions.map((each) => ({ ...each, conditionType: each.conditionType.replace('$', '') })),
  actions: actions.map((each) => ({ ...each, actionType: each.actionType.replace('$', '') })),
})

const rulesOf = async (subject: SiteSubject): Promise<{ readonly path: string; readonly rules: readonly ProcessRule[] }> => {
  const state = subject.tracker.snapshot() as { state?: { process: { id: string } }; process?: { id: string } }
  const path = `/_apis/work/processes/${(state.state ?? state).process!.id}/workItemTypes/PlumblinePhasegate.Project/rules`
  const { value } = JSON.parse((await send(subject, 'pmo', { method: 'GET', path: `${path}?api-version=7.1` })).text) as {
    value: ProcessRule[]
  }
  return { path, rules: value }
}

/** Takes away the rules that hold, as an administrator does in the settings of the process. */
const removeRules = async (subject: SiteSubject): Promise<void> => {
  const { path, rules } = await rulesOf(subject)
  for (const { id, name } of rules)
    if (/needs gate/.test(name)) await send(subject, 'pmo', { method: 'DELETE', path: `${path}/${id}?api-version=7.1` })
}

const editRule = async (subject: SiteSubject, harm: (rule: ProcessRule) => ProcessRule | undefined): Promise<void> => {
  const { path: all, rules } = await rulesOf(subject)
  const rule = rules.find(({ name }) => name === 'Plumbline: Initiate needs gate 1')!
  const harmed = harm(rule)
  const path = `${all}/${rule.id}?api-version=7.1`
  const answered = await send(subject, 'pmo', harmed ? { method: 'PUT', path, body: bare(harmed) } : { method: 'DELETE', path })
  expect(answered.status).toBeLessThan(300)
}
