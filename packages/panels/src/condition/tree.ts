import type { Comparison, Condition } from '@plumbline/core'
import type { Nameable } from '@plumbline/core/methodology'

/** The kinds of condition that the builder offers. */
export const kinds = ['fact', 'all', 'any', 'not', 'count', 'some', 'every', 'share', 'distinct', 'inARow', 'expression'] as const
export type Kind = (typeof kinds)[number]

export const kindOf = (condition: Condition): Kind => {
  const found = kinds.find((kind) => kind in condition && kind !== 'fact')
  return found ?? 'fact'
}

/** Kinds that may stand inside the entries of a register, or within weeks in a row. */
export const withinEntries: readonly Kind[] = ['fact', 'all', 'any', 'not']

const orders: readonly Comparison[] = ['atMost', 'atLeast', 'below', 'above', 'equals', 'notEquals']

/** What a fact of this type can be asked; `present` asks whether it is given. */
export const comparisonsFor = ({ type }: Pick<Nameable, 'type'>): readonly (Comparison | 'present')[] => {
  if (type === 'person') return ['present']
  if (type === 'flag') return ['equals', 'present']
  return type === 'choice' ? ['equals', 'notEquals', 'present'] : [...orders, 'present']
}

const firstValue = ({ type, choices }: Nameable): boolean | number | string | { asOf: { days: number } } => {
  if (type === 'flag') return true
  if (type === 'choice') return choices?.[0] ?? ''
  return type === 'date' ? { asOf: { days: 0 } } : 0
}

/** A comparison to begin with for a fact. */
export const about = (fact: Nameable): Condition => {
  const [is = 'present'] = comparisonsFor(fact)
  return is === 'present' ? { fact: fact.fact, is } : { fact: fact.fact, is, value: firstValue(fact) }
}

/** Another comparison of the same fact; what it was compared with stays where it fits. */
export const comparing = (condition: Extract<Condition, { fact: string }>, is: Comparison | 'present', fact: Nameable): Condition => {
  if (is === 'present') return { fact: condition.fact, is }
  return { fact: condition.fact, is, value: condition.is === 'present' ? firstValue(fact) : condition.value }
}

/** A name under which what is counted is reported: the register's own, and a number where it is taken. */
export const freshName = (stem: string, taken: readonly string[]): string => {
  if (!taken.includes(stem)) return stem
  let number = 2
  while (taken.includes(`${stem}${number}`)) number += 1
  return `${stem}${number}`
}

export interface Beginning {
  /** The fact to begin with, here and inside the entries of the first register. */
  readonly fact: Nameable
  readonly entry: Nameable
  readonly register: string
  readonly people: readonly string[]
  readonly name: string
}

/** A condition of a kind to begin with: complete, so that it can be tried at once. */
export const begun = (kind: Kind, { fact, entry, register, people, name }: Beginning): Condition => {
  switch (kind) {
    case 'fact':
      return about(fact)
    case 'all':
      return { all: [about(fact)] }
    case 'any':
      return { any: [about(fact)] }
    case 'not':
      return { not: about(fact) }
    case 'count':
      return { count: register, as: name, is: 'atLeast', value: 1 }
    case 'some':
      return { some: register, as: name, satisfies: about(entry) }
    case 'every':
      return { every: register, as: name, satisfies: about(entry) }
    case 'share':
      return { share: register, as: name, satisfies: about(entry), is: 'atLeast', value: 5000 }
    case 'distinct':
      return { distinct: people.slice(0, 2), atLeast: 2 }
    case 'inARow':
      return { inARow: 3, as: name, satisfies: about(fact) }
    case 'expression':
      return { expression: `${pathOf(fact.fact)} == ${pathOf(fact.fact)}`, reads: [fact.fact] }
  }
}

/** How an expression writes the name of a fact. */
export const pathOf = (fact: string): string =>
  fact
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .join('.')

/** The facts that an expression names, among those that there are. */
export const readsOf = (expression: string, facts: readonly Nameable[]): string[] => {
  const outside = expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
  const tokens = new Set(outside.match(/[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/g) ?? [])
  return facts.filter(({ fact, type }) => type !== 'person' && tokens.has(pathOf(fact))).map(({ fact }) => fact)
}

/** The names under which a condition and everything in it report what they count. */
export const namesIn = (condition: Condition): string[] => {
  const within =
    'all' in condition
      ? condition.all
      : 'any' in condition
        ? condition.any
        : 'not' in condition
          ? [condition.not]
          : 'satisfies' in condition
            ? [condition.satisfies]
            : []
  return [...('as' in condition ? [condition.as] : []), ...within.flatMap(namesIn)]
}
