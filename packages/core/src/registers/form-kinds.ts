/** The registers whose entries are made from the panel, in the order in which they are shown. */
export const formKinds = ['risk', 'projectIssue', 'changeRequest', 'decision', 'action'] as const
export type FormKind = (typeof formKinds)[number]
