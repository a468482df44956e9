import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { HttpAnswer, HttpRequest, Patience, Ports } from '@plumbline/core'
import { createJiraPorts } from '@plumbline/jira'
import { type LocalAzureDevOps, type LocalJira, startLocalAzureDevOps, startLocalJira } from '@plumbline/sandbox'
import { documentsInMemory } from './documents.ts'
import { freePorts } from './ports.ts'

const root = join(import.meta.dirname, '../..')
const started = Date.now()
let passed = 0
/** The sandbox's clock: 31 March 2022, at real speed; `pass` lets so many minutes go by at once. */
export const clock = {
  now: () => new Date(Date.UTC(2022, 2, 31, 9) + Date.now() - started + passed),
  pass: (minutes: number) => {
    passed += minutes * 60_000
  },
}

/** A local Jira, empty, on ports of its own. */
export const startJira = async (): Promise<LocalJira> => {
  const port = await freePorts(2)
  return startLocalJira({ port, resourcesPort: port + 1, clock, appFolder: join(root, 'apps/jira/dist/app') })
}

/** A local Azure DevOps, empty, on ports of its own. */
export const startAzureDevOps = async (): Promise<LocalAzureDevOps> => {
  const port = await freePorts(2)
  return startLocalAzureDevOps({ port, assetsPort: port + 1, clock, extensionFolder: join(root, 'apps/azure-devops/dist/extension') })
}

/** Retries at once, so that tests of waiting do not wait; `waited` tells what would have been slept. */
export const impatient = (waited: number[] = []): Patience => ({
  wait: async (milliseconds) => void waited.push(milliseconds),
  longest: 60,
  jitter: () => 0.5,
})

type Send = (path: string, init: RequestInit) => Promise<Response>

const requestOver =
  (send: Send): HttpRequest =>
  async ({ method, path, headers = {}, type = 'application/json', body }): Promise<HttpAnswer> => {
    const answer = await send(path, {
      method,
      headers: { accept: 'application/json', ...headers, ...(body === undefined ? {} : { 'content-type': type }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
  }

/** A host's way to its tracker, over this machine's own HTTP. */
export const over = (url: string, authorization: string): HttpRequest =>
  requestOver((path, init) =>
    fetch(path.startsWith('/') ? `${url}${path}` : path, { ...init, headers: { ...init.headers, authorization } }),
  )

const basic = (user: string, token: string) => `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`
export const jiraAuthorization = (jira: LocalJira, person: string): string => basic(`${person}@sandbox.example`, jira.token(person))
export const azureDevOpsAuthorization = (site: LocalAzureDevOps, person: string): string => basic('', site.token(person))

/** The adapters as that person. In Jira the app's own eyes are the product identity's. */
export const jiraPorts = (jira: LocalJira, person: string, documents = documentsInMemory(), patience = impatient()): Ports => {
  const asUser = person === 'product' ? undefined : over(jira.url, jiraAuthorization(jira, person))
  const asApp = requestOver((path, init) => jira.asApp(path, init))
  return createJiraPorts({ asApp, asUser, documents, siteUrl: jira.url, patience, now: () => clock.now(), unguessable: randomUUID })
}
