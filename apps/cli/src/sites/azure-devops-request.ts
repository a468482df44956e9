import type { HttpRequest } from '@plumbline/core'
import { getHandlerFromToken, WebApi } from 'azure-devops-node-api'
import { bodyOf, plainHeaders } from './headers.ts'

/** Extension data live on another host of the same service, which may see the token too; nobody else may. */
const mayHaveToken = (address: string, site: string): boolean => {
  const { origin, protocol, hostname } = new URL(address)
  return origin === new URL(site).origin || (protocol === 'https:' && /\.(dev\.azure|visualstudio)\.com$/.test(hostname))
}

const addressOf = (site: string, path: string): string => {
  if (path.startsWith('/')) return `${site}${path}`
  if (mayHaveToken(path, site)) return path
  throw new Error(`${new URL(path).origin} is no host of Azure DevOps and is not given the token`)
}

/** Azure DevOps over the vendor's Node client, which knows proxies, certificates, a pipeline agent's settings and forms of tokens (assumption ado-token-form). */
export const azureDevOpsRequest = (site: string, token: string): HttpRequest => {
  const { client } = new WebApi(site, getHandlerFromToken(token), { allowRedirects: false }).rest
  return async ({ method, path, headers, type, body }) => {
    const text = bodyOf(body)
    const json = text === undefined ? {} : { 'content-type': type ?? 'application/json' }
    const answer = await client.request(method, addressOf(site, path), text ?? '', { accept: 'application/json', ...json, ...headers })
    const { statusCode = 0, headers: received } = answer.message
    return { status: statusCode, headers: plainHeaders(received), body: await answer.readBody() }
  }
}
