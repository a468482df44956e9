import { projectBean, statusBean, typeBean, userBean } from '../beans.ts'
import { fieldBeans } from '../field-beans.ts'
import type { Project } from '../model.ts'
import { jiraTime } from '../time.ts'
import { administers, administersProject, type Caller, mayEdit, visibleIssue } from './callers.ts'
import { type Api, pageOf, type Rest } from './context.ts'
import { refuse } from './errors.ts'
import { statusBean as workflowStatusBean } from './workflows.ts'

const styleOf = ({ ownFields, id }: Project) =>
  ownFields ? { style: 'next-gen', entityId: `entity-${id}`, uuid: `entity-${id}` } : { style: 'classic' }

const permissionKeys = {
  ADMINISTER: { id: '0', name: 'Administer Jira', type: 'GLOBAL' },
  BROWSE_PROJECTS: { id: '10', name: 'Browse Projects', type: 'PROJECT' },
  EDIT_ISSUES: { id: '12', name: 'Edit Issues', type: 'PROJECT' },
  CREATE_ISSUES: { id: '11', name: 'Create Issues', type: 'PROJECT' },
  TRANSITION_ISSUES: { id: '46', name: 'Transition Issues', type: 'PROJECT' },
  ADD_COMMENTS: { id: '15', name: 'Add Comments', type: 'PROJECT' },
  ADMINISTER_PROJECTS: { id: '23', name: 'Administer Projects', type: 'PROJECT' },
} as const
type PermissionKey = keyof typeof permissionKeys
const isPermission = (key: string): key is PermissionKey => key in permissionKeys

const holds = (caller: Caller, key: PermissionKey, project: Project | undefined): boolean => {
  if (key === 'ADMINISTER') return administers(caller)
  if (key === 'ADMINISTER_PROJECTS') return administersProject(caller, project)
  return key === 'BROWSE_PROJECTS' || mayEdit(caller)
}

const permissionsOf = (caller: Caller, asked: string | undefined, project: Project | undefined) => {
  if (asked === undefined || asked === '') return refuse(400, 'The permissions query parameter is required.')
  const keys = asked.split(',').map((key) => key.trim())
  const unknown = keys.filter((key) => !isPermission(key))
  if (unknown.length > 0) return refuse(400, `Unrecognized permission(s): ${unknown.join(', ')}`)
  const granted = keys
    .filter(isPermission)
    .map((key) => [key, { key, description: '', ...permissionKeys[key], havePermission: holds(caller, key, project) }])
  return { permissions: Object.fromEntries(granted) as unknown }
}

/** Who one is, what the site is (assumption jira-server-info-probe), what there is to map, and which projects exist. */
export const siteRoutes = (api: Api, { store, site }: Rest): void => {
  api.get('/myself', (c) => {
    const caller = c.get('caller')
    if (caller.is === 'app') return refuse(403, 'The app is not a person.')
    c.set('points', 2)
    return c.json({
      ...userBean(site(), caller.user),
      emailAddress: caller.user.email,
      locale: 'en_GB',
      groups: { size: 1, items: [] },
      applicationRoles: { size: 1, items: [] },
      expand: 'groups,applicationRoles',
    })
  })
  api.get('/user', (c) => {
    c.set('points', 2)
    const user = store.user(c.req.query('accountId') ?? '')
    return user ? c.json(userBean(site(), user)) : refuse(404, 'Specified user does not exist or you do not have required permissions')
  })
  api.get('/user/search', (c) => {
    const query = c.req.query('query')?.toLowerCase()
    if (query === undefined) return refuse(400, 'The query parameter is required.')
    c.set('points', 2)
    const [from, most] = [Number(c.req.query('startAt') ?? 0), Number(c.req.query('maxResults') ?? 50)]
    const words = (name: string, email: string) => [...name.toLowerCase().split(' '), name.toLowerCase(), email.toLowerCase()]
    const found = store.state.users.filter(({ name, email }) => words(name, email).some((word) => word.startsWith(query)))
    return c.json(found.slice(from, from + most).map((user) => userBean(site(), user)))
  })
  api.get('/serverInfo', (c) => {
    if (!store.beliefs.holds('jira-server-info-probe')) return refuse(404, 'Not found.')
    const now = store.clock.now().getTime()
    return c.json({
      baseUrl: site(),
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100_200,
      buildDate: '2022-03-30T00:00:00.000+0000',
      serverTime: jiraTime(now),
      scmInfo: 'local',
      serverTitle: 'Local Jira',
      defaultLocale: { locale: 'en_GB' },
      serverTimeZone: 'Europe/London',
    })
  })
  api.get('/mypermissions', (c) => {
    const issue = c.req.query('issueKey') ?? c.req.query('issueId')
    const seen = issue === undefined ? undefined : visibleIssue(store, c.get('caller'), issue)
    const project = store.project(seen?.projectId ?? c.req.query('projectKey') ?? c.req.query('projectId') ?? '')
    c.set('points', 2)
    return c.json(permissionsOf(c.get('caller'), c.req.query('permissions'), project))
  })
  const known = () => store.beliefs.holds('forge-field-key')
  // contrary to the belief, nothing of an app's field names its module
  const nameless = () => store.state.fields.map((field) => (field.module === undefined ? field : { ...field, key: field.id }))
  api.get('/field', (c) => c.json(fieldBeans(known() ? store.state.fields : nameless())))
  api.get('/issuetype', (c) => c.json(store.state.types.map((type) => typeBean(store, site(), type.id))))
  api.get('/status', (c) => c.json(store.state.statuses.map((status) => statusBean(store, site(), status.id))))
  api.get('/statuses/search', (c) => {
    const asked = store.state.statuses.filter(({ project }) => project === c.req.query('projectId'))
    return c.json(
      pageOf(
        c,
        asked.map((status) => ({ ...workflowStatusBean(status), usages: [], workflowUsages: [] })),
        200,
      ),
    )
  })
  api.get('/project/search', (c) => {
    const query = c.req.query('query')?.toLowerCase()
    const [keys, ids] = [c.req.queries('keys'), c.req.queries('id')]
    const found = store.state.projects.filter(
      (project) =>
        (query === undefined || `${project.key} ${project.name}`.toLowerCase().includes(query)) &&
        (keys === undefined || keys.includes(project.key)) &&
        (ids === undefined || ids.includes(project.id)),
    )
    return c.json(
      pageOf(
        c,
        found.map((project) => ({
          expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
          ...projectBean(site(), project),
          ...styleOf(project),
          isPrivate: false,
          properties: {},
        })),
        100,
      ),
    )
  })
  api.get('/project/:id', (c) => {
    const project = store.project(c.req.param('id'))
    if (!project) return refuse(404, `No project could be found with key '${c.req.param('id')}'.`)
    c.set('points', 2)
    return c.json({
      ...projectBean(site(), project),
      description: '',
      issueTypes: store.typesIn(project).map((type) => typeBean(store, site(), type.id)),
      ...styleOf(project),
      isPrivate: false,
      properties: {},
    })
  })
}
