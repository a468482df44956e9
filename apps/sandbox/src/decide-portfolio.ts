import type { CapacityView, Client, PortfolioLimits, SelectionView } from '@plumbline/core'
import { need } from './need.ts'
import type { LocalTracker } from './platform.ts'
import { demandRowsOf, months } from './seed/capacity.ts'
import type { SeedPortfolio } from './seed/door.ts'
import { entered, strategy } from './seed/strategy.ts'

/** One site as the two people of its PMO work on it. */
export interface PortfolioSite {
  readonly lead: Client
  readonly second: Client
  readonly find: LocalTracker['find']
  readonly portfolio: SeedPortfolio
  readonly where: string
}

const batch = 100

const enterInputs = async ({ lead, find, portfolio, where }: PortfolioSite): Promise<void> => {
  const all = entered(portfolio).map(({ id, set }) => ({ item: find(id).id, inputsVersion: 'new', set }))
  for (let at = 0; at < all.length; at += batch)
    need(await lead.call('portfolioInputs.save', { projects: all.slice(at, at + batch) }), `enter what projects of ${where} contribute`)
}

const years = { unit: 'year', yearStarts: 4, first: '2022-04-01', count: 3 } as const

/** Two thirds of what everybody asks for, in whole hundreds of millions: less money than wishes. */
const budgetsFor = ({ candidates, periods }: SelectionView): Readonly<Record<string, number>> =>
  Object.fromEntries(
    periods.map(({ id }) => {
      const asked = candidates.reduce((sum, { cost }) => sum + (cost[id] ?? 0), 0)
      return [id, Math.round((asked * 2) / 3 / 100_000_000) * 100_000_000]
    }),
  )

const setLimits = async ({ lead, where }: PortfolioSite): Promise<void> => {
  const before = need(await lead.call('selection.open', {}), `open the selection of ${where}`)
  const limits: PortfolioLimits = { ...before.limits, name: 'Government portfolio 2022/23', periods: years }
  const what = `save the limits of ${where}`
  const first = need(await lead.call('selection.saveLimits', { limits, limitsVersion: before.limitsVersion }), what)
  if (!first.ok) throw new Error(`The sandbox could not ${what}: ${first.problem}`)
  const saved = await lead.call('selection.saveLimits', {
    limits: { ...limits, budgets: budgetsFor(first.view) },
    note: 'Two thirds of what is asked for (illustrative)',
    limitsVersion: first.view.limitsVersion,
  })
  if (!need(saved, what).ok) throw new Error(`The sandbox could not ${what}. Start it again.`)
}

const score = async ({ lead, where }: PortfolioSite): Promise<void> => {
  const { suggested, scoringVersion } = need(await lead.call('scoring.open', {}), `open the scores of ${where}`)
  if (suggested)
    need(await lead.call('scoring.save', { model: suggested, note: 'As suggested', scoringVersion }), `save the scoring model of ${where}`)
}

const gridOf = ({ portfolio }: PortfolioSite): string => {
  const titles = portfolio.spaces
    .flatMap(({ items }) => items)
    .filter(({ kind }) => kind === 'project')
    .map(({ title }) => title)
  const once = titles.filter((title) => titles.indexOf(title) === titles.lastIndexOf(title))
  const rows = once.flatMap((title) => demandRowsOf(title).map((row) => [title, ...row]))
  return [['project', 'role', ...months], ...rows].map((cells) => cells.join('\t')).join('\n')
}

/** A little less than what is needed on average, so that some months do not fit. */
const usualFor = ({ cells, roles, periods }: CapacityView): Readonly<Record<string, number>> =>
  Object.fromEntries(
    roles.map((role) => {
      const needed = cells.filter((cell) => cell.role === role).reduce((sum, cell) => sum + cell.needed, 0)
      return [role, Math.max(1, Math.round(needed / periods.length))]
    }),
  )

/** Demand by role and month, pasted as a grid, and how many people there are. */
const planCapacity = async (site: PortfolioSite): Promise<void> => {
  const { lead, where } = site
  const what = `plan the capacity of ${where}`
  const before = need(await lead.call('capacity.open', {}), what)
  const plan = { ...before.plan, periods: { unit: 'month', yearStarts: 4, first: '2022-04-01', count: 12 } } as const
  const saved = need(await lead.call('capacity.save', { plan, capacityVersion: before.capacityVersion }), what)
  if (!saved.ok) throw new Error(`The sandbox could not ${what}: ${saved.problem}`)
  const text = gridOf(site)
  const look = need(await lead.call('capacity.paste', { text, commit: false }), what)
  const inputsVersions = Object.fromEntries(look.projects.map(({ ref, inputsVersion }) => [ref, inputsVersion]))
  need(await lead.call('capacity.paste', { text, commit: true, inputsVersions }), what)
  const view = need(await lead.call('capacity.open', {}), what)
  const enough = { plan: { ...plan, usual: usualFor(view) }, note: 'The shared pool (illustrative)', capacityVersion: view.capacityVersion }
  if (!need(await lead.call('capacity.save', enough), what).ok) throw new Error(`The sandbox could not ${what}. Start it again.`)
}

/** What the tracker itself says of capacity and of who waits for whom, read once; nothing of it is taken over. */
const readTracker = async ({ lead, where }: PortfolioSite): Promise<void> => {
  const holds = need(await lead.call('capacity.open', {}), `open the capacity of ${where}`).trackerHolds
  for (const name of holds ? (['dependencies.read', 'capacity.readTracker'] as const) : (['dependencies.read'] as const)) {
    let from: number | undefined
    do from = need(await lead.call(name, from === undefined ? {} : { from }), `read ${name} of ${where}`).next
    while (from !== undefined)
  }
}

/** Two scenarios, of which one was committed by two people. */
const commit = async ({ lead, second, where }: PortfolioSite): Promise<void> => {
  const what = `commit a portfolio in ${where}`
  const less = { name: '20 % less money', note: 'What a cut would cost', changes: { budgetLevel: 8000 } }
  need(await lead.call('scenario.save', less), what)
  const agreed = need(await lead.call('scenario.save', { name: 'Limits as agreed', note: 'For the board of April' }), what)
  if (!agreed.ok) throw new Error(`The sandbox could not ${what}: ${agreed.problem}`)
  const { scenario, list } = agreed
  const proposed = need(
    await lead.call('scenario.propose', { scenario, note: 'Board of April 2022', baselineVersion: list.baselineVersion }),
    what,
  )
  if (!proposed.ok || !proposed.list.proposal) throw new Error(`The sandbox could not ${what}. Start it again.`)
  const { proposal, baselineVersion } = proposed.list
  need(await second.call('scenario.approve', { hash: proposal.hash, baselineVersion }), what)
}

/** What the PMO decides of the whole portfolio: strategy, scoring, limits, and what was committed. */
export const decidePortfolio = async (site: PortfolioSite): Promise<void> => {
  const saved = await site.lead.call('strategy.save', { strategy, strategyVersion: 'new' })
  if (!need(saved, `save the strategy of ${site.where}`).ok) throw new Error('The strategy of the sandbox has a mistake.')
  await enterInputs(site)
  await score(site)
  await planCapacity(site)
  await readTracker(site)
  await setLimits(site)
  await commit(site)
}
