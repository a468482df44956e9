import type { Call, Ports } from '../ports.ts'
import type { ItemRef } from '../work/values.ts'
import { gateView } from './gate-view.ts'
import { assessNow, keep, openSite } from './judge-component.ts'
import { ensureVisible } from './open-gate.ts'
import type { GateView } from './views.ts'

/**
 * Judges the gate ahead of a component now. With the product's own identity the judgement becomes the official one;
 * with a person's it is a preview of what that person can see, and nothing is written.
 */
export const judgeGate = async (ports: Ports, call: Call, input: { readonly item: ItemRef }): Promise<GateView> => {
  await ensureVisible(ports, call, input.item)
  const nothing = { kind: 'empty', mayConfigure: false, mayJudge: false, now: call.now, zone: call.zone } as const
  const [site, isPmo] = await Promise.all([openSite(ports, call), ports.directory.isPmo(call.actor)])
  if (!site) return { ...nothing, reason: 'noTemplate', mayConfigure: isPmo }
  const { reading, stored } = await assessNow(ports, call, site, input.item)
  const official = call.identity === 'product'
  const shown = official ? await keep(ports, site, reading, stored, 'now') : stored
  if (!shown) return { ...nothing, reason: 'allPassed' }
  const { request } = official ? { request: undefined } : await site.tracker.marks(input.item)
  return gateView(
    site.configured.template,
    { ...shown, judgedAt: call.now },
    { call, source: official ? 'official' : 'preview', isPmo, pending: request ? {} : null },
  )
}
