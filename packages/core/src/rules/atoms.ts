import { type Meaning, meanings } from './compare.ts'
import type { Comparison } from './condition.ts'
import { choiceKind, dateKind, flagKind, moneyKind, wholeKind } from './sheet.ts'
import { fails, type Grade, passes } from './truth.ts'

/** A comparison of a fact with a literal: what nearly every rule consists of. */
interface Atom {
  readonly place: number
  readonly kind: number
  readonly meaning: Meaning
  readonly number: number
  readonly text: string
}

/** Comparisons with literals, answered as soon as a fact is laid on its sheet: a plain loop over numbers costs a fraction of a call for each of them. */
export interface Atoms {
  readonly size: () => number
  /** Where its grade will stand on the sheet; `undefined` where there is no such comparison, as of the order of yes and no. */
  readonly add: (place: number, is: Comparison, literal: number | string | boolean) => number | undefined
  /** The opposite of one; unknown stays unknown. */
  readonly opposite: (atom: number) => number
  /** To be called when all are added. */
  readonly ready: () => Answering
}

/** Writes the grades of all comparisons of one fact; those of another kind stay open. */
export interface Answering {
  readonly withNumber: (grades: Uint8Array, place: number, kind: number, number: number) => void
  readonly withText: (grades: Uint8Array, place: number, kind: number, text: string) => void
}

/** A text is a day where the fact is one, and a choice, which has no order, otherwise. */
const atomOf = (place: number, is: Comparison, literal: number | string | boolean): Atom | undefined => {
  const meaning = meanings[is]
  const equality = is === 'equals' || is === 'notEquals'
  if (typeof literal === 'number') return { place, kind: wholeKind, meaning, number: literal, text: '' }
  if (typeof literal === 'string') return { place, kind: equality ? choiceKind : dateKind, meaning, number: 0, text: literal }
  return equality ? { place, kind: flagKind, meaning, number: Number(literal), text: '' } : undefined
}

const flipped = ({ less, same, more }: Meaning): Meaning => ({
  less: (passes - less) as Grade,
  same: (passes - same) as Grade,
  more: (passes - more) as Grade,
})

const keyOf = ({ place, kind, meaning: { less, same, more }, number, text }: Atom): string =>
  `${place} ${kind} ${less}${same}${more} ${number} ${text}`

/** The atoms in the order of their places, in arrays by column, which the loops run along. */
interface Columns {
  /** Of each place: where its atoms begin; they end where those of the next do. */
  readonly starts: Int32Array
  readonly targets: Int32Array
  readonly kinds: Uint8Array
  readonly numbers: Float64Array
  /** Three for each atom: less, the same, more. */
  readonly meanings: Uint8Array
  readonly texts: readonly string[]
}

const columnsOf = (atoms: readonly Atom[]): Columns => {
  const sorted = atoms.map((atom, target) => ({ ...atom, target })).sort((a, b) => a.place - b.place)
  const places = Math.max(-1, ...sorted.map(({ place }) => place)) + 1
  return {
    starts: Int32Array.from({ length: places + 1 }, (_, place) => sorted.filter((atom) => atom.place < place).length),
    targets: Int32Array.from(sorted, ({ target }) => target),
    kinds: Uint8Array.from(sorted, ({ kind }) => kind),
    numbers: Float64Array.from(sorted, ({ number }) => number),
    meanings: Uint8Array.from(sorted.flatMap(({ meaning: { less, same, more } }) => [less, same, more])),
    texts: sorted.map(({ text }) => text),
  }
}

const answering = ({ starts, targets, kinds, numbers, meanings: of, texts }: Columns): Answering => ({
  withNumber: (grades, place, kind, number) => {
    const end = starts[place + 1] as number
    for (let atom = starts[place] as number; atom < end; atom += 1) {
      const limit = numbers[atom] as number
      // Nothing is nothing in every currency.
      if (kinds[atom] !== kind && (kind !== moneyKind || kinds[atom] !== wholeKind || limit !== 0)) continue
      // 0, 1 or 2 for less, the same, more; without a branch, which nobody could predict.
      const order = Math.max(-1, Math.min(1, number - limit)) + 1
      grades[targets[atom] as number] = of[3 * atom + order] as number
    }
  },
  withText: (grades, place, kind, text) => {
    const end = starts[place + 1] as number
    for (let atom = starts[place] as number; atom < end; atom += 1) {
      const limit = texts[atom] as string
      const asked = kinds[atom]
      let order = -1
      if (kind === choiceKind) order = asked !== choiceKind ? -1 : text === limit ? 1 : 0
      else if (asked === choiceKind || asked === dateKind) order = text < limit ? 0 : text > limit ? 2 : 1
      if (order >= 0) grades[targets[atom] as number] = of[3 * atom + order] as number
    }
  },
})

export const makeAtoms = (): Atoms => {
  const atoms: Atom[] = []
  const known = new Map<string, number>()
  const keep = (atom: Atom): number => {
    const index = known.get(keyOf(atom)) ?? atoms.length
    if (index === atoms.length) atoms.push(atom)
    known.set(keyOf(atom), index)
    return index
  }
  return {
    size: () => atoms.length,
    add: (place, is, literal) => {
      const atom = atomOf(place, is, literal)
      return atom && keep(atom)
    },
    opposite: (index) => {
      const atom = atoms[index]
      return atom ? keep({ ...atom, meaning: flipped(atom.meaning) }) : fails
    },
    ready: () => answering(columnsOf(atoms)),
  }
}
