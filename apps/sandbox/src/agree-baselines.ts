import type { Act, Client, InputOf } from '@plumbline/core'
import { need } from './need.ts'
import type { LocalTracker } from './platform.ts'
import type { SeedPortfolio } from './seed/door.ts'
import { type PublishedProject, publishedProjects } from './seed/facts.ts'
import { teamOf } from './seed/project.ts'

/** Two projects whose baseline was decided, one in each tracker, with costs by year and a change that waits: by which share it makes them dearer. */
const agreed: Readonly<Record<string, number>> = { 'A66 Northern Trans-Pennine': 0.06, 'Building Safety Regulator': 0.15 }

export interface AgreeingSite {
  readonly as: (person: string) => Promise<Client>
  readonly lead: Client
  readonly find: LocalTracker['find']
  readonly portfolio: SeedPortfolio
  readonly where: string
  /** What the product's own identity does about what was asked for on an item. */
  readonly settled: (item: string) => Promise<unknown>
}

type Baseline = Extract<Act, { kind: 'baseline.propose' }>['baseline']

const million = 100_000_000
const thisYear = 2022

/** March of each financial year from the start to the end of a project. */
const yearsOf = ({ start, end }: PublishedProject): readonly number[] => {
  const [from, to] = [Number(start?.slice(0, 4) ?? thisYear), Number(end?.slice(0, 4) ?? thisYear + 2)]
  return Array.from({ length: to - from }, (_, index) => from + 1 + index)
}

/** A sum in equal parts, the rest in the last. */
const spread = (total: number, years: readonly number[]): readonly (readonly [year: number, minor: number])[] => {
  const each = Math.floor(total / years.length / million) * million
  return years.map((year, index) => [year, index === years.length - 1 ? total - each * (years.length - 1) : each] as const)
}

const wholeLife = (millions: number | null): number => Math.round((millions ?? 0) * million)

const baselineOf = (project: PublishedProject): Baseline => ({
  scope: { statement: { text: `${project.name}, as first published (what is in scope is illustrative)` }, items: 40 },
  finish: project.end ?? `${thisYear + 2}-03-31`,
  milestones: [
    { name: 'Design approved (illustrative)', due: '2022-09-30' },
    { name: 'In operation (illustrative)', due: project.end ?? `${thisYear + 2}-03-31` },
  ],
  currency: 'GBP',
  costs: spread(wholeLife(project.firstWholeLifeCost), yearsOf(project)).map(([year, minor]) => ({
    period: `${year}-03`,
    kind: 'capital',
    minor,
  })),
  benefits: [{ name: 'People served a year (illustrative)', unit: 'thousand', target: 120_00 }],
  tolerances: { cost: 1_000, time: 60, scope: 1_000, risk: 2 },
})

/** Spent until March 2022 as planned, and forecast from then on to a whole-life cost. */
const costsOf = (project: PublishedProject, wholeLifeCost: number | null): InputOf<'cost.save'>['table'] => {
  const years = yearsOf(project)
  const planned = new Map(spread(wholeLife(project.firstWholeLifeCost), years))
  const past = years.filter((year) => year <= thisYear)
  const spent = past.reduce((sum, year) => sum + (planned.get(year) ?? 0), 0)
  const ahead = years.filter((year) => year > thisYear)
  const forecast = new Map(spread(wholeLife(wholeLifeCost) - spent, ahead))
  const row = (year: number) => ({ period: `${year}-03`, kind: 'capital' as const, budget: planned.get(year) ?? 0 })
  return {
    currency: 'GBP',
    rows: [
      ...past.map((year) => ({ ...row(year), actual: planned.get(year) ?? 0 })),
      ...ahead.map((year) => ({ ...row(year), forecast: forecast.get(year) ?? 0 })),
    ],
  }
}

const changeOf = (project: PublishedProject): Act => {
  const more = Math.round((wholeLife(project.firstWholeLifeCost) * (agreed[project.name] ?? 0)) / million) * million
  const last = yearsOf(project).at(-1) ?? thisYear + 1
  return {
    kind: 'change.ask',
    item: null,
    title: { text: 'Two regions more (illustrative)' },
    reason: { text: 'The law now covers them. Without the change they would be served by hand.' },
    effects: {
      currency: 'GBP',
      costs: [{ period: `${last}-03`, kind: 'capital', minor: more }],
      days: 45,
      movesFrom: '2022-04-01',
      items: 3,
      scope: { text: 'Two regions more (illustrative)' },
      benefits: [{ name: 'People served a year (illustrative)', target: 15_00 }],
      benefit: { text: '' },
      others: [],
    },
  }
}

const agree = async (site: AgreeingSite, project: PublishedProject): Promise<void> => {
  const { as, lead, find, settled, where } = site
  const item = find(project.id).id
  const { manager, sponsor } = teamOf(project)
  const what = `agree on the baseline of ${project.name} in ${where}`
  const act = async (person: string, asked: Act) => {
    const answer = need(await (await as(person)).call('governance.act', { item, act: asked }), what)
    if (answer.status === 'refused') throw new Error(`The sandbox could not ${what}: ${answer.obstacles.join(', ')}.`)
    await settled(item)
  }
  const spend = async (wholeLifeCost: number | null) => {
    const { costVersion } = need(await lead.call('cost.open', { item }), what)
    need(await lead.call('cost.save', { item, table: costsOf(project, wholeLifeCost), costVersion }), what)
  }
  await spend(project.firstWholeLifeCost)
  const { approval } = need(await lead.call('governance.open', { item }), what)
  if (!approval) throw new Error(`The sandbox could not ${what}: it stands before no gate.`)
  await act(manager.id, { kind: 'baseline.propose', gate: approval.gate.id, baseline: baselineOf(project) })
  const proposed = need(await lead.call('governance.open', { item }), what).approval
  if (!proposed?.baseline) throw new Error(`The sandbox could not ${what}: the proposal did not arrive.`)
  await act(sponsor.id, {
    kind: 'vote',
    gate: proposed.gate.id,
    judgementHash: proposed.judgementHash,
    outcome: 'go',
    role: 'sponsor',
    baseline: proposed.baseline.proposal,
  })
  await spend(project.wholeLifeCost)
  await act(manager.id, changeOf(project))
}

/** What two projects agreed to: a baseline with the decision at their gate, what they cost, and a change on which nobody decided yet. Costs are real, the rest illustrative. */
export const agreeBaselines = async (site: AgreeingSite): Promise<void> => {
  const here = new Set(site.portfolio.spaces.flatMap(({ items }) => items.map(({ id }) => id)))
  for (const project of publishedProjects) if (project.name in agreed && here.has(project.id)) await agree(site, project)
}
