import type { OwnWay, OwnWaysRound, WayAnswer, WayRound, WaysRound } from '@plumbline/core'

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
  leftPortfolio: {
    title: 'Turned into something that stands for no project, or moved to where nothing does',
    jira: '_Settings › Operations_ names it among the projects that left the portfolio, with the phase in which it stood. What was decided of it stays in the ledger.',
    azureDevOps:
      '_Settings › Operations_ names it among the projects that left the portfolio, with the phase in which it stood. What was decided of it stays in the ledger.',
  },
}

interface OwnTold {
  readonly title: string
  /** What it is in a team-managed project, and what becomes of it where the gates are held. */
  readonly held: string
  /** The same where they are only advised, if that is another thing. */
  readonly advised?: string
}

const unheld = 'No rule stands there; the move is named.'

/** What goes another way in a team-managed project of Jira. */
export const ownWays: Readonly<Partial<Record<WayRound | OwnWay, OwnTold>>> = {
  createdBehind: {
    title: 'Created directly behind a gate',
    held: 'An issue begins where the project’s own workflow begins; a request cannot say otherwise.',
  },
  typeChanged: {
    title: 'Another type of item is moved first and turned into a project then',
    held: 'Types have workflows of their own over the same states, so that Jira makes a move of it. Its past is read as the project’s own, and names who moved it.',
  },
  movedElsewhere: {
    title: 'Moved to a project that the company manages, and back',
    held: 'The states are others, and whoever moves the item says which one it takes, also one behind a gate: no validator is asked on either side. The move stands in its history.',
  },
  workflowSwitched: {
    title: 'The type is given another workflow of the project',
    held: 'The move stands in its history; while the other workflow is in use, the gate shows as not enforced in this project.',
  },
  unguardedState: {
    title: 'The project’s administrator adds a way on which no guard stands',
    held: 'The gate shows as not enforced in this project, and a move over the phase is named. Who added the way, no log of Jira says.',
  },
  stateAdded: {
    title: 'The project’s administrator adds a state that means no phase',
    held: 'The project shows as one whose phase nobody knows, and no gate of it can be decided.',
  },
  ruleEdited: {
    title: 'The project’s administrator takes the rule off and puts it back',
    held: 'While it lasts the gate shows as not enforced in this project; afterwards the move is named. Who took it off, no log of Jira says.',
  },
  memberForAMinute: {
    title: 'The role of administrator in the project, granted for a minute',
    held: 'The role opens no gate, and lets its holder take the rule off: as above.',
  },
  fieldConfined: {
    title: 'A mapped field is taken off the type',
    held: 'It is not on the items any more: unknown, and the gate is held.',
    advised: 'It is unknown, so that nobody can decide the gate. No rule stands there; the move is named.',
  },
  marksFieldTaken: {
    title: 'The field _Plumbline gates_ is taken off the type',
    held: 'The rule reads nothing and refuses everybody, also a project that passed, until the field is there again. The settings say so.',
    advised: 'Nothing changes: no rule reads it there; the move is named.',
  },
  statusDeleted: {
    title: 'A state before a gate is deleted, and its items are put into one behind it',
    held: 'No transition is made and no history need be written. The project is named as standing behind a gate that nobody passed; new items begin behind it, and the gate shows as not enforced in this project.',
  },
  statusRenamed: {
    title: 'A state before a gate is given the name of one behind it',
    held: 'States mean phases by their names: the project is named as standing behind a gate that nobody passed, and the gate shows as not enforced in this project.',
  },
}

const said = (answer: WayAnswer, words: string): string => {
  const name = { stopped: '**Stopped.**', found: '**Found.**', unknowable: '**Cannot be known.**' }[answer.answer]
  return `${name} ${words}`
}

export interface Answers {
  readonly jira: WaysRound
  readonly teamManaged: OwnWaysRound
  readonly advised: OwnWaysRound
  readonly azureDevOps: WaysRound
}

const teamManagedPart = ({ teamManaged, advised }: Answers): readonly string[] => [
  '## Team-managed projects in Jira',
  '',
  'A team-managed project has types, states, fields and a workflow of its own. Whoever administers it changes all of them without being an administrator of Jira, and Jira’s audit log does not say who did. Gates are held there by rules in its own workflow ([what that needs](enforcement.md#jira)); every way of the table above was tried there as well. These go another way, or are open there alone. Where Jira takes no rule of an app in that workflow, or the field _Plumbline gates_ was not added to its type, the project is *guidance only*, and the settings name it: the last column.',
  '',
  '| way | held | guidance only |',
  '| --- | --- | --- |',
  ...Object.entries(ownWays).map(([key, told]) => {
    const way = key as WayRound | OwnWay
    return `| ${told.title} | ${said(teamManaged[way], told.held)} | ${said(advised[way], told.advised ?? told.held)} |`
  }),
  `| Every other way | as above | What is stopped above is **found**: ${unheld} |`,
  '',
]

/** docs/ways-round.md: what people try, and what becomes of it. */
export const waysPage = (answers: Answers): string =>
  [
    '# Ways round a gate',
    '',
    'What people try to get past a gate that they have not passed, and what becomes of it in each tracker: *stopped* before it happens, *found* by the next refresh, or what *cannot be known* from anything that the tracker keeps. Each line is tried in earnest by `test/scenarios` against the local trackers, which behave as the real ones are documented; where that is an assumption, [the first live run](../test/FIRST-LIVE-RUN.md) says how to check it.',
    '',
    'What is found stands with the project under _Moves past a gate_, with who, when and from where to where, and holds the next gate until the PMO explains it.',
    '',
    '| way | Jira | Azure DevOps |',
    '| --- | --- | --- |',
    ...Object.entries(ways).map(([key, told]) => {
      const way = key as WayRound
      return `| ${told.title} | ${said(answers.jira[way], told.jira)} | ${said(answers.azureDevOps[way], told.azureDevOps)} |`
    }),
    '',
    ...teamManagedPart(answers),
    'Written by `UPDATE=1 npx vitest run --project contract ways-page` from the answers in `packages/jira` and `packages/azure-devops`.',
    '',
  ].join('\n')
