import { approved } from '../artefact-drafts.ts'
import { linkedOrMandatory } from '../common-conditions.ts'
import { is, must, present, should } from '../drafts.ts'
import { differentPeople, heldAndActive } from '../role-conditions.ts'
import type { Criterion } from '../template.ts'

export const ain: readonly Criterion[] = [
  must(
    {
      id: 'CS-01',
      gate: 'AIN',
      statement: 'The brief is approved and complete: outcome, scope, approach, roles, acceptance',
      passes: { all: [approved('brief'), is('artefacts[brief].fieldsFilledRatio', 'equals', 10_000)] },
      fixedBy: 'executive',
      askedDaysBefore: 14,
      evidence:
        'Counts: the approved brief with its required fields in your own words. Does not count: a slide deck with the same headings.',
      guideline: {
        why: 'Five short answers now save you from planning the wrong thing for a month.',
        howToFix:
          'Answer what will be different, what is in and out, how you will go about it, who does what and how you know it is accepted; then ask the executive.',
        example: 'Good: “Ferry tickets on the phone; season tickets stay on paper; bought, not built”. Bad: “a modern ticketing platform”.',
        helper: 'Executive',
        effortMinutes: 90,
      },
    },
    true,
  ),
  must({
    id: 'CS-02',
    gate: 'AIN',
    statement: 'The outline case is approved, and an objective is linked or the duty behind the project is written down',
    passes: { all: [approved('outlineCase'), linkedOrMandatory] },
    fixedBy: 'executive',
    askedDaysBefore: 14,
    evidence:
      'Counts: the approved outline case, and a linked objective or the mandatory mark with its reason. Does not count: “strategic importance: high”.',
    guideline: {
      why: 'If nobody can say in three sentences why, each later cut hits something at random.',
      howToFix: 'Write reason, rough benefit and rough cost in three sentences, link the objective or name the duty, and have it approved.',
      example: 'Good: “Queues cost us 4 % of the crossings in July; objective: seats sold”. Bad: “competitors do it too”.',
      helper: 'Executive',
      effortMinutes: 60,
    },
  }),
  must(
    {
      id: 'CS-03',
      gate: 'AIN',
      statement: 'Executive and project manager are appointed, active, and two people',
      passes: {
        all: [...heldAndActive(['executive', 'projectManager']), differentPeople('executive', 'projectManager')],
      },
      waivable: false,
      tailoring: 'fixed',
      fixedBy: 'sponsoringOrganisation',
      askedDaysBefore: 14,
      evidence: 'Counts: two people in the role fields, with active accounts. Does not count: a deputy named in a mail.',
      guideline: {
        why: 'Whoever answers for the money cannot also be the one who reports how it is spent.',
        howToFix:
          'Ask the head of the organisation to name an executive with a budget, and the executive to name a project manager; fill both fields.',
        example: 'Good: executive: head of passenger services; project manager: R. Lind. Bad: the same name twice “for the time being”.',
        helper: 'Head of the organisation',
        effortMinutes: 20,
      },
    },
    true,
  ),
  must({
    id: 'CS-04',
    gate: 'AIN',
    statement: 'Plan, budget and tolerance of the initiation stage are set',
    passes: { all: [approved('stagePlan'), present('cost.stageBudget'), is('tolerance.set', 'equals', true)] },
    fixedBy: 'projectManager',
    askedDaysBefore: 10,
    evidence:
      'Counts: the approved plan of this stage, the amount released for it, and a tolerance for each thing asked. Does not count: “best effort”.',
    guideline: {
      why: 'Planning costs money too, and without a limit it goes on until somebody asks.',
      howToFix: 'Plan the weeks until the project is authorised, ask for the amount they need, and agree how far time and cost may stray.',
      example: 'Good: six weeks, €38k, one week and 10 % to spare. Bad: “initiation: March to whenever the case is done”.',
      helper: 'Executive',
      effortMinutes: 60,
    },
  }),
  should(2, {
    id: 'CS-05',
    gate: 'AIN',
    statement: 'Lessons of earlier work were looked at',
    passes: present('lessons.reviewedOn'),
    fixedBy: 'projectManager',
    askedDaysBefore: 14,
    evidence: 'Counts: a recorded day with the person who read. Does not count: “all of us have experience”.',
    guideline: {
      why: 'Somebody here has bought from that supplier before and knows what the contract forgot.',
      howToFix:
        'Search the lessons for supplier, technology and users, read the ones that fit, and record the day with what you take from them.',
      example: 'Good: “From the car-deck project: test payment on board, without network”. Bad: the list, unopened.',
      helper: 'Project support',
      effortMinutes: 25,
    },
  }),
]
