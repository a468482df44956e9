import type { EnforcementPlan, GateMark, Mapping } from '@plumbline/core'
import { planOf } from '@plumbline/core/enforcement'
import { builtInTemplates } from '@plumbline/core/templates'
import type { Exchange, LocalJira } from '@plumbline/sandbox'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { fixture } from '../support/portfolio.ts'
import { describeWithReference } from '../support/reference.ts'
import { jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { type Answered, send } from './guarded/moves.ts'
import { printFindings } from './judging/finding.ts'
import { jiraJudge } from './judging/jira.ts'

const api = '/rest/api/3'
const marks = 'customfield_11000'
const shared = '10001'
const states = ['Idea', 'Initiate', 'Requirements', 'Done']
const untilDone = { aborted: false }

describe('a team-managed project of Jira', () => {
  let subject: SiteSubject
  let jira: LocalJira
  let type = ''
  let mapping: Mapping
  const kept: Exchange[] = []
  beforeEach(async () => {
    if (!subject) {
      subject = await jiraSubject()
      jira = subject.tracker as LocalJira
      jira.onExchange((exchange) => kept.push(exchange))
    }
    jira.invert(undefined)
    jira.administrator.app('installed')
    subject.seed({ ...fixture, guards: [] })
    type = jira.administrator.addTeamManaged({ key: 'APO', name: 'Apollo', states })
    // Somebody's own board, which has nothing to do with any gate.
    jira.administrator.addTeamManaged({ key: 'OWN', name: 'Our chores', states })
    jira.administrator.addFields('APO', [marks])
    mapping = { ...subject.mapping(), projectItemTypes: [shared, type] }
  })
  afterAll(() => subject?.close())

  const plan = (): EnforcementPlan =>
    planOf(
      { mapping },
      builtInTemplates.filter(({ id }) => id === 'phase-gate'),
      'refuse',
    )
  const guard = (person = 'pmo') => subject.ports(person).guard!
  const ensure = () => guard().ensure(plan(), untilDone)
  const held = () =>
    subject.ports('product').guard!.inForce({ id: 'G0', slot: 1, opensStates: ['Initiate'], itemTypes: mapping.projectItemTypes })

  const create = async (project: string, typeId: string): Promise<string> => {
    const fields = { project: { key: project }, issuetype: { id: typeId }, summary: 'Somebody’s project' }
    const made = await send(subject, 'lead', { method: 'POST', path: `${api}/issue`, body: { fields } })
    return (JSON.parse(made.text) as { id?: string }).id ?? made.text
  }
  const transitionTo = async (issue: string, state: string): Promise<string> => {
    const { text } = await send(subject, 'lead', { method: 'GET', path: `${api}/issue/${issue}/transitions` })
    const { transitions } = JSON.parse(text) as { transitions: { id: string; to: { name: string } }[] }
    return transitions.find(({ to }) => to.name === state)?.id ?? 'no way'
  }
  const move = async (issue: string, state: string, person = 'lead'): Promise<Answered> =>
    send(subject, person, {
      method: 'POST',
      path: `${api}/issue/${issue}/transitions`,
      body: { transition: { id: await transitionTo(issue, state) } },
    })
  const bulk = async (issue: string, state: string): Promise<string> => {
    const bulkTransitionInputs = [{ selectedIssueIdsOrKeys: [issue], transitionId: await transitionTo(issue, state) }]
    const asked = await send(subject, 'lead', { method: 'POST', path: `${api}/bulk/issues/transition`, body: { bulkTransitionInputs } })
    const { taskId } = JSON.parse(asked.text) as { taskId: string }
    return (await send(subject, 'lead', { method: 'GET', path: `${api}/bulk/queue/${taskId}` })).text
  }
  const mark = (issue: string, state: GateMark['state'], until = '2022-06-29') =>
    subject.ports('product').desk.ensureMarks(issue, {
      gates: [{ gate: 'G0', slot: 1, state, until, judgementHash: 'a'.repeat(64) }],
      judgement: null,
    })
  const marksOf = (issue: string) => subject.ports('product').tracker({ mapping, zone: 'Europe/London' }).marks(issue)
  const workflows = () =>
    JSON.stringify((jira.snapshot() as { state: { workflows: object[] } }).state.workflows, (key, value: unknown) =>
      key === 'version' || key === 'updated' ? undefined : value,
    )

  it('is held by its own workflow: by REST, in bulk and for its administrator, until the gate is passed', async () => {
    const { changes } = await guard().preview(plan())
    expect(changes.map(({ where }) => where)).toContain('Apollo (APO) › Workflow of Apollo › Initiate')
    await ensure()
    const issue = await create('APO', type)
    for (const person of ['lead', 'pmo'])
      expect(await move(issue, 'Initiate', person)).toMatchObject({ status: 400, text: expect.stringMatching(/Plumbline/) as string })
    expect(await bulk(issue, 'Initiate')).toMatch(/failedAccessibleIssues.*Plumbline/)
    await mark(issue, 'passed')
    expect((await move(issue, 'Initiate')).status).toBe(204)
    expect((await move(issue, 'Requirements')).status).toBe(400)
    expect(await held()).toMatchObject({ strength: 'server' })
    expect((await held()).except).toBeUndefined()
  })

  it('is judged by the expression in each of its cases', async () => {
    await ensure()
    const task = String(Number(type) + 1)
    expect((await move(await create('APO', task), 'Initiate')).status, 'another type').toBe(204)
    const issue = await create('APO', type)
    const says = async () => (await move(issue, 'Initiate')).text
    expect(await says()).toContain('not judged yet')
    await mark(issue, 'notPassed')
    expect(await says()).toContain('is not passed')
    await mark(issue, 'passed', '2022-03-30')
    expect(await says()).toContain('can no longer be used')
    await mark(issue, 'passed')
    jira.administrator.app('uninstalled')
    expect((await move(issue, 'Initiate')).status, 'the app is gone').toBe(400)
    jira.administrator.app('installed')
    expect((await move(issue, 'Initiate')).status).toBe(204)
  })

  it('is taken back exactly, and a second time there is nothing to do', async () => {
    const before = workflows()
    await ensure()
    expect(await ensure()).toEqual({ made: [], left: 0 })
    await guard().undo(plan(), untilDone)
    expect(workflows()).toBe(before)
  })

  it('leaves boards alone on which no project stands, and holds the shared workflow for the shared type only', async () => {
    await ensure()
    const own = String(Number(type) + 100)
    expect((await move(await create('OWN', own), 'Initiate')).status).toBe(204)
    const { workflows: all } = (
      jira.snapshot() as { state: { workflows: { id: string; transitions: { validators: { config: string }[] }[] }[] } }
    ).state
    const typesOf = (id: string) => [
      ...new Set(
        all
          .find((each) => each.id === id)!
          .transitions.flatMap(({ validators }) => validators.flatMap(({ config }) => (JSON.parse(config) as { types: number[] }).types)),
      ),
    ]
    expect(typesOf('project')).toEqual([Number(shared)])
    expect(typesOf(`own-${Number(type) - 50}`)).toEqual([Number(type)])
  })

  it('shows where somebody took the rule away; who did it, no log of the site says', async () => {
    await ensure()
    jira.administrator.changeWorkflow(`own-${Number(type) - 50}`, (workflow) => ({
      ...workflow,
      transitions: workflow.transitions.map((transition) => ({ ...transition, validators: [] })),
    }))
    expect(await held()).toMatchObject({ strength: 'server', except: ['Apollo (APO)'] })
    expect((await guard().preview(plan())).changes[0]).toMatchObject({ kind: 'add', by: null, at: expect.any(String) as string })
    await ensure()
    expect((await held()).except).toBeUndefined()
  })

  it('without the app’s field is only advised, and said to be: nobody could pass there', async () => {
    jira.restore(jira.snapshot())
    const site = jira.snapshot() as { state: { projects: { key: string; ownFields?: string[] }[] } }
    site.state.projects.find(({ key }) => key === 'APO')!.ownFields = []
    jira.restore(site)
    const { obstacles, changes } = await guard().preview(plan())
    expect(obstacles).toEqual([{ kind: 'fieldNotAdded', where: 'Apollo (APO)', stops: false }])
    expect(changes.filter(({ where }) => where.includes('Apollo'))).toEqual([])
    await ensure()
    const issue = await create('APO', type)
    expect((await move(issue, 'Initiate')).status).toBe(204)
    await mark(issue, 'passed')
    expect(await marksOf(issue)).toMatchObject({ gates: [{ gate: 'G0', state: 'passed' }] })
    expect(await held()).toMatchObject({ strength: 'server', except: ['Apollo (APO)'] })
    jira.administrator.addFields('APO', [marks])
    expect((await guard().preview(plan())).changes.length).toBeGreaterThan(0)
    expect(await marksOf(issue)).toMatchObject({ gates: [{ gate: 'G0', state: 'passed' }] })
  })

  it('is only advised where Jira takes no rule of an app there', async () => {
    jira.invert('jira-team-managed-app-rules')
    expect((await guard().preview(plan())).obstacles).toEqual([{ kind: 'rulesNotOffered', where: 'Apollo (APO)', stops: false }])
    await ensure()
    expect(await held()).toMatchObject({ strength: 'server', except: ['Apollo (APO)'] })
    expect((await move(await create('APO', type), 'Initiate')).status).toBe(204)
  })

  it('that was broken in its editor is only advised, and keeps no other from being held', async () => {
    const own = `own-${Number(type) - 50}`
    jira.administrator.changeWorkflow(own, (workflow) => ({ ...workflow, broken: 'Missing parameter field in a rule.' }))
    const where = 'Apollo (APO) › Workflow of Apollo (Missing parameter field in a rule.)'
    const { obstacles, changes } = await guard().preview(plan())
    expect(obstacles).toEqual([{ kind: 'workflowRefused', where, stops: false }])
    expect(changes.length).toBeGreaterThan(0)
    expect((await ensure()).left).toBe(0)
    expect(await held()).toMatchObject({ strength: 'server', except: ['Apollo (APO)'] })
    jira.administrator.changeWorkflow(own, ({ broken: _, ...workflow }) => workflow)
    await ensure()
    expect((await held()).except).toBeUndefined()
  })

  it('is judged the same where the field comes to every project by itself', async () => {
    jira.invert('jira-team-managed-app-field')
    await ensure()
    const issue = await create('APO', type)
    expect((await move(issue, 'Initiate')).status).toBe(400)
    await mark(issue, 'passed')
    expect((await move(issue, 'Initiate')).status).toBe(204)
  })

  it('takes neither types nor states of the others', async () => {
    expect(await create('APO', '10001')).toContain('Specify an issue type')
    expect(await create('TST', type)).toContain('Specify an issue type')
    const { text } = await send(subject, 'pmo', { method: 'GET', path: `${api}/workflows/search?expand=values.transitions&scope=PROJECT` })
    const { values, statuses } = JSON.parse(text) as {
      values: { id: string; scope: object; statuses: { statusReference: string }[] }[]
      statuses: object[]
    }
    expect(values[0]?.scope).toEqual({ type: 'PROJECT', project: { id: String(Number(type) - 50) } })
    values[0]!.statuses[0]!.statusReference = '10001'
    const body = JSON.parse(
      JSON.stringify({ statuses, workflows: [values[0]] }, (_key, value: unknown) => (value === null ? undefined : value)),
    ) as unknown
    expect(await send(subject, 'pmo', { method: 'POST', path: `${api}/workflows/update`, body })).toMatchObject({
      status: 400,
      text: expect.stringContaining('of another scope') as string,
    })
  })

  describeWithReference('specs', 'every request and every answer', () => {
    it('is as the official description says', async () => {
      const judge = await jiraJudge()
      expect(kept.length).toBeGreaterThan(20)
      expect(printFindings(kept.flatMap((exchange) => judge.judge(exchange)))).toBe('')
    })
  })
})
