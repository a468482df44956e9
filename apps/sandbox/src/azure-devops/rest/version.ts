import { Refusal } from './refusal.ts'
import type { Method } from './route.ts'

/** The newest version that is answered; the same as Azure DevOps Server's of that age. */
export const newest = '7.1'
const offered = ['7.0', '7.1']

/** The version that a request asks for, in its query or in `Accept`. */
export const versionIn = (query: Readonly<Record<string, string>>, accept: string | undefined): string | undefined => {
  const inQuery = Object.entries(query).find(([name]) => name.toLowerCase() === 'api-version')?.[1]
  return inQuery ?? /api-version=([^;,\s]+)/i.exec(accept ?? '')?.[1]
}

/** Refuses as the server does. Assumption `ado-preview-only-routes`: which resources are offered as a preview only. */
export const checkVersion = (version: string | undefined, method: Method, preview: boolean): string => {
  if (version === undefined) {
    if (method === 'GET' || method === 'OPTIONS') return newest
    throw new Refusal(
      400,
      'VssVersionNotSpecifiedException',
      `No api-version was supplied for the "${method}" request. The version must be supplied either as part of the Accept header (e.g. "application/json; api-version=1.0") or as a query parameter (e.g. "?api-version=1.0").`,
    )
  }
  const match = /^(\d+\.\d+)(-preview(?:\.\d+)?)?$/i.exec(version)
  if (!match?.[1]) throw new Refusal(400, 'VssInvalidApiResourceVersionException', `The api-version "${version}" is not valid.`)
  if (Number(match[1]) > Number(newest)) {
    throw new Refusal(
      400,
      'VssVersionOutOfRangeException',
      `The requested REST API version of ${match[1]} is out of range for this server. The latest REST API version this server supports is ${newest}.`,
    )
  }
  if (!offered.includes(match[1]))
    throw new Refusal(
      400,
      'VssVersionOutOfRangeException',
      `The local Azure DevOps answers versions ${offered.join(' and ')}, not ${match[1]}.`,
    )
  if (preview && !match[2]) {
    throw new Refusal(
      400,
      'VssInvalidPreviewVersionException',
      `The requested version "${match[1]}" of the resource is under preview. The -preview flag must be supplied in the api-version for such requests. For example: "${match[1]}-preview"`,
    )
  }
  return version
}
