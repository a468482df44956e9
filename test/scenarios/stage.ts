import type { Call, GovernanceView, OutputOf, Person, Ports, UseCaseName } from '@plumbline/core'
import { refreshOne, startRefresh, stepRefresh } from '@plumbline/core/refresh'
import type { LocalAzureDevOps, LocalJira, SeedPortfolio } from '@plumbline/sandbox'
import { collect, zone } from '../contract/subject.ts'
import { ask, callOf, configure, service } from '../support/calls.ts'
import { fixture } from '../support/portfolio.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'

export interface Answered {
  readonly status: number
  readonly text: string
}

/** A site with one project before its first gate, judged and guarded, and the people around it. */
export interface Stage<Tracker = LocalJira | LocalAzureDevOps> {
  readonly subject: SiteSubject
  readonly site: Tracker
  /** The project that everything is about. */
  readonly project: string
  /** One call of a client, as that person. */
  send(
    person: string,
    method: string,
    path: string,
    body?: unknown,
    more?: { readonly type?: string; readonly agent?: string },
  ): Promise<Answered>
  /** Moves an item to a state, as people do with any client. */
  move(item: string, state: string, person?: string, agent?: string): Promise<Answered>
  use<N extends UseCaseName>(person: string, name: N, input: unknown): Promise<OutputOf<N>>
  product(): Ports
  refresh(): Promise<void>
  /** Reads the project anew, as the rolling check of deletions does, and whoever refreshes this project alone. */
  readAnew(): Promise<void>
  /** The sponsor decides, so that the first gate is passed. */
  pass(): Promise<void>
  /** An item as the product reads it. */
  read(item: string): Promise<{ readonly state: string; readonly isProject: boolean }>
  view(item: string): Promise<GovernanceView>
  /** Whether the gate panel and the portfolio show it as one whose phase nobody knows. */
  phaseUnknown(item: string): Promise<boolean>
  /** Whether the tracker holds the first gate, read back from it. */
  held(): Promise<boolean>
  close(): Promise<void>
}

