import type { NeutralField } from '../work/fields.ts'
import type { WorkItem } from '../work/items.ts'
import type { ItemRef } from '../work/values.ts'
import { fieldOf, isPerson } from './reading.ts'

/** A risk as somebody who decides reads it. */
export interface TopRisk {
  readonly item: ItemRef
  readonly key: string
  readonly title: string
  readonly url: string
  /** Probability times impact; `null` where either is not known. */
  readonly score: number | null
  readonly owner: string
  readonly response: string
}

/** What has to be read of a risk for it. */
export const topRiskFields: readonly NeutralField[] = ['riskProbability', 'riskImpact', 'riskOwner', 'riskResponse']

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

/** Open risks below a project, the gravest first; what nobody rated comes last and is never taken for harmless. */
export const topRisks = (below: readonly WorkItem[]): readonly TopRisk[] =>
  below
    .filter(({ kind, state }) => kind === 'risk' && state.category !== 'done' && state.category !== 'dropped')
    .map((risk) => ({
      item: risk.ref,
      key: risk.key,
      title: risk.title,
      url: risk.url,
      score: scoreOf(risk),
      owner: said(risk, 'riskOwner'),
      response: said(risk, 'riskResponse'),
    }))
    .toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.key < b.key ? -1 : 1))
    .slice(0, most)
