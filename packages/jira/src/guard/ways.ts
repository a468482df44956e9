import type { OwnWaysRound, WayAnswer, WaysRound } from '@plumbline/core'

const refused: WayAnswer = { answer: 'stopped', by: 'tracker' }
const absent: WayAnswer = { answer: 'stopped', by: 'absent' }
const moved: WayAnswer = { answer: 'found', by: 'history' }
const drifted: WayAnswer = { answer: 'found', by: 'history', drift: true }

/** Ways round a gate in Jira, each tried by test/scenarios. */
export const waysRound: WaysRound = {
  form: refused,
  rest: refused,
  bulk: refused,
  automation: refused,
  mobile: refused,
  createdBehind: absent,
  imported: { answer: 'found', by: 'standing' },
  typeChanged: moved,
  movedElsewhere: drifted,
  workflowSwitched: drifted,
  unguardedState: drifted,
  stateAdded: { answer: 'found', by: 'phase' },
  ruleEdited: drifted,
  memberForAMinute: absent,
  ledgerForged: absent,
  bypassPermission: absent,
  anotherName: absent,
  cloned: moved,
  deletedRestored: absent,
  fieldDeleted: { answer: 'stopped', by: 'unknown' },
  fieldConfined: { answer: 'stopped', by: 'unknown' },
  productGone: refused,
  markForged: refused,
  documentsForged: absent,
  evidenceChanged: { answer: 'found', by: 'judgedAgain' },
  scopeEmptied: { answer: 'found', by: 'scope' },
  reparented: { answer: 'found', by: 'scope' },
  leftPortfolio: { answer: 'found', by: 'left' },
}

/** The same in a team-managed project, where an administrator of that project alone changes its workflow, types, states and fields. */
export const teamManagedWaysRound: OwnWaysRound = {
  ...waysRound,
  movedElsewhere: moved,
  memberForAMinute: drifted,
  marksFieldTaken: refused,
  statusDeleted: { answer: 'found', by: 'standing', drift: true },
  statusRenamed: { answer: 'found', by: 'standing', drift: true },
}

/** The same where Jira takes no rule of an app in team-managed workflows: nothing refuses a move there, and every one is found. */
export const advisedWaysRound: OwnWaysRound = {
  ...teamManagedWaysRound,
  form: moved,
  rest: moved,
  bulk: moved,
  automation: moved,
  mobile: moved,
  ledgerForged: moved,
  bypassPermission: moved,
  anotherName: moved,
  deletedRestored: moved,
  fieldDeleted: moved,
  fieldConfined: moved,
  productGone: moved,
  markForged: moved,
  documentsForged: moved,
  marksFieldTaken: moved,
}

/** What is another answer than in the rest of Jira. */
export const ownWaysRound: Partial<OwnWaysRound> = Object.fromEntries(
  Object.entries(teamManagedWaysRound).filter(
    ([way, answer]) => (waysRound as Partial<OwnWaysRound>)[way as keyof OwnWaysRound] !== answer,
  ),
)
