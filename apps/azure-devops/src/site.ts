import type { HttpRequest } from '@plumbline/core'
import { getAccessToken } from 'azure-devops-extension-sdk'
import { locations } from './services.ts'

/** Resource areas of the host's location service: work item tracking lives at the organisation itself, extension data on a host of its own in the cloud. */
const workItemTracking = '5264459e-e5e0-4bd8-b118-0985e68a4ec5'
const extensionManagement = '6c2b0933-3600-42ae-bf8b-93d4f7e83594'

/** Where this organisation's REST API is. */
export interface Site {
  readonly url: string
  readonly extensionDataBase: string
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '')

export const findSite = async (): Promise<Site> => {
  const service = await locations()
  const [url, extensionDataBase] = await Promise.all([
    service.getResourceAreaLocation(workItemTracking),
    service.getResourceAreaLocation(extensionManagement),
  ])
  return { url: withoutSlash(url), extensionDataBase: withoutSlash(extensionDataBase) }
}

/** The REST API as the person in front of the screen, with the rights of both the person and the extension's scopes. */
export const requestTo =
  (site: Site, token: () => Promise<string> = getAccessToken): HttpRequest =>
  async ({ method, path, headers, type, body }) => {
    const url = path.startsWith('/') ? `${site.url}${path}` : path
    const sent: RequestInit = {
      method,
      credentials: 'omit',
      cache: 'no-store',
      headers: { ...headers, authorization: `Bearer ${await token()}` },
    }
    if (body !== undefined) {
      sent.body = JSON.stringify(body)
      sent.headers = { ...sent.headers, 'content-type': type ?? 'application/json' }
    }
    const answer = await fetch(url, sent)
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() }
  }
