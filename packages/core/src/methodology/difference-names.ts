import { specOfName } from '../facts/entries.ts'
import { isPart, type PartChange, type TemplateChange } from './change.ts'
import type { Template } from './template.ts'
import type { Quorum, WaiverPolicy } from './template-parts.ts'

/** What people call the things that a template names by ids. */
interface Names {
  role(id: string): string
  phase(id: string): string
  fact(name: string): string
  parameter(id: string): string
}

type Part = { readonly id: string; readonly name: string }

const namesIn = (templates: readonly Template[]): Names => {
  const named = (lists: readonly (readonly Part[])[]) => (id: string) => lists.flat().find((each) => each.id === id)?.name ?? id
  return {
    role: named(templates.map(({ roles }) => roles)),
    phase: named(templates.map(({ phases }) => phases)),
    fact: (name) => specOfName(name)?.label ?? name,
    parameter: (id) => templates.map(({ parameters }) => parameters[id]?.label).find((label) => label !== undefined) ?? id,
  }
}

const scalar = <T>(value: T, name: (id: string) => string): T | string => (typeof value === 'string' ? name(value) : value)

const quorum = (value: Quorum | null, { role }: Names): Quorum | null =>
  value && {
    ...value,
    ...(value.all ? { all: value.all.map(role) } : {}),
    ...(value.atLeast ? { atLeast: { ...value.atLeast, of: value.atLeast.of.map(role) } } : {}),
  }

const policy = (value: WaiverPolicy | null, { role }: Names): WaiverPolicy | null =>
  value && { ...value, askedBy: value.askedBy.map(role), grantedBy: role(value.grantedBy) }

const both = <C extends { readonly before: unknown; readonly after: unknown }, T>(
  change: C & { readonly before: T; readonly after: T },
  name: (value: T) => T,
): C => ({ ...change, before: name(change.before), after: name(change.after) })

const gate = (change: Extract<TemplateChange, { subject: 'gate' }>, names: Names): TemplateChange => {
  switch (change.aspect) {
    case 'added':
      return { ...change, gate: { ...change.gate, from: names.phase(change.gate.from) } }
    case 'decidedBy':
    case 'distinctFrom':
      return both(change, (roles: readonly string[]) => roles.map(names.role))
    case 'quorum':
      return both(change, (value: Quorum | null) => quorum(value, names))
    case 'onStop':
    case 'from':
    case 'opens':
      return { ...change, before: scalar(change.before, names.phase), after: scalar(change.after, names.phase) }
    default:
      return change
  }
}

const part = (change: PartChange, names: Names): PartChange => {
  const { role, fact } = names
  if (change.subject === 'waivers') return both(change, (value: WaiverPolicy | null) => policy(value, names))
  if (change.subject === 'emergency') return both(change, (value: typeof change.before) => ({ ...value, roles: value.roles.map(role) }))
  if (change.aspect !== 'changed') return change
  if (change.subject === 'artefact')
    return both(change, (value: typeof change.before) => ({
      ...value,
      writtenBy: role(value.writtenBy),
      ...(value.approvedBy === undefined ? {} : { approvedBy: role(value.approvedBy) }),
    }))
  if (change.subject === 'ceremony')
    return both(change, (value: typeof change.before) => ({
      ...value,
      ledBy: role(value.ledBy),
      ...(value.fact === undefined ? {} : { fact: fact(value.fact) }),
    }))
  return change
}

const named = (change: TemplateChange, names: Names): TemplateChange => {
  if (isPart(change)) return part(change, names)
  if (change.subject === 'gate') return gate(change, names)
  if (change.subject === 'phases') return both(change, (ids: readonly string[]) => ids.map(names.phase))
  if (change.subject === 'parameter') return { ...change, id: names.parameter(change.id) }
  if (change.subject === 'role') {
    const own = { ...change, id: names.role(change.id) }
    return own.aspect === 'distinctFrom' ? both(own, (ids: readonly string[]) => ids.map(names.role)) : own
  }
  if (change.subject === 'phase') return { ...change, id: names.phase(change.id) }
  if (change.subject !== 'criterion') return change
  if (change.aspect === 'fixedBy') return { ...change, before: scalar(change.before, names.role), after: scalar(change.after, names.role) }
  return change.aspect === 'waiver' ? both(change, (value: WaiverPolicy | null) => policy(value, names)) : change
}

/** The same differences with the names that people know in the place of ids; what is gone is called as it was called before. */
export const namedChanges = (
  changes: readonly TemplateChange[],
  templates: readonly Template[],
): readonly { readonly change: TemplateChange; readonly id: string }[] => {
  const names = namesIn(templates)
  return changes.map((change) => ({ change: named(change, names), id: change.id }))
}
