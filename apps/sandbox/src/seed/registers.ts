import type { RegisterKind } from '@plumbline/core'
import { addDays, at, firstDay } from './calendar.ts'
import type { SeedChange, SeedItem, SeedPerson } from './door.ts'
import { asValue } from './people.ts'
import { type Random, randomOf } from './random.ts'

export interface RegisterPlan {
  readonly parent: string
  readonly from: string
  /** The phases that the project has reached: artefacts of later ones do not exist yet. */
  readonly reached: number
  readonly owners: readonly [SeedPerson, ...SeedPerson[]]
  /** What its template asks for, instead of the papers of a project that goes through phases; such a project reads all its benefits. */
  readonly artefacts: readonly Artefact[] | undefined
}

type Artefact = readonly [kind: string, title: string, state: 'draft' | 'inReview' | 'approved']

type Entry = Pick<SeedItem, 'title' | 'values'> & { readonly category?: 'toDo' | 'inProgress' | 'done' }

interface Making {
  /** Whether every benefit was read lately. */
  readonly read: boolean
  readonly random: Random
  readonly owner: SeedPerson
}

const day = (days: number): string => addDays(firstDay, days)

/** What stands in each register, illustrative throughout: enough to see every fact, with something left to do. */
const entries: Readonly<Partial<Record<RegisterKind, (making: Making) => readonly Entry[]>>> = {
  projectIssue: ({ random, owner }) => [
    {
      title: 'Test environment is shared with another programme',
      values: { entrySeverity: 'high', entryOwner: asValue(owner), entryDue: day(random.whole(5, 60)) },
    },
    {
      title: 'Two reviewers are on leave',
      values: { entrySeverity: 'low', entryOwner: asValue(owner), entryDue: day(-20) },
      category: 'done',
    },
  ],
  changeRequest: ({ owner }) => [
    {
      title: 'Second language in the first release',
      values: { changeDecision: 'approved', changeBaselined: true, entryOwner: asValue(owner), entryDue: day(-40) },
      category: 'done',
    },
    { title: 'Move the data centre test by a month', values: { changeDecision: 'pending', entryOwner: asValue(owner), entryDue: day(12) } },
  ],
  decision: ({ owner }) => [{ title: 'Which supplier runs the pilot', values: { entryOwner: asValue(owner), entryDue: day(9) } }],
  action: ({ random, owner }) => [
    {
      title: 'Name a deputy for the operations lead',
      values: { actionSource: 'meeting', entryOwner: asValue(owner), entryDue: day(random.whole(3, 30)) },
      category: 'inProgress',
    },
    {
      title: 'Rehearse the way back before the review',
      values: { actionSource: 'audit', entryOwner: asValue(owner), entryDue: day(random.whole(-8, 20)) },
    },
    { title: 'Shorten the daily meeting', values: { actionSource: 'improvement', entryOwner: asValue(owner), entryDue: day(15) } },
  ],
  dependency: ({ owner }) => [
    {
      title: 'Identity service with two factors',
      values: { dependencyNeededOn: day(50), dependencyPromisedOn: day(40), entryOwner: asValue(owner) },
    },
    {
      title: 'Address register, cleaned',
      values: { dependencyNeededOn: day(140), dependencyPromisedOn: null, entryOwner: asValue(owner) },
    },
  ],
  stakeholder: () => [
    { title: 'Permanent secretary', values: { stakeholderInfluence: 'high', stakeholderEngagement: 'Monthly talk with the sponsor' } },
    { title: 'Staff council', values: { stakeholderInfluence: 'high', stakeholderEngagement: 'Consulted before each gate' } },
    { title: 'Regional press', values: { stakeholderInfluence: 'low', stakeholderEngagement: null } },
  ],
  benefit: ({ owner, read }) => [
    {
      title: 'Days until a case is decided',
      values: {
        entryOwner: asValue(owner),
        benefitBaseline: 1900,
        benefitTarget: 500,
        benefitActual: 1200,
        benefitMeasure: 'Median of the month, from the case system',
        benefitReadOn: day(-12),
        benefitReviewOn: day(80),
      },
    },
    {
      title: 'Cases without paper',
      values: {
        entryOwner: asValue(owner),
        benefitBaseline: 1000,
        benefitTarget: 8000,
        benefitActual: read ? 3400 : null,
        ...(read ? { benefitReadOn: day(-6) } : {}),
        benefitMeasure: 'Share of all cases',
        benefitReviewOn: day(120),
      },
    },
  ],
  lesson: ({ owner }) => [
    { title: 'Ask operations before the design, not after it', values: { entryOwner: asValue(owner) }, category: 'done' },
  ],
  deliverable: ({ owner }) => [
    {
      title: 'Pilot in one region',
      values: { deliverableAcceptance: 'accepted', entryOwner: asValue(owner), entryDue: day(-30) },
      category: 'done',
    },
    {
      title: 'Handbook for case workers',
      values: { deliverableAcceptance: 'provisional', entryOwner: asValue(owner), entryDue: day(25) },
      category: 'inProgress',
    },
  ],
  milestone: () => [
    { title: 'Pilot started', values: { entryDue: day(-90), milestoneBaseline: day(-95), milestoneDoneOn: day(-92) }, category: 'done' },
    { title: 'First region live', values: { entryDue: day(60), milestoneBaseline: day(45), milestoneDoneOn: null } },
  ],
  defect: ({ random }) => [
    { title: 'Letter shows the old address', values: { entrySeverity: 'medium', defectFound: 'beforeRelease' } },
    {
      title: 'Search is slow on Mondays',
      values: { entrySeverity: 'high', defectFound: random.pick(['beforeRelease', 'afterRelease']) },
      category: 'done',
    },
  ],
  exception: () => [{ title: 'Forecast left the time tolerance for two weeks', values: {}, category: 'done' }],
  contract: ({ owner }) => [{ title: 'Support of the pilot', values: { entryOwner: asValue(owner), entryDue: day(200) } }],
}

