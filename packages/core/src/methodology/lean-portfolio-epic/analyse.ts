import { linkedOrMandatory } from '../common-conditions.ts'
import { is, must, present, should } from '../drafts.ts'
import type { Criterion } from '../template.ts'

/** ANA: what makes an idea worth the time of those who analyse it. */
export const analyse: readonly Criterion[] = [
  must(
    {
      id: 'LP-01',
      gate: 'ANA',
      statement: 'The hypothesis says for whom, what outcome, how we shall notice, and what would prove it wrong',
      passes: is('artefacts[epicHypothesis].fieldsFilledRatio', 'equals', 10_000),
      fixedBy: 'epicOwner',
      guideline: {
        why: 'An idea that nothing could prove wrong can never be stopped, and so it is paid for to the end.',
        howToFix: 'Fill in the four fields; begin with what you would see within three months if you were wrong.',
        example: 'Good: "Brokers quote in 5 minutes instead of 40; wrong if fewer than 30 of 100 try it twice." Bad: "A modern portal."',
        helper: 'PMO',
        effortMinutes: 60,
      },
      evidence: 'The four required fields of the epic hypothesis. Placeholder text counts as empty.',
      askedDaysBefore: 7,
    },
    true,
  ),
  must(
    {
      id: 'LP-02',
      gate: 'ANA',
      statement: 'Epic owner and business owner are named, active, and two people',
      passes: {
        all: [
          present('roles[epicOwner].person'),
          present('roles[businessOwner].person'),
          { distinct: ['roles[epicOwner].person', 'roles[businessOwner].person'], atLeast: 2 },
          is('roles[epicOwner].active', 'equals', true),
          is('roles[businessOwner].active', 'equals', true),
        ],
      },
      fixedBy: 'portfolioBoard',
      guideline: {
        why: 'Who drives the epic and who answers for its outcome must be able to disagree.',
        howToFix: 'Name both; the business owner is whoever will be asked in a year whether it was worth it.',
        example: 'Good: Ines drives it, Omar runs the broker business. Bad: one name in both fields.',
        helper: 'Portfolio board',
        effortMinutes: 15,
      },
      evidence: 'The people in the two role fields, with active accounts.',
      askedDaysBefore: 7,
    },
    true,
  ),
  must({
    id: 'LP-03',
    gate: 'ANA',
    statement: 'There is room under the limit of the analysing state',
    passes: is('portfolio.stateWipFree', 'equals', true),
    fixedBy: 'portfolioBoard',
    guideline: {
      why: 'Analysts who work on nine epics decide none of them.',
      howToFix: 'Decide or stop one that is being analysed; the place is then free.',
      example: 'Good: three of four places taken. Bad: a tenth epic, because it is important.',
      helper: 'PMO',
      effortMinutes: 30,
    },
    evidence: 'Epics in the analysing state against its limit, as recorded for the portfolio.',
    askedDaysBefore: 7,
  }),
  must({
    id: 'LP-04',
    gate: 'ANA',
    statement: 'Linked to at least one objective, or mandatory with its reason',
    passes: linkedOrMandatory,
    fixedBy: 'epicOwner',
    guideline: {
      why: 'Analysing costs the same few people, so they start with what the strategy asks for or the law demands.',
      howToFix: 'Link the objective that the outcome would move; or mark it mandatory and name the duty.',
      example: 'Good: objective "Quote within 5 minutes"; or mandatory, "reporting duty from 2027". Bad: linked to everything.',
      helper: 'PMO',
      effortMinutes: 10,
    },
    evidence: 'Objectives linked to the epic, or the tick with its written reason.',
    askedDaysBefore: 7,
  }),
  should(2, {
    id: 'LP-05',
    gate: 'ANA',
    statement: 'The horizon is set: run, grow or transform',
    passes: present('strategy.horizon'),
    fixedBy: 'epicOwner',
    guideline: {
      why: 'Without it nobody sees that all the money goes into keeping things running.',
      howToFix: 'Choose run for what keeps today working, grow for more of today, transform for something new.',
      example: 'Good: grow, for a second sales channel. Bad: transform, because it sounds better.',
      helper: 'PMO',
      effortMinutes: 5,
    },
    evidence: 'The horizon of the epic.',
    askedDaysBefore: 7,
  }),
]
