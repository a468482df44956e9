import { guidOf, organisation } from '../store/names.ts'
import type { Person } from '../store/state.ts'
import { Refusal } from './refusal.ts'
import { type Asked, listed, type Route } from './route.ts'

const wire = (person: Person) => ({
  id: person.guid,
  descriptor: `Microsoft.IdentityModel.Claims.ClaimsIdentity;${person.uniqueName}`,
  subjectDescriptor: person.descriptor,
  providerDisplayName: person.name,
  isActive: person.active,
  isContainer: false,
  members: [],
  memberOf: [],
  memberIds: [],
  properties: {
    Account: { $type: 'System.String', $value: person.uniqueName },
    Mail: { $type: 'System.String', $value: person.uniqueName },
  },
  resourceVersion: 2,
  metaTypeId: 0,
})

const descriptorOf = (id: string): string => `Microsoft.TeamFoundation.Identity;${id}`

const team = ({ id, name }: { readonly id: string; readonly name: string }, project: string) => ({
  id,
  descriptor: descriptorOf(id),
  providerDisplayName: `[${project}]\\${name}`,
  isActive: true,
  isContainer: true,
})

/** Names, accounts and addresses that begin with the text, groups too. Assumption `ado-identity-search`. */
const search = ({ query, store }: Asked) => {
  if (!store.beliefs.holds('ado-identity-search')) return listed([])
  const text = query['filterValue']?.toLowerCase()
  if (query['searchFilter']?.toLowerCase() !== 'general' || !text)
    throw new Refusal(
      400,
      'VssPropertyValidationException',
      'The local Azure DevOps looks identities up by searchFilter=General and a filterValue.',
    )
  const begins = (...words: readonly string[]) => words.some((word) => word.toLowerCase().startsWith(text))
  const people = store.state.people.filter(({ name, uniqueName }) => begins(name, ...name.split(' '), uniqueName))
  const teams = store.state.projects.flatMap((project) =>
    project.teams.flatMap((one) => (begins(one.name) ? [team(one, project.name)] : [])),
  )
  const groups = Object.keys(store.state.groups)
    .filter((name) => begins(name))
    .map((name) => team({ id: guidOf(`group ${name}`), name }, organisation))
  return listed([...people.map(wire), ...teams, ...groups])
}

/** These identities, with the groups that they belong to where that is asked for. Assumption `ado-own-memberships`. */
const byIds = ({ query, store }: Asked) => {
  const ids = query['identityIds']?.toLowerCase().split(',') ?? []
  const asked = query['queryMembership']?.toLowerCase() ?? 'none'
  const told = asked.startsWith('expanded') || asked === 'direct'
  const groupsOf = (person: Person): readonly string[] =>
    Object.keys(store.state.groups).flatMap((name) => (store.inGroup(person, name) ? [descriptorOf(guidOf(`group ${name}`))] : []))
  const memberOf = (person: Person) => (told && store.beliefs.holds('ado-own-memberships') ? groupsOf(person) : [])
  return listed(
    store.state.people
      .filter(({ guid }) => ids.includes(guid.toLowerCase()))
      .map((person) => ({ ...wire(person), memberOf: memberOf(person) })),
  )
}

const identities = (asked: Asked) => (asked.query['identityIds'] === undefined ? search(asked) : byIds(asked))

export const identityRoutes: readonly Route[] = [{ method: 'GET', path: 'identities', scopes: ['vso.identity'], answer: identities }]
