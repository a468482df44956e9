import type { Person } from '@plumbline/core'
import type { SeedPerson } from './door.ts'

const person = (id: string, name: string, role: SeedPerson['role'], active = true): SeedPerson => ({ id, name, role, active })

export const pmoLead = person('amara', 'Amara Okafor', 'pmo')
/** The PMO's second person: what one proposes, the other approves. */
export const pmoColleague = person('marcus', 'Marcus Lindqvist', 'pmo')
export const serviceIdentity = person('service', 'Plumbline service', 'service')
export const reader = person('yuki', 'Yuki Tanabe', 'reader')

/** Everybody here is invented. */
export const sponsors = [
  person('helen', 'Helen Marsh', 'member'),
  person('tomasz', 'Tomasz Zieliński', 'member'),
  person('priya', 'Priya Raman', 'member'),
  person('rhys', 'Rhys Prosser', 'member'),
  person('fatima', 'Fatima al-Sayed', 'member'),
  person('duncan', 'Duncan McAllister', 'member'),
] as const
export const projectManagers = [
  person('noor', 'Noor Haddad', 'lead'),
  person('callum', 'Callum Reid', 'lead'),
  person('ingrid', 'Ingrid Solberg', 'lead'),
  person('kwame', 'Kwame Mensah', 'lead'),
  person('siobhan', 'Siobhán Kelly', 'lead'),
  person('mateo', 'Mateo Fernández', 'lead'),
  person('leila', 'Leila Ahmadi', 'lead'),
  person('george', 'George Whitfield', 'lead'),
] as const
export const benefitOwners = [
  person('chen', 'Chen Wei', 'member'),
  person('olivia', 'Olivia Brandt', 'member'),
  person('samuel', 'Samuel Adeyemi', 'member'),
] as const
export const qualityLeads = [person('bronwen', 'Bronwen Hughes', 'member'), person('viktor', 'Viktor Petrov', 'member')] as const
export const operationsLeads = [person('dana', 'Dana Kaplan', 'member'), person('joao', 'João Almeida', 'member')] as const
/** Left the department, still named on some projects. */
export const leaver = person('edmund', 'Edmund Farrow', 'member', false)

export const people: readonly SeedPerson[] = [
  pmoLead,
  pmoColleague,
  ...sponsors,
  ...projectManagers,
  ...benefitOwners,
  ...qualityLeads,
  ...operationsLeads,
  leaver,
  reader,
  serviceIdentity,
]

export const asValue = ({ id, name, active }: SeedPerson): Person => ({ ref: id, name, active })
