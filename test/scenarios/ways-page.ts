import type { WayAnswer, WayRound, WaysRound } from '@plumbline/core'

interface Told {
  readonly title: string
  /** What it is in each tracker, and what becomes of it. */
  readonly jira: string
  readonly azureDevOps: string
}

const ways: Readonly<Record<WayRound, Told>> = {
  form: {
    title: 'The item’s own page',
    jira: 'The validator on the transition refuses it.',
    azureDevOps: 'The rule on the state refuses the save.',
  },
  rest: { title: 'REST', jira: 'The same transition, the same validator.', azureDevOps: 'Rules hold for every client.' },
  bulk: {
    title: 'Bulk edit',
    jira: 'Each issue of the task is refused by itself.',
    azureDevOps: 'Each work item of the batch is refused by itself.',
  },
  automation: {
    title: 'Automation',
    jira: 'A rule that moves an issue makes a transition like anybody.',
    azureDevOps:
      'A pipeline or a service hook writes as an identity outside the group of writers. An automation that runs as a member of that group is *a writer for a minute*, below.',
  },
  mobile: { title: 'Mobile apps', jira: 'They make the same transition.', azureDevOps: 'They write through the same service.' },
  createdBehind: {
    title: 'Created directly behind a gate',
    jira: 'An issue begins where its workflow begins; a request cannot say otherwise.',
    azureDevOps: 'Reaching a state counts on creation too.',
  },
  imported: {
    title: 'Imported behind a gate',
    jira: 'An administrator’s CSV import sets any status, without a transition and without history. The project is named as standing behind a gate that nobody passed.',
    azureDevOps: 'CSV and Excel write through the same service: refused.',
  },
  typeChanged: {
    title: 'Another type of item is moved first and turned into a project then',
    jira: 'Its past is read as the project’s own, and names who moved it.',
    azureDevOps: 'Its past is read as the project’s own, and names who moved it.',
  },
  movedElsewhere: {
    title: 'Moved to another project, moved on there, and back',
    jira: 'The move stands in its history; a workflow without the guard shows as not enforced.',
    azureDevOps: 'The move stands in its history; a process without the rules shows as not enforced.',
  },
  workflowSwitched: {
    title: 'The project’s workflow or process is switched',
    jira: 'The move stands in its history; while the other workflow is in use, the gate shows as not enforced.',
    azureDevOps: 'The move stands in its history; while the other process is in use, the gate shows as not enforced.',
  },
  unguardedState: {
    title: 'A way on which no guard stands',
    jira: 'A transition from “any status” past the guarded one: the gate shows as not enforced, and a move over the phase is named.',
    azureDevOps:
      'States are reached from everywhere. A move over the guarded phase into a state that no rule is for is named, also where it leads behind all gates.',
  },
  stateAdded: {
    title: 'The work goes on in a new state that means no phase',
    jira: 'The project shows as one whose phase nobody knows, and no gate of it can be decided. A way from there past a gate shows as not enforced.',
    azureDevOps:
      'The project shows as one whose phase nobody knows, and no gate of it can be decided. The states behind its gates refuse it as before.',
  },
  ruleEdited: {
    title: 'The rule is edited or disabled for a while, and restored',
    jira: 'While it lasts the gate shows as not enforced; afterwards the move is named.',
    azureDevOps: 'While it lasts the gate shows as not enforced; afterwards the move is named.',
  },
  memberForAMinute: {
    title: 'Membership of a group, granted for a minute',
    jira: 'No group opens a gate: the field that the guard reads is the app’s alone, and administrators are refused like everybody.',
    azureDevOps:
      'A writer for a minute can fill the slot and move on. A slot is no decision: the ledger knows of none, and the move is named.',
  },
  ledgerForged: {
    title: 'Forging a whole decision',
    jira: 'Nobody but the app writes its field and its storage, whatever group they join.',
    azureDevOps:
      'A writer for a minute who also writes the documents, with the product’s own code, can record a vote that nobody gave. Only the history of the field _Plumbline record_ shows that somebody else than the service wrote it. Keep the group of writers to the service alone, and have an alert on its membership.',
  },
  bypassPermission: {
    title: 'A permission to bypass rules',
    jira: 'Jira has none for transitions.',
    azureDevOps: '*Bypass rules on work item updates* lets its holder through; the move is named. Give it to nobody.',
  },
  anotherName: {
    title: 'Acting in somebody else’s name',
    jira: 'Whoever signed in is who did it.',
    azureDevOps:
      'Whoever holds *Bypass rules on work item updates* can also write a change in another’s name, and so leave a vote as the sponsor. The history then says what they wrote. Give that permission to nobody, and audit who holds it.',
  },
  cloned: {
    title: 'A copy of a project that passed',
    jira: 'The copy may carry the passed mark until the next refresh takes it away; a move that it made with it is named, because the ledger is the original’s.',
    azureDevOps: 'Whoever copies may not fill the slots: the copy is refused with them, and begins anew without them.',
  },
  deletedRestored: {
    title: 'Deleted, and restored or made anew',
    jira: 'Jira restores no issue by itself, and a whole space comes back from its trash as it was; a project that is made anew begins before its first gate.',
    azureDevOps: 'It comes back from the recycle bin as it was, before the same gate.',
  },
  fieldDeleted: {
    title: 'A mapped field is deleted',
    jira: 'What cannot be read is unknown, never empty, and holds the gate.',
    azureDevOps: 'What cannot be read is unknown, never empty, and holds the gate.',
  },
  fieldConfined: {
    title: 'A mapped field is taken away from the project',
    jira: 'Its context no longer holds the project: unknown, and the gate is held.',
    azureDevOps: 'It is no longer on the type: unknown, and the gate is held.',
  },
  productGone: {
    title: 'Plumbline is disabled or uninstalled',
    jira: 'A validator of an app that is gone refuses the transition.',
    azureDevOps: 'The rules are the process’s own and stay.',
  },
  markForged: {
    title: 'The mark that the guard reads is written by hand',
    jira: 'Only the app writes its field; an issue property is written by anybody and read by no guard.',
    azureDevOps: 'Slots, record and judgement are read-only outside the group of writers.',
  },
  documentsForged: {
    title: 'The product’s own documents are written by hand',
    jira: 'The app’s storage answers the app alone.',
    azureDevOps: 'Anybody may write extension data, so that nothing in it counts that the item’s own record does not attest.',
  },
  evidenceChanged: {
    title: 'Passed, then the evidence is changed before the move',
    jira: 'The next refresh takes the mark away. A move that came before it is named, because the gate is judged once more with what holds after the move.',
    azureDevOps:
      'The next refresh empties the slot. A move that came before it is named, because the gate is judged once more with what holds after the move.',
  },
  scopeEmptied: {
    title: 'Unfinished work is deleted before the gate is judged',
    jira: 'How many unfinished items are gone stands with the gate once the project is read anew: by the rolling check of deletions, or by whoever refreshes it. Until then they count as open.',
    azureDevOps:
      'How many unfinished items are gone stands with the gate once the project is read anew: by the rolling check of deletions, or by whoever refreshes it. Until then they count as open.',
  },
  reparented: {
    title: 'Unfinished work is hung elsewhere before the gate is judged',
    jira: 'The items that left, and their state today, stand with the gate, for whoever decides.',
    azureDevOps: 'The items that left, and their state today, stand with the gate, for whoever decides.',
  },
}

