import type { Template } from '@plumbline/core'
import type { Nameable } from '@plumbline/core/methodology'

/** What a condition is written with: the facts that it may name where it stands, and the parameters of its template. */
export interface Writing {
  readonly template: Template
  readonly facts: readonly Nameable[]
  /** Names that counts of this criterion have already. */
  readonly taken: readonly string[]
  /** It stands inside the entries of a register or within weeks in a row, where less can be asked. */
  readonly inside: boolean
}

/** The parameters that hold a number, by what people call them. */
export const numbersOf = ({ parameters }: Template): readonly (readonly [string, string])[] =>
  Object.entries(parameters).flatMap(([id, { value, label }]) => (typeof value === 'number' ? [[id, label ?? id] as const] : []))
