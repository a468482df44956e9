import type { Leaf } from './scope.ts'
import { choiceKind, type Sheet } from './sheet.ts'

/** How many components stand beside each other: as many as a word has bits. */
export const mostRows = 32

/**
 * What 32 components say, one bit each: those that pass, those that fail, and in neither those of which it is unknown.
 * Strong Kleene logic is then one operation for all of them.
 */
export interface Bits {
  pass: number
  fail: number
}

/** Bits that follow from others, once those are settled. */
export interface Node extends Bits {
  readonly settle: () => void
}

export const bitsOfAll = (parts: readonly Node[]): Node => {
  const own: Node = {
    pass: 0,
    fail: 0,
    settle: () => {
      own.pass = -1
      own.fail = 0
      for (const part of parts) {
        part.settle()
        own.pass &= part.pass
        own.fail |= part.fail
      }
    },
  }
  return own
}

export const bitsOfNot = (part: Node): Node => {
  const own: Node = {
    pass: 0,
    fail: 0,
    settle: () => {
      part.settle()
      own.pass = part.fail
      own.fail = part.pass
    },
  }
  return own
}

export const bitsOfAny = (parts: readonly Node[]): Node => {
  const own: Node = {
    pass: 0,
    fail: 0,
    settle: () => {
      own.pass = 0
      own.fail = -1
      for (const part of parts) {
        part.settle()
        own.pass |= part.pass
        own.fail &= part.fail
      }
    },
  }
  return own
}

/** Four at a time: going round a loop costs as much as a comparison. */
const four = (first: boolean, second: boolean, third: boolean, fourth: boolean): number =>
  Number(first) | (Number(second) << 1) | (Number(third) << 2) | (Number(fourth) << 3)

/** Where values are of a kind. */
export const ofKind = ({ kinds }: Sheet, place: number, kind: number): number => {
  let bits = 0
  for (let row = 0, at = place * mostRows; row < mostRows; row += 4, at += 4)
    bits |= four(kinds[at] === kind, kinds[at + 1] === kind, kinds[at + 2] === kind, kinds[at + 3] === kind) << row
  return bits
}

const atLeast = (numbers: Float64Array, from: number, low: number): number => {
  let bits = 0
  for (let row = 0, at = from; row < mostRows; row += 4, at += 4)
    bits |=
      four(
        (numbers[at] as number) >= low,
        (numbers[at + 1] as number) >= low,
        (numbers[at + 2] as number) >= low,
        (numbers[at + 3] as number) >= low,
      ) << row
  return bits
}

const atMost = (numbers: Float64Array, from: number, high: number): number => {
  let bits = 0
  for (let row = 0, at = from; row < mostRows; row += 4, at += 4)
    bits |=
      four(
        (numbers[at] as number) <= high,
        (numbers[at + 1] as number) <= high,
        (numbers[at + 2] as number) <= high,
        (numbers[at + 3] as number) <= high,
      ) << row
  return bits
}

const exactly = (numbers: Float64Array, from: number, value: number): number => {
  let bits = 0
  for (let row = 0, at = from; row < mostRows; row += 4, at += 4)
    bits |= four(numbers[at] === value, numbers[at + 1] === value, numbers[at + 2] === value, numbers[at + 3] === value) << row
  return bits
}

const same = (texts: readonly string[], from: number, text: string): number => {
  let bits = 0
  for (let row = 0, at = from; row < mostRows; row += 4, at += 4)
    bits |= four(texts[at] === text, texts[at + 1] === text, texts[at + 2] === text, texts[at + 3] === text) << row
  return bits
}

/** Where values lie within a leaf's limits; means something only where they are of its kind. Without branches, which no processor could foresee. */
export const within = ({ numbers, texts }: Sheet, { place, kind, low, high, text }: Leaf): number => {
  const from = place * mostRows
  if (kind === choiceKind) return same(texts, from, text)
  if (low === high) return exactly(numbers, from, low)
  const lower = low === Number.NEGATIVE_INFINITY ? -1 : atLeast(numbers, from, low)
  return high === Number.POSITIVE_INFINITY ? lower : lower & atMost(numbers, from, high)
}

export const countOf = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
