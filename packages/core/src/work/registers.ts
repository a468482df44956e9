/** The registers of a project: kinds of entries that hang below the project item as ordinary items of mapped types. */
export const registerKinds = [
  'risk',
  'projectIssue',
  'changeRequest',
  'decision',
  'action',
  'dependency',
  'stakeholder',
  'benefit',
  'lesson',
  'deliverable',
  'milestone',
  'defect',
  'exception',
  'contract',
  'artefact',
] as const

export type RegisterKind = (typeof registerKinds)[number]
