import { randomUUID } from 'node:crypto'
import { connectedPerson, createAzureDevOpsPorts, createRest } from '@plumbline/azure-devops'
import type { LocalTracker } from '@plumbline/sandbox'
import type { Subject } from '../contract/subject.ts'
import { documentsInMemory } from './documents.ts'
import { type Recording, recording } from './recording.ts'
import { azureDevOpsAuthorization, impatient, jiraPorts, over, startAzureDevOps, startJira } from './sites.ts'

/** An adapter over its local tracker. */
export interface SiteSubject extends Subject {
  readonly tracker: LocalTracker
  readonly recorded: Recording
  /** Milliseconds that the adapter would have slept. */
  readonly waited: number[]
}

export const jiraSubject = async (): Promise<SiteSubject> => {
  const jira = await startJira()
  const waited: number[] = []
  const documents = documentsInMemory()
  return {
    name: 'Jira',
    tracker: jira,
    recorded: recording(jira),
    waited,
    seed: (portfolio) => jira.seed(portfolio),
    mapping: () => jira.mapping(),
    ref: (seedId) => jira.find(seedId).id,
    ports: (as) => jiraPorts(jira, as, documents, impatient(waited)),
    actor: async (id) => ({ ref: id, name: id, active: true }),
    eyes: 'product',
    close: () => jira.close(),
  }
}

export const azureDevOpsSubject = async (): Promise<SiteSubject> => {
  const waited: number[] = []
  const site = await startAzureDevOps()
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
        unguessable: randomUUID,
        request: over(site.url, azureDevOpsAuthorization(site, as === 'product' ? 'service' : as)),
        identity: as === 'product' ? 'product' : 'person',
        publisher: 'plumbline',
        extension: 'plumbline',
        patience: impatient(waited),
      }),
    actor: (id) => connectedPerson(createRest({ request: over(site.url, azureDevOpsAuthorization(site, id)) })),
    eyes: 'person',
    close: () => site.close(),
  }
}
