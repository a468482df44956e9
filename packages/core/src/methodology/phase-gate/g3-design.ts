import { approved, approvedAfterChange } from '../artefact-drafts.ts'
import { personalOrSpecial } from '../common-conditions.ts'
import { must, should } from '../drafts.ts'
import { none } from '../register-conditions.ts'
import { differentPeople, heldAndActive } from '../role-conditions.ts'
import type { Criterion } from '../template.ts'

export const g3: readonly Criterion[] = [
  must({
    id: 'PG-17',
    gate: 'G3',
    statement: 'The lead architect approved the design after its last change',
    passes: approvedAfterChange('design'),
    fixedBy: 'leadArchitect',
    guideline: {
      why: 'What is built next follows the design, also where the design is wrong.',
      howToFix: 'Walk the lead architect through interfaces, data and operation; close the findings and have the design set to approved.',
      example: 'Good: three findings closed, approved two days after the last change. Bad: "design emerges".',
      helper: 'Lead architect',
      effortMinutes: 240,
    },
    evidence: 'The state of the design and its history; an invitation to a review does not count.',
    askedDaysBefore: 21,
  }),
  must(
    {
      id: 'PG-18',
      gate: 'G3',
      statement: 'Privacy and security are assessed and approved where data are personal or special',
      when: personalOrSpecial,
      passes: { all: [approved('privacyAssessment'), approved('securityAssessment')] },
      waivable: false,
      tailoring: 'fixed',
      fixedBy: 'privacyOfficer',
      guideline: {
        why: 'The law asks for it before personal data are processed, and late changes of a design are dear.',
        howToFix: 'Ask the privacy and the security officer for their assessments of this design, and have both approved.',
        example: 'Good: approved assessments of the design at hand. Bad: the one of the old system.',
        helper: 'Privacy officer',
        effortMinutes: 240,
      },
      evidence: 'The state of both assessments; a data class that nobody chose is not "none".',
      askedDaysBefore: 42,
    },
    true,
  ),
  must({
    id: 'PG-19',
    gate: 'G3',
    statement: 'The test strategy is approved by a quality lead who is not the project manager',
    passes: {
      all: [approved('testStrategy'), ...heldAndActive(['qualityLead']), differentPeople('qualityLead', 'projectManager')],
    },
    fixedBy: 'qualityLead',
    guideline: {
      why: 'Who is measured by the date should not decide alone what is good enough.',
      howToFix: 'Name a quality lead from outside the project management, and have the test strategy approved.',
      example: 'Good: the test manager of the department. Bad: the project manager again.',
      helper: 'PMO',
      effortMinutes: 120,
    },
    evidence: 'The state of the test strategy and the two names; a delegation by mail does not count.',
    askedDaysBefore: 21,
  }),
  should(
    2,
    {
      id: 'PG-20',
      gate: 'G3',
      statement: 'Dependencies needed in the next 60 days have a confirmed date that is early enough',
      passes: { all: [none('dependencies.unconfirmed'), none('dependencies.late')] },
      fixedBy: 'projectManager',
      guideline: {
        why: 'Most delays come from others, and most others were never asked for a day.',
        howToFix: 'Ask each giver for a day, enter it, and re-plan or escalate where it is too late.',
        example: 'Good: identity service, needed 3 May, promised 20 April. Bad: "platform team knows".',
        helper: 'PMO',
        effortMinutes: 45,
      },
      evidence: 'Entries with the day needed and the day promised by the giver; the own assumption does not count.',
      askedDaysBefore: 21,
    },
    true,
  ),
]
