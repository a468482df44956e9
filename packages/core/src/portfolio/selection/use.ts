import type { Limited } from './constraint.ts'
import { constraintsOf } from './constraints.ts'
import type { SelectionModel } from './model.ts'
import type { Outcome } from './outcome.ts'
import { costOf, type Row, usedBy } from './program.ts'

/** How far a limit is used by a selection, and what moving it is worth. */
export interface Use {
  readonly constraint: Limited
  /** In the unit of the limit; a share in basis points. */
  readonly used: number
  /**
   * Value that one more unit of a budget or capacity would bring, or one less of a minimum: the price in the relaxation. It holds for small
   * changes and is a guide, not a promise, because projects are whole.
   */
  readonly worth: number
  /** It keeps the relaxation from more value. */
  readonly binding: boolean
}

const minimum = (constraint: Limited): boolean =>
  constraint.is === 'objective' || (constraint.is === 'guardrail' && constraint.bound === 'atLeast')

const useOf = (model: SelectionModel, { of, row, price, chosen }: { of: Limited; row: Row; price: number; chosen: Uint8Array }): Use => {
  const share = of.is === 'guardrail' && model.guardrails?.find(({ id }) => id === of.guardrail)?.measure === 'share'
  const level = usedBy(row, chosen)
  const binding = price > 0
  if (!share) return { constraint: of, used: minimum(of) ? -level : level, worth: price, binding }
  const cost = model.projects.reduce((sum, candidate, column) => sum + (chosen[column] ? costOf(candidate) : 0), 0)
  const used = cost === 0 ? 0 : of.limit + ((of.bound === 'atLeast' ? -1 : 1) * level) / cost
  return { constraint: of, used, worth: price * cost, binding }
}

/** Every limit with its use, in the order of the document. */
export const usesOf = (model: SelectionModel, { program, relaxation, chosen }: Outcome): readonly Use[] => {
  if (!chosen) return []
  const rows = new Map(program.rows.map((row, i) => [JSON.stringify(row.of), { row, price: relaxation.prices[i] ?? 0 }]))
  return constraintsOf(model).flatMap((of): Use[] => {
    const found = 'limit' in of ? rows.get(JSON.stringify(of)) : undefined
    return found && 'limit' in of ? [useOf(model, { of, ...found, chosen })] : []
  })
}
