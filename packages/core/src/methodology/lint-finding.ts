import type { TemplateProblem } from './check.ts'

export type LintCode =
  | 'bareEvery'
  | 'blockingShould'
  | 'unreachableGate'
  | 'emptyGate'
  | 'mergedGate'
  | 'roleWithoutHolder'
  | 'factNotSupplied'
  | 'phaseNotMapped'
  | 'unusedParameter'

/** What a valid template will not do as its author expects. An `error` makes a gate useless; a `warning` surprises; a `notice` is worth knowing. */
export interface LintFinding extends TemplateProblem {
  readonly code: LintCode
  readonly severity: 'error' | 'warning' | 'notice'
}
