import { specOfName } from '../facts/entries.ts'
import type { Facts } from '../facts/facts.ts'
import type { Parameters } from '../rules/compile.ts'
import type { Condition } from '../rules/condition.ts'
import { factsOf } from '../rules/parts.ts'
import type { Mapping } from '../work/mapping.ts'
import { allTiers } from './change.ts'
import type { TemplateProblem } from './check.ts'
import { parametersUsedBy } from './difference-parameters.ts'
import { parametersIn } from './effective.ts'
import { resolved } from './strictness.ts'
import { lackingFor } from './supply.ts'
import type { Criterion, Gate, Template } from './template.ts'

export type LintCode =
  | 'bareEvery'
  | 'unreachableGate'
  | 'emptyGate'
  | 'roleWithoutHolder'
  | 'factNotSupplied'
  | 'phaseNotMapped'
  | 'unusedParameter'

/** What a valid template will not do as its author expects. An `error` makes a gate useless; a `warning` surprises; a `notice` is worth knowing. */
export interface LintFinding extends TemplateProblem {
  readonly code: LintCode
  readonly severity: 'error' | 'warning' | 'notice'
}

/** What is known of the site that the template is for. */
export interface LintSite {
  readonly mapping?: Mapping
  /** Facts of its live projects. */
  readonly facts?: readonly Facts[]
}

const atLeastOne = (condition: Condition): string[] => {
  if ('some' in condition) return [condition.some]
  const asks = (is: string, value: unknown): boolean =>
    typeof value === 'number' && ((is === 'atLeast' && value >= 1) || (is === 'above' && value >= 0) || (is === 'equals' && value >= 1))
  if ('count' in condition) return asks(condition.is, condition.value) ? [condition.count] : []
  if ('all' in condition) return condition.all.flatMap(atLeastOne)
  if (!('fact' in condition) || condition.is === 'present' || !condition.fact.endsWith('.count')) return []
  return asks(condition.is, condition.value) ? [condition.fact.slice(0, -'.count'.length)] : []
}

/** Registers of which a condition says "every" without asking for an entry: an empty one would pass. */
const bareEvery = (condition: Condition, asked: readonly string[]): string[] => {
  if ('all' in condition) {
    const here = [...asked, ...condition.all.flatMap(atLeastOne)]
    return condition.all.flatMap((part) => bareEvery(part, here))
  }
  if ('any' in condition) return condition.any.flatMap((part) => bareEvery(part, asked))
  return 'every' in condition && !asked.includes(condition.every) ? [condition.every] : []
}

const bareIn = (criterion: Criterion, parameters: Parameters): string[] => {
  const when = criterion.when ? atLeastOne(resolved(criterion.when, parameters)) : []
  return bareEvery(resolved(criterion.passes, parameters), when)
}

const bareEveries = (template: Template): LintFinding[] =>
  template.criteria.flatMap((criterion) => {
    const bare = new Set(allTiers.flatMap((tier) => bareIn(criterion, parametersIn(template, tier))))
    return [...bare].map((name) => ({
      code: 'bareEvery',
      severity: 'warning',
      place: criterion.id,
      message: `An empty register of ${name} passes "every"; also ask for at least one entry with count, or say in "when" where it applies`,
    }))
  })

/** Phases that a project can come into: the first; what a reachable gate opens; what follows a phase that no gate ends, or only such that let its work go on. */
const reachable = ({ phases, gates }: Template): ReadonlySet<string> => {
  const reached = new Set<string>()
  const visit = (phase: string | undefined): void => {
    if (phase === undefined || reached.has(phase)) return
    reached.add(phase)
    const out = gates.filter(({ from }) => from === phase)
    if (out.every(({ repeats }) => repeats === true)) visit(phases[phases.findIndex(({ id }) => id === phase) + 1]?.id)
    for (const { opens } of out) visit(opens ?? undefined)
  }
  visit(phases[0]?.id)
  return reached
}

const gateFinding = (gate: Gate, code: LintCode, severity: LintFinding['severity'], message: string): LintFinding => ({
  code,
  severity,
  place: gate.id,
  message,
})

