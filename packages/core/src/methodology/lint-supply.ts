import { specOfName } from '../facts/entries.ts'
import { factsOf } from '../rules/parts.ts'
import type { Mapping } from '../work/mapping.ts'
import type { LintFinding } from './lint-finding.ts'
import { lackingFor } from './supply.ts'
import type { Criterion, Template } from './template.ts'

/** Something of the template that reads facts, and what it is worth without them. */
interface Reader {
  readonly place: string
  readonly facts: readonly string[]
  readonly effect: string
}

const ofCriterion = ({ id, passes, when }: Criterion): Reader => ({
  place: id,
  facts: [...factsOf(passes), ...(when ? factsOf(when) : [])],
  effect: 'the criterion can never be checked',
})

const readersIn = ({ criteria, kpis = [], ceremonies = [] }: Template): Reader[] => [
  ...criteria.map(ofCriterion),
  ...kpis.map(({ id, fact }) => ({ place: `kpis.${id}`, facts: [fact], effect: 'the measure is never there' })),
  ...ceremonies.map(({ id, fact }) => ({
    place: `ceremonies.${id}`,
    facts: fact === undefined ? [] : [fact],
    effect: 'nobody sees whether it took place',
  })),
]

const notSupplied = (template: Template, mapping: Mapping): LintFinding[] =>
  readersIn(template).flatMap(({ place, facts, effect }) =>
    [...new Set(facts)].flatMap((fact): LintFinding[] => {
      const remedy = lackingFor(fact, mapping)
      if (remedy === undefined) return []
      const message = `“${specOfName(fact)?.label ?? fact}” is not known on this site, so that ${effect}: ${remedy}`
      return [{ code: 'factNotSupplied', severity: 'warning', place, message }]
    }),
  )

const phasesWithoutState = (template: Template, mapping: Mapping): LintFinding[] => {
  const mapped = new Set(Object.values(mapping.phases))
  return template.phases
    .filter(({ id }) => !mapped.has(id))
    .map(({ id, name }) => {
      const gates = template.gates.filter(({ from }) => from === id).map((gate) => gate.id)
      const effect = gates.length === 0 ? 'no project is ever seen in it' : `no project ever stands before ${gates.join(', ')}`
      return {
        code: 'phaseNotMapped',
        severity: 'warning',
        place: id,
        message: `No state of this site is the phase ${name}, so that ${effect}; map a state to it`,
      }
    })
}

/** What the template needs of a site and the site's mapping does not give. */
export const supplyFindings = (template: Template, mapping: Mapping): LintFinding[] => [
  ...phasesWithoutState(template, mapping),
  ...notSupplied(template, mapping),
]