const said = (answer: WayAnswer, words: string): string => {
  const name = { stopped: '**Stopped.**', found: '**Found.**', unknowable: '**Cannot be known.**' }[answer.answer]
  return `${name} ${words}`
}

/** docs/ways-round.md: what people try, and what becomes of it. */
export const waysPage = (jira: WaysRound, azureDevOps: WaysRound): string =>
  [
    '# Ways round a gate',
    '',
    'What people try to get past a gate that they have not passed, and what becomes of it in each tracker: *stopped* before it happens, *found* by the next refresh, or what *cannot be known* from anything that the tracker keeps. Each line is tried in earnest by `test/scenarios` against the local trackers, which behave as the real ones are documented; where that is an assumption, [the first live run](../test/FIRST-LIVE-RUN.md) says how to check it.',
    '',
    'What is found stands with the project under _Moves past a gate_, with who, when and from where to where, and holds the next gate until the PMO explains it.',
    '',
    '| way | Jira | Azure DevOps |',
    '| --- | --- | --- |',
    ...Object.entries(ways).map(
      ([way, told]) =>
        `| ${told.title} | ${said(jira[way as WayRound], told.jira)} | ${said(azureDevOps[way as WayRound], told.azureDevOps)} |`,
    ),
    '',
    'Written by `UPDATE=1 npx vitest run --project contract ways-page` from the answers in `packages/jira` and `packages/azure-devops`.',
    '',
  ].join('\n')
