import type { OwnWay } from '@plumbline/core'
import { api, drifts, jiraScenarios, justMoved, moveTo, opened, unreadable } from './jira.ts'
import type { Scenarios, Tried } from './scenario.ts'
import { type JiraStage, spaceAdministrator } from './stage.ts'

interface Rules {
  readonly type: string
  readonly toStatusReference: string
  readonly validators: readonly unknown[]
}
interface Document {
  readonly id: string
  readonly version: unknown
  readonly statuses: readonly { readonly statusReference: string; readonly properties: object }[]
  readonly transitions: readonly Rules[]
}
interface Read {
  readonly values: readonly Document[]
  readonly statuses: readonly { readonly statusReference: string }[]
}

const withoutNulls = (_key: string, value: unknown): unknown => (value === null ? undefined : value)

/** The project's workflow as somebody who administers nothing but this project writes it, by the same requests as the editor. */
const rewrite = async (
  { send, parts }: JiraStage,
  change: (document: Document) => Pick<Document, 'statuses' | 'transitions'>,
  person = spaceAdministrator,
): Promise<Document> => {
  const read = await send(person, 'GET', `${api}/workflows/search?expand=values.transitions&scope=PROJECT`)
  const { values, statuses } = JSON.parse(read.text) as Read
  const before = values.find(({ id }) => id === parts.workflow)
  if (!before) throw new Error(`${person} does not see the workflow: ${read.text}`)
  const listed = await send(person, 'GET', `${api}/statuses/search?projectId=${parts.project}`)
  const all = [...statuses, ...(JSON.parse(listed.text) as Pick<Document, never> & { readonly values: Read['statuses'] }).values]
  const next = change(before)
  const used = new Set(next.statuses.map(({ statusReference }) => statusReference))
  const body = {
    statuses: [...new Map(all.map((status) => [status.statusReference, status])).values()].filter(({ statusReference }) =>
      used.has(statusReference),
    ),
    workflows: [{ id: before.id, version: before.version, ...next }],
  }
  const written = await send(person, 'POST', `${api}/workflows/update`, JSON.parse(JSON.stringify(body, withoutNulls)))
  if (written.status !== 200) throw new Error(`${person} could not write the workflow: ${written.text}`)
  return before
}

const withoutRules = ({ statuses, transitions }: Document) => ({
  statuses,
  transitions: transitions.map((transition) => ({ ...transition, validators: [] })),
})

const added =
  (statuses: readonly string[], transition: { readonly from: readonly string[]; readonly to: string; readonly name: string }) =>
  (document: Document) => ({
    statuses: [...document.statuses, ...statuses.map((statusReference) => ({ statusReference, properties: {} }))],
    transitions: [
      ...document.transitions,
      {
        id: '999',
        name: transition.name,
        type: transition.from.length === 0 ? 'GLOBAL' : 'DIRECTED',
        toStatusReference: transition.to,
        links: transition.from.map((fromStatusReference) => ({ fromStatusReference })),
        validators: [],
      },
    ],
  })

/** Takes the rules off, moves the project, and puts everything back. */
const ruleless = async (stage: JiraStage, admin: string, mover: string): Promise<Tried> => {
  const before = await rewrite(stage, withoutRules, admin)
  const drift = await drifts(stage)
  const moved = await stage.move(stage.project, opened, mover)
  await rewrite(stage, ({ statuses }) => ({ statuses, transitions: before.transitions }), admin)
  return { item: stage.project, answers: [moved], drift }
}

/** Where Jira asks for the state that the other workflow has instead of this one, whoever moves an item names any. */
const chosen = (stage: JiraStage, target: string, from: string, to: string) =>
  stage.send('lead', 'POST', `${api}/bulk/issues/move`, {
    targetToSourcesMapping: {
      [target]: {
        issueIdsOrKeys: [stage.project],
        inferStatusDefaults: false,
        inferFieldDefaults: true,
        targetStatus: [{ statuses: { [to]: [from] } }],
      },
    },
  })

const companyStatus = { idea: '10101', opened: '10102' } as const

