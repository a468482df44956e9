import { is, must, present } from '../drafts.ts'
import type { Criterion } from '../template.ts'

export const g3: readonly Criterion[] = [
  must(
    {
      id: 'PG-18',
      gate: 'G3',
      statement: 'Privacy and security are assessed where data are personal or special',
      when: { any: [is('component.dataClass', 'equals', 'personal'), is('component.dataClass', 'equals', 'special')] },
      passes: is('artefacts[privacyAssessment].state', 'equals', 'approved'),
      waivable: false,
      fixedBy: 'privacyOfficer',
      guideline: {
        why: 'The law asks for it before personal data are processed, and late changes of a design are dear.',
        howToFix: 'Ask the privacy officer for the assessment, and have it approved.',
        example: 'Good: an approved assessment of the design at hand. Bad: the one of the old system.',
        helper: 'Privacy officer',
        effortMinutes: 240,
      },
    },
    true,
  ),
  must({
    id: 'PG-19',
    gate: 'G3',
    statement: 'A quality lead is named who is not the project manager',
    passes: {
      all: [
        present('roles[qualityLead].person'),
        { distinct: ['roles[qualityLead].person', 'roles[projectManager].person'], atLeast: 2 },
        is('roles[qualityLead].active', 'equals', true),
      ],
    },
    fixedBy: 'projectManager',
    guideline: {
      why: 'Who is measured by the date should not decide alone what is good enough.',
      howToFix: 'Name a quality lead from outside the project management.',
      example: 'Good: the test manager of the department. Bad: the project manager again.',
      helper: 'PMO',
      effortMinutes: 15,
    },
  }),
]