const unreachableGates = (template: Template): LintFinding[] => {
  const reached = reachable(template)
  return template.gates.flatMap((gate, index) => {
    const first = template.gates.findIndex(({ from, mode }) => from === gate.from && mode !== 'external')
    if (!reached.has(gate.from))
      return [
        gateFinding(
          gate,
          'unreachableGate',
          'error',
          `No project ever comes into phase ${gate.from}; let a gate open it, or remove ${gate.id}`,
        ),
      ]
    // What a machine judges is asked for by name, never stood before.
    if (first === index || gate.mode === 'external') return []
    const other = template.gates[first]?.id ?? ''
    return [
      gateFinding(
        gate,
        'unreachableGate',
        'error',
        `${other} ends phase ${gate.from} already, so that nobody ever stands before ${gate.id}; give it its own phase`,
      ),
    ]
  })
}

const emptyGates = (template: Template): LintFinding[] =>
  template.gates
    .filter(({ id }) => !template.criteria.some(({ gate, severity }) => gate === id && severity.some((step) => step.severity !== 'off')))
    .map((gate) =>
      gateFinding(gate, 'emptyGate', 'notice', `${gate.id} asks for nothing of its own; only what is checked at all times holds it`),
    )

const personOf = (role: string): string => `roles[${role}].person`

const heldIn = (role: string, facts: readonly Facts[]): boolean => facts.some(({ values }) => values[personOf(role)]?.known === true)

const roleFindings = (template: Template, facts: readonly Facts[] | undefined): LintFinding[] => {
  const absent = (role: string): boolean => !specOfName(personOf(role)) || (facts !== undefined && facts.length > 0 && !heldIn(role, facts))
  const empty = new Set(template.roles.map(({ id }) => id).filter((id) => id !== 'pmo' && absent(id)))
  const why = (role: string): string => (specOfName(personOf(role)) ? 'in no live project is anybody' : 'no fact says who is')
  const deciding = template.gates.flatMap((gate): LintFinding[] => {
    const nobody = gate.decidedBy.filter((role) => empty.has(role))
    if (nobody.length === 0) return []
    const all = nobody.length === gate.decidedBy.length
    const message = `${why(nobody[0] ?? '')} ${nobody.join(' or ')}; ${all ? 'so nobody can decide here: name a role that somebody holds' : 'the others decide'}`
    return [gateFinding(gate, 'roleWithoutHolder', all ? 'error' : 'warning', message)]
  })
  const fixing = [...empty].flatMap((role): LintFinding[] => {
    const ids = template.criteria.filter(({ fixedBy }) => fixedBy === role).map(({ id }) => id)
    if (ids.length === 0) return []
    return [
      { code: 'roleWithoutHolder', severity: 'notice', place: role, message: `${why(role)} ${role}, who is to fix ${ids.join(', ')}` },
    ]
  })
  return [...deciding, ...fixing]
}

const notSupplied = (template: Template, mapping: Mapping): LintFinding[] =>
  template.criteria.flatMap((criterion) => {
    const facts = new Set([...factsOf(criterion.passes), ...(criterion.when ? factsOf(criterion.when) : [])])
    return [...facts].flatMap((fact): LintFinding[] => {
      const remedy = lackingFor(fact, mapping)
      if (remedy === undefined) return []
      const message = `“${specOfName(fact)?.label ?? fact}” is not known on this site, so that the criterion can never be checked: ${remedy}`
      return [{ code: 'factNotSupplied', severity: 'warning', place: criterion.id, message }]
    })
  })

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

const unusedParameters = (template: Template): LintFinding[] => {
  const used = new Set(template.criteria.flatMap(parametersUsedBy))
  return Object.keys(template.parameters)
    .filter((name) => !used.has(name))
    .map((name) => ({
      code: 'unusedParameter',
      severity: 'notice',
      place: `parameters.${name}`,
      message: `No criterion uses ${name}; remove it`,
    }))
}

/** Looks at a valid template for what would surprise its author: rules that an empty register passes, gates that nobody reaches or decides, facts that this site cannot know. */
export const lintTemplate = (template: Template, site: LintSite = {}): readonly LintFinding[] => [
  ...unreachableGates(template),
  ...emptyGates(template),
  ...roleFindings(template, site.facts),
  ...bareEveries(template),
  ...(site.mapping ? [...phasesWithoutState(template, site.mapping), ...notSupplied(template, site.mapping)] : []),
  ...unusedParameters(template),
]
