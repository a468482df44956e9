/** Why a tracker, or the product's own storage, did not do what was asked. Closed: each adapter maps its answers to these in one table. */
export type FailureCode =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'conflict'
  | 'invalid'
  | 'unavailable'
  | 'unexpected-answer'

/** A failure in words: what happened, to what, and what to do about it. */
export class TrackerError extends Error {
  // An app may consist of several bundles, each with this class of its own: what one throws the other still knows.
  static [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'TrackerError'
  }

  override readonly name = 'TrackerError'
  readonly code: FailureCode
  /** What to do next, in a sentence for the person who sees it. */
  readonly remedy: string
  /** Seconds after which it may be tried again, where the tracker said so. */
  readonly retryAfter: number | undefined

  constructor(code: FailureCode, message: string, remedy: string, options: { cause?: unknown; retryAfter?: number } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.code = code
    this.remedy = remedy
    this.retryAfter = options.retryAfter
  }
}
