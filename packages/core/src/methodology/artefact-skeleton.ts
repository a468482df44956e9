import type { Template } from './template.ts'
import type { Artefact } from './template-parts.ts'

/** What is known of a project already, so that nobody types it again. */
export interface SkeletonProject {
  readonly name?: string
  /** Names of people by the role of the template that they hold. */
  readonly people?: Readonly<Record<string, string>>
  /** Texts by the field of the artefact that they fill. */
  readonly values?: Readonly<Record<string, string>>
}

type Field = Artefact['fields'][number]

/** On one line, without what Markdown or a reader of sections takes for a mark of its own. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s*:\s*/g, ' – ')
    .replace(/[[\]|<>]/g, ' ')
    .trim()

const people = (template: Template, role: string, { people: names }: SkeletonProject): string => {
  const title = template.roles.find(({ id }) => id === role)?.name ?? role
  const name = names && Object.hasOwn(names, role) ? names[role] : undefined
  return name === undefined ? title : `${title}, ${name}`
}

const rowsOf = (template: Template, artefact: Artefact, project: SkeletonProject): readonly (readonly [string, string])[] => {
  const gate = template.gates.find(({ id }) => id === artefact.gate)
  return [
    ...(project.name === undefined ? [] : [['Project', project.name] as const]),
    ['Purpose', artefact.purpose],
    ...(gate ? [['Needed at', `${gate.id} ${gate.name}`] as const] : []),
    ['Written by', people(template, artefact.writtenBy, project)],
    ...(artefact.approvedBy === undefined ? [] : [['Approved by', people(template, artefact.approvedBy, project)] as const]),
    ['Template', `${template.name} ${template.version}`],
  ]
}

const section = ({ id, name, hint }: Field, { values }: SkeletonProject): string => {
  const said = values && Object.hasOwn(values, id) ? values[id]?.trim() : undefined
  return `## ${plain(name)}:\n\n${said || `[${plain(hint ?? 'To be written')}]`}`
}

/**
 * A document to start from, in Markdown: a heading for each field that the artefact needs, with its hint in square brackets until somebody writes there.
 * A section counts as filled once its brackets are gone. What may be added is named at the end.
 */
export const artefactSkeleton = (template: Template, artefact: Artefact, project: SkeletonProject = {}): string => {
  const known = (field: Field): boolean => project.values !== undefined && Object.hasOwn(project.values, field.id)
  const shown = artefact.fields.filter((field) => field.required || known(field))
  const more = artefact.fields.filter((field) => !shown.includes(field))
  return [
    `# ${plain(artefact.name)}`,
    `| | |\n|---|---|\n${rowsOf(template, artefact, project)
      .map(([name, value]) => `| ${name} | ${plain(value)} |`)
      .join('\n')}`,
    ...shown.map((field) => section(field, project)),
    ...(more.length === 0 ? [] : [`_May be added where it helps – ${more.map(({ name }) => plain(name)).join(', ')}_`]),
  ]
    .join('\n\n')
    .concat('\n')
}
