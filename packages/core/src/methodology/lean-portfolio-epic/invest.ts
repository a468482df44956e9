import { personalOrSpecial } from '../common-conditions.ts'
import { is, must, present } from '../drafts.ts'
import type { Criterion } from '../template.ts'

/** INV, musts: what the board needs to know before it pays for a minimum product. */
export const invest: readonly Criterion[] = [
  must(
    {
      id: 'LP-06',
      gate: 'INV',
      statement: 'The lean business case is approved by the business owner after its last change',
      passes: {
        all: [
          is('artefacts[leanBusinessCase].state', 'equals', 'approved'),
          is('artefacts[leanBusinessCase].approvedAfterChange', 'equals', true),
        ],
      },
      fixedBy: 'epicOwner',
      guideline: {
        why: 'The board decides on what the business owner stands for, not on a page that changed the night before.',
        howToFix: 'Bring the case to two pages, go through it with the business owner, and ask for approval when you have stopped editing.',
        example: 'Good: approved Tuesday, last changed Monday. Bad: approved in March, costs changed in May.',
        helper: 'Business owner',
        effortMinutes: 120,
      },
      evidence: 'The case in the state approved, with an approval later than its last change.',
      askedDaysBefore: 14,
    },
    true,
  ),
  must({
    id: 'LP-07',
    gate: 'INV',
    statement: 'Cost of delay and size are given by at least {assessorsAtLeast} people, and no input is missing',
    passes: {
      all: [
        present('score.costOfDelay'),
        present('score.jobSize'),
        is('score.assessors', 'atLeast', { parameter: 'assessorsAtLeast' }),
        is('score.missingInputs', 'equals', 0),
      ],
    },
    fixedBy: 'epicOwner',
    guideline: {
      why: 'One person’s number is a wish; two numbers that differ are a conversation worth having.',
      howToFix:
        'Ask business owner and value stream lead to rate value, urgency, risk taken away and size, each alone, then talk about the widest gap.',
      example: 'Good: 13 and 5 for urgency, settled at 8 with a reason. Bad: the epic owner fills in all four.',
      helper: 'PMO',
      effortMinutes: 45,
    },
    evidence: 'Inputs of the score by the people who gave them. An empty part leaves the whole score open.',
    askedDaysBefore: 14,
  }),
  must(
    {
      id: 'LP-08',
      gate: 'INV',
      statement:
        'The minimum product is defined: it ends within {experimentDays} days, has a cost ceiling, and an outcome that can be measured',
      passes: {
        all: [
          present('experiment.endsOn'),
          is('experiment.endsOn', 'atMost', { asOf: { days: { parameter: 'experimentDays' } } }),
          is('artefacts[minimumProduct].state', 'equals', 'approved'),
          present('cost.stageBudget'),
        ],
      },
      fixedBy: 'epicOwner',
      guideline: {
        why: 'An experiment with no end and no ceiling is the whole project, begun without a decision.',
        howToFix:
          'Cut it until it answers the riskiest part of the hypothesis in half a year, and enter end, ceiling and what will be measured.',
        example: 'Good: 20 brokers, until 30 September, at most €240,000, share of quotes below 5 minutes. Bad: "Phase 1".',
        helper: 'Value stream lead',
        effortMinutes: 120,
      },
      evidence: 'The end day, the ceiling as released amount, and the approved definition of the minimum product.',
      askedDaysBefore: 21,
    },
    true,
  ),
  must(
    {
      id: 'LP-09',
      gate: 'INV',
      statement: 'The ceiling fits what is left in the fund, or the board approved the excess',
      passes: {
        any: [
          is('cost.stageBudget', 'atMost', { fact: 'portfolio.fundingLeft' }),
          is('artefacts[fundingApproval].state', 'equals', 'approved'),
        ],
      },
      fixedBy: 'finance',
      guideline: {
        why: 'Money that is promised twice stops two epics in autumn.',
        howToFix: 'Make the minimum product smaller, stop something that uses the fund, or have the board approve the excess in writing.',
        example: 'Good: €240,000 asked, €310,000 left. Bad: "The fund will be topped up."',
        helper: 'Finance',
        effortMinutes: 45,
      },
      evidence: 'The ceiling against what is left in the fund of the value stream, in one currency; or the approved funding approval.',
      askedDaysBefore: 21,
    },
    true,
  ),
  must({
    id: 'LP-10',
    gate: 'INV',
    statement: 'At least {indicatorsDefined} leading indicators have a baseline, a target and an owner',
    passes: {
      all: [is('benefits.count', 'atLeast', { parameter: 'indicatorsDefined' }), is('benefits.ownedRatio', 'equals', 10_000)],
    },
    fixedBy: 'epicOwner',
    guideline: {
      why: 'Revenue tells you in two years; a leading indicator tells you before the money is gone.',
      howToFix: 'Choose two things that move first, measure where they stand today, write the target and who reads them.',
      example: 'Good: share of brokers who come back within a week, 0 today, target 30%, Omar. Bad: "satisfaction".',
      helper: 'Business owner',
      effortMinutes: 60,
    },
    evidence: 'Entries of the benefit register with active owner, baseline, target and measure.',
    askedDaysBefore: 21,
  }),
  must(
    {
      id: 'LP-16',
      gate: 'INV',
      statement: 'The privacy and security assessment is planned or done where data are personal or special',
      when: personalOrSpecial,
      passes: {
        any: [
          is('artefacts[privacyAssessment].state', 'equals', 'draft'),
          is('artefacts[privacyAssessment].state', 'equals', 'inReview'),
          is('artefacts[privacyAssessment].state', 'equals', 'approved'),
        ],
      },
      waivable: false,
      tailoring: 'fixed',
      fixedBy: 'epicOwner',
      guideline: {
        why: 'An experiment on people’s data falls under the law from its first user on.',
        howToFix: 'Tell the privacy officer what data the minimum product uses, and start the assessment; finish it before the first user.',
        example: 'Good: in review, three fields of data left out. Bad: "It is only a pilot."',
        helper: 'Privacy officer',
        effortMinutes: 90,
      },
      evidence: 'The assessment as draft, in review or approved. One that is missing or was superseded does not count.',
      askedDaysBefore: 30,
    },
    true,
  ),
]
