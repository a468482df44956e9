import type { Act } from '../../governance/acts.ts'
import { hashOf } from '../../hash.ts'
import type { Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import { readKept, replace } from '../kept.ts'
import { actKey } from './act-document.ts'

/** Leaves a wish: its act under its hash first, whatever somebody put there before, then the hash on the item, where the tracker's own history says whose it is. */
export const askFor = async (ports: Ports, item: ItemRef, act: Act): Promise<void> => {
  const hash = hashOf(act)
  const kept = await readKept(ports, actKey(hash))
  if (!kept.value) await replace(ports, actKey(hash), act, kept)
  await ports.desk.ensureWish(item, hash)
}
