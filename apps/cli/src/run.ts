import { TrackerError } from '@plumbline/core'
import { type Asked, readArguments } from './arguments.ts'
import { check, checkFacts, tokenOf } from './check.ts'
import { estimate } from './estimate.ts'
import { exportGovernance } from './export.ts'
import { runGuard } from './guard/run.ts'
import { help } from './help.ts'
import type { ProcessHost } from './host.ts'
import { runJobs } from './jobs/run.ts'
import { mirror } from './mirror/run.ts'
import { readPlanning } from './planning.ts'
import { runPortfolio } from './portfolio/run.ts'
import { published } from './published.ts'
import { refresh, refreshedWords } from './refresh.ts'
import { couldNotRun } from './report.ts'
import { runTemplate } from './template/run.ts'
import { UsageError } from './usage.ts'
import { verify } from './verify.ts'

const perform = async (asked: Asked, host: ProcessHost): Promise<number> => {
  switch (asked.command) {
    case 'help':
      host.write(help)
      return 0
    case 'check':
      return check(asked, host)
    case 'checkFacts':
      return checkFacts(asked, host)
    case 'published':
      return published(asked, host)
    case 'refresh': {
      const { command: _, ...what } = asked
      const transports = host.transports === undefined ? {} : { transports: host.transports }
      const signal = host.signal === undefined ? {} : { signal: host.signal }
      const refreshed = await refresh({ ...what, ...transports, ...signal, token: tokenOf(host), tell: host.tell })
      host.write(refreshedWords(refreshed))
      return refreshed.ended === 'finished' ? 0 : couldNotRun
    }
    case 'estimate':
      return estimate(asked, host)
    case 'mirror':
      return mirror(asked, host)
    case 'guard':
      return runGuard(asked, host)
    case 'jobs':
      return runJobs(asked, host)
    case 'planning':
      return readPlanning(asked, host)
    case 'verify':
      return verify(asked, host)
    case 'export':
      return exportGovernance(asked, host)
    case 'template':
      return runTemplate(asked, host)
    case 'portfolio':
      return runPortfolio(asked, host)
  }
}

/** Runs one command and returns its exit code; nothing else ends the process. */
export const run = async (argv: readonly string[], host: ProcessHost): Promise<number> => {
  try {
    return await perform(readArguments(argv), host)
  } catch (error) {
    if (error instanceof UsageError) host.tell(`${error.message}\n\n${help}`)
    else if (error instanceof TrackerError) host.tell(`Could not run: ${error.message}\n${error.remedy}`)
    else
      host.tell(
        `Could not run, and this is a defect of Plumbline: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
    return couldNotRun
  }
}