/** Artefacts in the order in which a project needs them, from its first phase on. */
const papers: readonly (readonly [kind: string, title: string])[] = [
  ['charter', 'Charter'],
  ['businessCase', 'Business case'],
  ['requirements', 'Requirements'],
  ['design', 'Design'],
  ['testStrategy', 'Test strategy'],
  ['testPlan', 'Test plan'],
  ['cutoverPlan', 'Cut-over and rollback plan'],
]

const moved = (on: string, minute: number, by: SeedPerson, set: SeedChange['set']): SeedChange => ({ at: at(on, minute), by: by.id, set })

/** Written, reviewed and approved, as far as it got. */
const paper = (
  kind: string,
  title: string,
  state: Artefact[2],
  { random, owner }: Making,
): Entry & { readonly changes: readonly SeedChange[] } => {
  const written = -random.whole(60, 90)
  const text = `Purpose: why it is done (illustrative)\nScope: what is in and what is not\nOpen points: ${state === 'draft' ? 'TBD' : 'none that hold the gate'}`
  return {
    title,
    values: { artefactKind: kind, artefactState: 'draft', artefactContent: `Purpose: TBD\nScope: TBD\nOpen points: TBD` },
    changes: [
      moved(day(written), 300, owner, { field: 'artefactContent', value: text }),
      ...(state === 'draft' ? [] : [moved(day(written + 10), 300, owner, { field: 'artefactState', value: 'inReview' })]),
      ...(state === 'approved' ? [moved(day(written + 20), 300, owner, { field: 'artefactState', value: 'approved' })] : []),
    ],
  }
}

/** Illustrative registers and artefacts of a project. */
export const registerItems = (plan: RegisterPlan): SeedItem[] => {
  const random = randomOf(`registers ${plan.parent}`)
  const item = (kind: RegisterKind, place: number, entry: Entry, changes: readonly SeedChange[] = []): SeedItem => {
    const owner = random.pick(plan.owners)
    const made = addDays(firstDay, -random.whole(100, 200))
    const from = made > plan.from ? made : plan.from
    const closed: SeedChange[] =
      entry.category === undefined || entry.category === 'toDo'
        ? []
        : [moved(day(-random.whole(15, 45)), 360, owner, { state: { category: entry.category } })]
    return {
      id: `${plan.parent}-${kind}-${place + 1}`,
      kind,
      parent: plan.parent,
      title: entry.title,
      description: 'Illustrative: the sources publish no registers.',
      createdAt: at(from, 60 + place),
      createdBy: owner.id,
      state: { category: 'toDo' },
      values: entry.values,
      changes: [...changes, ...closed].filter((change) => change.at > at(from, 60 + place)),
      labels: ['illustrative'],
    }
  }
  const making = () => ({ random, owner: random.pick(plan.owners), read: plan.artefacts !== undefined })
  const kept = Object.entries(entries).flatMap(([kind, make]) =>
    make(making()).map((entry, place) => item(kind as RegisterKind, place, entry)),
  )
  const reached = papers.slice(0, Math.max(1, plan.reached))
  const asked =
    plan.artefacts ?? reached.map(([kind, title], place): Artefact => [kind, title, place < reached.length - 1 ? 'approved' : 'draft'])
  const written = asked.map(([kind, title, state], place) => {
    const { changes, ...entry } = paper(kind, title, state, making())
    return item('artefact', place, entry, changes)
  })
  return [...kept, ...written]
}
