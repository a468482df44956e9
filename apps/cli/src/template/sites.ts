import { type Client, hashOf, inProcessClient, type TemplateRef, TrackerError } from '@plumbline/core'
import { readGovernance } from '@plumbline/core/methodology'
import { textOf, tokenOf } from '../check.ts'
import { callOf, portsOf } from '../connect.ts'
import type { ProcessHost } from '../host.ts'
import { openSite } from '../sites/site.ts'
import type { Extension } from '../usage.ts'
import type { Check } from './report.ts'

/** A site as this command line reaches it: its use cases, or why it cannot. */
export type Reached = { readonly url: string; readonly client: Client } | { readonly url: string; readonly check: Check }

const onlyTheApp = (url: string): Check => ({
  name: '',
  result: 'note',
  message: `${url} is a Jira site, whose documents belong to the app alone: import the same file there, in the settings under "Change the template"`,
})

/** What went wrong on one site; the others go on. */
export const failure = (error: unknown): Check => {
  if (!(error instanceof TrackerError)) throw error
  return { name: '', result: 'unknown', message: `${error.message}. ${error.remedy}` }
}

export const reach = async (host: ProcessHost, where: string, extension: Extension | undefined): Promise<Reached> => {
  try {
    const site = await openSite(where, tokenOf(host), host.transports)
    if (site.kind === 'jira') return { url: where, check: onlyTheApp(where) }
    const ports = await portsOf(site, 'person', extension)
    return { url: where, client: inProcessClient(ports, () => callOf(site, 'person', 'UTC')) }
  } catch (error) {
    return { url: where, check: failure(error) }
  }
}

/** A template in force somewhere, as a governance file from there says. */
export const fromGovernance = async (host: ProcessHost, file: string): Promise<TemplateRef> => {
  const { template } = await readGovernance(await textOf(host, file))
  return { id: template.id, version: template.version, hash: hashOf(template) }
}
