import { same } from '../store/names.ts'
import type { Person, Team, TeamProject } from '../store/state.ts'
import type { Store } from '../store/store.ts'
import { Wire } from '../store/wire.ts'
import { capacityRoutes } from './capacities.ts'
import { commentRoutes } from './comments.ts'
import { elsewhereRoutes } from './elsewhere.ts'
import { extensionDataRoutes } from './extension-data.ts'
import { historyRoutes } from './history.ts'
import { identityRoutes } from './identities.ts'
import { Blocked, type Meter } from './load.ts'
import { locationRoutes } from './locations.ts'
import { patchRoutes } from './patch.ts'
import { processRoutes } from './processes.ts'
import { projectRoutes } from './projects.ts'
import { denied, Refusal } from './refusal.ts'
import { type Answer, type Asked, type Limits, type Method, matching, type Route } from './route.ts'
import { grants, type Pass, passOf } from './sign-in.ts'
import { typeRoutes } from './types.ts'
import { checkVersion, newest, versionIn } from './version.ts'
import { wiqlRoutes } from './wiql.ts'
import { workItemRoutes } from './work-items.ts'

const routes: readonly Route[] = [
  ...workItemRoutes,
  ...elsewhereRoutes,
  ...patchRoutes,
  ...wiqlRoutes,
  ...historyRoutes,
  ...commentRoutes,
  ...typeRoutes,
  ...projectRoutes,
  ...capacityRoutes,
  ...processRoutes,
  ...extensionDataRoutes,
  ...identityRoutes,
  ...locationRoutes,
]

/** A request as it came, with the address below the organisation. */
export interface Incoming {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Outgoing {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly person: Person | undefined
}

export interface Service {
  readonly store: Store
  /** The organisation's address, without a slash at the end. */
  readonly root: string
  readonly limits: () => Limits
  readonly meter: Meter
  readonly now: () => Date
  /** Permission scopes of the installed extension's manifest. */
  readonly scopes: () => readonly string[]
}

const signInPage =
  '<!DOCTYPE html><html lang="en-US"><head><title>Azure DevOps Services | Sign In</title></head><body>Sign in to your account. The access token was not accepted.</body></html>'

const unauthorized = (who: string, why = ''): Refusal =>
  new Refusal(401, 'UnauthorizedRequestException', `TF400813: The user '${who}' is not authorized to access this resource.${why}`)

const jsonType = (version: string) => `application/json; charset=utf-8; api-version=${version}`

/** No token is asked for; a token that is not accepted leads to the sign-in page with a status that looks like success. */
const signedIn = (service: Service, incoming: Incoming): Pass | Omit<Outgoing, 'person'> => {
  const authorization = incoming.headers['authorization']
  const pass = passOf(service.store.state.people, service.scopes, authorization)
  if (pass) return pass
  if (authorization !== undefined && incoming.method === 'GET')
    return { status: 203, headers: { 'content-type': 'text/html; charset=utf-8' }, body: signInPage }
  throw unauthorized('')
}

const bodyOf = (incoming: Incoming): unknown => {
  if (incoming.body.trim() === '') return undefined
  try {
    return JSON.parse(incoming.body)
  } catch {
    throw new Refusal(400, 'VssPropertyValidationException', 'VS402881: The body of the request is not valid JSON.')
  }
}

interface Address {
  readonly project: string | undefined
  readonly team: string | undefined
  readonly path: readonly string[]
}

const addressOf = (path: string): Address | undefined => {
  const segments = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodeURIComponent)
  const start = segments.findIndex((segment) => segment.toLowerCase() === '_apis')
  return start < 0 || start > 2
    ? undefined
    : {
        project: segments[0] && start > 0 ? segments[0] : undefined,
        team: start > 1 ? segments[1] : undefined,
        path: segments.slice(start + 1),
      }
}

const noRoute = (incoming: Incoming): Refusal =>
  new Refusal(
    404,
    'VssResourceNotFoundException',
    `The local Azure DevOps has no resource at ${incoming.method} ${incoming.path}. It answers the part of the REST API that Plumbline uses.`,
  )

