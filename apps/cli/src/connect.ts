import { createAzureDevOpsPorts } from '@plumbline/azure-devops'
import { type Call, type Patience, type Ports, TrackerError } from '@plumbline/core'
import { createJiraPorts } from '@plumbline/jira'
import type { Site } from './sites/site.ts'

const longestWait = 300

/** A terminal can wait: five minutes at most for one answer. */
export const patience: Patience = {
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  longest: longestWait,
  jitter: Math.random,
}

const appOnly = (): never => {
  throw new TrackerError(
    'invalid',
    'The documents of Plumbline on a Jira site belong to the Forge app alone',
    'Export the governance file in the app (Settings, Export), keep it in git and name it with --governance.',
  )
}
const noDocuments = { read: appOnly, list: appOnly, write: appOnly }

/** The ports of core for this site. On Jira only the tracker: storage is the app's alone. */
export const portsOf = (site: Site, identity: Call['identity']): Ports =>
  site.kind === 'jira'
    ? createJiraPorts({
        asApp: site.request,
        asUser: site.request,
        documents: noDocuments,
        siteUrl: site.url,
        patience,
        now: () => new Date(site.now),
      })
    : createAzureDevOpsPorts({ request: site.request, identity })

export const callOf = (site: Site, identity: Call['identity'], zone: string, now: string = site.now): Call => ({
  actor: site.actor,
  identity,
  now,
  zone,
  signal: { aborted: false },
})
