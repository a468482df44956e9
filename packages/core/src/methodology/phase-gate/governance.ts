import type { Gate, Role } from '../template.ts'

/** Decided by several people together. */
const approval = (id: string, name: string, from: string, opens: string, more: Partial<Gate> = {}): Gate => ({
  id,
  name,
  mode: 'approval',
  from,
  opens,
  decidedBy: ['sponsor', 'gatekeepers', 'pmo'],
  shouldLimit: 7000,
  quorum: { all: ['sponsor'], atLeast: { count: 1, of: ['gatekeepers'] } },
  distinctFrom: ['projectManager', 'proposer'],
  slaDays: 10,
  onStop: 'close',
  ...more,
})

export const gates: Gate[] = [
  {
    id: 'G0',
    name: 'Screening passed',
    mode: 'declared',
    from: 'idea',
    opens: 'initiate',
    decidedBy: ['sponsor', 'pmo'],
    shouldLimit: 7000,
    quorum: { all: ['sponsor'] },
    slaDays: 10,
    onStop: 'close',
  },
  approval('G1', 'Charter approved', 'initiate', 'requirements', { mergedInto: { light: 'G2' } }),
  approval('G2', 'Plan approved', 'requirements', 'design'),
  approval('G3', 'Design approved', 'design', 'build', { mergedInto: { light: 'G4' } }),
  approval('G4', 'Ready to test', 'build', 'test'),
  approval('G5', 'Ready to deploy', 'test', 'deploy', {
    decidedBy: ['sponsor', 'operationsLead', 'gatekeepers', 'pmo'],
    quorum: { all: ['sponsor', 'operationsLead'], atLeast: { count: 1, of: ['gatekeepers'] } },
  }),
  approval('G6', 'Closure approved', 'deploy', 'close'),
  {
    id: 'G7',
    name: 'Benefits reviewed',
    mode: 'informational',
    from: 'benefits',
    opens: null,
    decidedBy: ['sponsor', 'pmo'],
    shouldLimit: 7000,
  },
]

const everyThreeYears = 36

export const roles: Role[] = [
  {
    id: 'sponsor',
    name: 'Sponsor',
    distinctFrom: ['projectManager'],
    training: [{ what: 'Sponsoring a project: half a day', validMonths: everyThreeYears }],
  },
  {
    id: 'gatekeepers',
    name: 'Gatekeepers',
    group: true,
    distinctFrom: ['projectManager', 'proposer'],
    training: [{ what: 'Deciding at a gate: two hours', validMonths: everyThreeYears }],
  },
  {
    id: 'projectManager',
    name: 'Project manager',
    distinctFrom: ['sponsor', 'qualityLead'],
    training: [{ what: 'This template: half a day' }, { what: 'Managing cost, risk and change: two days', validMonths: everyThreeYears }],
  },
  { id: 'benefitOwner', name: 'Benefit owner', training: [{ what: 'Measuring benefits: two hours' }] },
  {
    id: 'qualityLead',
    name: 'Quality lead',
    distinctFrom: ['projectManager'],
    training: [{ what: 'Test strategy and acceptance: one day', validMonths: everyThreeYears }],
  },
  { id: 'operationsLead', name: 'Operations lead' },
  { id: 'proposer', name: 'Proposer' },
  { id: 'businessAnalyst', name: 'Business analyst', training: [{ what: 'Requirements with acceptance criteria: one day' }] },
  { id: 'leadArchitect', name: 'Lead architect' },
  { id: 'deliveryLead', name: 'Delivery lead' },
  { id: 'businessOwner', name: 'Business owner' },
  { id: 'changeLead', name: 'Change lead' },
  { id: 'resourceOwners', name: 'Resource owners', group: true },
  { id: 'finance', name: 'Finance' },
  { id: 'privacyOfficer', name: 'Privacy officer' },
  { id: 'securityOfficer', name: 'Security officer' },
  { id: 'pmo', name: 'PMO', group: true },
]
