/** The door for selecting and scoring a portfolio. It is not part of the main door, so that no gate panel carries it along. */
export { type Mistake, type Read, readJson } from './portfolio/document.ts'
export type { Constraint, Limited } from './portfolio/selection/constraint.ts'
export { highsSolver } from './portfolio/selection/highs.ts'
export type { Candidate, Guardrail, SelectionModel } from './portfolio/selection/model.ts'
export type { Means, Progress } from './portfolio/selection/outcome.ts'
export { readSelectionModel, type Unlimited, unlimitedIn } from './portfolio/selection/read-model.ts'
export { gapOf, type Selected, type Selection, select } from './portfolio/selection/select.ts'
export type { Solver, SolverAnswer, SolverAsks, SolverProblem } from './portfolio/selection/solver.ts'
