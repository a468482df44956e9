import type { RecordableFact } from '@plumbline/core'

const stems = {
  case: ['businessCase', 'strategy', 'score', 'benefits', 'indicators', 'experiment', 'portfolio'],
  cost: ['cost', 'tolerance', 'contracts'],
  time: ['schedule', 'gate', 'report', 'component', 'health', 'data'],
  documents: ['artefacts'],
  quality: ['scope', 'tests', 'acceptance', 'operations', 'definitionOfDone', 'audit', 'defects'],
  registers: ['stakeholders', 'risks', 'projectIssues', 'decisions', 'actions', 'dependencies', 'changes', 'exceptions', 'lessons'],
  team: ['roles', 'team', 'capacity', 'training', 'iteration', 'flow', 'forecast', 'waivers', 'tailoring'],
  other: [],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type FactGroup = keyof typeof stems

export const groupNames = Object.keys(stems) as readonly FactGroup[]

/** The subject under which a fact is listed, by the first word of its name. */
export const groupOf = (fact: string): FactGroup => {
  const [stem = ''] = fact.split(/[.[]/)
  return groupNames.find((group) => (stems[group] as readonly string[]).includes(stem)) ?? 'other'
}

/** Whether every word that somebody looks for stands in what a fact is called, means, or belongs to. */
export const meets = ({ label, meaning }: Pick<RecordableFact, 'label' | 'meaning'>, wanted: string, group: string): boolean => {
  const text = `${label} ${meaning} ${group}`.toLowerCase()
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
