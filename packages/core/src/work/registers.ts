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

/** The entries of each register, as people call them. */
export const registerWords: Readonly<Record<RegisterKind, string>> = {
  risk: 'risks',
  projectIssue: 'project issues',
  changeRequest: 'change requests',
  decision: 'decisions',
  action: 'actions',
  dependency: 'dependencies',
  stakeholder: 'stakeholders',
  benefit: 'benefits',
  lesson: 'lessons',
  deliverable: 'deliverables',
  milestone: 'milestones',
  defect: 'defects',
  exception: 'exceptions',
  contract: 'contracts',
  artefact: 'artefacts',
}
