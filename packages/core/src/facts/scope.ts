import type { WorkItem } from '../work/items.ts'
import { type Mapping, registerTypes } from '../work/mapping.ts'
import { basisPoints } from '../work/ratio.ts'
import type { Collection, FactReading, FactRecord } from './facts.ts'
import { choiceFact, fromField, isPerson, unknown, whole } from './reading.ts'

/** Probability × impact at or above which a risk is high. */
const highRisk = 15

const riskScore = (risk: WorkItem): FactReading => {
  const rate = (field: 'riskProbability' | 'riskImpact') =>
    fromField(risk, field, (value) => (typeof value === 'number' && value >= 1 && value <= 5 ? { is: 'whole', whole: value } : undefined))
  const probability = rate('riskProbability')
  const impact = rate('riskImpact')
  if (!probability.known) return probability
  if (!impact.known) return impact
  return probability.value.is === 'whole' && impact.value.is === 'whole'
    ? whole(probability.value.whole * impact.value.whole)
    : unknown('wrongType')
}

/** An inactive owner counts as none. */
const riskOwner = (risk: WorkItem): FactReading => {
  const active = fromField(risk, 'riskOwner', (value) => (isPerson(value) ? { is: 'flag', flag: value.active } : undefined))
  if (active.known && active.value.is === 'flag' && !active.value.flag) return unknown('empty')
  return fromField(risk, 'riskOwner', (value) => (isPerson(value) ? { is: 'person', person: value.ref } : undefined))
}

const riskRecord = (risk: WorkItem): FactRecord => ({
  'risks[].score': riskScore(risk),
  'risks[].owner': riskOwner(risk),
  'risks[].response': choiceFact(risk, 'riskResponse'),
})

const isOpen = (item: WorkItem): boolean => item.state.category !== 'done' && item.state.category !== 'dropped'

/** Open risks, in an order that says nothing of the tracker: by their canonical text. */
export const riskRegister = (below: readonly WorkItem[], mapping: Mapping, complete: boolean): Collection => {
  if (registerTypes(mapping, 'risk').length === 0) return { known: false, reason: 'unmapped' }
  const risks = below.filter((item) => item.kind === 'risk')
  if (risks.some((risk) => risk.state.category === undefined)) return { known: false, reason: 'stateUnmapped' }
  return { known: true, complete, records: risks.filter(isOpen).map(riskRecord) }
}

/** Unknown as soon as one open risk's score, owner or response could not be read; what is empty lacks it. */
const highWithoutResponse = (risks: Collection): FactReading => {
  if (!risks.known) return unknown(risks.reason)
  if (!risks.complete) return unknown('incomplete')
  const scores = risks.records.map((risk) => risk['risks[].score'] ?? unknown('noRecord'))
  const unread = scores.find((score) => !score.known)
  if (unread) return unread
  const high = risks.records.filter((_, index) => {
    const score = scores[index]
    return score?.known && score.value.is === 'whole' && score.value.whole >= highRisk
  })
  const parts = high.map((risk) => [risk['risks[].owner'], risk['risks[].response']])
  const blind = parts.flat().find((part) => part && !part.known && part.reason !== 'empty')
  if (blind) return blind
  return whole(parts.filter((pair) => pair.some((part) => !part?.known)).length)
}

/** Facts of what hangs below the project item: delivery scope and risk register. */
export const scopeFacts = (below: readonly WorkItem[], mapping: Mapping, complete: boolean, objectives: FactReading): FactRecord => {
  const risks = riskRegister(below, mapping, complete)
  const delivery = below.filter((item) => item.kind === 'delivery')
  const blind: FactReading | undefined =
    mapping.deliveryTypes.length === 0
      ? unknown('unmapped')
      : !complete
        ? unknown('incomplete')
        : delivery.some((item) => item.state.category === undefined)
          ? unknown('stateUnmapped')
          : undefined
  const counted = delivery.filter((item) => item.state.category !== 'dropped')
  const share = (part: number): FactReading => {
    const ratio = basisPoints(part, counted.length)
    return blind ?? (ratio === undefined ? unknown('zeroBase') : whole(ratio))
  }
  const linked = objectives.known && objectives.value.is === 'whole' && objectives.value.whole > 0
  return {
    'risks.count': risks.known ? (risks.complete ? whole(risks.records.length) : unknown('incomplete')) : unknown(risks.reason),
    'risks.highWithoutResponse': highWithoutResponse(risks),
    'scope.total': blind ?? whole(counted.length),
    'scope.doneRatio': share(counted.filter((item) => item.state.category === 'done').length),
    'scope.tracedToObjectiveRatio': objectives.known ? share(linked ? counted.length : 0) : objectives,
  }
}
