import { secretOf } from '../store/names.ts'
import type { Person } from '../store/state.ts'

/** What a token lets through; `scopes` undefined: all that the person may do. */
export interface Pass {
  readonly person: Person
  readonly scopes: readonly string[] | undefined
}

/** A person's own token, as made on the page of personal access tokens with full access. */
export const personalToken = (personId: string): string => secretOf(`pat ${personId}`)

/** The same in a form that no client knows, and which is taken as a password alone: what assumption `ado-token-form` turned round looks like. */
export const strangeToken = (personId: string): string => `pat.${personalToken(personId)}`

/** The token that the host hands to the extension: this person's rights within the manifest's scopes. */
export const extensionToken = (personId: string): string => `ext${secretOf(`extension ${personId}`)}`

/** The token of a pipeline's job, limited to the team project of the pipeline as new projects have it (assumption ado-job-token-scope). */
export const jobToken = (personId: string, projectId: string): string => `job${secretOf(`job ${personId} ${projectId}`)}.${projectId}`

const tokenIn = (authorization: string): string | undefined => {
  const [scheme, value] = authorization.split(' ')
  if (scheme?.toLowerCase() === 'bearer') return value?.startsWith('pat.') ? undefined : value
  if (scheme?.toLowerCase() !== 'basic' || value === undefined) return undefined
  return Buffer.from(value, 'base64').toString('utf8').split(':').slice(1).join(':')
}

export const passOf = (people: readonly Person[], scopes: () => readonly string[], authorization: string | undefined): Pass | undefined => {
  const token = authorization === undefined ? undefined : tokenIn(authorization)
  if (!token) return undefined
  for (const person of people) {
    if (!person.active) continue
    if (token === personalToken(person.id) || token === strangeToken(person.id)) return { person, scopes: undefined }
    const project = /^job.*\.([\w-]+)$/.exec(token)?.[1]
    if (project !== undefined && token === jobToken(person.id, project))
      return { person: { ...person, onlyProject: project }, scopes: undefined }
    if (token === extensionToken(person.id)) return { person, scopes: scopes() }
  }
  return undefined
}

const implied: Readonly<Record<string, readonly string[]>> = {
  'vso.work_write': ['vso.work'],
  'vso.work_full': ['vso.work_write', 'vso.work'],
  'vso.project_write': ['vso.project'],
  'vso.project_manage': ['vso.project_write', 'vso.project'],
  'vso.extension.data_write': ['vso.extension.data'],
}

export const grants = (scopes: readonly string[], needed: readonly string[]): boolean =>
  needed.length === 0 || scopes.some((scope) => needed.includes(scope) || (implied[scope] ?? []).some((other) => needed.includes(other)))
