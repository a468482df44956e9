import { mixOf } from '../../portfolio/scoring/strategy.ts'
import type { Call, Ports } from '../../ports.ts'
import type { StrategyLink, StrategyView } from '../views/strategy.ts'
import { alignmentOf, type Weighed, weigh } from './alignment.ts'
import type { Strategy } from './inputs.ts'
import { classesOf, mixOfRow } from './mix.ts'
import { moneyOf, usualCurrency, wholeUnits } from './money.ts'
import { readSheet, type Sheet, type SheetRow } from './sheet.ts'

const linkOf = (row: SheetRow, strategy: Strategy, { shares }: Weighed): StrategyLink => {
  const { ref, key, title, url, department } = row.component
  const score = alignmentOf(strategy, shares, row.inputs.links)
  return {
    ref,
    key,
    title,
    url,
    department,
    links: row.inputs.links ?? {},
    alignment: score?.score ?? null,
    alignmentAtLeast: score?.atLeast ?? 0,
    alignmentAtMost: score?.atMost ?? 100,
    mix: mixOfRow(row),
    inputsVersion: row.inputsVersion,
  }
}

/** The mix of all projects shown, each with its whole cost in the usual currency. */
const mixesOf = (rows: readonly SheetRow[], strategy: Strategy, currency: string | null): StrategyView['mix'] => {
  const priced = rows.flatMap((row) => {
    const money = moneyOf(row.component)
    return money && money.currency === currency
      ? [{ id: row.component.ref, value: 0, cost: { all: wholeUnits(money) }, mix: classesOf(row) }]
      : []
  })
  const selected = priced.map(({ id }) => id)
  return strategy.mix.map(({ dimension, targets }) => ({ dimension, parts: mixOf({ projects: priced }, selected, { dimension, targets }) }))
}

const none: Strategy = { objectives: [], weights: 'entered', comparisons: null, mix: [] }

export const strategyView = (sheet: Sheet): StrategyView => {
  const { value, version, damaged, saved, history } = sheet.strategy
  const strategy = value ?? none
  const weighed = weigh(strategy)
  const currency = usualCurrency(sheet.rows)
  return {
    strategy: value,
    ...weighed,
    links: sheet.rows.map((row) => linkOf(row, strategy, weighed)),
    mix: mixesOf(sheet.rows, strategy, currency),
    hidden: sheet.hidden,
    currency,
    saved,
    history,
    strategyVersion: version,
    damaged,
    mayConfigure: sheet.mayConfigure,
  }
}

/** The strategy, how projects serve it, and the investment mix beside its targets. */
export const openStrategy = async (ports: Ports, call: Call): Promise<StrategyView> => strategyView(await readSheet(ports, call))
