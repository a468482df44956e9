import { specOfName } from '../facts/entries.ts'
import { hashOf } from '../hash.ts'
import type { Template } from '../methodology/template.ts'
import { factsOf } from '../rules/parts.ts'
import type { TemplateCard } from './views.ts'

const factOf = (fact: string): TemplateCard['facts'][number] => {
  const { label, fields, needs, register, recorded } = specOfName(fact) ?? { label: fact, fields: [] }
  return { fact, label, fields, ...(needs ? { needs } : {}), ...(register ? { register } : {}), recordable: recorded !== undefined }
}

/** A template in short: what it asks for, and which facts that needs. */
export const cardOf = (template: Template): TemplateCard => {
  const facts = [
    ...new Set(
      template.criteria.flatMap((criterion) => [...factsOf(criterion.passes), ...(criterion.when ? factsOf(criterion.when) : [])]),
    ),
  ].sort()
  const count = (gate: string, demand: 'must' | 'should') =>
    template.criteria.filter((criterion) => criterion.gate === gate && criterion.demand === demand).length
  return {
    id: template.id,
    hash: hashOf(template),
    name: template.name,
    version: template.version,
    summary: template.summary,
    gates: template.gates.map(({ id, name }) => ({ id, name, musts: count(id, 'must'), shoulds: count(id, 'should') })),
    criteria: template.criteria.length,
    phases: template.phases,
    facts: facts.map(factOf),
  }
}
