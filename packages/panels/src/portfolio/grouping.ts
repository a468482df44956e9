import type { ComponentSummary } from '@plumbline/core'
import { gradeOf, healthOf, outcomeOf } from './model.ts'

export const groupings = [
  '',
  'department',
  'health',
  'outcome',
  'gate',
  'phase',
  'tier',
  'manager',
  'sponsor',
  'template',
  'grade',
] as const
export type Grouping = (typeof groupings)[number]

/** What a project is grouped by; empty where it is not known. */
export const groupOf = (component: ComponentSummary, by: Grouping): string => {
  switch (by) {
    case 'department':
      return component.department ?? ''
    case 'health':
      return healthOf(component)
    case 'outcome':
      return outcomeOf(component)
    case 'gate':
      return component.gate ? `${component.gate.id} ${component.gate.name}` : ''
    case 'phase':
      return component.phase ?? ''
    case 'tier':
      return component.tier
    case 'manager':
      return component.projectManager ?? ''
    case 'sponsor':
      return component.sponsor ?? ''
    case 'template':
      return component.template?.name ?? ''
    case 'grade':
      return gradeOf(component) ?? ''
    case '':
      return ''
  }
}

export type Line =
  | { readonly kind: 'group'; readonly id: string; readonly name: string; readonly count: number; readonly closed: boolean }
  | { readonly kind: 'project'; readonly component: ComponentSummary }

/** The lines of the table: rows in their order under the heads of their groups; a closed group shows its head alone, what has no group comes last. */
export const linesOf = (rows: readonly ComponentSummary[], by: Grouping, closed: ReadonlySet<string>): readonly Line[] => {
  if (by === '') return rows.map((component) => ({ kind: 'project', component }))
  const groups = new Map<string, ComponentSummary[]>()
  for (const component of rows) {
    const name = groupOf(component, by)
    const members = groups.get(name)
    if (members) members.push(component)
    else groups.set(name, [component])
  }
  const names = [...groups.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
  return names.flatMap((name): Line[] => {
    const members = groups.get(name) ?? []
    const shut = closed.has(name)
    const head: Line = { kind: 'group', id: name, name, count: members.length, closed: shut }
    return shut ? [head] : [head, ...members.map((component): Line => ({ kind: 'project', component }))]
  })
}
