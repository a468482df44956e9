import { approved, written } from '../artefact-drafts.ts'
import { is, must, present } from '../drafts.ts'
import { none, someOrSignedNone, withinTolerance } from '../register-conditions.ts'
import type { Criterion } from '../template.ts'

/** What Ready for Executing asks of the plan itself. */
export const rfePlan: readonly Criterion[] = [
  must({
    id: 'PM-09',
    gate: 'RFE',
    statement: 'The planning kick-off was held, and its minutes are kept',
    passes: written('planningKickoff'),
    severity: [{ severity: 'warn' }],
    fixedBy: 'projectManager',
    askedDaysBefore: 30,
    evidence: 'Counts: minutes with decisions and open points, in review or approved. Does not count: an entry in a calendar.',
    guideline: {
      why: 'A plan made alone at a desk is believed by its author only.',
      howToFix:
        'Meet core team and solution provider for an hour on scope, roles and how you will plan, and keep decisions and open points as minutes.',
      example: 'Good: 12 May, nine people, four decisions, three open points with names. Bad: “kick-off took place”.',
      helper: 'Project support office',
      effortMinutes: 90,
    },
  }),
  must({
    id: 'PM-10',
    gate: 'RFE',
    statement: 'The handbook is approved by the project owner, and every tailoring in force has a reason and an approver',
    passes: { all: [approved('handbook'), none('tailoring.unapproved')] },
    fixedBy: 'projectManager',
    askedDaysBefore: 21,
    evidence:
      'Counts: the approved handbook, and tailoring that is recorded, approved and not past its day. Does not count: “tailored as appropriate”.',
    guideline: {
      why: 'The handbook answers “how do we do it here” once; a rule dropped in silence is asked for again by the auditor.',
      howToFix: 'Fill the handbook’s skeleton, list each thing you leave out or change with its reason, and ask the owner to approve both.',
      example:
        'Good: “No transition plan, the supplier switches the old system off; owner, 3 June”. Bad: half the plans missing, no word why.',
      helper: 'Project support office',
      effortMinutes: 120,
    },
  }),
  must(
    {
      id: 'PM-11',
      gate: 'RFE',
      statement: 'The work plan is baselined, with every item at the planned level dated and {estimatedAtLeast} estimated',
      passes: {
        all: [
          present('schedule.baselineSetOn'),
          none('schedule.undatedItemRatio'),
          is('scope.estimatedRatio', 'atLeast', { parameter: 'estimatedAtLeast' }),
        ],
      },
      fixedBy: 'projectManager',
      askedDaysBefore: 21,
      evidence: 'Counts: dates and estimates on the work itself, and a recorded baseline. Does not count: a plan in a drawing beside it.',
      guideline: {
        why: 'Slipping shows only against dates that somebody once meant.',
        howToFix: 'List the items without dates, date or drop each, let the team estimate what is open, and set the baseline.',
        example:
          'Good: 64 items, all dated, 61 estimated, baseline of 14 June. Bad: dates on the three milestones that the director asked for.',
        helper: 'Core team',
        effortMinutes: 180,
      },
    },
    true,
  ),
  must(
    {
      id: 'PM-12',
      gate: 'RFE',
      statement: 'The forecast is within the approved budget or its tolerance, or the governance body approved the deviation',
      passes: {
        any: [is('cost.estimateAtCompletion', 'atMost', { fact: 'cost.approvedBudget' }), withinTolerance, approved('deviationRequest')],
      },
      fixedBy: 'projectOwner',
      askedDaysBefore: 21,
      evidence:
        'Counts: forecast and budget in the same currency, or a deviation request approved by the governance body. Does not count: a reserve that nobody granted.',
      guideline: {
        why: 'A plan that is over its money on the first day will not become cheaper, and today there is still a choice.',
        howToFix:
          'Cut scope until the forecast fits; or write down deviation and reason, and take them to the governance body before executing starts.',
        example: 'Good: €1.24M forecast, €1.20M approved, tolerance 10 %. Bad: “the difference will be absorbed”.',
        helper: 'Steering committee',
        effortMinutes: 90,
      },
    },
    true,
  ),
  must({
    id: 'PM-13',
    gate: 'RFE',
    statement: 'The stakeholder matrix is complete for everybody with influence',
    passes: { all: [someOrSignedNone('stakeholders'), none('stakeholders.withoutPlan')] },
    fixedBy: 'projectManager',
    askedDaysBefore: 14,
    evidence: 'Counts: entries whose engagement and communication need are filled in. Does not count: a distribution list.',
    guideline: {
      why: 'Whoever can stop you is easier to talk to before than after.',
      howToFix:
        'List who can help or stop the project; for each with influence enter the engagement you want and what they hear, when and from whom.',
      example: 'Good: “Works council: consulted before each pilot, monthly, by the business manager”. Bad: “All staff: keep informed”.',
      helper: 'Business manager',
      effortMinutes: 45,
    },
  }),
  must({
    id: 'PM-14',
    gate: 'RFE',
    statement: 'The deliverables acceptance plan is approved by the steering committee',
    passes: approved('acceptancePlan'),
    fixedBy: 'projectManager',
    askedDaysBefore: 21,
    evidence: 'Counts: the approved plan with criteria, person and term for each deliverable. Does not count: “accepted by the customer”.',
    guideline: {
      why: 'What “accepted” means is cheap to agree on now and a quarrel after delivery.',
      howToFix: 'Give each deliverable its criteria, who accepts it and in how many days, and have the committee approve the list.',
      example: 'Good: “Portal: 20 of 20 cases, 500 people at once; head of permits, ten days”. Bad: “works as expected”.',
      helper: 'Quality assurance',
      effortMinutes: 90,
    },
  }),
]
