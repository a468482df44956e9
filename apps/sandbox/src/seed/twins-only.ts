import type { SeedPortfolio } from './door.ts'
import type { SeedPortfolios } from './portfolio.ts'

/** The five twins and nothing else: a portfolio that a test seeds and judges in a second. */
export const twinsOnly = ({ jira, azureDevOps, twins }: SeedPortfolios): SeedPortfolios => {
  const isTwin = (id: string | undefined) => id !== undefined && twins.includes(id)
  const reduced = (portfolio: SeedPortfolio): SeedPortfolio => {
    const spaces = portfolio.spaces.map((space) => ({
      ...space,
      items: space.items.filter(({ id, parent }) => isTwin(id) || isTwin(parent)),
    }))
    return { ...portfolio, spaces: spaces.filter(({ items }) => items.length > 0) }
  }
  return { jira: reduced(jira), azureDevOps: reduced(azureDevOps), twins }
}
