import type { Scenarios, Tried } from './scenario.ts'
import { type Answered, type JiraStage, transitionTo } from './stage.ts'

export const api = '/rest/api/3'
export const opened = 'Initiate'

/** Another project with a workflow of its own, on which no guard stands. */
const unguarded = ({ site }: JiraStage): void => {
  site.administrator.addWorkflow({
    id: 'free',
    name: 'A workflow without guards',
    statuses: ['10101', '10102'],
    transitions: [
      { id: '1', name: 'Create', from: 'create', to: '10101', validators: [] },
      { id: '2', name: opened, from: 'any', to: '10102', validators: [] },
    ],
  })
  site.administrator.addProject('ELS', 'Elsewhere')
  site.administrator.switchWorkflow('ELS', 'Project', 'free')
}

export const drifts = async (stage: JiraStage): Promise<boolean> => !(await stage.held())

const jobOf = async ({ send }: JiraStage, answered: Answered, person: string): Promise<Answered> => {
  const { taskId } = JSON.parse(answered.text) as { taskId: string }
  return send(person, 'GET', `${api}/bulk/queue/${taskId}`)
}

export const moveTo = (stage: JiraStage, target: string, issues: readonly string[], person = 'lead'): Promise<Answered> =>
  stage.send(person, 'POST', `${api}/bulk/issues/move`, {
    targetToSourcesMapping: { [target]: { issueIdsOrKeys: issues, inferStatusDefaults: true, inferFieldDefaults: true } },
  })

export const justMoved = async (stage: JiraStage, agent?: string): Promise<Tried> => ({
  item: stage.project,
  answers: [await stage.move(stage.project, opened, 'lead', agent)],
})

export const create = ({ send }: JiraStage, fields: object, person = 'lead'): Promise<Answered> =>
  send(person, 'POST', `${api}/issue`, { fields: { project: { key: 'TST' }, ...fields } })
export const idIn = ({ text }: Answered): string => (JSON.parse(text) as { id: string }).id

export const edit = ({ send }: JiraStage, item: string, fields: object, person = 'lead'): Promise<Answered> =>
  send(person, 'PUT', `${api}/issue/${item}`, { fields })

export const marksField = 'customfield_11000'
export const forged = {
  gates: [{ gate: 'G0', slot: 1, state: 'passed', until: '2099-12-31', judgementHash: 'a'.repeat(64) }],
  judgement: null,
}

/** Nobody can decide on what the product could not read; then the transition is tried. */
export const unreadable = async (stage: JiraStage, away: (field: string) => void): Promise<Tried> => {
  away(stage.subject.mapping().fields.need?.source ?? '')
  await stage.refresh()
  await stage.pass().catch(() => undefined)
  return justMoved(stage)
}

