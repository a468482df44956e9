import type { Gate, Role } from '../template.ts'

const gate = (part: Pick<Gate, 'id' | 'name' | 'from' | 'opens' | 'decidedBy' | 'quorum'> & Partial<Gate>): Gate => ({
  mode: 'approval',
  shouldLimit: 7000,
  distinctFrom: ['projectManager'],
  slaDays: 10,
  ...part,
})

const committee = { decidedBy: ['steeringCommittee', 'projectOwner', 'pmo'], quorum: { all: ['steeringCommittee', 'projectOwner'] } }

/** A refusal at any of the first three leads to Closing, where lessons are kept and the file is closed. */
export const gates: Gate[] = [
  gate({ id: 'RFP', name: 'Ready for planning', from: 'initiating', opens: 'planning', onStop: 'closing', ...committee }),
  gate({ id: 'RFE', name: 'Ready for executing', from: 'planning', opens: 'executing', onStop: 'closing', ...committee }),
  gate({ id: 'RFC', name: 'Ready for closing', from: 'executing', opens: 'closing', onStop: 'closing', ...committee }),
  gate({
    id: 'END',
    name: 'Administrative closure',
    mode: 'declared',
    from: 'closing',
    opens: null,
    decidedBy: ['projectOwner', 'pmo'],
    quorum: { all: ['projectOwner'] },
  }),
]

export const roles: Role[] = [
  { id: 'governanceBody', name: 'Governance body', group: true },
  { id: 'steeringCommittee', name: 'Steering committee', group: true },
  {
    id: 'projectOwner',
    name: 'Project owner',
    distinctFrom: ['projectManager'],
    training: [{ what: 'What a project owner decides: business case, charter, exceptions (two hours)' }],
  },
  {
    id: 'businessManager',
    name: 'Business manager',
    training: [{ what: 'Writing a business case and a business implementation plan (half a day)' }],
  },
  { id: 'businessImplementationGroup', name: 'Business implementation group', group: true },
  { id: 'solutionProvider', name: 'Solution provider' },
  {
    id: 'projectManager',
    name: 'Project manager',
    distinctFrom: ['projectOwner', 'qualityAssurance'],
    training: [
      { what: 'The four phases, their artefacts and logs (one day)', validMonths: 36 },
      { what: 'Baseline, tolerance, forecast and exception (half a day)', validMonths: 36 },
    ],
  },
  { id: 'coreTeam', name: 'Core team', group: true },
  { id: 'supportOffice', name: 'Project support office', group: true },
  {
    id: 'qualityAssurance',
    name: 'Quality assurance',
    distinctFrom: ['projectManager', 'solutionProvider'],
    training: [{ what: 'Reviewing a project from outside: questions, evidence, findings (one day)', validMonths: 36 }],
  },
  { id: 'userRepresentatives', name: 'User representatives', group: true },
  { id: 'pmo', name: 'PMO', group: true },
]
