/** The door for what puts gates in force: the plan of a template's gates, and who stands behind them. Apart from the main one, so that judging does not bring it along. */
export { planOf } from './pmo/enforcement/plan.ts'
export { type StandingItem, standingIn } from './pmo/enforcement/standing.ts'
