import { type FactSpec, flag, person } from './spec.ts'

/** Template roles of which a tracker field can say who holds them. */
const templateRoles = {
  sponsor: 'Sponsor',
  projectManager: 'Project manager',
  benefitOwner: 'Benefit owner',
  qualityLead: 'Quality lead',
  operationsLead: 'Operations lead',
  businessAnalyst: 'Business analyst',
  leadArchitect: 'Lead architect',
  projectOwner: 'Project owner',
  businessManager: 'Business manager',
  solutionProvider: 'Solution provider',
  productOwner: 'Product owner',
  scrumMaster: 'Scrum master',
  serviceRequestManager: 'Service request manager',
  deliveryManager: 'Delivery manager',
  epicOwner: 'Epic owner',
  businessOwner: 'Business owner',
  executive: 'Executive',
  seniorUser: 'Senior user',
  seniorSupplier: 'Senior supplier',
  assurance: 'Assurance',
  finance: 'Finance',
} as const
export type RoleField = keyof typeof templateRoles
export const roleFields = Object.keys(templateRoles) as RoleField[]

type RoleFact = `roles[${RoleField}].${'person' | 'active'}`

const factsOfRole = (role: RoleField): [RoleFact, FactSpec][] => {
  const name = templateRoles[role]
  const more = { fields: [role] }
  return [
    [`roles[${role}].person`, person(name, more)],
    [`roles[${role}].active`, flag(`${name} is active`, more)],
  ]
}

export const roleFacts = Object.fromEntries(roleFields.flatMap(factsOfRole)) as Record<RoleFact, FactSpec>
