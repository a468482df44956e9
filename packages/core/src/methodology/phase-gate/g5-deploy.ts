import { approved } from '../artefact-drafts.ts'
import { is, must, should } from '../drafts.ts'
import { none } from '../register-conditions.ts'
import { heldAndActive } from '../role-conditions.ts'
import type { Criterion } from '../template.ts'

export const g5: readonly Criterion[] = [
  must(
    {
      id: 'PG-24',
      gate: 'G5',
      statement: '{testsRunAtLeast} of the planned tests were run, {testsPassedAtLeast} of those passed, and no severe defect is open',
      passes: {
        all: [
          is('tests.executedRatio', 'atLeast', { parameter: 'testsRunAtLeast' }),
          is('tests.passRatio', 'atLeast', { parameter: 'testsPassedAtLeast' }),
          none('defects.severeOpen'),
        ],
      },
      fixedBy: 'qualityLead',
      guideline: {
        why: 'A fault costs least before anybody works with it.',
        howToFix: 'Run what is missing, fix or move out what fails, and close every severe defect or have its severity decided again.',
        example: 'Good: 210 of 214 run, 208 passed, none severe. Bad: the failing tests were taken out of the plan.',
        helper: 'Quality lead',
        effortMinutes: 480,
      },
      evidence: 'Results of the test tool or an imported report of the last 60 days, and the defects of the register.',
      askedDaysBefore: 14,
    },
    true,
  ),
  must({
    id: 'PG-25',
    gate: 'G5',
    statement: 'The users accepted the deliverables',
    passes: is('acceptance.acceptedRatio', 'equals', 10_000),
    fixedBy: 'businessOwner',
    guideline: {
      why: 'Going live with what the users refuse moves the argument into production.',
      howToFix: 'Show each deliverable to those who will use it, and have its acceptance entered, provisionally at least.',
      example: 'Good: five deliverables, two of them accepted provisionally with a date. Bad: "no complaints so far".',
      helper: 'Business owner',
      effortMinutes: 180,
    },
    evidence: 'The acceptance on each deliverable by whoever answers for its use; silence does not count.',
    askedDaysBefore: 14,
  }),
  must(
    {
      id: 'PG-26',
      gate: 'G5',
      statement: 'Operations confirmed that they can support the result',
      passes: { all: [...heldAndActive(['operationsLead']), is('operations.accepted', 'equals', true)] },
      waivable: false,
      tailoring: 'fixed',
      fixedBy: 'operationsLead',
      guideline: {
        why: 'Whoever is called at three in the morning should have said yes before.',
        howToFix: 'Walk operations through support, monitoring and recovery; the operations lead then ticks the acceptance.',
        example: 'Good: accepted after a rehearsal. Bad: accepted by the project on their behalf.',
        helper: 'Operations lead',
        effortMinutes: 60,
      },
      evidence: 'The acceptance set by the operations lead; one set by the project does not count.',
      askedDaysBefore: 28,
    },
    true,
  ),
  must({
    id: 'PG-27',
    gate: 'G5',
    statement: 'The cut-over and rollback plan is approved, and was rehearsed within {rehearsalDays} days',
    passes: {
      all: [approved('cutoverPlan'), is('artefacts[cutoverPlan].ageDays', 'atMost', { parameter: 'rehearsalDays' })],
    },
    fixedBy: 'deliveryLead',
    guideline: {
      why: 'The way back is needed in the minute in which nobody can think it up.',
      howToFix: 'Rehearse the cut-over and the way back, write the times and findings into the plan, and have it approved.',
      example: 'Good: rehearsed on 12 May, way back in 40 minutes. Bad: "restore from backup".',
      helper: 'Operations lead',
      effortMinutes: 480,
    },
    evidence: 'The approved plan with the record of the last rehearsal; a plan that was last touched before it does not count.',
    askedDaysBefore: 28,
  }),
  should(2, {
    id: 'PG-28',
    gate: 'G5',
    statement: 'User training was delivered to plan',
    passes: approved('trainingPlan'),
    fixedBy: 'changeLead',
    guideline: {
      why: 'What people cannot use brings no benefit, however well it runs.',
      howToFix: 'Hold the courses that are left, note who took part, and have the training plan signed off.',
      example: 'Good: 46 of 48 clerks trained, two dates left. Bad: a manual on the intranet.',
      helper: 'Change lead',
      effortMinutes: 240,
    },
    evidence: 'The training plan signed off after delivery; an invitation does not count.',
    askedDaysBefore: 21,
  }),
]
