import type { WayAnswer, WaysRound } from '@plumbline/core'

const refused: WayAnswer = { answer: 'stopped', by: 'tracker' }
const moved: WayAnswer = { answer: 'found', by: 'history' }
const drifted: WayAnswer = { answer: 'found', by: 'history', drift: true }

/** Ways round a gate in Azure DevOps, each tried by test/scenarios. */
export const waysRound: WaysRound = {
  form: refused,
  rest: refused,
  bulk: refused,
  automation: refused,
  mobile: refused,
  createdBehind: refused,
  imported: refused,
  typeChanged: { answer: 'found', by: 'history' },
  movedElsewhere: drifted,
  workflowSwitched: drifted,
  unguardedState: moved,
  stateAdded: { answer: 'found', by: 'phase' },
  ruleEdited: drifted,
  memberForAMinute: moved,
  ledgerForged: { answer: 'unknowable' },
  bypassPermission: moved,
  anotherName: { answer: 'unknowable' },
  cloned: refused,
  deletedRestored: refused,
  fieldDeleted: { answer: 'stopped', by: 'unknown' },
  fieldConfined: { answer: 'stopped', by: 'unknown' },
  productGone: refused,
  markForged: refused,
  documentsForged: { answer: 'stopped', by: 'record' },
  evidenceChanged: { answer: 'found', by: 'judgedAgain' },
  scopeEmptied: { answer: 'found', by: 'scope' },
  reparented: { answer: 'found', by: 'scope' },
  leftPortfolio: { answer: 'found', by: 'left' },
}
