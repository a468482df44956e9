import type { Artefact } from '../template-parts.ts'

/** What an epic writes down before money is spent on it. */
const before: Artefact[] = [
  {
    id: 'epicHypothesis',
    name: 'Epic hypothesis',
    purpose: 'Turns an idea into a claim that can turn out wrong.',
    gate: 'ANA',
    writtenBy: 'epicOwner',
    approvedBy: 'businessOwner',
    fields: [
      { id: 'forWhom', name: 'For whom', required: true, hint: 'A group whom you could ask by name.' },
      { id: 'outcome', name: 'Outcome wanted', required: true, hint: 'What they can do then, not what is built.' },
      { id: 'sign', name: 'How we shall notice', required: true, hint: 'What moves first, and by when.' },
      { id: 'wrongIf', name: 'What would prove it wrong', required: true },
      { id: 'riskiest', name: 'Riskiest belief in it', required: false },
    ],
  },
  {
    id: 'leanBusinessCase',
    name: 'Lean business case',
    purpose: 'Says on two pages why it is worth trying, what it may cost, and what else could be done.',
    gate: 'INV',
    writtenBy: 'epicOwner',
    approvedBy: 'businessOwner',
    fields: [
      { id: 'outcome', name: 'Outcome and who has it', required: true },
      { id: 'alternatives', name: 'Alternatives, doing nothing included', required: true },
      { id: 'cost', name: 'Cost of the minimum product, and of the rest as a range', required: true },
      { id: 'benefit', name: 'Benefit as a range, with its assumptions', required: true },
      { id: 'indicators', name: 'Leading indicators with baseline and target', required: true },
      { id: 'impact', name: 'Who else is affected: streams, suppliers, operations', required: false },
    ],
  },
  {
    id: 'minimumProduct',
    name: 'Minimum product definition',
    purpose: 'Bounds the experiment: what is tried, with whom, until when and for how much.',
    gate: 'INV',
    writtenBy: 'epicOwner',
    approvedBy: 'businessOwner',
    fields: [
      { id: 'belief', name: 'Belief that it tests', required: true },
      { id: 'scope', name: 'What is in it, and what is left out', required: true },
      { id: 'users', name: 'Who uses it', required: true },
      { id: 'endsOn', name: 'End day', required: true },
      { id: 'ceiling', name: 'Cost ceiling', required: true },
      { id: 'measure', name: 'What is measured, and which result means what', required: true },
    ],
  },
  {
    id: 'fundingApproval',
    name: 'Funding approval above the fund',
    purpose: 'Shows that the board knowingly gave more than the fund of the value stream holds. Needed only then.',
    gate: 'INV',
    writtenBy: 'finance',
    approvedBy: 'portfolioBoard',
    fields: [
      { id: 'excess', name: 'Amount above the fund', required: true },
      { id: 'source', name: 'Where the money comes from, and what waits for it', required: true },
      { id: 'decision', name: 'Day and vote of the board', required: true },
    ],
  },
]

/** What an epic writes down to be looked at by others, and what it learns. */
const around: Artefact[] = [
  {
    id: 'architectureView',
    name: 'Architecture view',
    purpose: 'Names what the epic touches, what has to exist first, and what must not break.',
    gate: 'INV',
    writtenBy: 'leadArchitect',
    fields: [
      { id: 'touches', name: 'Systems and data that it touches', required: true },
      { id: 'enablers', name: 'What has to exist first, with rough effort', required: true },
      { id: 'limits', name: 'What must not break or be copied', required: true },
    ],
  },
  {
    id: 'privacyAssessment',
    name: 'Privacy and security assessment',
    purpose: 'Shows which data of people the minimum product uses, and how they are protected.',
    gate: 'INV',
    writtenBy: 'epicOwner',
    approvedBy: 'privacyOfficer',
    fields: [
      { id: 'data', name: 'Data, and whose they are', required: true },
      { id: 'purpose', name: 'Purpose and legal ground', required: true },
      { id: 'risks', name: 'Risks, and what lowers them', required: true },
      { id: 'retention', name: 'When the data of the experiment are deleted', required: true },
    ],
  },
  {
    id: 'indicatorReadings',
    name: 'Indicator readings',
    purpose: 'Keeps what the indicators said and when, so that nobody chooses the best day afterwards.',
    gate: 'PIV',
    writtenBy: 'epicOwner',
    approvedBy: 'businessOwner',
    fields: [
      { id: 'readings', name: 'Indicator, day, value and target', required: true },
      { id: 'method', name: 'How it was read, and from how many', required: true },
      { id: 'doubts', name: 'What speaks against the reading', required: false },
    ],
  },
  {
    id: 'learningReview',
    name: 'Learning review',
    purpose: 'Says what was believed, what was seen and what follows.',
    gate: 'PIV',
    writtenBy: 'epicOwner',
    fields: [
      { id: 'believed', name: 'What we believed', required: true },
      { id: 'seen', name: 'What we saw', required: true },
      { id: 'follows', name: 'What follows: pivot, persevere or stop', required: true },
      { id: 'tell', name: 'Who else should know', required: false },
    ],
  },
]

export const artefacts: Artefact[] = [...before, ...around]
