import {
  type FieldValue,
  type Mapping,
  type NeutralField,
  neutralFieldNames,
  registerKinds,
  type StateCategory,
  specOf,
} from '@plumbline/core'
import { choiceWords } from '../../seed/choice-words.ts'
import type { SeedItem, SeedPerson, SeedPortfolio, SeedState, SeedTeam } from '../../seed/door.ts'
import { typeNames } from '../../seed/type-names.ts'
import { allFields, sourceOf } from './fields.ts'
import { guidOf, writersGroup } from './names.ts'
import { processOf } from './process.ts'
import type { Category, Item, Person, Process, Revision, State, Stored, Team, TeamProject, WorkItemType } from './state.ts'

const person = ({ id, name, active, role }: SeedPerson): Person => ({
  id,
  guid: guidOf(`person ${id}`),
  name,
  uniqueName: `${id}@contoso.example`,
  descriptor: `aad.${Buffer.from(guidOf(`person ${id}`)).toString('base64url')}`,
  active,
  role,
})

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const html = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<div>${escaped(line) || '<br>'}</div>`)
    .join('')

const wordFor = (field: NeutralField, value: string): string =>
  Object.entries(choiceWords[field] ?? {}).find(([, neutral]) => neutral === value)?.[0] ?? value

/** Million pounds as a double: what such a field would hold; days at midnight UTC, as imports write them. */
const stored = (field: NeutralField, value: FieldValue | null): Stored | null => {
  if (value === null) return null
  if (typeof value === 'number') return specOf(field).type === 'hundredths' ? value / 100 : value
  if (typeof value === 'boolean') return value
  if (typeof value === 'string') {
    const { type } = specOf(field)
    return type === 'date' ? `${value}T00:00:00Z` : type === 'text' ? html(value) : type === 'choice' ? wordFor(field, value) : value
  }
  if ('ref' in value) return { person: value.ref }
  if ('minor' in value) return value.minor / 100_000_000
  return value.join('; ')
}

const categories: Readonly<Record<StateCategory, Category>> = {
  toDo: 'Proposed',
  inProgress: 'InProgress',
  done: 'Completed',
  dropped: 'Removed',
}

const stateName = (process: Process, type: string, phases: SeedPortfolio['phases'], state: SeedState): string => {
  const states = process.types.find((candidate) => candidate.name === type)?.states ?? []
  if ('phase' in state) return phases.find((phase) => phase.id === state.phase)?.name ?? state.phase
  return states.find((candidate) => candidate.category === categories[state.category])?.name ?? 'New'
}

/** What the tracker notes by itself when a state is entered. */
export const entering = (type: WorkItemType | undefined, state: string, at: string): Record<string, Stored | null> => {
  const entered = type?.states.find((candidate) => candidate.name === state)
  return {
    'System.State': state,
    'System.Reason': `Moved to state ${state}`,
    'Microsoft.VSTS.Common.StateChangeDate': at,
    'Microsoft.VSTS.Common.ClosedDate': entered?.category === 'Completed' ? at : null,
  }
}

const typeIn = (process: Process, type: string) => process.types.find((candidate) => candidate.name === type)

const withoutEmpty = (set: Record<string, Stored | null>): Record<string, Stored | null> =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null))

/** Set to what stands already, nothing changes, and nothing is noted. */
const effective = (revisions: readonly Revision[]): Revision[] => {
  const standing: Record<string, Stored | null> = {}
  return revisions.filter(({ set }, index) => {
    const decisive = 'System.State' in set && index > 0 ? ['System.State'] : Object.keys(set)
    const changes = index === 0 || decisive.some((field) => JSON.stringify(standing[field] ?? null) !== JSON.stringify(set[field] ?? null))
    if (changes) Object.assign(standing, set)
    return changes
  })
}

const item = (
  seed: SeedItem,
  id: number,
  project: TeamProject,
  parent: number | undefined,
  process: Process,
  phases: SeedPortfolio['phases'],
): Item => {
  const type = typeNames[seed.kind]
  const values = Object.entries(seed.values) as [NeutralField, FieldValue | null][]
  const first: Revision = {
    at: seed.createdAt,
    by: seed.createdBy,
    set: withoutEmpty({
      'System.Title': seed.title.slice(0, 255),
      ...entering(typeIn(process, type), stateName(process, type, phases, seed.state), seed.createdAt),
      ...(seed.description === undefined ? {} : { 'System.Description': html(seed.description) }),
      ...(seed.labels.length > 0 ? { 'System.Tags': seed.labels.join('; ') } : {}),
      ...(parent === undefined ? {} : { 'System.Parent': parent }),
      ...Object.fromEntries(values.map(([field, value]) => [sourceOf(field), stored(field, value)])),
    }),
  }
  const later = seed.changes.map(
    ({ at, by, set }): Revision => ({
      at,
      by,
      set:
        'state' in set
          ? entering(typeIn(process, type), stateName(process, type, phases, set.state), at)
          : { [sourceOf(set.field)]: stored(set.field, set.value) },
    }),
  )
  return { id, project: project.id, type, revisions: effective([first, ...later]), comments: [] }
}

/** An iteration belongs to its team project: teams that chose the same one find it under the same id. */
const planning = ({ space, name, workingDays, iterations }: SeedTeam): Team => ({
  id: guidOf(`team ${space} ${name}`),
  name,
  members: [...new Set(iterations.flatMap(({ people }) => people.map(({ person: member }) => member)))],
  ...(workingDays ? { workingDays } : {}),
  iterations: iterations.map((iteration) => ({ ...iteration, id: guidOf(`iteration ${space} ${iteration.name}`) })),
})

/** Replaces everything: one team project per space, the PMO's own, and the process with its rules as an administrator would install them. */
export const seeded = (portfolio: SeedPortfolio): State => {
  const people = portfolio.people.map(person)
  const process = processOf(portfolio)
  const holding = (role: Person['role']) => people.filter((candidate) => candidate.role === role).map((candidate) => candidate.id)
  const project = (key: string, name: string, teams: TeamProject['teams']): TeamProject => ({
    id: guidOf(`project ${key}`),
    key,
    name,
    teams,
  })
  const everyone = people.filter((candidate) => candidate.role !== 'service').map((candidate) => candidate.id)
  const pmoTeam = { id: guidOf('team PMO'), name: 'PMO', members: [...holding('pmo'), ...holding('service')] }
  const spaces = portfolio.spaces.map((space) => ({
    space,
    project: project(space.key, space.name, [
      space.key === 'PMO' ? pmoTeam : { id: guidOf(`team ${space.key}`), name: `${space.name} Team`, members: everyone },
      ...(portfolio.teams ?? []).filter((team) => team.space === space.key).map(planning),
    ]),
  }))
  const pmo = spaces.some(({ space }) => space.key === 'PMO') ? [] : [project('PMO', 'PMO', [pmoTeam])]
  const numbers = new Map(portfolio.spaces.flatMap((space) => space.items).map((seed, index) => [seed.id, 1001 + index]))
  const items = spaces.flatMap(({ space, project: home }) =>
    space.items.map((seed) =>
      item(
        seed,
        numbers.get(seed.id) ?? 0,
        home,
        seed.parent === undefined ? undefined : numbers.get(seed.parent),
        process,
        portfolio.phases,
      ),
    ),
  )
  return {
    people,
    projects: [...spaces.map((entry) => entry.project), ...pmo],
    fields: allFields(),
    process,
    groups: { [writersGroup]: holding('service') },
    items,
    seeded: Object.fromEntries(numbers),
    links: (portfolio.links ?? []).map(({ first, second, is }) => ({
      first: numbers.get(first) ?? 0,
      second: numbers.get(second) ?? 0,
      is,
    })),
    documents: {},
    phases: portfolio.phases,
    nextEtag: 1,
  }
}

/** The mapping that a PMO admin of this organisation would save. */
export const mappingOf = (phases: SeedPortfolio['phases']): Mapping => ({
  projectItemTypes: ['Project'],
  deliveryTypes: ['Task'],
  registers: Object.fromEntries(registerKinds.map((kind) => [kind, [typeNames[kind]]])),
  fields: Object.fromEntries(
    neutralFieldNames.map((field) => [
      field,
      {
        source: sourceOf(field),
        ...(specOf(field).type === 'money' ? { money: { currency: 'GBP', minorPerUnit: 100_000_000 } } : {}),
        ...(choiceWords[field] === undefined ? {} : { values: choiceWords[field] }),
      },
    ]),
  ),
  stateCategories: {},
  phases: Object.fromEntries(phases.map((phase) => [phase.name, phase.id])),
})
