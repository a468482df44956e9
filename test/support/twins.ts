import { type SeedItem, type SeedPortfolio, seedPortfolios } from '@plumbline/sandbox'
import { phaseGate } from './calls.ts'
import { guards } from './portfolio.ts'

/** The sandbox's own portfolio, split between the two trackers. */
export const seeded = seedPortfolios(phaseGate.phases, guards)

const phaseOf = ({ state, changes }: SeedItem): string | undefined => {
  const last = changes.flatMap(({ set }) => ('state' in set ? [set.state] : [])).at(-1) ?? state
  return 'phase' in last ? last.phase : undefined
}

export const projectsOf = (portfolio: SeedPortfolio): readonly SeedItem[] =>
  portfolio.spaces.flatMap((space) => space.items.filter((item) => item.kind === 'project'))

/** These projects and what hangs directly below them alone, so that a site is read quickly. */
export const only = (portfolio: SeedPortfolio, projects: readonly string[]): SeedPortfolio => {
  const kept = new Set(projects)
  const items = (space: SeedPortfolio['spaces'][number]) => space.items.filter(({ id, parent }) => kept.has(id) || kept.has(parent ?? ''))
  return { ...portfolio, spaces: portfolio.spaces.map((space) => ({ ...space, items: items(space) })) }
}

/** The twin that stands ready before the first gate. */
export const ideaTwin = projectsOf(seeded.jira).find((item) => seeded.twins.includes(item.id) && phaseOf(item) === 'idea')!.id

export const personOf = (role: 'pmo' | 'reader' | 'service'): string => seeded.jira.people.find((person) => person.role === role)!.id

export const pmoLead = personOf('pmo')
