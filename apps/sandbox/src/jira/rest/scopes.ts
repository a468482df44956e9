import { JiraRefusal } from './errors.ts'

/** What the app's manifest must hold for a route that is served here: the classic scope, or every one of the granular ones. */
interface Needed {
  readonly classic: readonly string[]
  readonly granular: readonly string[]
}
const readWork = (...granular: readonly string[]): Needed => ({ classic: ['read:jira-work'], granular })
const writeWork = (...granular: readonly string[]): Needed => ({ classic: ['write:jira-work'], granular })
const issueScopes = [
  'read:issue-meta:jira',
  'read:issue-security-level:jira',
  'read:issue.vote:jira',
  'read:issue.changelog:jira',
  'read:avatar:jira',
  'read:issue:jira',
  'read:status:jira',
  'read:user:jira',
  'read:field-configuration:jira',
]
const createScopes = ['read:issue-meta:jira', 'read:avatar:jira', 'read:field-configuration:jira']
const configuration = (...granular: readonly string[]): Needed => ({ classic: ['manage:jira-configuration'], granular })

const table: readonly (readonly [method: string, path: RegExp, needed: Needed])[] = [
  [
    'GET',
    /^\/myself$/u,
    { classic: ['read:jira-user'], granular: ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'] },
  ],
  ['GET', /^\/mypermissions$/u, readWork('read:permission:jira')],
  ['GET', /^\/serverInfo$/u, { classic: [], granular: [] }],
  [
    'GET',
    /^\/user(\/search)?$/u,
    { classic: ['read:jira-user'], granular: ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'] },
  ],
  [
    'GET',
    /^\/field$/u,
    readWork('read:field:jira', 'read:avatar:jira', 'read:project-category:jira', 'read:project:jira', 'read:field-configuration:jira'),
  ],
  ['GET', /^\/projects\/fields$/u, readWork('read:field:jira', 'read:field-configuration:jira')],
  ['GET', /^\/issuetype$/u, readWork('read:issue-type:jira', 'read:avatar:jira', 'read:project-category:jira', 'read:project:jira')],
  ['GET', /^\/status(\/.*)?$/u, readWork('read:status:jira')],
  ['GET', /^\/statuses(\/search)?$/u, configuration('read:workflow:jira')],
  [
    'GET',
    /^\/project\/search$/u,
    readWork(
      'read:issue-type:jira',
      'read:project:jira',
      'read:project.property:jira',
      'read:user:jira',
      'read:application-role:jira',
      'read:avatar:jira',
      'read:group:jira',
      'read:issue-type-hierarchy:jira',
      'read:project-category:jira',
      'read:project-version:jira',
      'read:project.component:jira',
    ),
  ],
  [
    'GET',
    /^\/project\/[^/]+$/u,
    readWork(
      'read:issue-type:jira',
      'read:project:jira',
      'read:project.property:jira',
      'read:user:jira',
      'read:application-role:jira',
      'read:avatar:jira',
      'read:group:jira',
      'read:issue-type-hierarchy:jira',
      'read:project-category:jira',
      'read:project-version:jira',
      'read:project.component:jira',
    ),
  ],
  [
    'GET',
    /^\/search\/jql$/u,
    readWork('read:issue-details:jira', 'read:audit-log:jira', 'read:avatar:jira', 'read:field-configuration:jira', 'read:issue-meta:jira'),
  ],
  [
    'POST',
    /^\/search\/jql$/u,
    readWork('read:issue-details:jira', 'read:field.default-value:jira', 'read:field.option:jira', 'read:field:jira', 'read:group:jira'),
  ],
  [
    'POST',
    /^\/search\/approximate-count$/u,
    readWork('read:issue-details:jira', 'read:field.default-value:jira', 'read:field.option:jira', 'read:field:jira', 'read:group:jira'),
  ],
  ['POST', /^\/issue\/bulkfetch$/u, readWork(...issueScopes)],
  ['POST', /^\/changelog\/bulkfetch$/u, readWork('read:issue-meta:jira', 'read:avatar:jira', 'read:issue.changelog:jira')],
  ['GET', /^\/issue\/[^/]+$/u, readWork(...issueScopes)],
  ['GET', /^\/issue\/[^/]+\/changelog$/u, readWork('read:issue-meta:jira', 'read:avatar:jira', 'read:issue.changelog:jira')],
  ['GET', /^\/issue\/[^/]+\/transitions$/u, readWork('read:issue.transition:jira', 'read:status:jira', 'read:field-configuration:jira')],
  ['GET', /^\/issue\/[^/]+\/properties(\/[^/]+)?$/u, readWork('read:issue.property:jira')],
  [
    'GET',
    /^\/issue\/[^/]+\/comment$/u,
    readWork(
      'read:comment:jira',
      'read:comment.property:jira',
      'read:group:jira',
      'read:project:jira',
      'read:project-role:jira',
      'read:user:jira',
      'read:avatar:jira',
    ),
  ],
  ['GET', /^\/issue\/createmeta\/[^/]+\/issuetypes(\/[^/]+)?$/u, readWork(...createScopes)],
  ['GET', /^\/issue\/[^/]+\/editmeta$/u, readWork('read:issue-meta:jira', 'read:field-configuration:jira')],
  [
    'POST',
    /^\/issue$/u,
    writeWork('write:issue:jira', 'write:comment:jira', 'write:comment.property:jira', 'write:attachment:jira', 'read:issue:jira'),
  ],
  ['PUT', /^\/issue\/[^/]+$/u, writeWork('write:issue:jira')],
  ['POST', /^\/issue\/[^/]+\/transitions$/u, writeWork('write:issue:jira', 'write:issue.property:jira')],
  ['PUT', /^\/issue\/[^/]+\/properties\/[^/]+$/u, writeWork('write:issue.property:jira')],
  ['DELETE', /^\/issue\/[^/]+\/properties\/[^/]+$/u, writeWork('delete:issue.property:jira')],
  [
    'POST',
    /^\/issue\/[^/]+\/comment$/u,
    writeWork(
      'read:comment:jira',
      'read:comment.property:jira',
      'read:project:jira',
      'read:project-role:jira',
      'read:group:jira',
      'read:user:jira',
      'read:avatar:jira',
      'write:comment:jira',
    ),
  ],
  // writing the app's own field needs no scope; write:app-data:jira is optional
  ['PUT', /^\/app\/field\/[^/]+\/value$/u, { classic: [], granular: [] }],
  ['POST', /^\/app\/field\/value$/u, { classic: [], granular: [] }],
  ['GET', /^\/workflows\/search$/u, configuration('read:workflow:jira')],
  ['POST', /^\/workflows$/u, configuration('read:workflow:jira')],
  ['GET', /^\/workflows\/capabilities$/u, configuration('read:workflow:jira')],
  ['POST', /^\/workflows\/update(\/validation)?$/u, configuration('write:workflow:jira')],
  ['GET', /^\/auditing\/record$/u, configuration('read:audit-log:jira', 'read:user:jira')],
]

/** Refuses what the app's manifest does not cover, as Jira's gateway does, before anything else is looked at. */
export const requireScopes = (method: string, path: string, granted: readonly string[]): void => {
  const rest = path.replace(/^\/rest\/api\/3/u, '').replace(/\?.*$/u, '')
  const needed = table.find(([verb, pattern]) => verb === method && pattern.test(rest))?.[2]
  if (!needed) return
  const all = (scopes: readonly string[]) => scopes.every((scope) => granted.includes(scope))
  if (all(needed.classic) || (needed.granular.length > 0 && all(needed.granular))) return
  throw new JiraRefusal(401, { code: 401, message: 'Unauthorized; scope does not match' })
}
