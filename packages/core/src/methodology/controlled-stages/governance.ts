import type { Gate, Role } from '../template.ts'

const board = ['executive', 'seniorUser', 'seniorSupplier']

const gate = (part: Pick<Gate, 'id' | 'name' | 'from' | 'opens'> & Partial<Gate>): Gate => ({
  mode: 'approval',
  decidedBy: [...board, 'pmo'],
  shouldLimit: 7000,
  quorum: { all: board },
  distinctFrom: ['projectManager', 'assurance'],
  slaDays: 5,
  ...part,
})

/** A stop leads into the final stage, where closure is prepared as after success. Senior user and senior supplier are only appointed during initiation. */
export const gates: Gate[] = [
  gate({
    id: 'AIN',
    name: 'Initiation authorised',
    mode: 'declared',
    from: 'startUp',
    opens: 'initiation',
    decidedBy: ['executive', 'pmo'],
    quorum: { all: ['executive'] },
    onStop: 'finalStage',
  }),
  gate({ id: 'APR', name: 'Project authorised', from: 'initiation', opens: 'delivery', onStop: 'finalStage' }),
  gate({
    id: 'AST',
    name: 'Next stage or exception plan authorised',
    from: 'delivery',
    opens: 'finalStage',
    onStop: 'finalStage',
    repeats: true,
  }),
  gate({ id: 'ACL', name: 'Closure authorised', from: 'finalStage', opens: 'closed' }),
]

export const roles: Role[] = [
  { id: 'sponsoringOrganisation', name: 'Sponsoring organisation', group: true },
  {
    id: 'executive',
    name: 'Executive',
    distinctFrom: ['projectManager'],
    training: [{ what: 'Owning a business case: confirm, change or stop (two hours)' }],
  },
  {
    id: 'seniorUser',
    name: 'Senior user',
    training: [{ what: 'Accepting products and owning benefits (two hours)' }],
  },
  {
    id: 'seniorSupplier',
    name: 'Senior supplier',
    training: [{ what: 'Promising people and quality to a board (two hours)' }],
  },
  {
    id: 'projectManager',
    name: 'Project manager',
    distinctFrom: ['executive', 'assurance'],
    training: [
      { what: 'Stages, tolerances, exceptions and the boundary between stages (two days)', validMonths: 36 },
      { what: 'Describing a product so that it can be accepted (half a day)', validMonths: 36 },
    ],
  },
  {
    id: 'assurance',
    name: 'Assurance',
    distinctFrom: ['projectManager'],
    training: [{ what: 'Looking at a project for its board: questions, evidence, findings (one day)', validMonths: 36 }],
  },
  { id: 'teamManager', name: 'Team manager' },
  { id: 'projectSupport', name: 'Project support', group: true },
  { id: 'pmo', name: 'PMO', group: true },
]