/** Ways that are others, or go another way, in a team-managed project; whoever administers it administers nothing else. */
export const teamManagedScenarios: Scenarios<JiraStage> & Readonly<Record<OwnWay, (stage: JiraStage) => Promise<Tried>>> = {
  ...jiraScenarios,

  // Types of a team-managed project have workflows of their own over the same states, so that Jira makes a move of it.
  typeChanged: async (stage) => {
    const { administrator } = stage.site
    administrator.addWorkflow({
      id: 'own-tasks',
      name: 'Tasks',
      project: stage.parts.project,
      statuses: ['Idea', opened].map(stage.parts.status),
      transitions: [
        { id: '1', name: 'Create', from: 'create', to: stage.parts.status('Idea'), validators: [] },
        { id: '2', name: opened, from: 'any', to: stage.parts.status(opened), validators: [] },
      ],
    })
    administrator.switchWorkflow('TST', 'Task', 'own-tasks')
    const fields = { project: { key: 'TST' }, issuetype: { id: stage.parts.task }, summary: 'Only a task' }
    const made = (JSON.parse((await stage.send('lead', 'POST', `${api}/issue`, { fields })).text) as { id: string }).id
    const moved = await stage.move(made, opened)
    const changed = await moveTo(stage, `TST,${stage.parts.type}`, [made])
    return { item: made, answers: [moved, changed] }
  },

  // Held on both sides, and still the move itself leads behind the gate.
  movedElsewhere: async (stage) => {
    stage.site.administrator.addProject('ELS', 'Elsewhere')
    const there = await chosen(stage, 'ELS,10001', stage.parts.status('Idea'), companyStatus.opened)
    const back = await chosen(stage, `TST,${stage.parts.type}`, companyStatus.opened, stage.parts.status(opened))
    return { item: stage.project, answers: [there, back] }
  },

  workflowSwitched: async (stage) => {
    const { administrator } = stage.site
    administrator.addWorkflow({
      id: 'own-free',
      name: 'A workflow without rules',
      project: stage.parts.project,
      statuses: ['Idea', opened].map(stage.parts.status),
      transitions: [
        { id: '1', name: 'Create', from: 'create', to: stage.parts.status('Idea'), validators: [] },
        { id: '2', name: opened, from: 'any', to: stage.parts.status(opened), validators: [] },
      ],
    })
    administrator.switchWorkflow('TST', 'Project', 'own-free')
    const drift = await drifts(stage)
    const moved = await stage.move(stage.project, opened)
    administrator.switchWorkflow('TST', 'Project', undefined)
    return { item: stage.project, answers: [moved], drift }
  },

  unguardedState: async (stage) => {
    await rewrite(stage, added([], { from: [], to: stage.parts.status('Requirements'), name: 'Any status' }))
    const drift = await drifts(stage)
    return { item: stage.project, answers: [await stage.move(stage.project, 'Requirements')], drift }
  },

  stateAdded: async (stage) => {
    const working = stage.parts.status('In Progress')
    await rewrite(stage, added([working], { from: [stage.parts.status('Idea')], to: working, name: 'Work' }))
    const moved = await stage.move(stage.project, 'In Progress')
    return { item: stage.project, answers: [moved], named: () => stage.phaseUnknown(stage.project) }
  },

  ruleEdited: (stage) => ruleless(stage, spaceAdministrator, spaceAdministrator),

  // A role in the project is enough to change its rules; the site's audit log names nobody.
  memberForAMinute: async (stage) => {
    stage.site.administrator.appoint('TST', 'lead', true)
    const tried = await ruleless(stage, 'lead', 'lead')
    stage.site.administrator.appoint('TST', 'lead', false)
    return tried
  },

  fieldConfined: (stage) => unreadable(stage, (field) => stage.site.administrator.removeFields('TST', [field])),

  // Into a space that somebody made for it, where its type stands for nothing.
  leftPortfolio: async (stage) => {
    const type = stage.site.administrator.addTeamManaged({ key: 'OWN', name: 'Nobody looks here', states: ['Idea', opened] })
    const moved = await moveTo(stage, `OWN,${type}`, [stage.project])
    return { item: stage.project, answers: [moved], worked: moved.status < 300, left: true }
  },

  marksFieldTaken: async (stage) => {
    stage.site.administrator.removeFields('TST', ['customfield_11000'])
    return justMoved(stage)
  },

  statusDeleted: async (stage) => {
    stage.site.administrator.deleteStatus('TST', 'Idea', opened, false)
    return { item: stage.project, drift: await drifts(stage) }
  },

  statusRenamed: async (stage) => {
    stage.site.administrator.renameStatus('TST', opened, 'Before')
    stage.site.administrator.renameStatus('TST', 'Idea', opened)
    return { item: stage.project, drift: await drifts(stage) }
  },
}
