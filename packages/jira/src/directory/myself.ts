import { type HttpRequest, neutralText, type Patience, type Person, patiently } from '@plumbline/core'
import { User } from '../fields/native.ts'
import { unexpectedAnswer } from '../http/failure.ts'
import { get } from '../http/http.ts'

/** Who is asking, by Jira itself; for records that name a person. */
export const readMyself = async (asUser: HttpRequest, patience: Patience): Promise<Person> => {
  const what = 'read who you are'
  const { accountId, displayName, active } = await get(patiently(asUser, patience), '/rest/api/3/myself', { what, shape: User })
  if (!accountId) throw unexpectedAnswer(what, 'an answer without an account')
  return { ref: accountId, name: neutralText(displayName ?? ''), active: active ?? true }
}
