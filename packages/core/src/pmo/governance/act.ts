import { TrackerError } from '../../failure.ts'
import type { Act } from '../../governance/acts.ts'
import { isSiteAct } from '../../governance/site/acts.ts'
import type { Call, Ports } from '../../ports.ts'
import { emptyMapping } from '../../work/mapping-empty.ts'
import type { ItemRef } from '../../work/values.ts'
import { needSite } from '../judge-component.ts'
import { readKept } from '../kept.ts'
import { openGate } from '../open-gate.ts'
import type { ActResult } from '../views/governance.ts'
import { actKey } from './act-document.ts'
import { askFor } from './ask-for.ts'
import { openGovernance } from './open-governance.ts'
import { perform } from './perform.ts'

/** Another wish of the same person takes the place of the one before it: a change of what binds the project must not be lost by it. */
const ensureNoChangeWaits = async (ports: Ports, call: Call, item: ItemRef): Promise<void> => {
  for (const { by, act } of await ports.tracker({ mapping: emptyMapping, zone: call.zone }).wishes(item))
    if (by === call.actor.ref && (await readKept(ports, actKey(act))).value?.kind === 'binding.set')
      throw new TrackerError(
        'conflict',
        'Your change of what binds this project waits here, and only one thing of a person can wait on a project',
        'Do it again when the next run of Plumbline has taken that up.',
      )
}

/**
 * Does what a person asks for on a project: at once where the product acts with its own identity, else as a wish on the item, whose author the tracker's own history attests.
 * What stands against it comes back, all of it, and nothing is written then.
 */
export const act = async (
  ports: Ports,
  call: Call,
  { item, act: asked }: { readonly item: ItemRef; readonly act: Act },
): Promise<ActResult> => {
  if (isSiteAct(asked))
    throw new TrackerError(
      'invalid',
      'This is decided for the whole site, not on one project',
      'Do it where groups and delegations are set.',
    )
  const shown = async () => ({ view: await openGovernance(ports, call, { item }), gate: await openGate(ports, call, { item }) })
  if (call.identity === 'person') {
    await ensureNoChangeWaits(ports, call, item)
    await askFor(ports, item, asked)
    return { status: 'requested', ...(await shown()) }
  }
  const { obstacles } = await perform(ports, call, await needSite(ports, call), { item, act: asked, at: call.now })
  return obstacles.length > 0 ? { status: 'refused', obstacles, ...(await shown()) } : { status: 'done', ...(await shown()) }
}
