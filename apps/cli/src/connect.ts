import { randomUUID } from 'node:crypto'
import { createAzureDevOpsPorts, createRest, extensionDataBase } from '@plumbline/azure-devops'
import { type Call, metered, type Patience, type Ports } from '@plumbline/core'
import { createJiraPorts } from '@plumbline/jira'
import type { Site } from './sites/site.ts'
import type { Extension } from './usage.ts'

const longestWait = 300

/** A terminal can wait: five minutes at most for one answer. */
export const patience: Patience = {
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  longest: longestWait,
  jitter: Math.random,
}

/** The extension whose documents are meant, unless it was published under another name. */
const ours: Extension = { publisher: 'plumbline', extension: 'plumbline' }

const azureDevOpsPorts = async (site: Site, identity: Call['identity'], extension: Extension): Promise<Ports> => {
  const { request, meter } = metered(site.request)
  const base = await extensionDataBase(createRest({ request, patience }))
  return createAzureDevOpsPorts({
    request,
    meter,
    identity,
    patience,
    ...extension,
    extensionDataBase: base,
    siteUrl: site.url,
    now: () => new Date(site.now),
    unguessable: randomUUID,
  })
}

const jiraPorts = ({ request, url, now }: Site): Ports =>
  createJiraPorts({
    asApp: request,
    asUser: request,
    siteUrl: url,
    patience,
    now: () => new Date(now),
    unguessable: randomUUID,
  })

/** The ports of core for this site. On Jira only the tracker: storage is the app's alone. */
export const portsOf = async (site: Site, identity: Call['identity'], extension = ours): Promise<Ports> =>
  site.kind === 'jira' ? jiraPorts(site) : azureDevOpsPorts(site, identity, extension)

export const callOf = (site: Site, identity: Call['identity'], zone: string, now: string = site.now): Call => ({
  actor: site.actor,
  identity,
  now,
  zone,
  signal: { aborted: false },
})
