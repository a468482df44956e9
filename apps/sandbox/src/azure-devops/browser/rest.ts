/** What the server says when it refuses, in its own words. */
export class ServerError extends Error {
  readonly status: number
  readonly serverError: unknown

  constructor(status: number, message: string, serverError: unknown) {
    super(message)
    this.status = status
    this.serverError = serverError
  }
}

const messageOf = (body: unknown, status: number): string =>
  typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string'
    ? body.message
    : `The server answered ${status}.`

/** One REST call from the host's own page. */
export const rest = async (token: string, method: string, url: string, body?: unknown): Promise<unknown> => {
  const type = Array.isArray(body) ? 'application/json-patch+json' : 'application/json'
  const answer = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  const read: unknown = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined
  if (!answer.ok) throw new ServerError(answer.status, messageOf(read, answer.status), read)
  return read
}
