import type { Call, Ports } from '../ports.ts'
import { factWords } from '../rules/naming.ts'
import type { ItemRef } from '../work/values.ts'
import { gateView } from './gate-view.ts'
import { judgeNow, openSite } from './judge-component.ts'
import { findComponent } from './read-components.ts'
import type { GateView } from './views.ts'

/**
 * Judges the gate ahead of a component now. With the product's own identity the judgement becomes the official one;
 * with a person's it is a preview of what that person can see, and nothing is written.
 */
export const judgeGate = async (ports: Ports, call: Call, { item }: { readonly item: ItemRef }): Promise<GateView> => {
  const nothing = { kind: 'empty', mayConfigure: false, mayJudge: false, now: call.now, zone: call.zone } as const
  const [site, isPmo] = await Promise.all([openSite(ports, call), ports.directory.isPmo(call.actor)])
  if (!site) return { ...nothing, reason: 'noTemplate', mayConfigure: isPmo }
  const judged = await judgeNow(ports, site, await findComponent(site.tracker, call, site.configured.settings, item))
  if (!judged) return { ...nothing, reason: 'notAProjectItem' }
  const official = call.identity === 'product'
  const shown = official ? await (await import('./governance/pages.ts')).keepJudged(ports, judged, 'now') : judged.outcome
  if ('none' in shown) return { ...nothing, reason: shown.none, mayConfigure: isPmo, mayJudge: true }
  const pending = !official && judged.marks.request ? {} : null
  return gateView(
    judged.configured.template,
    { ...shown, history: official ? shown.history : judged.history, judgedAt: call.now },
    { call, facts: factWords, source: official ? 'official' : 'preview', isPmo, pending },
  )
}
