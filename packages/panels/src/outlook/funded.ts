import type { SelectionView } from '@plumbline/core'

export interface FundedShare {
  readonly id: string
  readonly name: string
  /** Of what all candidates would contribute, the part that is committed; null where none contributes. */
  readonly share: number | null
  /** Committed projects that serve it. */
  readonly projects: number
}

/** The funded share of each objective. */
export const fundedShares = ({
  objectives,
  candidates,
  baseline,
}: Pick<SelectionView, 'objectives' | 'candidates' | 'baseline'>): readonly FundedShare[] => {
  const committed = new Set(baseline?.selected)
  return objectives.map(({ id, name }) => {
    const serving = candidates.filter(({ contributes }) => (contributes[id] ?? 0) > 0)
    const funded = serving.filter(({ ref }) => committed.has(ref))
    const sum = (list: typeof serving) => list.reduce((total, { contributes }) => total + (contributes[id] ?? 0), 0)
    const all = sum(serving)
    return { id, name, share: all === 0 ? null : sum(funded) / all, projects: funded.length }
  })
}
