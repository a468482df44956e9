/** The command line is wrong: the message says what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** An Azure DevOps extension as the Marketplace names it. */
export interface Extension {
  readonly publisher: string
  readonly extension: string
}
