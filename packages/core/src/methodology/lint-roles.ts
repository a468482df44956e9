import { specOfName } from '../facts/entries.ts'
import type { Facts } from '../facts/facts.ts'
import type { LintFinding } from './lint-finding.ts'
import type { Gate, Role, Template } from './template.ts'

const personOf = (role: string): string => `roles[${role}].person`

const heldIn = (role: string, facts: readonly Facts[]): boolean => facts.some(({ values }) => values[personOf(role)]?.known === true)

/** Roles that nobody holds on this site, and their names as people know them. */
interface Vacancies {
  readonly vacant: ReadonlyMap<string, Role>
  readonly names: (roles: readonly string[], word: 'and' | 'or') => string
}

const vacanciesOf = ({ roles }: Template, facts: readonly Facts[] | undefined): Vacancies => {
  const absent = (role: string): boolean => !specOfName(personOf(role)) || (facts !== undefined && facts.length > 0 && !heldIn(role, facts))
  const nameOf = (id: string): string => roles.find((role) => role.id === id)?.name ?? id
  return {
    vacant: new Map(roles.filter(({ id }) => id !== 'pmo' && absent(id)).map((role) => [role.id, role])),
    names: (ids, word) => ids.map(nameOf).join(` ${word} `),
  }
}

const why = (role: string): string => (specOfName(personOf(role)) ? 'in no live project is anybody' : 'no fact says who is')

const finding = (place: string, severity: LintFinding['severity'], message: string): LintFinding => ({
  code: 'roleWithoutHolder',
  severity,
  place,
  message,
})

const deciding = ({ id, decidedBy }: Gate, { vacant, names }: Vacancies): LintFinding[] => {
  const nobody = decidedBy.filter((role) => vacant.has(role))
  const all = nobody.length === decidedBy.length
  // Who belongs to a group is told once, with the group.
  const told = all ? nobody : nobody.filter((role) => vacant.get(role)?.group !== true)
  const [first] = told
  if (first === undefined) return []
  const effect = all ? 'so nobody can decide here: name a role that somebody holds' : 'the others decide'
  return [finding(id, all ? 'error' : 'warning', `${why(first)} ${names(told, 'or')}; ${effect}`)]
}

/** Votes that a gate needs and nobody can give. A group's members are not known from facts, so that their number is not counted here. */
const voting = ({ id, quorum }: Gate, { vacant, names }: Vacancies): LintFinding[] => {
  const isOpen = (role: string): boolean => vacant.has(role) && vacant.get(role)?.group !== true
  const missing = (quorum?.all ?? []).filter(isOpen)
  const { count = 0, of = [] } = quorum?.atLeast ?? {}
  const gone = of.filter(isOpen)
  const groups = of.some((role) => vacant.get(role)?.group === true)
  const [first] = missing
  const [other] = gone
  return [
    ...(first === undefined
      ? []
      : [finding(id, 'warning', `${why(first)} ${names(missing, 'and')}, whose votes the quorum needs; name roles that somebody holds`)]),
    ...(other === undefined || groups || of.length - gone.length >= count
      ? []
      : [
          finding(
            id,
            'warning',
            `The quorum wants ${count} of ${names(of, 'and')}, but ${why(other)} ${names(gone, 'or')}; ask for fewer, or name roles that somebody holds`,
          ),
        ]),
  ]
}

/** A template that names who opens a gate in an emergency, and nobody is. */
const releasing = ({ emergency }: Template, { vacant, names }: Vacancies): LintFinding[] => {
  const roles = emergency?.roles ?? []
  const [first] = roles
  if (first === undefined || roles.some((role) => !vacant.has(role))) return []
  return [
    finding(
      'emergency',
      'warning',
      `${why(first)} ${names(roles, 'or')}, who open a gate in an emergency; name a role that somebody holds`,
    ),
  ]
}

const groupOf = ({ id, name }: Role, { gates }: Template): LintFinding[] => {
  const at = gates.filter(({ decidedBy }) => decidedBy.includes(id)).map((gate) => gate.id)
  if (at.length === 0) return []
  return [
    finding(id, 'notice', `${why(id)} in the group ${name}, which decides at ${at.join(', ')}; another role decides there on its behalf`),
  ]
}

const fixing = ({ id, name }: Role, { criteria }: Template): LintFinding[] => {
  const ids = criteria.filter(({ fixedBy }) => fixedBy === id).map((criterion) => criterion.id)
  return ids.length === 0 ? [] : [finding(id, 'notice', `${why(id)} ${name}, who is to fix ${ids.join(', ')}`)]
}

/** Roles that decide, vote or fix, and that nobody holds: no fact names them, or in none of the live projects anybody does. */
export const roleFindings = (template: Template, facts: readonly Facts[] | undefined): LintFinding[] => {
  const vacancies = vacanciesOf(template, facts)
  const roles = [...vacancies.vacant.values()]
  return [
    ...template.gates.flatMap((gate) => [...deciding(gate, vacancies), ...voting(gate, vacancies)]),
    ...releasing(template, vacancies),
    ...roles.filter(({ group }) => group === true).flatMap((role) => groupOf(role, template)),
    ...roles.flatMap((role) => fixing(role, template)),
  ]
}
