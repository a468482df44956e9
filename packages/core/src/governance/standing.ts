import type { Verified } from '../ledger/record.ts'

/**
 * The place after which a chain is whole. A record that was lost may have taken back what stands before it, so that nothing there relieves anybody any more
 * until it is decided anew; a chain that contradicts the project item relieves nobody at all.
 */
export const lastBreak = ({ problems, anchoring }: Pick<Verified, 'problems' | 'anchoring'>): number =>
  anchoring.is === 'contradicted'
    ? Number.POSITIVE_INFINITY
    : Math.max(0, ...problems.filter(({ problem }) => problem !== 'texts').map(({ seq }) => seq))
