import type { Layout } from './choice.ts'
import type { Relaxation, Relaxed } from './relaxation.ts'

interface Node {
  readonly relaxed: Relaxed
  readonly relaxation: Relaxation
}

interface Branching {
  readonly layout: Layout
  readonly nodes: number
  readonly stop: () => boolean
  /** What a selection has to beat. */
  readonly value: () => number
  readonly offer: (chosen: Uint8Array) => void
}

/** The free column whose share is furthest from whole, or −1. */
const undecided = ({ shares }: Relaxation, fixed: Int8Array): number => {
  let found = -1
  let most = 1e-6
  for (let column = 0; column < shares.length; column++) {
    const share = shares[column] ?? 0
    const from = Math.min(share, 1 - share)
    if (fixed[column] !== -1 || from <= most) continue
    most = from
    found = column
  }
  return found
}

/**
 * Branch and bound over the relaxation: settles small problems where no exact solver can run, and says how far it came with large ones.
 * Goes down from the node with the best bound, towards what the relaxation prefers. Answers the bound that is proven when it ends;
 * minus infinity where nothing is left that could beat the best selection.
 */
export const branch = (root: Node, { layout, nodes, stop, value, offer }: Branching): number => {
  const { program } = layout
  const open: Node[] = [root]
  const best = (): Node | undefined => {
    const at = open.reduce((found, node, place) => (node.relaxation.bound > (open[found]?.relaxation.bound ?? 0) ? place : found), 0)
    return open.splice(at, 1)[0]
  }
  const beaten = ({ relaxation }: Node) => relaxation.infeasible || relaxation.bound <= value()
  const child = ({ relaxed }: Node, column: number, to: 0 | 1): Node => {
    const columns = (to === 1 ? layout.bundle[column] : layout.followers[column]) ?? [column]
    const decided = relaxed.deciding(columns, to)
    return { relaxed: decided, relaxation: decided.solve() }
  }
  let visited = 0
  for (let node = best(); node; node = best()) {
    while (node && !beaten(node)) {
      if (visited++ >= nodes || stop()) return Math.max(node.relaxation.bound, ...open.map(({ relaxation }) => relaxation.bound))
      const shares: Float64Array = node.relaxation.shares
      const column = undecided(node.relaxation, program.fixed)
      offer(Uint8Array.from(shares, (share) => (share > 1 - 1e-6 ? 1 : 0)))
      if (column === -1) break
      const prefers = (shares[column] ?? 0) >= 0.5 ? 1 : 0
      open.push(child(node, column, prefers === 1 ? 0 : 1))
      node = child(node, column, prefers)
    }
  }
  return Number.NEGATIVE_INFINITY
}
