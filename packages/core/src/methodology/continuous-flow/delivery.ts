import { personalOrSpecial } from '../common-conditions.ts'
import { is, must } from '../drafts.ts'
import type { Criterion } from '../template.ts'

/** DEL: what is asked of a delivery. A machine judges it, so that a service may deliver many times a day. */
export const delivery: readonly Criterion[] = [
  must({
    id: 'CF-11',
    gate: 'DEL',
    statement: 'What was delivered in the last 28 days met the exit policy ({exitPolicyAtLeast})',
    passes: is('definitionOfDone.metRatio', 'atLeast', { parameter: 'exitPolicyAtLeast' }),
    severity: [{ severity: 'warn' }],
    fixedBy: 'team',
    guideline: {
      why: 'A policy that is skipped under pressure is missing exactly when it was needed.',
      howToFix: 'Tick the exit checklist before an item is done; change the checklist where it asks for something useless.',
      example: 'Good: 57 of 58 items with a complete checklist. Bad: ticked in bulk at the end of the month.',
      helper: 'Owner of flow',
      effortMinutes: 10,
    },
    evidence: 'The checklist as it stood at the moment when each item was done. What was ticked afterwards does not count.',
    askedDaysBefore: 3,
  }),
  must(
    {
      id: 'CF-12',
      gate: 'DEL',
      statement: 'No severe defect is open in what is delivered',
      passes: is('defects.severeOpen', 'equals', 0),
      fixedBy: 'team',
      guideline: {
        why: 'A severe defect costs its users more every hour than the delivery brings them.',
        howToFix: 'Fix it, or take the change that brought it out of this delivery.',
        example: 'Good: the defective part is switched off and goes out next week. Bad: severity lowered to release.',
        helper: 'Owner of flow',
        effortMinutes: 120,
      },
      evidence: 'Open defects of severity high or above below the service.',
      askedDaysBefore: 3,
    },
    true,
  ),
  must({
    id: 'CF-13',
    gate: 'DEL',
    statement: 'Whoever runs the service accepted it before it serves anybody',
    passes: is('operations.accepted', 'equals', true),
    waivable: false,
    tailoring: 'fixed',
    fixedBy: 'operationsLead',
    guideline: {
      why: 'Who is woken at night decides whether it may go live.',
      howToFix:
        'Go through support, monitoring and recovery with the operations lead, who then records the acceptance; a team that runs what it builds accepts it itself.',
      example: 'Good: accepted after a restore that was tried. Bad: "Operations know about it."',
      helper: 'Operations lead',
      effortMinutes: 60,
    },
    evidence:
      'The acceptance recorded by the operations lead. It stands until it is taken back, so a change to a running service needs none of its own.',
    askedDaysBefore: 14,
  }),
  must(
    {
      id: 'CF-14',
      gate: 'DEL',
      statement: 'Privacy and security assessments are in force where data are personal or special',
      when: personalOrSpecial,
      passes: {
        all: [
          is('artefacts[privacyAssessment].state', 'equals', 'approved'),
          is('artefacts[securityAssessment].state', 'equals', 'approved'),
        ],
      },
      waivable: false,
      tailoring: 'fixed',
      fixedBy: 'deliveryManager',
      guideline: {
        why: 'The law asks for it before the data are used, and nobody can un-publish what has leaked.',
        howToFix: 'Have both assessments approved for the service as it is now; where it changed in kind, have them renewed.',
        example: 'Good: assessed again when payment data came in. Bad: the assessment of the service that this one replaced.',
        helper: 'Privacy officer',
        effortMinutes: 240,
      },
      evidence: 'Both assessments in the state approved. A superseded one does not count.',
      askedDaysBefore: 30,
    },
    true,
  ),
]
