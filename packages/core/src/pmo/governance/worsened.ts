import type { ComponentReading, Crossing } from '../../facts/ground.ts'
import { moveOver } from '../../facts/moves.ts'
import type { Judgement } from '../../gates/judgement.ts'
import type { Bypass, NoGateAhead, StoredJudgement } from '../../gates/records.ts'

type Kept = StoredJudgement | NoGateAhead

/** Such moves as were found earlier. */
export const worsenedBefore = (before: Kept | undefined): readonly Crossing[] =>
  before && !('none' in before) ? (before.bypasses ?? []).filter(({ worsened }) => worsened) : []

/** Whether something that held before fails now and would have held the gate. */
const fallen = (was: Judgement, now: Judgement): boolean =>
  now.outcome === 'notReady' &&
  now.rules.some(
    ({ id, value, severity, waived }) =>
      value === 'fail' && severity === 'block' && !waived && was.rules.some((rule) => rule.id === id && rule.value === 'pass'),
  )

/** A project that moved past a gate since it was judged last: whether what the decision rested on still held at the first judgement after the move. */
export const worsenedNow = (
  stored: StoredJudgement,
  { reading, before, at }: { readonly reading: ComponentReading; readonly before: Kept; readonly at: (gate: string) => Kept },
): Bypass | undefined => {
  if ('none' in before) return undefined
  const { gate, outcome } = before.judgement
  if (gate === stored.judgement.gate || !stored.passages.some((passage) => passage.gate === gate && !passage.emergency)) return undefined
  const move = moveOver(reading, gate)
  if (!move || move.from === null) return undefined
  const again = at(gate)
  if ('none' in again || !fallen(before.judgement, again.judgement)) return undefined
  return { ...move, judged: outcome, worsened: true }
}
