import type { SeedLink } from './door.ts'
import type { PublishedProject } from './facts.ts'
import { randomOf } from './random.ts'

/** Some projects wait for another one of their department (illustrative), by the links that teams would set; the same wherever both stand. */
export const linksOf = (projects: readonly PublishedProject[]): readonly SeedLink[] =>
  projects.flatMap((project): SeedLink[] => {
    const random = randomOf(`links ${project.name}`)
    if (!random.chance(0.18)) return []
    const others = projects.filter(({ id, department }) => id !== project.id && department === project.department)
    const other = others[random.whole(0, Math.max(0, others.length - 1))]
    if (!other) return []
    const is = random.chance(0.15) ? 'relates' : random.chance(0.2) ? 'needs' : 'blocks'
    return [is === 'needs' ? { first: project.id, second: other.id, is } : { first: other.id, second: project.id, is }]
  })
