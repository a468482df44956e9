import { approved, approvedAfterChange, inUse } from '../artefact-drafts.ts'
import { linkedOrMandatory } from '../common-conditions.ts'
import { is, must, present, should } from '../drafts.ts'
import { someOrSignedNone } from '../register-conditions.ts'
import { differentPeople, heldAndActive } from '../role-conditions.ts'
import type { Criterion } from '../template.ts'

export const rfp: readonly Criterion[] = [
  must({
    id: 'PM-01',
    gate: 'RFP',
    statement: 'The initiation request is approved by the project owner',
    passes: approved('initiationRequest'),
    fixedBy: 'businessManager',
    askedDaysBefore: 21,
    evidence:
      'Counts: the initiation request in state approved, moved there by the project owner. Does not count: a mail or a nod in a meeting.',
    guideline: {
      why: 'Nobody should spend a week on a charter for a need that its owner does not stand behind.',
      howToFix: 'Put need, outcome wanted, rough cost and rough time on two pages, and ask the project owner to approve them.',
      example:
        'Good: “Residents wait 21 days for a parking permit; we want 3 by autumn, about €400k”, approved on 4 May. Bad: “go ahead” in a chat.',
      helper: 'Project support office',
      effortMinutes: 45,
    },
  }),
  must({
    id: 'PM-02',
    gate: 'RFP',
    statement: 'The business case compares at least {alternativesAtLeast} alternatives, proposes one, and is approved by the project owner',
    passes: { all: [approved('businessCase'), is('businessCase.optionCount', 'atLeast', { parameter: 'alternativesAtLeast' })] },
    fixedBy: 'businessManager',
    askedDaysBefore: 21,
    evidence:
      'Counts: an approved business case whose alternatives include leaving things as they are. Does not count: alternatives that differ only in the supplier.',
    guideline: {
      why: 'Alternatives that are compared before the choice can still change it; afterwards they only decorate it.',
      howToFix:
        'Describe leaving things as they are, a smaller and a full solution, each with cost, benefit and weak points; name the one you propose and ask the owner to approve.',
      example:
        'Good: keep the paper form, use the county’s module, build our own; proposed: the module. Bad: three offers for the product chosen last year.',
      helper: 'Project support office',
      effortMinutes: 240,
    },
  }),
  must(
    {
      id: 'PM-03',
      gate: 'RFP',
      statement: 'The charter is approved by the steering committee after its last change',
      passes: approvedAfterChange('charter'),
      fixedBy: 'projectManager',
      askedDaysBefore: 14,
      evidence:
        'Counts: an approval that is later than the last change of the text. Does not count: minutes that “take note” of the charter.',
      guideline: {
        why: 'A charter that was edited after its approval is one that nobody agreed to.',
        howToFix: 'Show the steering committee what changed and have the charter approved again, or take the change back.',
        example: 'Good: changed on 2 June, approved on 9 June. Bad: approved in March, scope rewritten in May.',
        helper: 'Project owner',
        effortMinutes: 60,
      },
    },
    true,
  ),
  must(
    {
      id: 'PM-04',
      gate: 'RFP',
      statement:
        'Project owner, business manager, solution provider and project manager are assigned and active, and the owner does not manage the project',
      passes: {
        all: [
          ...heldAndActive(['projectOwner', 'businessManager', 'solutionProvider', 'projectManager']),
          differentPeople('projectOwner', 'projectManager'),
        ],
      },
      waivable: false,
      tailoring: 'fixed',
      fixedBy: 'projectOwner',
      askedDaysBefore: 14,
      evidence:
        'Counts: people in the role fields whose accounts are active. Does not count: a unit, a mailbox, or a name in the charter only.',
      guideline: {
        why: 'Who pays and who spends must be able to say no to each other, and a question to a closed account reaches nobody.',
        howToFix:
          'Fill the four role fields, replace whoever has left, and hand one role over where owner and manager are the same person.',
        example: 'Good: four names, all able to sign in. Bad: the owner is still the head of unit who retired in January.',
        helper: 'Project owner',
        effortMinutes: 15,
      },
    },
    true,
  ),
  must(
    {
      id: 'PM-05',
      gate: 'RFP',
      statement: 'The risk log has first entries or a signed “none”; the issue log and the decision log are in use',
      passes: { all: [someOrSignedNone('risks'), inUse('issueLog'), inUse('decisionLog')] },
      fixedBy: 'projectManager',
      askedDaysBefore: 14,
      evidence:
        'Counts: open risks below the project, or “none” recorded recently by a named person. Does not count: a table with headings only.',
      guideline: {
        why: 'First surprises are small enough to note in one line; found again in month six they are a history nobody can rebuild.',
        howToFix:
          'Ask the team for half an hour what could stop you, enter each answer as a risk, and create the two logs from their skeletons.',
        example: 'Good: “The county may not open its interface before July”, with an owner. Bad: an empty sheet called Risks_v1.',
        helper: 'Project support office',
        effortMinutes: 40,
      },
    },
    true,
  ),
  should(3, {
    id: 'PM-06',
    gate: 'RFP',
    statement: 'A strategic objective is linked, or the duty that makes the project mandatory is written down',
    passes: linkedOrMandatory,
    fixedBy: 'businessManager',
    askedDaysBefore: 14,
    evidence:
      'Counts: a linked objective of the strategy in force, or the mandatory mark with its reason. Does not count: a sentence in the charter.',
    guideline: {
      why: 'When money gets short, the projects that can say what they are for are the ones that stay.',
      howToFix: 'Link the objective on the project item; or mark it mandatory and name the law, contract or ruling.',
      example: 'Good: objective “All permits online by 2027”. Bad: “supports digitalisation”.',
      helper: 'PMO',
      effortMinutes: 10,
    },
  }),
  should(2, {
    id: 'PM-07',
    gate: 'RFP',
    statement: 'The charter is filled in, its success criteria with measure, value and day',
    passes: is('artefacts[charter].fieldsFilledRatio', 'equals', 10_000),
    fixedBy: 'projectManager',
    askedDaysBefore: 14,
    evidence: 'Counts: required fields in your own words. Does not count: the placeholder text of the skeleton.',
    guideline: {
      why: 'Without a number, “done” is an opinion, and on the last day opinions differ.',
      howToFix: 'Rewrite each success criterion as measure, value today, value wanted and day; then fill the charter’s other empty fields.',
      example: 'Good: “Median time to a permit: 21 days today, 3 days on 30 September”. Bad: “high user satisfaction”.',
      helper: 'Business manager',
      effortMinutes: 45,
    },
  }),
  should(2, {
    id: 'PM-08',
    gate: 'RFP',
    statement: 'Lessons of earlier projects were looked at',
    passes: present('lessons.reviewedOn'),
    fixedBy: 'projectManager',
    askedDaysBefore: 14,
    evidence: 'Counts: a recorded day with the person who read them. Does not count: a link to the archive.',
    guideline: {
      why: 'The last project like yours has already paid for one of your mistakes.',
      howToFix: 'Read the lessons of the two nearest projects, note which ones you act on, and record the day.',
      example: 'Good: “Seven read, two taken: real test data from week one; works council before the pilot”. Bad: “known”.',
      helper: 'Project support office',
      effortMinutes: 25,
    },
  }),
]
