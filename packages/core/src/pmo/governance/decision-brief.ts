import type { FactReading, Facts } from '../../facts/facts.ts'
import { fieldOf, isPerson } from '../../facts/reading.ts'
import type { Call, Ports } from '../../ports.ts'
import { dayOf } from '../../work/calendar.ts'
import type { NeutralField } from '../../work/fields.ts'
import type { WorkItem } from '../../work/items.ts'
import type { IsoDate, ItemRef, Money } from '../../work/values.ts'
import { decidedKey } from '../decided-document.ts'
import { judgementKey } from '../documents.ts'
import { needSite } from '../judge-component.ts'
import { readKept } from '../kept.ts'
import { findComponent } from '../read-components.ts'
import type { DecisionBrief, TopRisk } from '../views/decisions.ts'
import { readGovernance } from './read-governance.ts'

const moneyIn = (reading: FactReading | undefined): Money | null =>
  reading?.known && reading.value.is === 'money' ? reading.value.money : null
const dateIn = (reading: FactReading | undefined): IsoDate | null =>
  reading?.known && reading.value.is === 'date' ? reading.value.date : null
const countIn = (reading: FactReading | undefined): number | null =>
  reading?.known && reading.value.is === 'whole' ? reading.value.whole : null

const said = (risk: WorkItem, field: NeutralField): string => {
  const reading = fieldOf(risk, field)
  if (!reading.ok || reading.value === null) return ''
  return isPerson(reading.value) ? reading.value.name : String(reading.value)
}
const rated = (risk: WorkItem, field: NeutralField): number | null => {
  const reading = fieldOf(risk, field)
  return reading.ok && typeof reading.value === 'number' ? reading.value : null
}
const scoreOf = (risk: WorkItem): number | null => {
  const [probability, impact] = [rated(risk, 'riskProbability'), rated(risk, 'riskImpact')]
  return probability === null || impact === null ? null : probability * impact
}

const most = 5

/** Open risks, the gravest first; what nobody rated comes last. */
const gravest = (below: readonly WorkItem[]): readonly WorkItem[] =>
  below
    .filter(({ kind, state }) => kind === 'risk' && state.category !== 'done' && state.category !== 'dropped')
    .toSorted((a, b) => (scoreOf(b) ?? -1) - (scoreOf(a) ?? -1) || a.key.localeCompare(b.key))
    .slice(0, most)

const topRisk = (risk: WorkItem): TopRisk => ({
  key: risk.key,
  title: risk.title,
  url: risk.url,
  score: scoreOf(risk),
  owner: said(risk, 'riskOwner'),
  response: said(risk, 'riskResponse'),
})

/** Cost and finish now beside those of the last decision, or beside what was approved where none stands. */
const comparedWith = (now: Facts['values'], then: Facts['values'] | undefined): Pick<DecisionBrief, 'cost' | 'finish'> => ({
  cost: {
    then: moneyIn(then?.['cost.estimateAtCompletion']) ?? moneyIn(now['cost.approvedBudget']),
    now: moneyIn(now['cost.estimateAtCompletion']),
  },
  finish: {
    then: dateIn(then?.['component.finishPlanned']) ?? dateIn(now['schedule.finishBaseline']),
    now: dateIn(now['component.finishPlanned']),
  },
})

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
  const last = governance.state.approvals.decisions.findLast(({ until, seq }) => until !== null && seq > governance.state.brokenAt)
  const then = last && (await readKept(ports, decidedKey(last.judgementHash, last.factsHash))).value
  const values: Facts['values'] = kept.value && !('none' in kept.value) ? kept.value.facts.values : {}
  const top = gravest(reading?.below ?? [])
  const visible = top.length === 0 ? new Set<string>() : await site.tracker.visible(top.map(({ ref }) => ref))
  const seen = top.filter(({ ref }) => visible.has(ref))
  return {
    since: last ? dayOf(last.at, settings.zone) : null,
    ...comparedWith(values, then?.facts.values),
    risks: { open: countIn(values['risks.count']), top: seen.map(topRisk), hidden: top.length - seen.length },
  }
}
