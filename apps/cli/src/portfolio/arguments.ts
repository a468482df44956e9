import { UsageError } from '../usage.ts'

/** What is asked of a portfolio kept as a file. */
export type AskedOfPortfolio = { readonly command: 'portfolio' } & {
  readonly task: 'select'
  readonly input: string
  /** Seconds; 0 asks for the instant answer. */
  readonly seconds: number
  readonly json: boolean
}

/** The options that these commands read. */
export interface Given {
  readonly input?: string
  readonly timeLimit?: string
  readonly json: boolean
}

const usualSeconds = 10

const secondsOf = (given: Given): number => {
  if (given.timeLimit === undefined) return usualSeconds
  const seconds = Number(given.timeLimit)
  if (given.timeLimit.trim() === '' || !Number.isFinite(seconds) || seconds < 0 || seconds > 86_400)
    throw new UsageError(`--time-limit is a number of seconds, 0 for the instant answer, not "${given.timeLimit}"`)
  return seconds
}

/** Throws `UsageError` with what was expected. */
export const readPortfolioArguments = ([task, ...rest]: readonly string[], given: Given): AskedOfPortfolio => {
  if (task !== 'select')
    throw new UsageError(task === undefined ? 'say what to do: portfolio select' : `there is no command "portfolio ${task}"`)
  if (rest.length > 0) throw new UsageError(`portfolio ${task} takes no "${rest.join(' ')}"; name the file with --input`)
  if (given.input === undefined) throw new UsageError(`portfolio ${task} needs --input FILE`)
  return { command: 'portfolio', task, input: given.input, seconds: secondsOf(given), json: given.json }
}
