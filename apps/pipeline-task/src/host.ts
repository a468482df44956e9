import { type Cancellation, type Exact, TrackerError } from '@plumbline/core'
import type { Agent, Result } from './commands.ts'
import { type Environment, inputOf } from './given.ts'

/** What a run takes from its process. */
export interface TaskHost {
  readonly env: Environment
  readonly agent: Agent
  readonly signal: Cancellation
  readonly exact?: Exact
}

/** How the step ends, and what is said of it. */
export interface Ended {
  readonly result: Result
  readonly message: string
}

/** The extension whose documents are meant, where it was published under another name. */
export const extensionOf = (env: Environment) => {
  const given = inputOf(env, 'extension')
  if (given === undefined) return {}
  const [, publisher, extension] = /^([\w-]+)\.([\w-]+)$/.exec(given) ?? []
  if (publisher !== undefined && extension !== undefined) return { extension: { publisher, extension } }
  throw new TrackerError('invalid', `The input extension is "${given}"`, 'Write PUBLISHER.ID, for example contoso.plumbline.')
}
