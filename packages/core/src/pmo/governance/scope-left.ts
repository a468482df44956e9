import type { ComponentReading } from '../../facts/derive.ts'
import type { NoGateAhead, StoredJudgement } from '../../gates/records.ts'
import type { ItemRef } from '../../work/values.ts'

/** So many are followed; a project with more unfinished work than that loses the sight of some, never of all. */
const followed = 400

const unfinished = ({ below }: ComponentReading): readonly ItemRef[] =>
  below.filter(({ state }) => state.category !== 'done' && state.category !== 'dropped').map(({ ref }) => ref)

/**
 * The unfinished work that a judgement stands on, and what of it left the project since it came before this gate: deleted, hung elsewhere, or turned into something else.
 * Told to whoever decides, because an empty scope passes what nobody did. A scope that was not read to its end tells nothing.
 */
export const scopeOf = (
  stored: StoredJudgement,
  reading: ComponentReading,
  before: StoredJudgement | NoGateAhead | undefined,
): Pick<StoredJudgement, 'scope' | 'left'> => {
  const last = before && !('none' in before) ? before : undefined
  const sameGate = last?.judgement.gate === stored.judgement.gate
  if (!reading.coverage.complete)
    return { ...(last?.scope ? { scope: last.scope } : {}), ...(sameGate && last?.left ? { left: last.left } : {}) }
  const here = new Set(reading.below.map(({ ref }) => ref))
  const gone = [...(sameGate ? (last?.left ?? []) : []), ...(last?.scope ?? [])].filter((ref) => !here.has(ref))
  const left = [...new Set(gone)].toSorted().slice(0, followed)
  const scope = unfinished(reading).toSorted().slice(0, followed)
  return { ...(scope.length > 0 ? { scope } : {}), ...(left.length > 0 ? { left } : {}) }
}
