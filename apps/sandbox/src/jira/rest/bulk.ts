import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { Issue, Project } from '../model.ts'
import type { Store } from '../store.ts'
import { accountOf, type Caller, editableIssue } from './callers.ts'
import { type Api, bodyOf, type Rest } from './context.ts'
import { JiraRefusal, refuse, refuseFields } from './errors.ts'
import { perform } from './transitions.ts'

const most = 1000
const Transitions = z.looseObject({
  bulkTransitionInputs: z.array(z.looseObject({ selectedIssueIdsOrKeys: z.array(z.string()), transitionId: z.string() })),
})
const Move = z.looseObject({
  targetToSourcesMapping: z.record(
    z.string(),
    z.looseObject({
      issueIdsOrKeys: z.array(z.string()),
      inferStatusDefaults: z.optional(z.boolean()),
      targetStatus: z.optional(z.nullable(z.array(z.looseObject({ statuses: z.record(z.string(), z.array(z.string())) })))),
    }),
  ),
})

interface Task {
  readonly done: string[]
  readonly failed: Record<string, readonly string[]>
}

const reasonsOf = (error: unknown): readonly string[] => {
  if (!(error instanceof JiraRefusal)) throw error
  const told = z.safeParse(z.looseObject({ errorMessages: z.array(z.string()), errors: z.record(z.string(), z.string()) }), error.body)
  return told.success ? [...told.data.errorMessages, ...Object.values(told.data.errors)] : ['It was refused.']
}

/** Where an issue is to go, and which state whoever moves it chose for a state that is not there. */
interface Target {
  readonly project: Project
  readonly typeId: string
  readonly chosen: ReadonlyMap<string, string>
}

/** An issue in another project or of another type keeps its status where the other workflow has it, and else takes the one that was chosen, or begins anew; no validator is asked (assumption jira-move-asks-no-validator). */
const relocated = (store: Store, issue: Issue, { project, typeId, chosen }: Target): ReturnType<Store['relocate']> => {
  if (!store.beliefs.holds('jira-move-asks-no-validator')) return refuse(400, 'A validator of the workflow does not allow the move.')
  const moved = store.relocate(issue, project, typeId)
  const workflow = store.workflowOf(issue)
  if (workflow.statuses.includes(issue.statusId)) return moved
  const start = workflow.transitions.find(({ from }) => from === 'create')?.to ?? '10001'
  const wanted = chosen.get(issue.statusId)
  if (wanted !== undefined && !workflow.statuses.includes(wanted)) return refuse(400, `The status ${wanted} is not in the target workflow.`)
  return [...moved, ...store.setStatus(issue, wanted ?? start, null, store.clock.now().getTime())]
}

/** Another type by an edit: only where both have the same workflow; else Jira asks to move the issue. */
export const retype = (store: Store, issue: Issue, typeId: string | undefined): ReturnType<Store['relocate']> => {
  const project = store.project(issue.projectId)
  const type = project && store.typesIn(project).find(({ id }) => id === typeId)
  if (!type || store.workflowFor(project.id, type.id) !== store.workflowOf(issue).id)
    return refuseFields({ issuetype: 'The issue type selected is invalid.' })
  return store.relocate(issue, project, type.id)
}

/** States of the source by the states that they become. */
const chosenIn = (all: readonly { readonly statuses: Readonly<Record<string, readonly string[]>> }[]): Target['chosen'] =>
  new Map(all.flatMap(({ statuses }) => Object.entries(statuses).flatMap(([to, from]) => from.map((each) => [each, to] as const))))

/** Many issues at once: each is treated as if it were alone, and the task tells what became of it. */
export const bulkRoutes = (api: Api, rest: Rest): void => {
  const { store } = rest
  const tasks = new Map<string, Task>()
  const run = async (ids: readonly string[], one: (id: string) => Promise<void> | void): Promise<string> => {
    if (ids.length > most) return refuse(400, `At most ${most} issues can be changed at once.`)
    const taskId = randomUUID()
    const task: Task = { done: [], failed: {} }
    tasks.set(taskId, task)
    for (const id of ids)
      try {
        await one(id)
        task.done.push(id)
      } catch (error) {
        task.failed[id] = reasonsOf(error)
      }
    return taskId
  }
  const move = (caller: Caller, id: string, target: string, chosen: Target['chosen']) => {
    const [projectKey = '', typeId = ''] = target.split(',')
    const project = store.project(projectKey) ?? refuse(400, `The project ${projectKey} does not exist.`)
    if (!store.typesIn(project).some((type) => type.id === typeId))
      return refuse(400, `The issue type ${typeId} is not one of ${projectKey}.`)
    const issue = editableIssue(store, caller, id)
    store.record(issue, accountOf(caller), relocated(store, issue, { project, typeId, chosen }))
  }

  api.post('/bulk/issues/transition', async (c) => {
    const { bulkTransitionInputs } = bodyOf(c, Transitions)
    const wanted = new Map(
      bulkTransitionInputs.flatMap(({ selectedIssueIdsOrKeys, transitionId }) => selectedIssueIdsOrKeys.map((id) => [id, transitionId])),
    )
    const caller = c.get('caller')
    const taskId = await run([...wanted.keys()], (id) => perform(rest, caller, id, { transition: { id: wanted.get(id) ?? '' } }))
    return c.json({ taskId }, 201)
  })
  api.post('/bulk/issues/move', async (c) => {
    const targets = new Map(
      Object.entries(bodyOf(c, Move).targetToSourcesMapping).flatMap(([target, { issueIdsOrKeys, targetStatus }]) =>
        issueIdsOrKeys.map((id) => [id, { target, chosen: chosenIn(targetStatus ?? []) }] as const),
      ),
    )
    const caller = c.get('caller')
    return c.json(
      {
        taskId: await run([...targets.keys()], (id) =>
          move(caller, id, targets.get(id)?.target ?? '', targets.get(id)?.chosen ?? new Map()),
        ),
      },
      201,
    )
  })
  api.get('/bulk/queue/:task', (c) => {
    const task = tasks.get(c.req.param('task')) ?? refuse(404, 'The task was not found.')
    const ids = (keys: readonly string[]) => keys.flatMap((key) => store.issue(key)?.id ?? [])
    return c.json({
      taskId: c.req.param('task'),
      status: 'COMPLETE',
      progressPercent: 100,
      processedAccessibleIssues: ids(task.done).map(Number),
      failedAccessibleIssues: Object.fromEntries(Object.entries(task.failed).map(([key, reasons]) => [ids([key])[0] ?? key, reasons])),
      totalIssueCount: task.done.length + Object.keys(task.failed).length,
    })
  })
  api.delete('/issue/:id', (c) => {
    store.remove(editableIssue(store, c.get('caller'), c.req.param('id')))
    return c.body(null, 204)
  })
}
