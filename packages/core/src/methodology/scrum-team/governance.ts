import type { Gate, Role, Template } from '../template.ts'

export const phases: Template['phases'] = [
  { id: 'start', name: 'Start' },
  { id: 'sprints', name: 'Sprints' },
  { id: 'release', name: 'Major release' },
  { id: 'close', name: 'Close' },
]

export const gates: Gate[] = [
  {
    id: 'START',
    name: 'Team may start',
    mode: 'approval',
    from: 'start',
    opens: 'sprints',
    decidedBy: ['sponsor', 'productOwner', 'pmo'],
    shouldLimit: 7000,
    quorum: { all: ['sponsor', 'productOwner'] },
    distinctFrom: ['scrumMaster'],
    slaDays: 5,
    onStop: 'close',
  },
  {
    id: 'REL',
    name: 'Release is ready',
    mode: 'external',
    from: 'release',
    opens: null,
    decidedBy: ['productOwner', 'operationsLead'],
    // What is a should here is read and noted; it never keeps a release waiting.
    shouldLimit: 0,
    quorum: { all: ['productOwner', 'operationsLead'] },
    repeats: true,
  },
  {
    id: 'INV',
    name: 'Invest for another quarter',
    mode: 'declared',
    from: 'sprints',
    opens: null,
    decidedBy: ['sponsor', 'pmo'],
    shouldLimit: 7000,
    quorum: { all: ['sponsor'] },
    distinctFrom: ['productOwner', 'scrumMaster'],
    slaDays: 10,
    onStop: 'close',
    repeats: true,
  },
  {
    id: 'END',
    name: 'Product handed over or switched off',
    mode: 'declared',
    from: 'close',
    opens: null,
    decidedBy: ['sponsor', 'productOwner'],
    shouldLimit: 7000,
    quorum: { all: ['sponsor'] },
  },
]

export const roles: Role[] = [
  { id: 'sponsor', name: 'Sponsor', training: [{ what: 'Funding a team instead of a plan: two hours' }] },
  {
    id: 'productOwner',
    name: 'Product owner',
    distinctFrom: ['scrumMaster'],
    training: [{ what: 'Product ownership: two days', validMonths: 36 }],
  },
  {
    id: 'scrumMaster',
    name: 'Scrum master',
    distinctFrom: ['productOwner'],
    training: [{ what: 'Serving a Scrum team: two days', validMonths: 36 }],
  },
  { id: 'developers', name: 'Developers', group: true },
  { id: 'operationsLead', name: 'Operations lead' },
  { id: 'privacyOfficer', name: 'Privacy officer' },
  { id: 'securityOfficer', name: 'Security officer' },
  { id: 'pmo', name: 'PMO', group: true },
]
