import { type Levels, usualLevels } from '@plumbline/core/portfolio'
import { UsageError } from '../usage.ts'

/** What is asked of a portfolio kept as a file. */
export type AskedOfPortfolio = {
  readonly command: 'portfolio'
  readonly input: string
  readonly json: boolean
} & (
  | { readonly task: 'score' }
  | ({
      /** Seconds; 0 asks for the instant answer. */
      readonly seconds: number
    } & ({ readonly task: 'select' } | { readonly task: 'frontier'; readonly levels: Levels }))
)

/** The options that these commands read. */
export interface Given {
  readonly input?: string
  readonly timeLimit?: string
  readonly points?: string
  readonly from?: string
  readonly to?: string
  readonly json: boolean
}

const usualSeconds = { select: 10, frontier: 25 } as const

const numberOf = (text: string, option: string, { least, most, what }: { least: number; most: number; what: string }): number => {
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number) || number < least || number > most)
    throw new UsageError(`--${option} is ${what}, not "${text}"`)
  return number
}

const secondsOf = (given: Given, task: keyof typeof usualSeconds): number =>
  given.timeLimit === undefined
    ? usualSeconds[task]
    : numberOf(given.timeLimit, 'time-limit', { least: 0, most: 86_400, what: 'a number of seconds, 0 for the instant answer' })

const levelsOf = ({ points, from, to }: Given): Levels => {
  const percent = (text: string | undefined, option: string, usual: number) =>
    text === undefined ? usual : Math.round(100 * numberOf(text, option, { least: 0, most: 10_000, what: 'a percentage of the budgets' }))
  const levels = {
    points:
      points === undefined
        ? usualLevels.points
        : numberOf(points, 'points', { least: 1, most: 1000, what: 'a number of points up to 1000' }),
    from: percent(from, 'from', usualLevels.from),
    to: percent(to, 'to', usualLevels.to),
  }
  if (!Number.isInteger(levels.points)) throw new UsageError(`--points is a whole number, not "${points}"`)
  if (levels.from > levels.to) throw new UsageError('--from must not be above --to')
  return levels
}

/** Throws `UsageError` with what was expected. */
export const readPortfolioArguments = ([task, ...rest]: readonly string[], given: Given): AskedOfPortfolio => {
  if (task !== 'select' && task !== 'frontier' && task !== 'score')
    throw new UsageError(
      task === undefined ? 'say what to do: portfolio select, frontier or score' : `there is no command "portfolio ${task}"`,
    )
  if (rest.length > 0) throw new UsageError(`portfolio ${task} takes no "${rest.join(' ')}"; name the file with --input`)
  if (given.input === undefined) throw new UsageError(`portfolio ${task} needs --input FILE`)
  const { input, json } = given
  if (task === 'score') return { command: 'portfolio', task, input, json }
  const asked = { command: 'portfolio', input, json, seconds: secondsOf(given, task) } as const
  return task === 'select' ? { ...asked, task } : { ...asked, task, levels: levelsOf(given) }
}
