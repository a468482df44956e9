import { createAzureDevOpsPorts } from '@plumbline/azure-devops'
import type { LocalTracker } from '@plumbline/sandbox'
import type { Subject } from '../contract/subject.ts'
import { documentsInMemory } from './documents.ts'
import { type Recording, recording } from './recording.ts'
import { azureDevOpsAuthorization, impatient, jiraPorts, over, startSites } from './sites.ts'

/** An adapter over its local tracker. */
export interface SiteSubject extends Subject {
  readonly tracker: LocalTracker
  readonly recorded: Recording
  /** Milliseconds that the adapter would have slept. */
  readonly waited: number[]
}

export const jiraSubject = async (): Promise<SiteSubject> => {
  const sites = await startSites()
  const waited: number[] = []
  const documents = documentsInMemory()
  return {
    name: 'Jira',
    tracker: sites.jira,
    recorded: recording(sites.jira),
    waited,
    seed: (portfolio) => sites.jira.seed(portfolio),
    mapping: () => sites.jira.mapping(),
    ref: (seedId) => sites.jira.find(seedId).id,
    ports: (as) => jiraPorts(sites.jira, as, documents, impatient(waited)),
    tellsHidden: false,
    close: () => sites.close(),
  }
}

export const azureDevOpsSubject = async (): Promise<SiteSubject> => {
  const sites = await startSites()
  const waited: number[] = []
  const site = sites.azureDevOps
  return {
    name: 'Azure DevOps',
    tracker: site,
    recorded: recording(site),
    waited,
    seed: (portfolio) => site.seed(portfolio),
    mapping: () => site.mapping(),
    ref: (seedId) => site.find(seedId).id,
    ports: (as) =>
      createAzureDevOpsPorts({
        request: over(site.url, azureDevOpsAuthorization(site, as === 'product' ? 'service' : as)),
        identity: as === 'product' ? 'product' : 'person',
        publisher: 'plumbline',
        extension: 'plumbline',
        patience: impatient(waited),
      }),
    tellsHidden: true,
    close: () => sites.close(),
  }
}