const clientOf = (subject: SiteSubject): Stage['send'] => {
  const isJira = subject.name === 'Jira'
  return async (person, method, path, body, { type, agent } = {}) => {
    const token = subject.tracker.token(person)
    const answered = await fetch(`${subject.tracker.url}${path}`, {
      method,
      headers: {
        authorization: isJira ? `Bearer ${token}` : `Basic ${Buffer.from(`:${token}`).toString('base64')}`,
        accept: 'application/json',
        'content-type': type ?? 'application/json',
        ...(agent === undefined ? {} : { 'user-agent': agent }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answered.status, text: await answered.text() }
  }
}

/** The transition of an issue into a state, by its id; one that does not exist where there is none. */
export const transitionTo = async (send: Stage['send'], item: string, state: string, person: string): Promise<string> => {
  const { text } = await send(person, 'GET', `/rest/api/3/issue/${item}/transitions`)
  const { transitions } = JSON.parse(text) as { transitions: { id: string; to: { name: string } }[] }
  return transitions.find(({ to }) => to.name === state)?.id ?? `no way to ${state}`
}

export const patchType = 'application/json-patch+json'
export const setting = (fields: Readonly<Record<string, unknown>>) =>
  Object.entries(fields).map(([name, value]) => ({ op: 'add', path: `/fields/${name}`, value }))
export const workItem = (id: string, query = ''): string => `/_apis/wit/workitems/${id}?api-version=7.1${query}`

const moverOf =
  (subject: SiteSubject, send: Stage['send']): Stage['move'] =>
  async (item, state, person = 'lead', agent) => {
    if (subject.name !== 'Jira')
      return send(person, 'PATCH', workItem(item), setting({ 'System.State': state }), { type: patchType, ...(agent ? { agent } : {}) })
    const id = await transitionTo(send, item, state, person)
    return send(person, 'POST', `/rest/api/3/issue/${item}/transitions`, { transition: { id } }, agent === undefined ? {} : { agent })
  }

const refreshOf = (subject: SiteSubject) => async (): Promise<void> => {
  const ports = subject.ports('product')
  const call = callOf(service, 'product')
  let progress = await startRefresh(ports, call)
  while (progress.status === 'running') progress = await stepRefresh(ports, call)
  if (progress.status !== 'finished') throw new Error(JSON.stringify(progress))
}

const stageOn = async (subject: SiteSubject, site: LocalJira | LocalAzureDevOps, seed: SeedPortfolio = fixture): Promise<Stage> => {
  subject.seed(seed)
  const send = clientOf(subject)
  const refresh = refreshOf(subject)
  const product = () => subject.ports('product')
  const project = subject.ref('whole')
  const actorOf = async (person: string): Promise<Person> => {
    if (subject.name !== 'Jira') return subject.actor(person)
    const [found] = await subject.ports(person).directory.find(fixture.people.find(({ id }) => id === person)?.name ?? '')
    if (!found) throw new Error(`nobody is called ${person}`)
    return found
  }
  const callAs = async (person: string): Promise<Call> => callOf(await actorOf(person), subject.eyes)
  const use: Stage['use'] = async (person, name, input) => {
    const answered = await ask(subject.ports(person), await callAs(person), name, input)
    if (!answered.ok) throw new Error(`${answered.problem.message} ${answered.problem.remedy}`)
    return answered.value
  }
  const pass = async (): Promise<void> => {
    const view = await use('sponsor', 'gate.open', { item: project })
    const judgementHash = view.kind === 'gate' ? view.judged.judgementHash : ''
    const act = { kind: 'vote', gate: 'G0', judgementHash, outcome: 'go', role: 'sponsor', comment: { text: 'Fine' } }
    await use('sponsor', 'governance.act', { item: project, act })
    await refresh()
  }
  await configure(subject.ports('pmo'), subject.mapping(), await actorOf('pmo'))
  await refresh()
  return {
    subject,
    site,
    project,
    send,
    move: moverOf(subject, send),
    use,
    product,
    refresh,
    readAnew: () => refreshOne(product(), callOf(service, 'product'), project),
    pass,
    read: async (item) => {
      const tracker = product().tracker({ mapping: subject.mapping(), zone })
      const [found] = await collect(tracker.items({ kind: 'items', items: [item] }, []))
      return { state: found?.state.name ?? 'not there', isProject: found?.kind === 'project' }
    },
    view: (item) => use('pmo', 'governance.open', { item }),
    phaseUnknown: async (item) => {
      const [gate, page] = [await use('pmo', 'gate.open', { item }), await use('pmo', 'portfolio.open', {})]
      const shown = page.kind === 'portfolio' ? page.components.find(({ ref }) => ref === item) : undefined
      return gate.kind === 'empty' && gate.reason === 'phaseUnknown' && shown?.outcome === 'unknown' && shown.phase === null
    },
    held: async () => {
      const itemTypes = subject.mapping().projectItemTypes
      const found = await product().guard?.inForce({ id: 'G0', slot: 1, opensStates: ['Initiate'], itemTypes })
      return found?.strength === 'server' && found.except === undefined
    },
    close: () => subject.close(),
  }
}

/** Who administers the team-managed project of the stage, and nothing else. */
export const spaceAdministrator = 'owner'

/** Where everything happens: a project like all others of the company, one that a team manages, or such a one where Jira takes no rule of an app. */
export type Kind = 'company-managed' | 'team-managed' | 'advised'

/** What Jira calls the parts of the project in which everything happens. */
export interface Parts {
  readonly project: string
  readonly type: string
  readonly task: string
  readonly workflow: string
  status(name: string): string
}

export interface JiraStage extends Stage<LocalJira> {
  readonly kind: Kind
  readonly parts: Parts
}

interface Snapshot {
  readonly projects: readonly { readonly id: string; readonly key: string; readonly ownFields?: readonly string[] }[]
  readonly types: readonly { readonly id: string; readonly name: string; readonly workflow: string; readonly project?: string }[]
  readonly statuses: readonly { readonly id: string; readonly name: string; readonly project?: string }[]
}

const partsOf = (site: LocalJira): Parts => {
  const { projects, types, statuses } = (site.snapshot() as { readonly state: Snapshot }).state
  const home = projects.find(({ key }) => key === 'TST')
  const owner = home?.ownFields ? home.id : undefined
  const typeNamed = (name: string) => types.find((type) => type.name === name && type.project === owner)
  return {
    project: home?.id ?? '',
    type: typeNamed('Project')?.id ?? '',
    task: typeNamed('Task')?.id ?? '',
    workflow: typeNamed('Project')?.workflow ?? '',
    status: (name) => statuses.find((status) => status.name === name && status.project === owner)?.id ?? '',
  }
}

const teamManaged: SeedPortfolio = { ...fixture, spaces: fixture.spaces.map((space) => ({ ...space, administrator: spaceAdministrator })) }

export const jiraStage = async (kind: Kind = 'company-managed'): Promise<JiraStage> => {
  const subject = await jiraSubject()
  const site = subject.tracker as LocalJira
  if (kind === 'advised') site.invert('jira-team-managed-app-rules')
  const stage = await stageOn(subject, site, kind === 'company-managed' ? fixture : teamManaged)
  return { ...stage, site, kind, parts: partsOf(site) }
}

export const azureDevOpsStage = async (): Promise<Stage<LocalAzureDevOps>> => {
  const subject = await azureDevOpsSubject()
  const site = subject.tracker as LocalAzureDevOps
  return { ...(await stageOn(subject, site)), site }
}
