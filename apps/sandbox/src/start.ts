import { dirname, resolve } from 'node:path'
import { firstPhaseGate as phaseGate } from '@plumbline/core/templates'
import { type LocalAzureDevOps, startLocalAzureDevOps } from './azure-devops/index.ts'
import { clockFrom } from './clock.ts'
import { agreeBoth, configureBoth, decideBoth, exportGovernance } from './configure.ts'
import { type LocalJira, startLocalJira } from './jira/index.ts'
import { mirrorBoth } from './mirrors.ts'
import type { Clock } from './platform.ts'
import { needPorts } from './ports.ts'
import { answerRequests, pipelineOf, refreshAzureDevOps, refreshJira } from './refreshing.ts'
import { everyHour } from './schedule.ts'
import { pmoLead } from './seed/people.ts'
import { type SeedPortfolios, seedOf } from './seed/portfolio.ts'
import { type Kept, keeperOf, readState } from './state.ts'

export interface SandboxOptions {
  readonly port: number
  /** Where the state is kept; without it everything is forgotten at the end. */
  readonly stateFile?: string
  readonly quiet?: boolean
  /** Another portfolio than the Government Major Projects. */
  readonly portfolio?: SeedPortfolios
}

export interface GovernanceFiles {
  readonly jira: string
  readonly azureDevOps: string
}

export interface Sandbox {
  readonly jira: LocalJira
  readonly azureDevOps: LocalAzureDevOps
  readonly clock: Clock
  /** Seed ids of the projects that stand in both trackers. */
  readonly twins: readonly string[]
  /** Whether it went on from a kept state. */
  readonly resumed: boolean
  /** Governance files of both sites for the command line, kept beside the state. */
  readonly governanceFiles: GovernanceFiles | undefined
  close(): Promise<void>
}

const apps = resolve(import.meta.dirname, '../..')

const timed = async (tell: (text: string) => void, what: string, work: () => Promise<unknown>): Promise<void> => {
  const from = performance.now()
  await work()
  tell(`${what} (${((performance.now() - from) / 1000).toFixed(1)} s)`)
}

/** Where what people do over days is done in a minute, which is more than the app's storage takes in one. */
export const unhurried = { storage: { portionsAMinute: Number.POSITIVE_INFINITY, requestsASecond: Number.POSITIVE_INFINITY } }

const fill = async ({ jira, azureDevOps }: Trackers, portfolio: SeedPortfolios, tell: (text: string) => void): Promise<void> => {
  jira.disturb(unhurried)
  await timed(tell, 'Seeded both trackers', async () => {
    jira.seed(portfolio.jira)
    azureDevOps.seed(portfolio.azureDevOps)
    // So that the PMO lead may refresh from a page as well; her colleague may not.
    azureDevOps.administrator.grant('writers', pmoLead.id, true)
  })
  await timed(tell, 'Chose templates, mapped the fields and imported records, as the PMO lead', () =>
    configureBoth(jira, azureDevOps, portfolio),
  )
  await timed(tell, 'Judged every project', () => Promise.all([refreshJira(jira), refreshAzureDevOps(azureDevOps)]))
  await timed(tell, 'Agreed on two baselines, as those who decide', () => agreeBoth(jira, azureDevOps, portfolio))
  await timed(tell, 'Showed the projects of each tracker in the other', () => mirrorBoth(jira, azureDevOps))
  await timed(tell, 'Decided strategy, scores, limits and a baseline, as the PMO', () => decideBoth(jira, azureDevOps, portfolio))
  jira.disturb({})
}

interface Trackers {
  readonly jira: LocalJira
  readonly azureDevOps: LocalAzureDevOps
}

const openTrackers = async (port: number, clock: Clock): Promise<Trackers> => {
  const jira = await startLocalJira({ port, resourcesPort: port + 1, clock, appFolder: resolve(apps, 'jira/dist/app') })
  const extensionFolder = resolve(apps, 'azure-devops/dist/extension')
  try {
    return { jira, azureDevOps: await startLocalAzureDevOps({ port: port + 2, assetsPort: port + 3, clock, extensionFolder }) }
  } catch (error) {
    await jira.close()
    throw error
  }
}

const closeTrackers = ({ jira, azureDevOps }: Trackers) => Promise.all([jira.close(), azureDevOps.close()])

const fillOrRestore = async (
  trackers: Trackers,
  kept: Kept | undefined,
  portfolio: SeedPortfolios,
  tell: (text: string) => void,
): Promise<void> => {
  const { jira, azureDevOps } = trackers
  if (kept === undefined) return fill(trackers, portfolio, tell)
  jira.restore(kept.jira)
  azureDevOps.restore(kept.azureDevOps)
}

/** What runs without anybody pressing anything: the hourly schedule of both platforms, and the pipeline that a service hook starts. */
const startWork = ({ jira, azureDevOps }: Trackers, resumed: boolean, tell: (text: string) => void): (() => Promise<void>) => {
  const pipeline = pipelineOf(azureDevOps, tell)
  const stopAnswering = answerRequests(azureDevOps, tell, pipeline)
  const inJira = () =>
    refreshJira(jira).catch((error: unknown) =>
      tell(`The hourly trigger in Jira failed: ${error instanceof Error ? error.message : String(error)}`),
    )
  const stopSchedule = everyHour(() => Promise.all([inJira(), pipeline.refresh()]), { atOnce: resumed })
  return async () => {
    await Promise.all([stopSchedule(), stopAnswering()])
  }
}

/** Both local trackers with the built apps in them, seeded, configured and judged; or as they were left. */
export const startSandbox = async ({ port, stateFile, quiet = false, portfolio = seedOf(phaseGate) }: SandboxOptions): Promise<Sandbox> => {
  const tell = quiet ? () => undefined : (text: string) => console.log(`  ${text}`)
  await needPorts(port)
  const kept = stateFile === undefined ? undefined : readState(stateFile)
  const clock = clockFrom(kept?.offset)
  const trackers = await openTrackers(port, clock)
  const { jira, azureDevOps } = trackers
  try {
    await fillOrRestore(trackers, kept, portfolio, tell)
    const governanceFiles = stateFile === undefined ? undefined : await exportGovernance(jira, azureDevOps, dirname(stateFile))
    const keeper = keeperOf(stateFile, () => ({ offset: clock.offset, jira: jira.snapshot(), azureDevOps: azureDevOps.snapshot() }))
    const stopListening = [jira.onExchange(keeper.touch), azureDevOps.onExchange(keeper.touch)]
    if (kept === undefined) keeper.touch()
    const stopWork = startWork(trackers, kept !== undefined, tell)
    const close = async () => {
      await stopWork()
      for (const stop of stopListening) stop()
      keeper.flush()
      await closeTrackers(trackers)
    }
    return { jira, azureDevOps, clock, twins: portfolio.twins, resumed: kept !== undefined, governanceFiles, close }
  } catch (error) {
    await closeTrackers(trackers)
    throw error
  }
}
