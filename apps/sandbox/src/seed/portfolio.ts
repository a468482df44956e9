import type { Template } from '@plumbline/core'
import { addDays, firstDay } from './calendar.ts'
import { deliveryItems } from './delivery.ts'
import { departments } from './departments.ts'
import type { SeedItem, SeedPortfolio } from './door.ts'
import { type PublishedProject, publishedProjects, type TaskCycle, taskCycles } from './facts.ts'
import { linksOf } from './links.ts'
import { pmoSpace } from './methodology.ts'
import { people } from './people.ts'
import { openedOn, projectItem, teamOf } from './project.ts'
import { randomOf } from './random.ts'
import { registerItems } from './registers.ts'
import { riskItems } from './risks.ts'
import { homeOf, type Story, storyOf } from './stories.ts'
import { planningTeams } from './teams.ts'

export interface SeedPortfolios {
  readonly jira: SeedPortfolio
  readonly azureDevOps: SeedPortfolio
  /** Seed ids of the projects that stand in both trackers. */
  readonly twins: readonly string[]
}

/** Work began at the start of the project, at most three years ago: what a team still has in its tracker. */
const workFrom = (project: PublishedProject, { method }: Story): string => {
  const limit = addDays(firstDay, method?.recentWork ? -112 : -1095)
  const opened = openedOn(project)
  return opened > limit ? opened : limit
}

const openWork = (story: Story, count: number, name: string): number => {
  const random = randomOf(`open work ${name}`)
  if (story.method?.recentWork) return 5
  if (story.gaps.has('workLeft')) return random.whole(2, 5)
  if (['build', 'test', 'deploy'].includes(story.phase)) return 0
  return random.whole(1, Math.max(1, Math.floor(count / 3)))
}

/** The twins, those that show a template, and a few others keep registers and artefacts beside their risks. */
const keepsRegisters = (project: PublishedProject, story: Story): boolean =>
  story.twin || story.method !== undefined || randomOf(`keeps registers ${project.name}`).chance(0.03)

const itemsOf = (project: PublishedProject, story: Story, cycles: readonly TaskCycle[], phases: readonly string[]): SeedItem[] => {
  const team = teamOf(project)
  const random = randomOf(`items ${project.name}`)
  const from = workFrom(project, story)
  const light = story.tier === 'light'
  return [
    projectItem(project, story, phases),
    ...deliveryItems({
      parent: project.id,
      from,
      cycles,
      open: openWork(story, cycles.length, project.name),
      by: team.manager,
      detailed: keepsRegisters(project, story),
      doneAsDefined: story.method?.recentWork === true,
    }),
    ...riskItems({
      parent: project.id,
      from,
      count: story.gaps.has('twoRisks') ? (light ? 1 : 2) : random.whole(light ? 2 : 5, light ? 4 : 7),
      withoutResponse: story.gaps.has('riskWithoutResponse'),
      owners: [team.manager, team.sponsor, team.operations],
    }),
    ...(keepsRegisters(project, story)
      ? registerItems({
          parent: project.id,
          from,
          reached: phases.indexOf(story.phase) + 1,
          owners: [team.manager, team.operations],
          artefacts: story.method?.artefacts,
        })
      : []),
  ]
}

const isShort = ({ days }: TaskCycle): boolean => days >= 1 && days <= 12

/** Small things as a team finishes them by the dozen, taken from the same tasks. */
const shortest = (cycles: readonly TaskCycle[], name: string): readonly TaskCycle[] =>
  randomOf(`small work ${name}`).shuffled(cycles.filter(isShort)).slice(0, 60)

interface Seeded {
  readonly project: PublishedProject
  readonly story: Story
  readonly items: readonly SeedItem[]
}

const portfolioOf = (
  site: 'jira' | 'azureDevOps',
  seeded: readonly Seeded[],
  rest: Omit<SeedPortfolio, 'spaces' | 'people'>,
): SeedPortfolio => {
  const here = seeded.filter(({ project, story }) => story.twin || homeOf(project) === site)
  const keys = [...new Set(here.map(({ project }) => project.department))].sort()
  return {
    ...rest,
    people,
    links: linksOf(here.map(({ project }) => project)),
    spaces: [
      ...keys.map((key) => ({
        key,
        name: departments[key]?.name ?? key,
        items: here.filter(({ project }) => project.department === key).flatMap(({ items }) => items),
        ...(site === 'jira' && departments[key]?.administrator ? { administrator: departments[key].administrator } : {}),
      })),
      pmoSpace,
    ],
  }
}

/** The 235 projects of 2022, split by department between the two trackers; five of them stand in both. The same on every machine. */
export const seedPortfolios = (phases: SeedPortfolio['phases'], guards: SeedPortfolio['guards']): SeedPortfolios => {
  const names = phases.map(({ id }) => id)
  const order = randomOf('task cycles').shuffled(taskCycles)
  let next = 0
  const seeded = publishedProjects.map((project): Seeded => {
    const story = storyOf(project)
    const random = randomOf(`size ${project.name}`)
    const count = story.phase === 'idea' ? random.whole(4, 7) : random.whole(14, 20)
    const own = order.slice(next, next + count)
    const cycles = story.method?.recentWork ? shortest(order, project.name) : own
    next += count
    return { project, story, items: itemsOf(project, story, cycles, names) }
  })
  return {
    jira: portfolioOf('jira', seeded, { phases, guards }),
    azureDevOps: portfolioOf('azureDevOps', seeded, { phases, guards, teams: planningTeams }),
    twins: seeded.filter(({ story }) => story.twin).map(({ project }) => project.id),
  }
}

/** Seeded for a template: its phases become states, and each gate that opens a phase is guarded, as an administrator would set it up. */
export const seedOf = (template: Template): SeedPortfolios =>
  seedPortfolios(
    template.phases,
    template.gates.flatMap(({ id, opens }, place) => (opens === null ? [] : [{ gate: id, slot: place + 1, opens }])),
  )
