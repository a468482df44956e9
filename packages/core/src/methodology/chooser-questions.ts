/** The questions of the chooser in the order in which they are asked, each with its answers. Their words live with the panels. */
export const chooserQuestions = {
  /** What is to be run. */
  kind: ['project', 'product', 'service', 'idea'],
  /** How much is known at the start. */
  knowledge: ['most', 'some', 'little'],
  /** Who decides on money. */
  money: ['gatekeepers', 'committee', 'board', 'portfolio', 'sponsor'],
  /** What binds from outside. */
  obligation: ['none', 'contract', 'audited', 'publicBody'],
  /** Who does the work, and in which rhythm. */
  team: ['formed', 'iterations', 'flow', 'several'],
  budget: ['under100k', 'to1m', 'to5m', 'over5m'],
  duration: ['under4', 'to12', 'to24', 'over24', 'open'],
  data: ['public', 'internal', 'personal', 'special'],
} as const satisfies Record<string, readonly string[]>

export type Question = keyof typeof chooserQuestions
/** What somebody answered; a question without an answer is open. */
export type PartialAnswers = { readonly [Q in Question]?: (typeof chooserQuestions)[Q][number] | undefined }
export type Answers = { readonly [Q in Question]: (typeof chooserQuestions)[Q][number] }

export const questionNames = Object.keys(chooserQuestions) as Question[]

/** In this order where two fit equally well: the one that asks less comes first. */
export const chooserTemplates = [
  'continuous-flow',
  'scrum-team',
  'lean-portfolio-epic',
  'phase-gate',
  'controlled-stages',
  'pm2-aligned',
] as const
export type ChooserTemplate = (typeof chooserTemplates)[number]

type Points = Readonly<Partial<Record<ChooserTemplate, number>>>

/**
 * How much each answer speaks for which template. What is run, who decides on money and how the team works weigh most, because a method that fights
 * with one of them is worked around. Budget and data decide on the tier alone.
 */
export const favours: { readonly [Q in Question]?: Readonly<Record<(typeof chooserQuestions)[Q][number], Points>> } = {
  kind: {
    project: { 'phase-gate': 3, 'pm2-aligned': 3, 'controlled-stages': 3 },
    product: { 'scrum-team': 5 },
    service: { 'continuous-flow': 6 },
    idea: { 'lean-portfolio-epic': 6 },
  },
  knowledge: {
    most: { 'phase-gate': 3, 'pm2-aligned': 1, 'controlled-stages': 1 },
    some: { 'controlled-stages': 2, 'pm2-aligned': 2, 'scrum-team': 1 },
    little: { 'scrum-team': 3, 'lean-portfolio-epic': 2, 'continuous-flow': 1 },
  },
  money: {
    gatekeepers: { 'phase-gate': 4 },
    committee: { 'pm2-aligned': 4 },
    board: { 'controlled-stages': 5 },
    portfolio: { 'lean-portfolio-epic': 4 },
    sponsor: { 'scrum-team': 2, 'continuous-flow': 2 },
  },
  obligation: {
    none: { 'scrum-team': 1, 'continuous-flow': 1, 'lean-portfolio-epic': 1 },
    contract: { 'controlled-stages': 2, 'phase-gate': 2 },
    audited: { 'phase-gate': 3, 'pm2-aligned': 1 },
    publicBody: { 'pm2-aligned': 4 },
  },
  team: {
    formed: { 'phase-gate': 2, 'pm2-aligned': 2, 'controlled-stages': 1 },
    iterations: { 'scrum-team': 4 },
    flow: { 'continuous-flow': 4 },
    several: { 'controlled-stages': 2, 'lean-portfolio-epic': 1, 'pm2-aligned': 1 },
  },
  duration: {
    under4: {},
    to12: {},
    to24: {},
    over24: { 'controlled-stages': 1, 'pm2-aligned': 1 },
    open: { 'continuous-flow': 3, 'scrum-team': 2 },
  },
}

/** Budgets of the answers in whole units of the tier table's currency. */
export const budgetBands: Readonly<Record<Answers['budget'], { readonly from: number; readonly to: number }>> = {
  under100k: { from: 0, to: 100_000 },
  to1m: { from: 100_000, to: 1_000_000 },
  to5m: { from: 1_000_000, to: 5_000_000 },
  over5m: { from: 5_000_000, to: Number.POSITIVE_INFINITY },
}

/** Months of the answers. What has no end is not short, and is not long for that. */
export const monthBands: Readonly<Record<Answers['duration'], { readonly from: number; readonly to: number }>> = {
  under4: { from: 0, to: 4 },
  to12: { from: 4, to: 12 },
  to24: { from: 12, to: 24 },
  over24: { from: 24, to: Number.POSITIVE_INFINITY },
  open: { from: 0, to: Number.POSITIVE_INFINITY },
}
