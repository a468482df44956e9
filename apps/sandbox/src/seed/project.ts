import type { FieldValue, NeutralField } from '@plumbline/core'
import { addDays, at, daysBetween, firstDay } from './calendar.ts'
import { departments } from './departments.ts'
import type { SeedChange, SeedItem, SeedPerson } from './door.ts'
import type { PublishedProject } from './facts.ts'
import { asValue, benefitOwners, leaver, operationsLeads, pmoLead, projectManagers, qualityLeads, sponsors } from './people.ts'
import { randomOf } from './random.ts'
import type { Story } from './stories.ts'
import { ratingWord } from './wording.ts'

type Values = Partial<Record<NeutralField, FieldValue | null>>

export interface Team {
  readonly sponsor: SeedPerson
  readonly manager: SeedPerson
  readonly benefitOwner: SeedPerson
  readonly quality: SeedPerson
  readonly operations: SeedPerson
}

export const teamOf = (project: PublishedProject): Team => {
  const random = randomOf(`team ${project.name}`)
  return {
    sponsor: random.pick(sponsors),
    manager: random.pick(projectManagers),
    benefitOwner: random.pick(benefitOwners),
    quality: random.pick(qualityLeads),
    operations: random.pick(operationsLeads),
  }
}

const millions = (amount: number | null): FieldValue | null =>
  amount === null ? null : { minor: Math.round(amount * 100) * 1_000_000, currency: 'GBP' }

const roleValues = (team: Team, { gaps, phase }: Story): Values => ({
  sponsor: gaps.has('noSponsor') ? null : asValue(gaps.has('sponsorLeft') ? leaver : team.sponsor),
  projectManager: asValue(team.manager),
  benefitOwner: asValue(gaps.has('rolesOverlap') ? team.manager : team.benefitOwner),
  qualityLead: gaps.has('noQualityLead') || phase === 'idea' ? null : asValue(gaps.has('qualityLeadManages') ? team.manager : team.quality),
  operationsLead: phase === 'idea' ? null : asValue(team.operations),
})

const proposalValues = (project: PublishedProject, { gaps, phase }: Story): Values => {
  const random = randomOf(`proposal ${project.name}`)
  const objectives = departments[project.department]?.objectives ?? ['efficient-government']
  const mandatory = gaps.has('noObjectives') ? false : random.chance(0.12)
  return {
    objectives:
      gaps.has('noObjectives') || (mandatory && random.chance(0.5)) ? [] : random.shuffled(objectives).slice(0, random.whole(1, 2)),
    mandatory,
    mandatoryReason: mandatory ? 'Required by law (illustrative).' : null,
    need: gaps.has('noNeed') ? null : `The service that ${project.name} replaces no longer meets demand (illustrative).`,
    outcomeWanted: 'Measurably better service for the people who depend on it (illustrative).',
    roughCost: millions(project.firstWholeLifeCost),
    roughFinish: project.end,
    optionsCompared: gaps.has('noOptionCount') ? null : gaps.has('oneOption') ? 1 : random.whole(3, 5),
    operationsAccepted: gaps.has('operationsRefused')
      ? false
      : gaps.has('operationsSilent') || !['test', 'deploy', 'close', 'benefits'].includes(phase)
        ? null
        : true,
  }
}

const monitoringValues = (project: PublishedProject, { gaps, phase, tier }: Story): Values => {
  const random = randomOf(`monitoring ${project.name}`)
  const due = gaps.has('reviewOverdue') ? addDays(firstDay, -random.whole(15, 70)) : addDays(firstDay, random.whole(1, 110))
  return {
    gateReviewDue: gaps.has('reviewUndated') ? null : due,
    risksReviewedOn: addDays(firstDay, -(gaps.has('risksStale') ? random.whole(35, 120) : random.whole(1, 25))),
    governanceTier: tier,
    dataClass: gaps.has('noDataClass')
      ? null
      : gaps.has('personalData')
        ? random.pick(['personal', 'personal', 'special'])
        : phase === 'design'
          ? 'internal'
          : random.pick(['public', 'internal', 'internal', 'personal']),
  }
}

