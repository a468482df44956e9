import type { Facts } from '../facts/facts.ts'
import { type Bits, bitsOfAll, bitsOfAny, bitsOfNot, mostRows, type Node, ofKind, within } from './bits.ts'
import type { Page } from './page.ts'
import type { Leaf, Test } from './scope.ts'
import { type Sheet, unknownKind } from './sheet.ts'
import { fails, passes } from './truth.ts'

/** Up to 32 components whose facts lie in columns, and each of them on a page of its own for what columns cannot say. */
export interface Strip {
  readonly columns: Sheet
  readonly facts: readonly Facts[]
  readonly page: (row: number) => Page
}

interface Kind {
  readonly place: number
  readonly kind: number
  bits: number
}

interface Limited {
  readonly leaf: Leaf
  readonly test: Test
  readonly kind: Kind
  readonly said: Bits
}

interface Asked {
  readonly test: Test
  readonly said: Bits
}

const noRecord: Sheet = { kinds: new Uint8Array(0), numbers: new Float64Array(0), texts: [] }

const still = (): void => undefined
const leafNode = (): Node => ({ pass: 0, fail: 0, settle: still })

const ask = ({ test, said }: Asked, { page }: Strip, row: number): void => {
  const grade = test(page(row), noRecord)
  if (grade === passes) said.pass |= 1 << row
  else if (grade === fails) said.fail |= 1 << row
}

/** A value of another kind than the limit's may still compare with it, such as money with nothing. */
const askOthers = (limited: Limited, strip: Strip, rest: number): void => {
  const others = rest & ~ofKind(strip.columns, limited.leaf.place, unknownKind)
  for (let row = 0; row < strip.facts.length; row += 1) if ((others >>> row) & 1) ask(limited, strip, row)
}

/** Rules over strips. What several of them ask is found out once. */
export interface StripReader {
  /** What a rule says of the strip that was read last. */
  readonly add: (test: Test) => Bits
  readonly read: (strip: Strip) => void
}

export const makeStripReader = (): StripReader => {
  const kinds = new Map<string, Kind>()
  const limits = new Map<string, Limited & { readonly said: Node }>()
  let lists: { readonly kinds: readonly Kind[]; readonly limits: readonly Limited[] } | undefined
  const asked: Asked[] = []
  const roots: Node[] = []

  const limited = (test: Test, leaf: Leaf): Node => {
    const { place, kind, low, high, text } = leaf
    const own = kinds.get(`${place} ${kind}`) ?? { place, kind, bits: 0 }
    kinds.set(`${place} ${kind}`, own)
    const name = `${place} ${kind} ${low} ${high} ${text}`
    const known = limits.get(name) ?? { leaf, test, kind: own, said: leafNode() }
    limits.set(name, known)
    return known.said
  }
  const nodeOf = (test: Test): Node => {
    if (test.all) return bitsOfAll(test.all.map(nodeOf))
    if (test.any) return bitsOfAny(test.any.map(nodeOf))
    if (test.not) return bitsOfNot(nodeOf(test.not))
    if (test.leaf) return limited(test, test.leaf)
    const said = leafNode()
    asked.push({ test, said })
    return said
  }
  return {
    add: (test) => {
      const root = nodeOf(test)
      roots.push(root)
      return root
    },
    read: (strip) => {
      const rows = strip.facts.length
      const everybody = rows === mostRows ? -1 : (1 << rows) - 1
      for (const one of asked) one.said.pass = one.said.fail = 0
      if (asked.length > 0) for (let row = 0; row < rows; row += 1) for (const one of asked) ask(one, strip, row)
      lists ??= { kinds: [...kinds.values()], limits: [...limits.values()] }
      for (const kind of lists.kinds) kind.bits = ofKind(strip.columns, kind.place, kind.kind)
      for (const one of lists.limits) {
        const known = one.kind.bits & everybody
        const passing = within(strip.columns, one.leaf) & known
        one.said.pass = passing
        one.said.fail = known & ~passing
        if (known !== everybody) askOthers(one, strip, everybody & ~known)
      }
      for (const root of roots) root.settle()
    },
  }
}