export const jiraScenarios: Scenarios<JiraStage> = {
  form: (stage) => justMoved(stage, 'Mozilla/5.0 (the issue view in a browser)'),
  // By the transition, and by an edit that names the status.
  rest: async (stage) => {
    const edited = await edit(stage, stage.project, { status: { name: opened } })
    const { item, answers = [] } = await justMoved(stage)
    return { item, answers: [edited, ...answers] }
  },
  automation: (stage) => justMoved(stage, 'Automation for Jira'),
  mobile: (stage) => justMoved(stage, 'Jira/200.1 (iPhone)'),

  bulk: async (stage) => {
    const transitionId = await transitionTo(stage.send, stage.project, opened, 'lead')
    const asked = await stage.send('lead', 'POST', `${api}/bulk/issues/transition`, {
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [stage.project], transitionId }],
    })
    const done = await jobOf(stage, asked, 'lead')
    return { item: stage.project, answers: [{ ...done, status: done.text.includes('"failedAccessibleIssues":{}') ? 200 : 400 }] }
  },

  createdBehind: async (stage) => {
    const refused = await create(stage, { issuetype: { id: stage.parts.type }, summary: 'Straight to work', status: { name: opened } })
    const made = await create(stage, { issuetype: { id: stage.parts.type }, summary: 'Straight to work' })
    return { item: idIn(made), answers: [refused] }
  },

  imported: async (stage) => ({
    item: stage.site.administrator.importIssue({ project: 'TST', type: 'Project', summary: 'From a file', status: opened }, 'pmo'),
  }),

  // A type with the same workflow for work that is no project; its transitions ask no gate, because the rule is for projects.
  typeChanged: async (stage) => {
    const { administrator } = stage.site
    administrator.switchWorkflow('TST', 'Task', stage.parts.workflow)
    const made = idIn(await create(stage, { issuetype: { id: stage.parts.task }, summary: 'Only a task' }))
    const moved = await stage.move(made, opened)
    const changed = await edit(stage, made, { issuetype: { id: stage.parts.type } })
    return { item: made, answers: [moved, changed] }
  },

  movedElsewhere: async (stage) => {
    unguarded(stage)
    const drift = await drifts(stage)
    await moveTo(stage, 'ELS,10001', [stage.project])
    const moved = await stage.move(stage.project, opened)
    await moveTo(stage, 'TST,10001', [stage.project])
    return { item: stage.project, answers: [moved], drift }
  },

  workflowSwitched: async (stage) => {
    unguarded(stage)
    stage.site.administrator.switchWorkflow('TST', 'Project', 'free')
    const drift = await drifts(stage)
    const moved = await stage.move(stage.project, opened)
    stage.site.administrator.switchWorkflow('TST', 'Project', undefined)
    return { item: stage.project, answers: [moved], drift }
  },

  unguardedState: async (stage) => {
    stage.site.administrator.changeWorkflow(stage.parts.workflow, (workflow) => ({
      ...workflow,
      transitions: [
        ...workflow.transitions,
        { id: '999', name: 'Any status', from: 'any', to: stage.parts.status('Requirements'), validators: [] },
      ],
    }))
    const drift = await drifts(stage)
    return { item: stage.project, answers: [await stage.move(stage.project, 'Requirements')], drift }
  },

  stateAdded: async (stage) => {
    stage.site.administrator.changeWorkflow(stage.parts.workflow, (workflow) => ({
      ...workflow,
      statuses: [...workflow.statuses, stage.parts.status('In Progress')],
      transitions: [
        ...workflow.transitions,
        { id: '998', name: 'Work', from: [stage.parts.status('Idea')], to: stage.parts.status('In Progress'), validators: [] },
      ],
    }))
    const moved = await stage.move(stage.project, 'In Progress')
    return { item: stage.project, answers: [moved], named: () => stage.phaseUnknown(stage.project) }
  },

  ruleEdited: async (stage) => {
    let before: unknown
    stage.site.administrator.changeWorkflow(stage.parts.workflow, (workflow) => {
      before = workflow
      return { ...workflow, transitions: workflow.transitions.map((transition) => ({ ...transition, validators: [] })) }
    })
    const drift = await drifts(stage)
    const moved = await stage.move(stage.project, opened, 'pmo')
    stage.site.administrator.changeWorkflow(stage.parts.workflow, (workflow) => (before as typeof workflow | undefined) ?? workflow)
    return { item: stage.project, answers: [moved], drift }
  },

  // No group opens a gate: whoever administers the site is refused like everybody else.
  memberForAMinute: async (stage) => ({
    item: stage.project,
    answers: [
      await stage.send('pmo', 'PUT', `${api}/app/field/${marksField}/value`, {
        updates: [{ issueIds: [Number(stage.project)], value: forged }],
      }),
      await stage.move(stage.project, opened, 'pmo'),
    ],
  }),

  // Nobody but the app writes both its field and its storage, whatever group they join.
  ledgerForged: async (stage) => ({
    item: stage.project,
    answers: [
      await stage.send('pmo', 'POST', '/api/v1/entity/set', { entityName: 'document', key: 'ledger-heads:1', value: forged }),
      await stage.send('pmo', 'PUT', `${api}/app/field/${marksField}/value`, {
        updates: [{ issueIds: [Number(stage.project)], value: forged }],
      }),
      await stage.move(stage.project, opened, 'pmo'),
    ],
  }),

  bypassPermission: async (stage) => {
    const transition = { id: await transitionTo(stage.send, stage.project, opened, 'pmo') }
    const path = `${api}/issue/${stage.project}/transitions?bypassRules=true&overrideScreenSecurity=true&overrideEditableFlag=true`
    return { item: stage.project, answers: [await stage.send('pmo', 'POST', path, { transition })] }
  },

  // Who did something is whoever signed in: no field of a request says otherwise.
  anotherName: async (stage) => {
    const asked = await edit(stage, stage.project, { [marksField]: forged, updater: { name: 'sponsor' } }, 'pmo')
    return { item: stage.project, answers: [asked, await stage.move(stage.project, opened, 'pmo')] }
  },

  cloned: async (stage) => {
    await stage.pass()
    const made = stage.site.administrator.clone(stage.project, 'lead')
    return { item: made, answers: [await stage.move(made, opened)] }
  },

  deletedRestored: async (stage) => {
    const summary = 'A whole project'
    const gone = await stage.send('lead', 'DELETE', `${api}/issue/${stage.project}?deleteSubtasks=true`)
    const made = idIn(await create(stage, { issuetype: { id: stage.parts.type }, summary }))
    return { item: made, answers: [gone, await stage.move(made, opened)] }
  },

  fieldDeleted: (stage) => unreadable(stage, (field) => stage.site.administrator.deleteField(field)),
  fieldConfined: (stage) => unreadable(stage, (field) => stage.site.administrator.confineField(field, ['ELS'])),

  productGone: async (stage) => {
    stage.site.administrator.app('uninstalled')
    const refused = await stage.move(stage.project, opened, 'pmo')
    stage.site.administrator.app('installed')
    return { item: stage.project, answers: [refused] }
  },

  markForged: async (stage) => ({
    item: stage.project,
    answers: [
      await edit(stage, stage.project, { [marksField]: forged }, 'pmo'),
      await stage.send('lead', 'PUT', `${api}/issue/${stage.project}/properties/plumbline`, forged),
      await stage.move(stage.project, opened),
    ],
  }),

  // The app's storage answers the app alone.
  documentsForged: async (stage) => ({
    item: stage.project,
    answers: [
      await stage.send('pmo', 'POST', '/api/v1/set', { key: 'ledger', value: forged }),
      await stage.send('pmo', 'POST', '/api/v1/entity/set', { entityName: 'document', key: 'ledger', value: forged }),
      await stage.move(stage.project, opened, 'pmo'),
    ],
  }),

  evidenceChanged: async (stage) => {
    await stage.pass()
    const emptied = await edit(stage, stage.project, { [stage.subject.mapping().fields.sponsor?.source ?? '']: null })
    return { item: stage.project, answers: [emptied, await stage.move(stage.project, opened)] }
  },

  scopeEmptied: async (stage) => {
    const gone = await stage.send('lead', 'DELETE', `${api}/issue/${stage.subject.ref('open')}`)
    // a deletion is no change that a query tells: it shows when the project is read anew
    await stage.readAnew()
    return { item: stage.project, answers: [gone], worked: gone.status < 300, named: ({ left }) => left?.gone === 1 }
  },

  leftPortfolio: async (stage) => {
    const moved = await moveTo(stage, `TST,${stage.parts.task}`, [stage.project])
    // Jira takes the order, and whether it was carried out the item tells.
    const { isProject } = await stage.read(stage.project)
    return { item: stage.project, answers: [moved], worked: !isProject, left: true }
  },

  reparented: async (stage) => {
    const moved = await edit(stage, stage.subject.ref('open'), { parent: { id: stage.subject.ref('bare') } })
    return {
      item: stage.project,
      answers: [moved],
      worked: moved.status < 300,
      named: ({ left }) => left?.items.some(({ title }) => title === 'Item open') === true,
    }
  },
}
