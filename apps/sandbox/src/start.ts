import { resolve } from 'node:path'
import { phaseGate } from '@plumbline/core'
import { type LocalAzureDevOps, startLocalAzureDevOps } from './azure-devops/index.ts'
import { clockFrom } from './clock.ts'
import { configureBoth } from './configure.ts'
import { type LocalJira, startLocalJira } from './jira/index.ts'
import type { Clock } from './platform.ts'
import { needPorts } from './ports.ts'
import { answerRequests, refreshAzureDevOps, refreshJira } from './refreshing.ts'
import { type SeedPortfolios, seedOf } from './seed/portfolio.ts'
import { keeperOf, readState } from './state.ts'

export interface SandboxOptions {
  readonly port: number
  /** Where the state is kept; without it everything is forgotten at the end. */
  readonly stateFile?: string
  readonly quiet?: boolean
  /** Another portfolio than the Government Major Projects. */
  readonly portfolio?: SeedPortfolios
}

export interface Sandbox {
  readonly jira: LocalJira
  readonly azureDevOps: LocalAzureDevOps
  readonly clock: Clock
  /** Seed ids of the projects that stand in both trackers. */
  readonly twins: readonly string[]
  /** Whether it went on from a kept state. */
  readonly resumed: boolean
  close(): Promise<void>
}

const apps = resolve(import.meta.dirname, '../..')

const timed = async (tell: (text: string) => void, what: string, work: () => Promise<unknown>): Promise<void> => {
  const from = performance.now()
  await work()
  tell(`${what} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
}

const fill = async (
  jira: LocalJira,
  azureDevOps: LocalAzureDevOps,
  portfolio: SeedPortfolios,
  tell: (text: string) => void,
): Promise<void> => {
  await timed(tell, 'Seeded both trackers', async () => {
    jira.seed(portfolio.jira)
    azureDevOps.seed(portfolio.azureDevOps)
  })
  await timed(tell, 'Chose the template and mapped the fields, as the PMO lead', () => configureBoth(jira, azureDevOps))
  await timed(tell, 'Judged every project', () => Promise.all([refreshJira(jira), refreshAzureDevOps(azureDevOps)]))
}

/** Both local trackers with the built apps in them, seeded, configured and judged; or as they were left. */
export const startSandbox = async ({ port, stateFile, quiet = false, portfolio = seedOf(phaseGate) }: SandboxOptions): Promise<Sandbox> => {
  const tell = quiet ? () => undefined : (text: string) => console.log(`  ${text}`)
  await needPorts(port)
  const kept = stateFile === undefined ? undefined : readState(stateFile)
  const clock = clockFrom(kept?.offset)
  const jira = await startLocalJira({ port, resourcesPort: port + 1, clock, appFolder: resolve(apps, 'jira/dist/app') })
  const azureDevOps = await startLocalAzureDevOps({
    port: port + 2,
    assetsPort: port + 3,
    clock,
    extensionFolder: resolve(apps, 'azure-devops/dist/extension'),
  })
  const closeBoth = () => Promise.all([jira.close(), azureDevOps.close()])
  try {
    if (kept === undefined) await fill(jira, azureDevOps, portfolio, tell)
    else {
      jira.restore(kept.jira)
      azureDevOps.restore(kept.azureDevOps)
    }
  } catch (error) {
    await closeBoth()
    throw error
  }
  const keeper = keeperOf(stateFile, () => ({ offset: clock.offset, jira: jira.snapshot(), azureDevOps: azureDevOps.snapshot() }))
  const stopListening = [jira.onExchange(keeper.touch), azureDevOps.onExchange(keeper.touch)]
  if (kept === undefined) keeper.touch()
  const stopAnswering = answerRequests(azureDevOps, tell)
  const close = async () => {
    await stopAnswering()
    for (const stop of stopListening) stop()
    keeper.flush()
    await closeBoth()
  }
  return { jira, azureDevOps, clock, twins: portfolio.twins, resumed: kept !== undefined, close }
}
