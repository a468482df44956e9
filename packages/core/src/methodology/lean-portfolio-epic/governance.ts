import type { Gate, Role, Template } from '../template.ts'

/** A decision to stop leads into the wrap-up, like the end of the work: no epic ends in silence. */
export const phases: Template['phases'] = [
  { id: 'funnel', name: 'Funnel' },
  { id: 'reviewing', name: 'Reviewing' },
  { id: 'analysing', name: 'Analysing' },
  { id: 'ready', name: 'Ready' },
  { id: 'minimumProduct', name: 'Implementing: minimum product' },
  { id: 'persevering', name: 'Implementing: persevere' },
  { id: 'wrapUp', name: 'Wrap-up' },
  { id: 'done', name: 'Done or stopped' },
]

const boardGate = (part: Pick<Gate, 'id' | 'name' | 'mode' | 'from' | 'opens' | 'decidedBy' | 'quorum'>): Gate => ({
  shouldLimit: 7000,
  distinctFrom: ['epicOwner'],
  slaDays: 10,
  onStop: 'wrapUp',
  ...part,
})

/** Two votes of the board with those of finance: money is released by more than one person, and never by whoever asks for it. */
const boardWithFinance = {
  mode: 'approval' as const,
  decidedBy: ['portfolioBoard', 'businessOwner', 'finance'],
  quorum: { all: ['finance'], atLeast: { count: 2, of: ['portfolioBoard', 'businessOwner'] } },
}

export const gates: Gate[] = [
  boardGate({
    id: 'ANA',
    name: 'Worth analysing',
    mode: 'declared',
    from: 'reviewing',
    opens: 'analysing',
    decidedBy: ['portfolioBoard', 'businessOwner'],
    quorum: { atLeast: { count: 1, of: ['portfolioBoard'] } },
  }),
  boardGate({ id: 'INV', name: 'Invest in a minimum product', from: 'ready', opens: 'minimumProduct', ...boardWithFinance }),
  boardGate({ id: 'PIV', name: 'Pivot, persevere or stop', from: 'minimumProduct', opens: 'persevering', ...boardWithFinance }),
  {
    id: 'STP',
    name: 'Done or stopped',
    mode: 'approval',
    from: 'wrapUp',
    opens: 'done',
    decidedBy: ['epicOwner', 'finance'],
    shouldLimit: 7000,
    quorum: { all: ['epicOwner', 'finance'] },
    slaDays: 10,
  },
]

export const roles: Role[] = [
  {
    id: 'portfolioBoard',
    name: 'Portfolio board',
    group: true,
    training: [{ what: 'Deciding on options and stopping early: three real epics played through (half a day)', validMonths: 36 }],
  },
  {
    id: 'epicOwner',
    name: 'Epic owner',
    distinctFrom: ['businessOwner', 'finance'],
    training: [
      { what: 'Writing a hypothesis that can turn out wrong, and the smallest test of it (one day)', validMonths: 36 },
      { what: 'Leading indicators: baseline, target, reading (half a day)', validMonths: 36 },
    ],
  },
  {
    id: 'businessOwner',
    name: 'Business owner',
    distinctFrom: ['epicOwner'],
    training: [{ what: 'Approving a lean business case, and answering for its outcome (two hours)' }],
  },
  { id: 'leadArchitect', name: 'Lead architect', training: [{ what: 'The one-page architecture view (an hour)' }] },
  {
    id: 'valueStreamLead',
    name: 'Value stream lead',
    training: [{ what: 'Capacity by role, and forecasts from own throughput (half a day)', validMonths: 36 }],
  },
  {
    id: 'finance',
    name: 'Finance',
    distinctFrom: ['epicOwner'],
    training: [{ what: 'Funding a value stream instead of projects (two hours)' }],
  },
  { id: 'privacyOfficer', name: 'Privacy officer' },
  { id: 'pmo', name: 'PMO', group: true },
]
