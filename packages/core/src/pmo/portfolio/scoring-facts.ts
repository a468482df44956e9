import { factSpecOf } from '../../facts/catalogue.ts'
import type { ScoringCriterion, ScoringModel, WeightedSum } from '../../portfolio/scoring/model.ts'
import { isScorable } from '../scorable.ts'
import type { ScorableFact } from '../views/scoring.ts'
import { alignmentFact, scoreRows } from './score-projects.ts'
import type { Sheet } from './sheet.ts'

const kinds = ['whole', 'money', 'choice', 'flag'] as const
const kindOf = (type: string): ScorableFact['type'] | undefined => kinds.find((kind) => kind === type)

/** Facts that a criterion may be read from, the best known first. */
export const scorableFacts = (sheet: Sheet): readonly ScorableFact[] => {
  const { factOf } = scoreRows(sheet, { id: 'none', version: '0', method: 'wsjf' })
  const names = new Set([alignmentFact, ...sheet.rows.flatMap(({ component }) => Object.keys(component.facts ?? {}))])
  return [...names]
    .flatMap((fact): ScorableFact[] => {
      const spec = factSpecOf(fact)
      const type = spec && isScorable(fact) ? kindOf(spec.type) : undefined
      if (!spec || !type) return []
      const values = sheet.rows.flatMap((row) => factOf(row, fact) ?? [])
      const numbers = values.filter((value) => typeof value === 'number')
      const words = [...new Set(values.filter((value) => typeof value === 'string'))].sort()
      return [
        {
          fact,
          label: spec.label,
          type,
          unit: spec.unit,
          choices: type === 'flag' ? ['yes', 'no'] : type === 'choice' ? (spec.choices ?? words) : [],
          known: values.length,
          range: numbers.length > 0 ? [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))] : null,
        },
      ]
    })
    .sort((a, b) => b.known - a.known || (a.label < b.label ? -1 : 1))
}

/** Criteria that make sense wherever their fact is known; percentages are basis points. */
const offered: readonly (ScoringCriterion & { readonly fact: string })[] = [
  {
    id: 'strategicFit',
    name: 'Strategic fit',
    weight: 40,
    fact: alignmentFact,
    scale: {
      curve: [
        [0, 0],
        [100, 100],
      ],
    },
  },
  {
    id: 'objectivesServed',
    name: 'Objectives served',
    weight: 30,
    fact: 'strategy.objectives',
    scale: {
      curve: [
        [0, 0],
        [1, 60],
        [2, 100],
      ],
    },
  },
  {
    id: 'mandate',
    name: 'Mandate',
    weight: 20,
    fact: 'strategy.mandatory',
    scale: { levels: { yes: 100, no: 30 } },
  },
  {
    id: 'deliveryConfidence',
    name: 'Delivery confidence',
    weight: 20,
    fact: 'report.declaredHealth',
    scale: { levels: { onTrack: 100, atRisk: 50, offTrack: 0 } },
  },
  {
    id: 'costDiscipline',
    name: 'Cost discipline',
    weight: 15,
    fact: 'cost.varianceRatio',
    scale: {
      curve: [
        [0, 100],
        [1000, 80],
        [5000, 30],
        [10_000, 0],
      ],
    },
  },
  {
    id: 'riskHandling',
    name: 'Risk handling',
    weight: 15,
    fact: 'risks.highWithoutResponse',
    scale: {
      curve: [
        [0, 100],
        [2, 50],
        [5, 0],
      ],
    },
  },
]

/** A model to start from: what at least half of the projects know. Null where too little is known. */
export const suggestedModel = (facts: readonly ScorableFact[], projects: number): ScoringModel | null => {
  const known = new Map(facts.map((fact) => [fact.fact, fact.known]))
  const often = offered.filter(({ fact }) => 2 * (known.get(fact) ?? 0) >= Math.max(1, projects))
  const criteria = often.some(({ fact }) => fact === alignmentFact) ? often.filter(({ fact }) => fact !== 'strategy.objectives') : often
  if (criteria.length < 2) return null
  return {
    id: 'portfolio-value',
    version: '1',
    name: 'Portfolio value',
    method: 'weightedSum',
    criteria: [...criteria],
  } satisfies WeightedSum
}
