import type { Facts } from '../facts/facts.ts'
import type { Condition, ExpressionCondition } from './condition.ts'
import { allWithin } from './parts.ts'
import type { Parameters } from './scope.ts'
import type { Truth } from './truth.ts'

/** What an expression says of facts that are all known, or why it cannot be computed. */
export type Computed = { readonly truth: Truth } | { readonly unknown: 'zeroBase' | 'wrongType' | 'currencyMismatch' }

/** Compiles an expression after checking it against the fact catalogue. Throws `RangeError` with a caret under the mistake. */
export type ExpressionCompiler = (
  condition: ExpressionCondition,
  parameters: Parameters,
) => (facts: Pick<Facts, 'asOf' | 'values'>) => Computed

interface Rule {
  readonly passes: Condition
  readonly when?: Condition
}

let loaded: ExpressionCompiler | undefined

export const usesExpressions = ({ criteria }: { readonly criteria: readonly Rule[] }): boolean =>
  criteria.some(({ passes, when }) =>
    [passes, ...(when ? [when] : [])].some((condition) => allWithin(condition).some((part) => 'expression' in part)),
  )

/**
 * Loads what evaluates expressions, where a template has any; to be awaited before such a template is checked or judged.
 * It is far heavier than the rest of the engine, and most templates say everything without it.
 */
export const loadExpressions = async (template: { readonly criteria: readonly Rule[] }): Promise<void> => {
  if (loaded || !usesExpressions(template)) return
  const { compileCel } = await import('./cel.ts')
  loaded = compileCel
}

/** Throws where nobody loaded the evaluator: an expression that is not evaluated must never look like one that passes. */
export const compileExpression: ExpressionCompiler = (condition, parameters) => {
  if (!loaded) throw new Error('The template has expressions, and what evaluates them was not loaded before')
  return loaded(condition, parameters)
}
