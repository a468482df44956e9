import type { HttpRequest, Person } from '@plumbline/core'

/** Who called, by the context that Forge itself vouches for; the name is looked up only where it will be recorded. */
export const personOf = async (accountId: string, request: HttpRequest | undefined): Promise<Person> => {
  if (!request) return { ref: accountId, name: '', active: true }
  const answer = await request({ method: 'GET', path: '/rest/api/3/myself' })
  const body: unknown = answer.status === 200 ? JSON.parse(answer.body) : undefined
  const name = typeof body === 'object' && body !== null && 'displayName' in body ? body.displayName : undefined
  return { ref: accountId, name: typeof name === 'string' ? name : '', active: true }
}
