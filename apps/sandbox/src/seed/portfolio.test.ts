import { registerKinds } from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import type { SeedItem } from './door.ts'
import { publishedProjects } from './facts.ts'
import { methods } from './methods.ts'
import { people } from './people.ts'
import { seedPortfolios } from './portfolio.ts'

const phases = ['idea', 'initiate', 'requirements', 'design', 'build', 'test', 'deploy', 'close', 'benefits'].map((id) => ({
  id,
  name: id,
}))
const guards = [{ gate: 'G0', slot: 1, opens: 'initiate' }]
const seeded = seedPortfolios(phases, guards)
const itemsOf = (site: 'jira' | 'azureDevOps') => seeded[site].spaces.flatMap(({ items }) => items)
const projectsOf = (site: 'jira' | 'azureDevOps') => itemsOf(site).filter(({ kind }) => kind === 'project')
const every = [...itemsOf('jira'), ...itemsOf('azureDevOps')]

describe('the seeded portfolio', () => {
  it('is the same every time', () => {
    expect(seedPortfolios(phases, guards)).toEqual(seeded)
  })

  it('holds each of the 235 projects once, besides the five twins that stand in both trackers', () => {
    const [jira, azureDevOps] = [projectsOf('jira'), projectsOf('azureDevOps')]
    expect(new Set([...jira, ...azureDevOps].map(({ id }) => id)).size).toBe(publishedProjects.length)
    expect(jira.length + azureDevOps.length).toBe(publishedProjects.length + 5)
    const both = jira.filter(({ id }) => azureDevOps.some((other) => other.id === id)).map(({ id }) => id)
    expect(both).toEqual(expect.arrayContaining([...seeded.twins]))
    expect(both).toHaveLength(5)
    expect(Math.min(jira.length, azureDevOps.length) / (jira.length + azureDevOps.length)).toBeGreaterThan(0.4)
  })

  it('gives a twin the very same items in both trackers, and every published fact', () => {
    for (const id of seeded.twins) {
      const family = (site: 'jira' | 'azureDevOps') => itemsOf(site).filter((item) => item.id === id || item.parent === id)
      expect(family('jira')).toEqual(family('azureDevOps'))
      const published = publishedProjects.find((project) => project.id === id)
      for (const value of [published?.start, published?.end, published?.firstWholeLifeCost, published?.wholeLifeCost, published?.rating])
        expect(value).not.toBeNull()
    }
  })

  it('dates nothing after its first morning', () => {
    const latest = every
      .flatMap((item) => [item.createdAt, ...item.changes.map(({ at }) => at)])
      .sort()
      .at(-1)
    expect(latest && latest < '2022-03-31T09:00:00.000Z').toBe(true)
  })

  it('keeps tasks that finished before they were created, and changes in order', () => {
    expect(every.filter((item) => item.kind === 'delivery' && item.changes.some(({ at }) => at < item.createdAt)).length).toBeGreaterThan(
      1000,
    )
    for (const item of every) expect(item.changes.map(({ at }) => at)).toEqual([...new Set(item.changes.map(({ at }) => at))].sort())
  })

  it('names only people that exist', () => {
    const known = new Set(people.map(({ id }) => id))
    const named = (item: SeedItem) => [
      item.createdBy,
      ...item.changes.map(({ by }) => by),
      ...Object.values(item.values).flatMap((value) => (value !== null && typeof value === 'object' && 'ref' in value ? [value.ref] : [])),
    ]
    expect(every.flatMap(named).filter((id) => !known.has(id))).toEqual([])
  })

  it('takes an unpublished amount for nothing', () => {
    for (const project of publishedProjects.filter(({ wholeLifeCost }) => wholeLifeCost === null)) {
      const item = every.find(({ id }) => id === project.id)
      expect(item?.changes.some(({ set }) => 'field' in set && set.field === 'estimateAtCompletion')).toBe(false)
    }
  })

  it('takes a withheld rating for none, also where an earlier year had one', () => {
    const health = (item: SeedItem | undefined) =>
      item?.changes.flatMap(({ set }) => ('field' in set && set.field === 'declaredHealth' ? [set.value] : [])).at(-1) ?? null
    const unrated = publishedProjects.filter(({ rating }) => rating === null)
    expect(unrated).toHaveLength(14)
    for (const project of unrated) expect(health(every.find(({ id }) => id === project.id)), project.name).toBeNull()
  })

  it('keeps registers and artefacts on about twenty projects, the twins and those that show a template among them', () => {
    const keeping = new Set(every.flatMap((item) => (item.kind === 'artefact' && item.parent ? [item.parent] : [])))
    expect([...seeded.twins].filter((id) => !keeping.has(id))).toEqual([])
    const chosen = methods.flatMap(({ projects }) => [projects.jira, projects.azureDevOps])
    const shown = publishedProjects.filter(({ name }) => chosen.includes(name)).map(({ id }) => id)
    expect(shown).toHaveLength(12)
    expect(shown.filter((id) => !keeping.has(id))).toEqual([])
    expect(keeping.size).toBeGreaterThan(19)
    expect(keeping.size).toBeLessThan(28)
    const kinds = new Set(every.map(({ kind }) => kind))
    expect(registerKinds.filter((kind) => !kinds.has(kind))).toEqual([])
  })

  it('labels what it invented', () => {
    expect(every.every(({ labels }) => labels.includes('illustrative'))).toBe(true)
  })
})
