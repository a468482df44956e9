import { approved, written } from '../artefact-drafts.ts'
import { personalOrSpecial } from '../common-conditions.ts'
import { is, must, should } from '../drafts.ts'
import { dueDeliverablesAccepted, none } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

/** Judged by machine for every release, so that a team may release many times a day. */
export const release: readonly Criterion[] = [
  must(
    {
      id: 'SC-20',
      gate: 'REL',
      statement: 'No severe defect is open in the release',
      passes: none('defects.severeOpen'),
      addedByPmo: true,
      fixedBy: 'developers',
      guideline: {
        why: 'A severe defect that is known before the release is a decision, not an accident.',
        howToFix: 'Fix it, take the part out, or switch it off; lower the severity only with whoever is hit by it.',
        example: 'Good: payment switched off for one bank until the fix. Bad: severity "low" on the evening before.',
        helper: 'Developers',
        effortMinutes: 240,
      },
      evidence: 'Open defects of severity high or critical.',
    },
    true,
  ),
  must({
    id: 'SC-21',
    gate: 'REL',
    statement: 'The content of the release is done, and the product owner accepted it',
    passes: {
      all: [
        {
          any: [is('scope.doneRatio', 'equals', 10_000), is('definitionOfDone.metRatio', 'atLeast', { parameter: 'doneAtLeast' })],
        },
        { any: [is('acceptance.acceptedRatio', 'equals', 10_000), dueDeliverablesAccepted] },
      ],
    },
    addedByPmo: true,
    fixedBy: 'productOwner',
    guideline: {
      why: 'Whoever orders the backlog says whether this is what was meant, before the users do.',
      howToFix: 'Look at what is in, accept it or take it out; what is not in yet stays in the backlog and does not matter.',
      example: 'Good: five pieces accepted, the sixth moved to the next release. Bad: accepted after it went live.',
      helper: 'Product owner',
      effortMinutes: 30,
    },
    evidence: 'Items done as defined, and acceptance of what is due by today; the open backlog is no part of a release.',
  }),
  must(
    {
      id: 'SC-22',
      gate: 'REL',
      statement: '{testsRunAtLeast} of the automated and agreed tests were run, and {testsPassedAtLeast} of them passed',
      passes: {
        all: [
          is('tests.executedRatio', 'atLeast', { parameter: 'testsRunAtLeast' }),
          is('tests.passRatio', 'atLeast', { parameter: 'testsPassedAtLeast' }),
        ],
      },
      addedByPmo: true,
      fixedBy: 'developers',
      guideline: {
        why: 'A team that releases often has nobody left who would notice by hand.',
        howToFix: 'Repair the failing tests or what they found; remove a test that says nothing instead of skipping it.',
        example: 'Good: 412 run, 409 passed, three repaired within the hour. Bad: the suite is skipped on Fridays.',
        helper: 'Developers',
        effortMinutes: 120,
      },
      evidence: 'Results of the pipeline or the test tool; a result of another build does not count.',
    },
    true,
  ),
  must(
    {
      id: 'SC-23',
      gate: 'REL',
      statement: 'Whoever runs it accepted it, and the way back is described',
      passes: { all: [is('operations.accepted', 'equals', true), written('rollbackPlan')] },
      waivable: false,
      tailoring: 'fixed',
      addedByPmo: true,
      fixedBy: 'operationsLead',
      guideline: {
        why: 'Whoever is called when it breaks has to be able to go back.',
        howToFix:
          'Try the way back once, write it down in five lines, and let whoever runs it accept; a team that runs what it builds accepts itself.',
        example: 'Good: "switch flag off, 30 seconds; tried on Tuesday". Bad: "redeploy the old version, should work".',
        helper: 'Operations lead',
        effortMinutes: 60,
      },
      evidence: 'The acceptance by whoever runs it, and the written way back.',
    },
    true,
  ),
  must(
    {
      id: 'SC-24',
      gate: 'REL',
      statement: 'Privacy and security assessments are current where data are personal or special',
      when: personalOrSpecial,
      passes: {
        all: [
          approved('privacyAssessment'),
          approved('securityAssessment'),
          is('artefacts[securityAssessment].ageDays', 'atMost', { parameter: 'assessmentDays' }),
        ],
      },
      waivable: false,
      tailoring: 'fixed',
      addedByPmo: true,
      fixedBy: 'productOwner',
      guideline: {
        why: 'The law asks for it, and the product changes under an assessment that stands still.',
        howToFix: 'Ask privacy and security officer what changed since the last assessment, and have both approved again.',
        example: 'Good: approved in January, location data added to it in May. Bad: the assessment of the first release.',
        helper: 'Privacy officer',
        effortMinutes: 120,
      },
      evidence: 'State of both assessments and the age of the security one; a data class that nobody chose is not "none".',
    },
    true,
  ),
  should(1, {
    id: 'SC-25',
    gate: 'REL',
    statement: 'Release notes and what users are told are ready',
    passes: written('releaseNotes'),
    addedByPmo: true,
    fixedBy: 'productOwner',
    guideline: {
      why: 'A change that nobody was told of is reported as a fault.',
      howToFix: 'Write for users what is different for them; one line is enough for a small release.',
      example: 'Good: "You can now attach photos to a claim." Bad: "Fixed 14 tickets."',
      helper: 'Product owner',
      effortMinutes: 15,
    },
    evidence: 'Release notes in review or approved; the list of commits does not count.',
  }),
]