const find = (service: Service, incoming: Incoming): { route: Route; params: Readonly<Record<string, string>>; address: Address } => {
  const address = addressOf(incoming.path)
  const found = address ? matching(routes, address.path) : []
  const hit = found.find(({ route }) => route.method === incoming.method)
  if (!address || found.length === 0) throw noRoute(incoming)
  if (!hit)
    throw new Refusal(
      405,
      'VssHttpMethodNotSupportedException',
      `The requested resource does not support http method '${incoming.method}'.`,
    )
  if (address.project !== undefined && !service.store.project(address.project)) {
    throw new Refusal(
      404,
      'ProjectDoesNotExistWithNameException',
      `TF200016: The following project does not exist: ${address.project}. Verify that the name of the project is correct and that the project exists on the specified Azure DevOps Server.`,
    )
  }
  if (hit.route.project === 'required' && address.project === undefined) {
    throw new Refusal(404, 'VssResourceNotFoundException', `The address ${incoming.path} must name a team project: /{project}/_apis/…`)
  }
  return { ...hit, address }
}

const teamIn = (project: TeamProject | undefined, name: string | undefined): Team | undefined => {
  if (!project || name === undefined) return undefined
  const team = project.teams.find((candidate) => same(candidate.id, name) || same(candidate.name, name))
  if (!team) throw new Refusal(404, 'TeamNotFoundException', `The team with id '${name}' does not exist.`)
  return team
}

const answered = (service: Service, incoming: Incoming, pass: Pass): Answer & { readonly version: string } => {
  const { load } = service.limits()
  const metered = load
    ? service.meter(pass.person.name, service.now(), { ...load, says: service.store.beliefs.holds('ado-blocked-by-load') })
    : {}
  const { route, params, address } = find(service, incoming)
  const version = checkVersion(
    versionIn(incoming.query, incoming.headers['accept']),
    route.method,
    (route.preview ?? false) && service.store.beliefs.holds('ado-preview-only-routes'),
  )
  if (pass.scopes && !grants(pass.scopes, route.scopes)) {
    // Assumption `ado-scope-refusal-status`: a call outside the manifest's scopes is answered 401, as with a token that was not made for it.
    if (!service.store.beliefs.holds('ado-scope-refusal-status')) throw denied('scope')
    throw unauthorized(
      pass.person.name,
      ` The token has the scopes ${pass.scopes.join(' ') || 'none'}; one of these is needed: ${route.scopes.join(', ')}.`,
    )
  }
  const project = address.project === undefined ? undefined : service.store.project(address.project)
  const asked: Asked = {
    method: route.method as Method,
    params,
    query: incoming.query,
    headers: incoming.headers,
    body: bodyOf(incoming),
    person: pass.person,
    project,
    team: teamIn(project, address.team),
    apiVersion: version,
    store: service.store,
    wire: new Wire(service.store, service.root, pass.person),
    now: service.now(),
    limits: service.limits(),
  }
  const answer = route.answer(asked)
  return { ...answer, headers: { ...answer.headers, ...metered }, version }
}

/** One REST request, from the door to the answer. Never throws for what a client did. */
export const serve = (service: Service, incoming: Incoming): Outgoing => {
  let person: Person | undefined
  try {
    const pass = signedIn(service, incoming)
    if (!('person' in pass)) return { ...pass, person }
    person = pass.person
    const { status, body, headers, version } = answered(service, incoming, pass)
    return {
      status,
      headers: { ...(body === undefined ? {} : { 'content-type': jsonType(version) }), ...headers },
      body: body === undefined ? '' : JSON.stringify(body),
      person,
    }
  } catch (cause) {
    const failure =
      cause instanceof URIError ? new Refusal(400, 'VssPropertyValidationException', 'The address is not encoded as an address.') : cause
    if (!(failure instanceof Refusal)) throw failure
    const asks = failure.status === 401 ? { 'www-authenticate': `Basic realm="${service.root}"` } : {}
    const blocked = failure instanceof Blocked ? failure.headers : {}
    return {
      status: failure.status,
      headers: { 'content-type': jsonType(newest), ...asks, ...blocked },
      body: JSON.stringify(failure.body),
      person,
    }
  }
}
