import { type FailureCode, type HttpAnswer, secondsToWait, TrackerError } from '@plumbline/core'
import * as z from 'zod/mini'

interface Cause {
  readonly code: FailureCode
  readonly happened: string
  readonly remedy: string
}

const unavailable: Cause = { code: 'unavailable', happened: 'is not available', remedy: 'Try again in a few minutes.' }

/** The one table from Jira's HTTP status to what a person is told. */
const causes: Readonly<Record<number, Cause>> = {
  400: {
    code: 'invalid',
    happened: 'did not accept the request',
    remedy: 'Check the mapping in the settings of Plumbline: a type, field or state may have been changed or deleted.',
  },
  401: {
    code: 'unauthorized',
    happened: 'does not know who is asking',
    remedy: 'Sign in again; with a token, check that it is valid and belongs to this site.',
  },
  403: {
    code: 'forbidden',
    happened: 'does not permit this',
    remedy: 'Ask a Jira administrator for the permission, or to approve the permissions of the app again.',
  },
  404: {
    code: 'not-found',
    happened: 'cannot find it, or it may not be seen',
    remedy: 'Check that it still exists and that you may see it.',
  },
  409: { code: 'conflict', happened: 'says that somebody else changed it meanwhile', remedy: 'Load it again and repeat your change.' },
  412: { code: 'conflict', happened: 'says that somebody else changed it meanwhile', remedy: 'Load it again and repeat your change.' },
  429: { code: 'rate-limited', happened: 'has had too many requests', remedy: 'Wait and try again.' },
}

const ErrorBody = z.object({
  errorMessages: z.optional(z.nullable(z.array(z.string()))),
  errors: z.optional(z.nullable(z.record(z.string(), z.string()))),
  message: z.optional(z.nullable(z.string())),
})

/** Jira's own words, where the answer carries them; an answer that is no JSON has none. */
export const wordsOf = (body: string): string => {
  const parsed = ErrorBody.safeParse(parse(body))
  if (!parsed.success) return ''
  const { errorMessages, errors, message } = parsed.data
  const fields = Object.entries(errors ?? {}).map(([field, text]) => `${field}: ${text}`)
  return [...(errorMessages ?? []), ...fields, ...(message ? [message] : [])].join(' ').slice(0, 500)
}

const parse = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** The failure that an answer stands for; `what` reads after "Jira could not be asked to". */
export const failureOf = (answer: HttpAnswer, what: string): TrackerError => {
  const cause =
    causes[answer.status] ??
    (answer.status >= 500 ? unavailable : { ...unavailable, code: 'unexpected-answer' as const, happened: `answered ${answer.status}` })
  const words = wordsOf(answer.body)
  const seconds = secondsToWait(answer)
  const remedy = cause.code === 'rate-limited' && seconds !== undefined ? `Try again in ${Math.ceil(seconds)} seconds.` : cause.remedy
  return new TrackerError(cause.code, `Could not ${what}: Jira ${cause.happened}${words ? ` (${words})` : ''}`, remedy, {
    cause: { status: answer.status },
    ...(seconds === undefined ? {} : { retryAfter: seconds }),
  })
}

export const noAnswer = (what: string, cause: unknown): TrackerError =>
  cause instanceof TrackerError
    ? cause
    : new TrackerError(
        'unavailable',
        `Could not ${what}: no answer came from Jira`,
        'Check the connection and try again in a few minutes.',
        { cause },
      )

export const unexpectedAnswer = (what: string, cause: unknown): TrackerError =>
  new TrackerError(
    'unexpected-answer',
    `Could not ${what}: the answer of Jira was cut off or has an unknown shape`,
    'Try again; if it stays so, report it with this message.',
    { cause },
  )
