import type { Issue, Project, User } from '../model.ts'
import { appAccountId } from '../model.ts'
import type { Store } from '../store.ts'
import { JiraRefusal, noSuchIssue, refuse } from './errors.ts'

/** Who asks. A person may ask through the app (`throughApp`): then the app's permission scopes count as well. */
export type Caller = { readonly is: 'person'; readonly user: User; readonly throughApp: boolean } | { readonly is: 'app' }

const prefix = 'sandbox-token-'
export const tokenOf = (user: User): string => `${prefix}${user.personId}`

/** The person of an `Authorization` header, Bearer or Basic with `email:token`; the token alone decides whose it is. */
export const callerOf = (store: Store, header: string | undefined): Caller => {
  const [scheme, text] = (header ?? '').split(' ')
  const basic = scheme?.toLowerCase() === 'basic'
  const decoded = basic ? Buffer.from(text ?? '', 'base64').toString('utf8') : (text ?? '')
  const token = basic ? decoded.slice(decoded.lastIndexOf(':') + 1) : decoded
  const user = token.startsWith(prefix)
    ? store.state.users.find((each) => each.accountId !== appAccountId && tokenOf(each) === token)
    : undefined
  if (!user?.active) {
    throw new JiraRefusal(
      401,
      { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
      { 'www-authenticate': 'OAuth realm="local%20Jira"' },
    )
  }
  return { is: 'person', user, throughApp: false }
}

/** Issues withheld from apps, and those labelled `confidential` are hidden from members and readers, as an issue security level would. */
export const seesFor =
  (caller: Caller) =>
  (issue: Issue): boolean =>
    caller.is === 'app'
      ? issue.withheld !== true
      : !['member', 'reader'].includes(caller.user.role) || !issue.labels.includes('confidential')

export const mayEdit = (caller: Caller): boolean => caller.is === 'app' || caller.user.role !== 'reader'
export const administers = (caller: Caller): boolean => caller.is === 'person' && caller.user.role === 'pmo'
/** Whether this person looks after a team-managed project; whoever administers the site looks after all. */
export const administersProject = (caller: Caller, project: Project | undefined): boolean =>
  administers(caller) || (caller.is === 'person' && (project?.administrators ?? []).includes(caller.user.accountId))
export const accountOf = (caller: Caller): string => (caller.is === 'app' ? appAccountId : caller.user.accountId)

export const visibleIssue = (store: Store, caller: Caller, idOrKey: string): Issue => {
  const issue = store.issue(idOrKey)
  return issue && seesFor(caller)(issue) ? issue : noSuchIssue()
}
export const editableIssue = (store: Store, caller: Caller, idOrKey: string): Issue => {
  const issue = visibleIssue(store, caller, idOrKey)
  return mayEdit(caller) ? issue : refuse(403, 'You do not have permission to edit issues in this project.')
}
