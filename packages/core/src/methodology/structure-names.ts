import type { TemplateProblem } from './check.ts'

/** What a template's parts may name. */
export interface Names {
  readonly phases: readonly string[]
  readonly gates: readonly string[]
  readonly roles: readonly string[]
}

export const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index)

export const missing = (
  place: string,
  kind: 'phase' | 'gate' | 'role',
  known: readonly string[],
  named: readonly string[],
): TemplateProblem[] =>
  named.filter((id) => !known.includes(id)).map((id) => ({ place, message: `There is no ${kind} "${id}"; add it or name one that exists` }))

export const missingRoles = (place: string, { roles }: Names, named: readonly string[]): TemplateProblem[] =>
  missing(place, 'role', roles, named)
export const missingGates = (place: string, { gates }: Names, named: readonly string[]): TemplateProblem[] =>
  missing(place, 'gate', gates, named)
