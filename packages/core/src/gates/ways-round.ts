/** A way to get past a gate without passing it. Each is tried against both trackers by the tests, and its answer is what they see. */
export type WayRound =
  | 'form'
  | 'rest'
  | 'bulk'
  | 'automation'
  | 'mobile'
  | 'createdBehind'
  | 'imported'
  | 'typeChanged'
  | 'movedElsewhere'
  | 'workflowSwitched'
  | 'unguardedState'
  | 'stateAdded'
  | 'ruleEdited'
  | 'memberForAMinute'
  | 'ledgerForged'
  | 'bypassPermission'
  | 'anotherName'
  | 'cloned'
  | 'deletedRestored'
  | 'fieldDeleted'
  | 'fieldConfined'
  | 'productGone'
  | 'markForged'
  | 'documentsForged'
  | 'evidenceChanged'
  | 'scopeEmptied'
  | 'reparented'
  | 'leftPortfolio'

/** Further ways, where a project keeps types, states and rules of its own: open to whoever administers that project, and perhaps nothing else. */
export type OwnWay = 'marksFieldTaken' | 'statusDeleted' | 'statusRenamed'

/** What becomes of a way round a gate in one tracker, and by what. */
export type WayAnswer =
  /** `tracker`: it refuses it to everybody and in every client; `absent`: it offers no such thing; `unknown`: what cannot be read holds the gate; `record`: nothing counts that the item's own record does not confirm. */
  | { readonly answer: 'stopped'; readonly by: 'tracker' | 'absent' | 'unknown' | 'record' }
  /** `history`: the tracker's history names the move; `standing`: the project stands behind a gate that nobody passed; `scope`: what left its scope is named; `judgedAgain`: the evidence is judged again after the move; `phase`: its phase is not known any more, so that nothing of it could be checked; `left`: it is named among the projects that left the portfolio. */
  | {
      readonly answer: 'found'
      readonly by: 'history' | 'standing' | 'scope' | 'judgedAgain' | 'phase' | 'left'
      /** While it lasts, reading the tracker back shows that the gate is not held. */
      readonly drift?: true
    }
  /** Nothing that the tracker keeps tells it from what is allowed. */
  | { readonly answer: 'unknowable' }

/** The answers for projects that keep types, states and rules of their own. */
export type OwnWaysRound = Readonly<Record<WayRound | OwnWay, WayAnswer>>

/** The answers of one tracker. */
export type WaysRound = Readonly<Record<WayRound, WayAnswer>>
