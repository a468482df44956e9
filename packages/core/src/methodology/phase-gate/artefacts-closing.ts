import { field, optional } from '../artefact-drafts.ts'
import type { Artefact } from '../template-parts.ts'

/** At closure and after it. */
export const closingArtefacts: readonly Artefact[] = [
  {
    id: 'endReport',
    name: 'End report',
    purpose: 'Compares what was promised with what came, and hands over what is open.',
    gate: 'G6',
    writtenBy: 'projectManager',
    approvedBy: 'sponsor',
    fields: [
      field('objectives', 'Objectives', 'Promised and reached'),
      field('time', 'Time', 'Baseline and actual'),
      field('cost', 'Cost', 'Baseline and actual'),
      field('scope', 'Scope', 'Delivered, moved, dropped'),
      field('quality', 'Quality', 'Defects after release'),
      field('openItems', 'Open items', 'With owner and day'),
      field('lessons', 'Main lessons'),
      optional('thanks', 'Recommendations'),
    ],
  },
  {
    id: 'lessonsRecord',
    name: 'Lessons',
    purpose: 'Keeps what others should do again or never again.',
    gate: 'G6',
    writtenBy: 'projectManager',
    fields: [
      field('what', 'What happened'),
      field('why', 'Why'),
      field('recommendation', 'Recommendation', 'Something that somebody can do'),
      field('appliesTo', 'Where it applies', 'Template, phase, rule or kind of risk'),
      field('owner', 'Who follows it up'),
    ],
  },
  {
    id: 'benefitsHandover',
    name: 'Benefits handover',
    purpose: 'Hands each benefit to whoever answers for it after the project.',
    gate: 'G6',
    writtenBy: 'benefitOwner',
    approvedBy: 'sponsor',
    fields: [
      field('benefit', 'Benefit'),
      field('owner', 'Owner'),
      field('values', 'Value before, today and target'),
      field('measure', 'How it is read'),
      field('review', 'First review'),
      optional('risks', 'What may get in the way'),
    ],
  },
  {
    id: 'benefitsReport',
    name: 'Benefits report',
    purpose: 'Says half a year later what came of it, and why it is more or less.',
    gate: 'G7',
    writtenBy: 'benefitOwner',
    approvedBy: 'sponsor',
    fields: [
      field('readings', 'Readings', 'Plan and actual by benefit'),
      field('reasons', 'Reasons for the difference'),
      field('actions', 'What follows', 'With owner and day'),
      field('next', 'Next review, or why it is the last'),
      optional('sideEffects', 'Effects that nobody planned'),
    ],
  },
]