/** Assessments and reports of the later phases; what a gap hides stays empty. */
const artefactValues = (project: PublishedProject, { gaps, phase }: Story): Values => {
  const random = randomOf(`artefacts ${project.name}`)
  const afterDesign = ['build', 'test', 'deploy', 'close', 'benefits'].includes(phase)
  const closing = ['deploy', 'close', 'benefits'].includes(phase)
  return {
    privacyAssessment: afterDesign && !gaps.has('personalData') ? 'approved' : null,
    endReport: closing ? random.pick(['approved', 'approved', 'draft', null]) : null,
  }
}

/** One field at a time, a few minutes apart: a tracker's history has no two moments alike. */
const minuteOf: Partial<Record<NeutralField, number>> = { declaredHealth: 30, estimateAtCompletion: 35 }

const change = (on: string, field: NeutralField, value: FieldValue | null): SeedChange => ({
  at: at(on, minuteOf[field]),
  by: pmoLead.id,
  set: { field, value },
})

/** Ratings as published each spring, dated 31 March of their year. A year that confirms the one before changes nothing, as in a real tracker; a rating withheld in 2022 is not that of the year before. */
const ratings = (project: PublishedProject): SeedChange[] => {
  const published = project.rating === null ? project.earlierRatings : [...project.earlierRatings, [2022, project.rating] as const]
  const changed = published.filter(([, rating], place) => {
    const before = published[place - 1]
    return before === undefined || before[1] !== rating
  })
  const told = changed.map(([year, rating]) => change(`${year}-03-31`, 'declaredHealth', ratingWord(rating)))
  const withheld = project.rating === null && published.length > 0
  return withheld ? [...told, change(firstDay, 'declaredHealth', null)] : told
}

const costs = (project: PublishedProject): SeedChange[] => {
  const { firstYear, firstWholeLifeCost, wholeLifeCost } = project
  if (wholeLifeCost === null) return []
  const first =
    firstYear === null || firstYear === 2022 ? [] : [change(`${firstYear}-03-31`, 'estimateAtCompletion', millions(firstWholeLifeCost))]
  if (first.length > 0 && firstWholeLifeCost === wholeLifeCost) return first
  return [...first, change(firstDay, 'estimateAtCompletion', millions(wholeLifeCost))]
}

const phasesPassed = (from: string, phase: string, phases: readonly string[], by: SeedPerson): SeedChange[] => {
  const passed = phases.slice(1, phases.indexOf(phase) + 1)
  const days = daysBetween(from, firstDay) - 10
  return passed.map((entered, place) => ({
    at: at(addDays(from, Math.floor((days * (place + 1)) / (passed.length + 1))), 200),
    by: by.id,
    set: { state: { phase: entered } },
  }))
}

const story = (project: PublishedProject): string =>
  [
    `${project.category}. Delivery confidence published for 2022: ${ratingWord(project.rating)}.`,
    'Name, department, dates, whole-life cost and ratings are those of the Government Major Projects Portfolio (Open Government Licence v3.0).',
    'Everything else is illustrative: people, phase, tier, data class, proposal, objectives, options, assessments, reports, risks and review dates.',
  ].join('\n')

/** When the item was opened: at the planned start, or two years ago where none was published. */
export const openedOn = (project: PublishedProject): string => project.start ?? '2020-04-01'

export const projectItem = (project: PublishedProject, told: Story, phases: readonly string[]): SeedItem => {
  const team = teamOf(project)
  const opened = openedOn(project)
  const first = project.earlierRatings[0]?.[0]
  const created = first !== undefined && `${first}-03-31` < opened ? `${first}-03-30` : opened
  const changes = [...ratings(project), ...costs(project), ...phasesPassed(created, told.phase, phases, team.manager)]
  return {
    id: project.id,
    kind: 'project',
    title: project.name,
    description: story(project),
    createdAt: at(created, 0),
    createdBy: pmoLead.id,
    state: { phase: phases[0] ?? 'idea' },
    values: {
      approvedBudget: millions(project.firstWholeLifeCost),
      startPlanned: project.start,
      finishPlanned: project.end,
      department: departments[project.department]?.name ?? project.department,
      ...roleValues(team, told),
      ...proposalValues(project, told),
      ...monitoringValues(project, told),
      ...artefactValues(project, told),
      ...told.method?.values,
    },
    changes: changes.sort((a, b) => a.at.localeCompare(b.at)),
    labels: told.twin ? ['illustrative', 'twin'] : ['illustrative'],
  }
}
