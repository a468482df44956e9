import { TrackerError } from '@plumbline/core'
import * as z from 'zod/mini'

/** What the agent hands over in the environment. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Names of service connections keep their letters, and agents differ in how they write the rest. */
const found = (env: Environment, name: string): string | undefined => {
  const wanted = name.toUpperCase()
  const key = Object.keys(env).find((each) => each.toUpperCase() === wanted)
  const value = key === undefined ? undefined : env[key]?.trim()
  return value === '' ? undefined : value
}

export const inputOf = (env: Environment, name: string): string | undefined => found(env, `INPUT_${name.replaceAll(/[ .]/g, '_')}`)
export const variableOf = (env: Environment, name: string): string | undefined => found(env, name.replaceAll('.', '_'))

/** An input that is not filled in is a file path of the whole workspace: the agent makes one of it. */
export const fileOf = (env: Environment, name: string): string | undefined => {
  const path = inputOf(env, name)
  const roots = ['SYSTEM_DEFAULTWORKINGDIRECTORY', 'BUILD_SOURCESDIRECTORY'].map((root) => found(env, root))
  return path === undefined || roots.includes(path) ? undefined : path
}

export const choiceOf = <T extends string>(env: Environment, name: string, choices: readonly [T, ...T[]]): T => {
  const given = inputOf(env, name) ?? choices[0]
  const choice = choices.find((each) => each === given)
  if (choice !== undefined) return choice
  throw new TrackerError('invalid', `The input ${name} is "${given}"`, `Choose one of ${choices.join(', ')}.`)
}

const Authorization = z.object({
  scheme: z.string(),
  parameters: z.optional(z.record(z.string(), z.nullable(z.string()))),
})

/** A site and who signs in there. */
export interface Connection {
  readonly url: string
  readonly token: string
  /** The job's own token, which may be limited to one project. */
  readonly ofJob: boolean
}

const broken = (input: string): TrackerError =>
  new TrackerError(
    'invalid',
    `The service connection in the input ${input} holds no token that this task can use`,
    'Use a connection of the type Azure Repos/Team Foundation Server with a token, or Generic with e-mail address and API token for Jira.',
  )

const noJobToken = (): TrackerError =>
  new TrackerError(
    'invalid',
    'The agent hands over no token of this job',
    'Run this task in Azure Pipelines, or name a service connection in the input connection.',
  )

const parametersOf = (env: Environment, id: string, input: string): Readonly<Record<string, string | null>> => {
  try {
    return Authorization.parse(JSON.parse(found(env, `ENDPOINT_AUTH_${id}`) ?? '')).parameters ?? {}
  } catch {
    throw broken(input)
  }
}

const tokenIn = (env: Environment, id: string, input: string): string => {
  const parameters = new Map(Object.entries(parametersOf(env, id, input)).map(([name, value]) => [name.toLowerCase(), value ?? undefined]))
  const [user, password] = [parameters.get('username'), parameters.get('password')]
  const token = parameters.get('accesstoken') ?? parameters.get('apitoken')
  if (token) return token
  if (!password) throw broken(input)
  // Azure DevOps takes a token under any name; Jira wants to know whose it is.
  return user?.includes('@') ? `${user}:${password}` : password
}

/** The connection that an input names; undefined where it names none. */
export const connectionOf = (env: Environment, input: string): Connection | undefined => {
  const id = inputOf(env, input)
  if (id === undefined) return undefined
  const url = found(env, `ENDPOINT_URL_${id}`)
  if (url === undefined) throw broken(input)
  return { url: url.replace(/\/+$/, ''), token: tokenIn(env, id, input), ofJob: false }
}

/** This organisation, with the token of the job. */
export const jobConnection = (env: Environment): Connection => {
  const url = variableOf(env, 'System.CollectionUri') ?? variableOf(env, 'System.TeamFoundationCollectionUri')
  if (url === undefined)
    throw new TrackerError('invalid', 'The agent does not say which organisation this is', 'Run this task in Azure Pipelines.')
  if (found(env, 'ENDPOINT_AUTH_SYSTEMVSSCONNECTION') === undefined) throw noJobToken()
  return { url: url.replace(/\/+$/, ''), token: tokenIn(env, 'SYSTEMVSSCONNECTION', 'connection'), ofJob: true }
}
