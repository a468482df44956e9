import type { HttpRequest } from '@plumbline/core'
import { getHandlerFromToken, WebApi } from 'azure-devops-node-api'
import { bodyOf, plainHeaders } from './headers.ts'

/** Where this organisation keeps extension data: another host of Azure DevOps, which may see the token as well. */
const alsoTrusted = /^https:\/\/extmgmt\.dev\.azure\.com\//

/** Azure DevOps over the vendor's Node client, which knows proxies, certificates and a pipeline agent's settings. */
export const azureDevOpsRequest = (site: string, token: string): HttpRequest => {
  const { client } = new WebApi(site, getHandlerFromToken(token), { allowRedirects: false }).rest
  return async ({ method, path, headers, type, body }) => {
    const text = bodyOf(body)
    const target = alsoTrusted.test(path) ? path : `${site}${path}`
    const { message, readBody } = await client
      .request(method, target, text ?? '', {
        accept: 'application/json',
        ...(text === undefined ? {} : { 'content-type': type ?? 'application/json' }),
        ...headers,
      })
      .then((answer) => ({ message: answer.message, readBody: () => answer.readBody() }))
    return { status: message.statusCode ?? 0, headers: plainHeaders(message.headers), body: await readBody() }
  }
}
