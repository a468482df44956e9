/** What each field of a register’s entries means. */
export const entryMeanings = {
  'risks[].score': 'Probability × impact, 1–25.',
  'risks[].owner': 'Accountable person; an inactive one counts as none.',
  'risks[].response': 'Chosen response.',
  'changeRequests[].decision': 'Pending, approved or rejected.',
  'changeRequests[].baselined': 'Worked into the baseline.',
  'actions[].source': 'Where the action comes from.',
  'dependencies[].neededOn': 'Day on which it is needed.',
  'dependencies[].promisedOn': 'Day that the giver confirmed.',
  'stakeholders[].influence': 'Low, medium or high.',
  'stakeholders[].engagementGiven': 'An engagement or communication need is written down.',
  'benefits[].baseline': 'Value before the project.',
  'benefits[].target': 'Value that is aimed at.',
  'benefits[].actual': 'Value at the last reading.',
  'benefits[].measureGiven': 'How it is measured is written down.',
  'benefits[].readOn': 'Day of the last reading.',
  'benefits[].reviewOn': 'Day of the next review.',
  'deliverables[].acceptance': 'Pending, provisional, accepted or rejected.',
  'milestones[].due': 'Day in the current plan.',
  'milestones[].baseline': 'Day in the baseline.',
  'milestones[].doneOn': 'Day on which it was reached.',
  'defects[].escaped': 'Found after release.',
  'artefacts[].kind': 'Which artefact it is.',
  'artefacts[].state': 'State of the artefact.',
  'artefacts[].ageDays': 'Days since its content last changed.',
  'artefacts[].approvedAfterChange': 'It was approved after its last change, by history.',
  'artefacts[].approvedOn': 'Day of the last approval, by history.',
  'artefacts[].fieldsFilledRatio': 'Share of its sections that are filled in.',
} as const

/** Fields that several registers have. */
export const sharedEntryMeanings: Readonly<Record<string, string>> = {
  owner: 'Accountable person; an inactive one counts as none.',
  due: 'Day by which it is due.',
  severity: 'Low, medium, high or critical.',
  recordedOn: 'Day on which the entry was made.',
  open: 'Neither done nor dropped.',
}
