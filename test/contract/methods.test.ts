import type { Answer, Client, OutputOf } from '@plumbline/core'
import {
  azureDevOpsClient,
  configureBoth,
  jiraClient,
  type LocalTracker,
  methods,
  refreshAzureDevOps,
  refreshJira,
  type SeedPortfolio,
} from '@plumbline/sandbox'
import { describe, expect, it } from 'vitest'
import { startAzureDevOps, startJira } from '../support/sites.ts'
import { pmoLead, projectsOf, seeded } from '../support/twins.ts'

type Site = keyof (typeof methods)[number]['projects']

const idOf = (site: Site, name: string): string => projectsOf(seeded[site]).find(({ title }) => title === name)!.id

/** The projects that show a template, with all that hangs below them. */
const shown = (site: Site): SeedPortfolio => {
  const kept = new Set(methods.map(({ projects }) => idOf(site, projects[site])))
  const spaces = seeded[site].spaces.map((space) => ({
    ...space,
    items: space.items.filter(({ id, parent }) => kept.has(id) || kept.has(parent ?? '')),
  }))
  return { ...seeded[site], spaces: spaces.filter(({ items }) => items.length > 0) }
}

const opened = (answered: Answer<OutputOf<'gate.open'>>) => {
  if (!answered.ok) throw new Error(answered.problem.message)
  if (answered.value.kind !== 'gate') throw new Error(answered.value.reason)
  return answered.value
}

/** Each template on one project of a site: nearly ready, one of them wholly, and nothing unknown that somebody could record. */
const looksRight = async (site: Site, tracker: LocalTracker, client: Client): Promise<void> => {
  for (const { template, projects } of methods) {
    const view = opened(await client.call('gate.open', { item: tracker.find(idOf(site, projects[site])).id }))
    const where = `${site} ${template.id}`
    expect([where, view.template.id, view.template.version]).toEqual([where, template.id, template.version])
    const { criteria, outcome } = view.judged
    const held = criteria.filter(({ value, demand, severity }) => value === 'fail' && demand === 'must' && severity === 'block')
    const met = criteria.filter(({ value }) => value === 'pass')
    const ready = template.id === 'controlled-stages'
    expect([where, outcome, held.length]).toEqual([where, ready ? 'ready' : 'notReady', ready ? 0 : 1])
    expect(met.length, where).toBeGreaterThan(criteria.length * 0.6)
    const recordable = criteria
      .filter(({ value }) => value === 'unknown')
      .flatMap(({ observed }) => observed)
      .filter(({ recordable, observed }) => recordable && typeof observed === 'object')
    expect([where, recordable]).toEqual([where, []])
  }
}

describe('the sandbox shows each built-in template at work', () => {
  it('on one project in either tracker, set up by the use cases that a PMO has', { timeout: 120_000 }, async () => {
    const [jira, azureDevOps] = await Promise.all([startJira(), startAzureDevOps()])
    try {
      const portfolios = { jira: shown('jira'), azureDevOps: shown('azureDevOps'), twins: [] }
      jira.seed(portfolios.jira)
      azureDevOps.seed(portfolios.azureDevOps)
      await configureBoth(jira, azureDevOps, portfolios)
      await Promise.all([refreshJira(jira), refreshAzureDevOps(azureDevOps)])
      await looksRight('jira', jira, jiraClient(jira, pmoLead))
      await looksRight('azureDevOps', azureDevOps, await azureDevOpsClient(azureDevOps, pmoLead))
    } finally {
      await Promise.all([jira.close(), azureDevOps.close()])
    }
  })
})
