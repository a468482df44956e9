import type { Gate, Role, Template } from '../template.ts'

/** Retire is where a stop leads: the service is wound down there, and the last gate says that nothing is left behind. */
export const phases: Template['phases'] = [
  { id: 'setUp', name: 'Set up' },
  { id: 'flow', name: 'Flow' },
  { id: 'retire', name: 'Retire' },
  { id: 'retired', name: 'Retired' },
]

export const gates: Gate[] = [
  {
    id: 'SET',
    name: 'Policies agreed',
    mode: 'approval',
    from: 'setUp',
    opens: 'flow',
    decidedBy: ['serviceRequestManager', 'deliveryManager', 'sponsor'],
    shouldLimit: 7000,
    quorum: { all: ['serviceRequestManager', 'deliveryManager'] },
    slaDays: 5,
    onStop: 'retire',
  },
  {
    id: 'COM',
    name: 'Item committed',
    mode: 'external',
    from: 'flow',
    opens: null,
    decidedBy: ['serviceRequestManager', 'deliveryManager'],
    shouldLimit: 7000,
    repeats: true,
  },
  {
    id: 'DEL',
    name: 'Delivery point reached',
    mode: 'external',
    from: 'flow',
    opens: null,
    decidedBy: ['deliveryManager', 'operationsLead'],
    shouldLimit: 7000,
    repeats: true,
  },
  {
    id: 'INV',
    name: 'Service continues for another quarter',
    mode: 'declared',
    from: 'flow',
    opens: null,
    decidedBy: ['sponsor'],
    shouldLimit: 7000,
    quorum: { all: ['sponsor'] },
    distinctFrom: ['deliveryManager'],
    slaDays: 10,
    onStop: 'retire',
    repeats: true,
  },
  {
    id: 'RET',
    name: 'Service retired',
    mode: 'declared',
    from: 'retire',
    opens: 'retired',
    decidedBy: ['sponsor', 'deliveryManager'],
    shouldLimit: 7000,
    slaDays: 10,
  },
]

export const roles: Role[] = [
  {
    id: 'sponsor',
    name: 'Sponsor',
    distinctFrom: ['deliveryManager'],
    training: [{ what: 'Deciding on a service by outcome and spend, and how to end one (an hour)' }],
  },
  {
    id: 'serviceRequestManager',
    name: 'Owner of demand',
    training: [
      { what: 'Cost of delay and classes of service (half a day)', validMonths: 36 },
      { what: 'Holding a replenishment (an hour, with a real queue)' },
    ],
  },
  {
    id: 'deliveryManager',
    name: 'Owner of flow',
    distinctFrom: ['sponsor'],
    training: [
      { what: 'Limits, ages, and what the four measures of flow say (one day)', validMonths: 36 },
      { what: 'Reading a control chart without chasing every dot (half a day)', validMonths: 36 },
    ],
  },
  { id: 'team', name: 'Team', group: true, training: [{ what: 'Pulling, finishing, and marking what is blocked (two hours)' }] },
  { id: 'operationsLead', name: 'Operations lead', training: [{ what: 'What an acceptance by operations looks at (an hour)' }] },
  { id: 'privacyOfficer', name: 'Privacy officer' },
  { id: 'pmo', name: 'PMO', group: true },
]
