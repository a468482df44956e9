import type { GateEvent, StoredJudgement, Wish } from '../../gates/records.ts'
import type { Call, Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import { judgementKey } from '../documents.ts'
import { withEvent } from '../history.ts'
import { readKept } from '../kept.ts'

const noted = ({ history }: StoredJudgement, { at, byName }: Wish): boolean =>
  history.some((event) => event.kind === 'lost' && event.askedAt === at && event.byName === byName)

const tries = 3

/**
 * Leaves a line in the past of a project that what somebody asked for is lost: who and when stand in the tracker's own history, and what it was nobody can tell.
 * Nothing else of the judgement changes; the line is written once.
 */
export const noteLost = async (ports: Ports, { now }: Call, item: ItemRef, wish: Wish): Promise<void> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { value, version } = await readKept(ports, judgementKey(item))
    if (!value || 'none' in value || noted(value, wish)) return
    const event: GateEvent = { at: now, kind: 'lost', gate: value.judgement.gate, byName: wish.byName, askedAt: wish.at }
    const next = { ...value, history: withEvent(value.history, event) }
    if ((await ports.shelf.write(judgementKey(item), next, version)).ok) return
  }
}
