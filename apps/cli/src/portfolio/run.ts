import { TrackerError } from '@plumbline/core'
import {
  type Decided,
  type Progress,
  type Read,
  readJson,
  readScoringDocument,
  readSelectionModel,
  scoresOf,
} from '@plumbline/core/portfolio'
import { textOf } from '../check.ts'
import type { ProcessHost } from '../host.ts'
import type { AskedOfPortfolio } from './arguments.ts'
import { type Job, workOut } from './job.ts'
import { documented, report } from './report.ts'
import { scoreReport } from './score-report.ts'
import { amountWords, shareWords } from './words.ts'

const shownMistakes = 30

/** A document, or a failure that names every mistake with its place. */
const valueIn = <T>(read: Read<T>, path: string): T => {
  if (read.ok) return read.value
  const { mistakes } = read
  const lines = mistakes.slice(0, shownMistakes).map(({ place, message }) => `  ${place}: ${message}`)
  const more = mistakes.length > shownMistakes ? [`  and ${mistakes.length - shownMistakes} more`] : []
  throw new TrackerError(
    'invalid',
    [`${path} is not what is asked for`, ...lines, ...more].join('\n'),
    'The format is described in the README of the command line.',
  )
}

const progressWords = ({ value, bound }: Progress): string => {
  if (value === null) return `searching; no selection is worth more than ${amountWords(bound)}`
  const gap = bound > value ? (bound - value) / (Math.abs(value) || Math.abs(bound)) : 0
  return `value ${amountWords(value)}, bound ${amountWords(bound)}, gap ${shareWords(gap)}`
}

const exitCodes: Readonly<Record<Decided['status'], number>> = { optimal: 0, feasible: 0, infeasible: 1, unknown: 3 }

const score = async ({ input, json }: AskedOfPortfolio, host: ProcessHost): Promise<number> => {
  const scores = scoresOf(valueIn(readJson(await textOf(host, input), readScoringDocument), input))
  host.write(json ? JSON.stringify(scores) : scoreReport(scores))
  return 0
}

/** Selects from the portfolio in a file, shows its efficient frontier, or scores projects. */
export const runPortfolio = async (asked: AskedOfPortfolio, host: ProcessHost): Promise<number> => {
  if (asked.task === 'score') return score(asked, host)
  const { input, seconds, json, command: _, ...task } = asked
  const model = valueIn(readJson(await textOf(host, input), readSelectionModel), input)
  const job: Job = { ...task, model, seconds }
  const worker = seconds > 0 ? host.worker : undefined
  const answer = worker ? await worker(job, (progress) => host.tell(progressWords(progress))) : workOut(job, { clock: Date.now })
  host.write(json ? documented(answer) : report(answer))
  return answer.task === 'select' ? exitCodes[answer.decided.status] : 0
}
