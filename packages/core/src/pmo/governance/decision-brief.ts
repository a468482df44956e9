import type { FactReading, Facts } from '../../facts/facts.ts'
import { costAndFinish } from '../../facts/then-and-now.ts'
import { topRisks } from '../../facts/top-risks.ts'
import { lastPassed } from '../../governance/approval/passages.ts'
import type { Call, Ports } from '../../ports.ts'
import { dayOf } from '../../work/calendar.ts'
import type { ItemRef } from '../../work/values.ts'
import { decidedKey } from '../decided-document.ts'
import { judgementKey } from '../documents.ts'
import { needSite } from '../judge-component.ts'
import { readKept } from '../kept.ts'
import { findComponent } from '../read-components.ts'
import type { DecisionBrief } from '../views/decisions.ts'
import { readGovernance } from './read-governance.ts'

const countIn = (reading: FactReading | undefined): number | null =>
  reading?.known && reading.value.is === 'whole' ? reading.value.whole : null

/** What somebody who decides reads beside the judgement. Titles of risks that they may not see stay out, and are counted. */
export const decisionBrief = async (ports: Ports, call: Call, { item }: { readonly item: ItemRef }): Promise<DecisionBrief> => {
  const site = await needSite(ports, call)
  const { settings } = site.configured
  const [kept, marks, reading] = await Promise.all([
    readKept(ports, judgementKey(item)),
    site.tracker.marks(item),
    findComponent(site.tracker, call, settings, item),
  ])
  const governance = await readGovernance(ports, item, marks.record)
  const last = lastPassed(governance.state)
  const then = last && (await readKept(ports, decidedKey(last.judgementHash, last.factsHash))).value
  const values: Facts['values'] = kept.value && !('none' in kept.value) ? kept.value.facts.values : {}
  const top = topRisks(reading?.below ?? [])
  const visible = top.length === 0 ? new Set<string>() : await site.tracker.visible(top.map((risk) => risk.item))
  const seen = top.filter((risk) => visible.has(risk.item))
  return {
    since: last ? dayOf(last.at, settings.zone) : null,
    ...costAndFinish(values, then?.facts.values),
    risks: { open: countIn(values['risks.count']), top: seen, hidden: top.length - seen.length },
  }
}
