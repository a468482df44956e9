import { specOfName } from '../facts/entries.ts'
import type { TemplateProblem } from './check.ts'
import { heldAt } from './effective.ts'
import { parametersNamed } from './parameter-words.ts'
import { missing, missingGates, missingRoles, type Names, repeated } from './structure-names.ts'
import { partProblems } from './structure-parts.ts'
import type { Criterion, Gate, Role, Template, Tier } from './template.ts'
import type { WaiverPolicy } from './template-parts.ts'

const quorumProblems = ({ id, quorum, decidedBy }: Gate, template: Template, names: Names): TemplateProblem[] => {
  if (!quorum) return []
  const { all = [], atLeast } = quorum
  const named = [...all, ...(atLeast?.of ?? [])]
  const outside = named.filter((role) => names.roles.includes(role) && !decidedBy.includes(role))
  const isGroup = (role: string): boolean => template.roles.some((candidate) => candidate.id === role && candidate.group === true)
  const tooMany = atLeast !== undefined && !atLeast.of.some(isGroup) && atLeast.count > new Set(atLeast.of).size
  return [
    ...missingRoles(id, names, named),
    ...outside.map((role) => ({ place: id, message: `The quorum needs "${role}", who does not decide here; add it to decidedBy` })),
    ...(named.length === 0 ? [{ place: id, message: 'The quorum asks for nobody; name roles in all or atLeast, or remove it' }] : []),
    ...(tooMany ? [{ place: id, message: `The quorum wants ${atLeast.count} votes of ${atLeast.of.length} roles; ask for fewer` }] : []),
  ]
}

const mergeProblems = (gate: Gate, template: Template, names: Names): TemplateProblem[] =>
  Object.entries(gate.mergedInto ?? {}).flatMap(([tier, into]) => {
    if (!names.gates.includes(into)) return missingGates(gate.id, names, [into])
    const circle = heldAt(template.gates, gate, tier as Tier) === undefined
    return circle ? [{ place: gate.id, message: `In tier ${tier} it is merged in a circle; let one of the gates be held` }] : []
  })

const gateProblems = (gate: Gate, template: Template, names: Names): TemplateProblem[] => [
  ...missing(
    gate.id,
    'phase',
    names.phases,
    [gate.from, gate.opens, gate.onStop].filter((phase) => typeof phase === 'string'),
  ),
  ...missingRoles(gate.id, names, [...gate.decidedBy, ...(gate.distinctFrom ?? [])]),
  ...quorumProblems(gate, template, names),
  ...mergeProblems(gate, template, names),
]

const roleProblems = ({ id, distinctFrom = [] }: Role, names: Names): TemplateProblem[] => [
  ...missingRoles(id, names, distinctFrom),
  ...(distinctFrom.includes(id) ? [{ place: id, message: `"${id}" cannot be distinct from itself; name another role` }] : []),
]

const waiverProblems = (place: string, policy: WaiverPolicy | undefined, names: Names): TemplateProblem[] =>
  policy ? missingRoles(place, names, [...policy.askedBy, policy.grantedBy]) : []

/** A statement in which a number stays open would be read with its braces. */
const statementProblems = ({ id, statement }: Criterion, { parameters }: Template): TemplateProblem[] =>
  parametersNamed(statement)
    .filter((name) => !Object.hasOwn(parameters, name))
    .map((name) => ({ place: id, message: `The statement names {${name}}, which is no parameter; add it or write the number out` }))

const criterionProblems = (criterion: Criterion, names: Names): TemplateProblem[] => [
  ...(criterion.gate === '*' ? [] : missingGates(criterion.id, names, [criterion.gate])),
  ...missingRoles(criterion.id, names, [criterion.fixedBy]),
  ...waiverProblems(criterion.id, criterion.waiver, names),
  ...(criterion.waiver && !criterion.waivable
    ? [{ place: criterion.id, message: 'It cannot be waived, but says how; remove waiver or set waivable to true' }]
    : []),
]

const parameterProblems = ({ parameters }: Template): TemplateProblem[] =>
  Object.entries(parameters).flatMap(([name, { value, tiers, min, max }]) =>
    [value, ...Object.values(tiers ?? {})]
      .filter((one) => typeof one === 'number' && ((min !== undefined && one < min) || (max !== undefined && one > max)))
      .map((one) => ({ place: `parameters.${name}`, message: `${one} is outside its own min and max; change the value or the limits` })),
  )

/** Everything that a template names and that is not there, and what contradicts itself. */
export const structureProblems = (template: Template): TemplateProblem[] => {
  const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id)
  const names: Names = { phases: idsOf(template.phases), gates: idsOf(template.gates), roles: idsOf(template.roles) }
  const ids = [...names.phases, ...idsOf(template.criteria), ...names.gates]
  return [
    ...[...repeated(ids), ...repeated(names.roles)].map((id) => ({
      place: id,
      message: `"${id}" is used twice; give one of them another id`,
    })),
    ...(names.gates.length > 8 ? [{ place: 'gates', message: 'A template can guard at most eight gates; merge some of them' }] : []),
    ...template.gates.flatMap((gate) => gateProblems(gate, template, names)),
    ...template.roles.flatMap((role) => roleProblems(role, names)),
    ...template.criteria.flatMap((criterion) => [...criterionProblems(criterion, names), ...statementProblems(criterion, template)]),
    ...parameterProblems(template),
    ...waiverProblems('waivers', template.waivers, names),
    ...missingRoles('emergency', names, template.emergency?.roles ?? []),
    ...partProblems(template, names, (fact) => specOfName(fact)?.type),
  ]
}
