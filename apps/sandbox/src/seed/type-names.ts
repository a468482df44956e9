import { type RegisterKind, registerKinds } from '@plumbline/core'

/** What both sites call the types of their items. */
export const typeNames: Readonly<Record<'project' | 'delivery' | RegisterKind, string>> = {
  project: 'Project',
  delivery: 'Task',
  risk: 'Risk',
  projectIssue: 'Project issue',
  changeRequest: 'Change request',
  decision: 'Decision',
  action: 'Action',
  dependency: 'Dependency',
  stakeholder: 'Stakeholder',
  benefit: 'Benefit',
  lesson: 'Lesson',
  deliverable: 'Deliverable',
  milestone: 'Milestone',
  defect: 'Bug',
  exception: 'Exception',
  contract: 'Contract',
  artefact: 'Artefact',
}

/** Every kind of item but the project, in the order in which the sites list their types. */
export const kindsBelow = ['delivery', ...registerKinds] as const
