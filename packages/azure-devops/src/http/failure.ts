import type { FailureCode } from '@plumbline/core'
import { type HttpAnswer, secondsToWait, TrackerError } from '@plumbline/core/reading'
import { textIn } from './plain.ts'

interface Meaning {
  readonly code: FailureCode
  readonly happened: string
  readonly remedy: string
}

const signIn = 'Sign in to Azure DevOps again, or renew the access token, and repeat it.'

const byStatus: Readonly<Record<number, Meaning>> = {
  203: { code: 'unauthorized', happened: 'Azure DevOps answered with its sign-in page', remedy: signIn },
  400: {
    code: 'invalid',
    happened: 'Azure DevOps refused the request',
    remedy: 'Correct what the message names; a mapped field or a rule of the process may have changed.',
  },
  401: { code: 'unauthorized', happened: 'Azure DevOps does not accept the sign-in', remedy: signIn },
  403: {
    code: 'forbidden',
    happened: 'Azure DevOps does not allow this',
    remedy: 'Ask an administrator of the project for the right, or of the organisation to authorise the extension’s scopes.',
  },
  404: {
    code: 'not-found',
    happened: 'Azure DevOps does not know it, or does not show it to you',
    remedy: 'Check that it still exists and that you may see it.',
  },
  409: { code: 'conflict', happened: 'Somebody else changed it at the same time', remedy: 'Load it again and repeat your change.' },
  412: { code: 'conflict', happened: 'Somebody else changed it at the same time', remedy: 'Load it again and repeat your change.' },
  429: { code: 'rate-limited', happened: 'Azure DevOps is slowing this identity down', remedy: 'Wait and repeat it; nothing was lost.' },
}

const unavailable: Meaning = {
  code: 'unavailable',
  happened: 'Azure DevOps is not working',
  remedy: 'Repeat it in a few minutes; the service status page says whether others are affected.',
}
const unexpected: Meaning = {
  code: 'unexpected-answer',
  happened: 'Azure DevOps sent an answer that cannot be understood',
  remedy: 'Repeat it; if it stays, a proxy may cut answers short, or the server is of a version that was not foreseen.',
}

/** Conflicts that come with another status: the extension data service and the JSON Patch `test` name them by type. */
const conflictTypes = /InvalidDocumentVersion|DocumentExists|WorkItemRevisionMismatch|VssPropertyConflict/i
const versionTypes = /VssVersionOutOfRange|VssInvalidPreviewVersion|VssVersionNotSpecified/i

/** The tracker's own words about a failure, where the body is one of its error documents. */
const serverWords = (body: string): { readonly message: string | undefined; readonly type: string | undefined } => {
  try {
    const parsed: unknown = JSON.parse(body)
    return { message: textIn(parsed, 'message') ?? textIn(parsed, 'Message'), type: textIn(parsed, 'typeKey') }
  } catch {
    return { message: undefined, type: undefined }
  }
}

const meaningOf = (status: number, type: string | undefined): Meaning => {
  if (type !== undefined && conflictTypes.test(type)) return byStatus[409] ?? unexpected
  if (type !== undefined && versionTypes.test(type)) {
    return {
      code: 'invalid',
      happened: 'This server does not speak that version of the REST API',
      remedy: 'Set the API version to 7.0 for Azure DevOps Server 2022.',
    }
  }
  const meaning = byStatus[status]
  if (meaning !== undefined) return meaning
  return status >= 500 ? unavailable : unexpected
}

/** The one table from HTTP to failures. `what` completes "could not …", for example "read work item 12". */
export const failureOf = (answer: HttpAnswer, what: string): TrackerError => {
  const words = serverWords(answer.body)
  const meaning = meaningOf(answer.status, words.type)
  const retryAfter = secondsToWait(answer)
  const told = words.message === undefined ? '' : `: ${words.message.trim().replace(/\.$/, '')}`
  return new TrackerError(meaning.code, `Could not ${what}. ${meaning.happened} (${answer.status})${told}`, meaning.remedy, {
    ...(retryAfter === undefined ? {} : { retryAfter }),
  })
}

export const noConnection = (what: string, cause: unknown): TrackerError =>
  new TrackerError(
    'unavailable',
    `Could not ${what}. No connection to Azure DevOps`,
    'Check the network and the address of the organisation, then repeat it.',
    {
      cause,
    },
  )

export const unexpectedAnswer = (what: string, detail: string, cause?: unknown): TrackerError =>
  new TrackerError(
    'unexpected-answer',
    `Could not ${what}. ${unexpected.happened}: ${detail}`,
    unexpected.remedy,
    cause === undefined ? {} : { cause },
  )
