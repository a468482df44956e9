import { daysBetween } from '../work/calendar.ts'
import { basisPoints } from '../work/ratio.ts'
import type { Collection, FactReading, FactRecord } from './facts.ts'
import { choice, choiceIn, dateIn, flag, moneyIn, unknown, whole, wholeIn } from './reading.ts'

type Get = (fact: string) => FactReading

const firstUnknown = (...readings: readonly FactReading[]): FactReading | undefined => readings.find((reading) => !reading.known)

/** One amount over another, in basis points. */
const ratioOf = (part: FactReading, base: FactReading, minus = false): FactReading => {
  const blind = firstUnknown(base, part)
  if (blind) return blind
  const [of, to] = [moneyIn(part), moneyIn(base)]
  if (!of || !to) return unknown('wrongType')
  if (of.currency !== to.currency) return unknown('currencyMismatch')
  const ratio = basisPoints(minus ? of.minor - to.minor : of.minor, to.minor)
  return ratio === undefined ? unknown('zeroBase') : whole(ratio)
}

const slip = (finish: FactReading, baseline: FactReading): FactReading => {
  const [is, was] = [dateIn(finish), dateIn(baseline)]
  return is === undefined || was === undefined ? (firstUnknown(baseline, finish) ?? unknown('wrongType')) : whole(daysBetween(was, is))
}

const dimensions = ['cost', 'time', 'scope', 'quality', 'benefits', 'risk'] as const

const toleranceSet = (get: Get): FactReading => {
  const set = dimensions.filter((dimension) => get(`tolerance.${dimension}`).known).length
  return set === 0 ? unknown('noRecord') : flag(set === dimensions.length)
}

const deviations: Readonly<Record<(typeof dimensions)[number], (get: Get) => FactReading>> = {
  cost: (get) => get('cost.varianceRatio'),
  time: (get) => get('schedule.slipDays'),
  scope: (get) => get('scope.churnRatio'),
  quality: (get) => get('defects.severeOpen'),
  benefits: (get) => {
    const realised = get('benefits.realisedRatio')
    return realised.known ? whole(10_000 - (wholeIn(realised) ?? 0)) : realised
  },
  risk: (get) => get('risks.highWithoutResponse'),
}

/** Anything beyond a tolerance of nothing. */
const farBeyond = 100_000

/** Deviation ÷ what is allowed; what is better than planned uses nothing. */
const usedOf = (deviation: number, allowed: number): number => (deviation <= 0 ? 0 : (basisPoints(deviation, allowed) ?? farBeyond))

/** The worst of the dimensions with a tolerance. One beyond it is enough to know; below, every one has to be known. */
const toleranceUsed = (get: Get): FactReading => {
  const set = dimensions.filter((dimension) => get(`tolerance.${dimension}`).known)
  if (set.length === 0) return unknown('noRecord')
  const readings = set.map((dimension) => {
    const deviation = wholeIn(deviations[dimension](get))
    return deviation === undefined ? undefined : usedOf(deviation, wholeIn(get(`tolerance.${dimension}`)) ?? 0)
  })
  const worst = Math.max(0, ...readings.map((used) => used ?? 0))
  if (worst > 10_000 || !readings.includes(undefined)) return whole(worst)
  return firstUnknown(...set.map((dimension) => deviations[dimension](get))) ?? unknown('noRecord')
}

/**
 * Cost, finish or scope beyond tolerance while no change was approved; within it only where cost and finish are both known.
 * Scope counts only where its tolerance was set: work is always refined.
 */
const unapprovedDrift = (get: Get, changes: Collection): FactReading => {
  const beyond = (deviation: FactReading, allowed: number): boolean | undefined => {
    const size = wholeIn(deviation)
    return size === undefined ? undefined : size > allowed
  }
  const scope = wholeIn(get('tolerance.scope'))
  const parts = [
    { of: get('cost.varianceRatio'), allowed: wholeIn(get('tolerance.cost')) ?? 0 },
    { of: get('schedule.slipDays'), allowed: wholeIn(get('tolerance.time')) ?? 0 },
    ...(scope === undefined ? [] : [{ of: get('scope.churnRatio'), allowed: scope }]),
  ]
  const told = parts.map(({ of, allowed }) => beyond(of, allowed))
  if (!told.includes(true))
    return told.includes(undefined) ? (firstUnknown(...parts.map(({ of }) => of)) ?? unknown('wrongType')) : flag(false)
  if (!changes.known) return unknown(changes.reason)
  const approved = changes.records.some((change) => choiceIn(change['changeRequests[].decision']) === 'approved')
  return approved ? flag(false) : changes.complete ? flag(true) : unknown('incomplete')
}

const healths = ['onTrack', 'atRisk', 'offTrack'] as const
/** Up to the first limit on track, up to the second at risk. */
const healthLimits: Readonly<Record<string, readonly [number, number]>> = {
  'cost.varianceRatio': [500, 1_000],
  'schedule.slipDays': [10, 30],
  'risks.highWithoutResponse': [0, 2],
}

/** The worst of what is known of cost, finish and high risks; nothing where too little is known at all. */
const healthOf = (get: Get): FactReading => {
  if (['D', 'E'].includes(choiceIn(get('data.grade')) ?? 'E')) return unknown('incomplete')
  const levels = Object.entries(healthLimits).flatMap(([fact, [good, fair]]) => {
    const size = wholeIn(get(fact))
    return size === undefined ? [] : [size <= good ? 0 : size <= fair ? 1 : 2]
  })
  return levels.length === 0 ? unknown('noRecord') : choice(healths[Math.max(...levels)] ?? 'offTrack')
}

const betterThanComputed = (record: FactRecord): boolean | undefined => {
  const rank = (fact: string) => healths.findIndex((health) => health === choiceIn(record[fact]))
  const [declared, computed] = [rank('report.declaredHealth'), rank('health.computed')]
  return declared < 0 || computed < 0 ? undefined : declared < computed
}

/** Weeks in a row, this one included, in which the declared health was better than the computed one. */
const disagreements = (get: Get, periods: readonly FactRecord[]): FactReading => {
  const names = ['report.declaredHealth', 'health.computed']
  const now = Object.fromEntries(names.map((name) => [name, get(name)]))
  const today = betterThanComputed(now)
  if (today === undefined) return firstUnknown(...names.map(get)) ?? unknown('wrongType')
  if (!today) return whole(0)
  const ended = periods.findIndex((period) => betterThanComputed(period) !== true)
  return whole(1 + (ended < 0 ? periods.length : ended))
}

/** Facts that follow from other facts, in the order in which they need each other. */
export const computations = (
  changes: Collection,
  periods: readonly FactRecord[],
): readonly (readonly [string, (get: Get) => FactReading])[] => [
  ['cost.varianceRatio', (get) => ratioOf(get('cost.estimateAtCompletion'), get('cost.approvedBudget'), true)],
  ['cost.performanceIndex', (get) => ratioOf(get('cost.earnedValue'), get('cost.actual'))],
  ['schedule.performanceIndex', (get) => ratioOf(get('cost.earnedValue'), get('cost.plannedValue'))],
  ['schedule.slipDays', (get) => slip(get('component.finishPlanned'), get('schedule.finishBaseline'))],
  ['tolerance.set', toleranceSet],
  ['tolerance.used', toleranceUsed],
  ['changes.unapprovedDrift', (get) => unapprovedDrift(get, changes)],
  ['health.computed', healthOf],
  ['health.disagreements', (get) => disagreements(get, periods)],
]
