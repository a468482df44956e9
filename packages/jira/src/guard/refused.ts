import { type HttpRequest, TrackerError } from '@plumbline/core'
import * as z from 'zod/mini'
import { ask } from '../http/http.ts'
import { projectOf } from './projects.ts'
import type { Step } from './steps.ts'

const text = z.optional(z.nullable(z.string()))
const Errors = z.object({ errors: z.optional(z.nullable(z.array(z.object({ level: text, message: text })))) })

export const isRefused = (cause: unknown): cause is TrackerError => cause instanceof TrackerError && cause.code === 'invalid'

/** Why Jira would not take this change, asked without making it. A workflow that somebody broke in its editor takes none, whatever is to be changed in it. */
const refusalOf = async (by: HttpRequest, { workflow, body }: Step): Promise<string | undefined> => {
  const what = `ask whether Jira takes the workflow ${workflow.name ?? workflow.id}`
  const exchange = {
    method: 'POST',
    path: '/rest/api/3/workflows/update/validation',
    body: { payload: body, validationOptions: { levels: ['ERROR'] } },
  } as const
  try {
    const { errors } = await ask(by, { what, exchange, shape: Errors })
    const [first] = (errors ?? []).filter(({ level }) => level !== 'WARNING')
    return first && (first.message ?? '')
  } catch (cause) {
    if (isRefused(cause)) return cause.message
    throw cause
  }
}

/** Workflows of team-managed projects that Jira would not let be changed: one of them is nobody else's hindrance. */
export const refusedAmong = async (by: HttpRequest, steps: readonly Step[]): Promise<ReadonlyMap<Step, string>> => {
  const refused = new Map<Step, string>()
  for (const step of steps.filter(({ workflow }) => projectOf(workflow) !== undefined)) {
    const why = await refusalOf(by, step)
    if (why !== undefined) refused.set(step, why)
  }
  return refused
}
