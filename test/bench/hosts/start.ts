import { rmSync } from 'node:fs'
import { firstPhaseGate } from '@plumbline/core/templates'
import {
  type Clock,
  type LocalAzureDevOps,
  type LocalJira,
  seedOf,
  startLocalAzureDevOps,
  startLocalJira,
  startSandbox,
  twinsOnly,
  unhurried,
} from '@plumbline/sandbox'
import { freePorts } from '../../support/ports.ts'
import { ideaTwin, pmoLead } from '../../support/twins.ts'
import { emptyExtension, emptyForgeApp } from './empty.ts'

/** The two trackers with the built product, and the same trackers with the same items where the app is an empty one. */
export interface Hosts {
  readonly jira: LocalJira
  readonly azureDevOps: LocalAzureDevOps
  readonly emptyJira: LocalJira
  readonly emptyAzureDevOps: LocalAzureDevOps
  readonly clock: Clock
  /** The built app that does nothing. */
  readonly emptyApp: string
  /** Seed id of the project that is looked at: it stands before its first gate, in both trackers. */
  readonly project: string
  /** Who looks: the PMO's lead. */
  readonly person: string
  close(): Promise<void>
}

export const startHosts = async (): Promise<Hosts> => {
  const portfolio = twinsOnly(seedOf(firstPhaseGate))
  const port = await freePorts(8)
  const sandbox = await startSandbox({ port, quiet: true, portfolio })
  const { jira, azureDevOps, clock } = sandbox
  jira.disturb(unhurried)
  const [emptyApp, extensionFolder] = await Promise.all([emptyForgeApp(), emptyExtension()])
  const emptyJira = await startLocalJira({ port: port + 4, resourcesPort: port + 5, clock, appFolder: emptyApp })
  const emptyAzureDevOps = await startLocalAzureDevOps({ port: port + 6, assetsPort: port + 7, clock, extensionFolder })
  emptyJira.seed(portfolio.jira)
  emptyAzureDevOps.seed(portfolio.azureDevOps)
  const close = async () => {
    await Promise.all([sandbox.close(), emptyJira.close(), emptyAzureDevOps.close()])
    for (const folder of [emptyApp, extensionFolder]) rmSync(folder, { recursive: true, force: true })
  }
  return { clock, jira, azureDevOps, emptyJira, emptyAzureDevOps, emptyApp, project: ideaTwin, person: pmoLead, close }
}
