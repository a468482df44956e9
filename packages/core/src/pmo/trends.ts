import * as z from 'zod/mini'
import { type EarlierFacts, FactRecord, type Facts } from '../facts/facts.ts'
import type { DocKey, Ports } from '../ports.ts'
import { addDays, daysBetween } from '../work/calendar.ts'
import { IsoDate, type ItemRef } from '../work/values.ts'
import { type Kept, replace } from './kept.ts'

/** Weeks that are kept. */
const keptWeeks = 12

/** A few facts of a component, one line a week, the newest first. Recorded, not protected, until a ledger attests it. */
const Trends = z.object({ rows: z.array(z.object({ on: IsoDate, values: FactRecord })) })
export type Trends = z.infer<typeof Trends>

const none: Trends = { rows: [] }

export const trendsKey = (item: ItemRef): DocKey<Trends> => ({
  collection: 'trends',
  id: item,
  check: (value) => {
    const parsed = Trends.safeParse(value)
    return parsed.success ? parsed.data : none
  },
})

/** Weeks since an old Monday: two days of one week have the same number. */
const weekOf = (day: IsoDate): number => Math.floor(daysBetween('1970-01-05', day) / 7)

/** What was known in the weeks before this one, the latest first, up to the first week without a line. */
export const periodsBefore = ({ rows }: Trends, asOf: IsoDate): readonly FactRecord[] => {
  const periods: FactRecord[] = []
  for (let week = weekOf(asOf) - 1; periods.length < keptWeeks; week -= 1) {
    const row = rows.find(({ on }) => weekOf(on) === week)
    if (!row) return periods
    periods.push(row.values)
  }
  return periods
}

const health = ['report.declaredHealth', 'health.computed']

/** The lines with one for this week; the last word of a week is the one that stays. */
export const withWeek = ({ rows }: Trends, { asOf, values }: Facts, watched: ReadonlySet<string>): Trends => {
  const kept = [...watched, ...health].flatMap((fact) => (values[fact] ? [[fact, values[fact]] as const] : []))
  const oldest = addDays(asOf, -7 * (keptWeeks + 1))
  const others = rows.filter(({ on }) => on > oldest && weekOf(on) !== weekOf(asOf))
  const all = [{ on: asOf, values: Object.fromEntries(kept) }, ...others].sort((a, b) => (a.on < b.on ? 1 : -1))
  return { rows: all.slice(0, keptWeeks) }
}

interface Week {
  readonly reading: { readonly project: { readonly ref: ItemRef } }
  readonly facts: Facts
  readonly trends: Kept<Trends>
}

/** Writes this week's line where there is none yet or it says something else. */
export const keepWeek = async (ports: Ports, { reading, facts, trends: before }: Week, watched: ReadonlySet<string>): Promise<void> => {
  const after = withWeek(before.value ?? none, facts, watched)
  const line = ({ rows }: Trends) => JSON.stringify(rows.find(({ on }) => weekOf(on) === weekOf(facts.asOf))?.values ?? null)
  if (line(before.value ?? none) !== line(after)) await replace(ports, trendsKey(reading.project.ref), after, before)
}

/** Nothing where nothing was known before. */
export const earlierFacts = (periods: readonly FactRecord[], previousGate: FactRecord | undefined): EarlierFacts | undefined =>
  periods.length === 0 && !previousGate ? undefined : { periods: [...periods], ...(previousGate ? { previousGate } : {}) }
