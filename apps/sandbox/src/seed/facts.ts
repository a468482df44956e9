import * as z from 'zod/mini'
import table from './gmpp.data.json' with { type: 'json' }

const day = z.nullable(z.iso.date())
const Rating = z.enum(['G', 'AG', 'A', 'AR', 'R'])
export type Rating = z.infer<typeof Rating>

const Table = z.object({
  projects: z.object({
    rows: z.array(
      z.tuple([
        z.string(),
        z.string(),
        z.string(),
        z.string(),
        day,
        day,
        z.nullable(z.number()),
        z.nullable(z.int()),
        z.nullable(z.number()),
        z.nullable(Rating),
        z.array(z.tuple([z.int(), Rating])),
      ]),
    ),
  }),
  tasks: z.object({ rows: z.array(z.tuple([z.string(), z.int()])) }),
})

/** One project of the Government Major Projects Portfolio of 2022, as published. Money in millions of pounds; null was not published. */
export interface PublishedProject {
  readonly id: string
  readonly department: string
  readonly name: string
  readonly category: string
  readonly start: string | null
  readonly end: string | null
  /** Whole-life cost as first published: what stands for the approved budget. */
  readonly firstWholeLifeCost: number | null
  readonly firstYear: number | null
  /** Whole-life cost as published in 2022: what stands for the estimate at completion. */
  readonly wholeLifeCost: number | null
  readonly rating: Rating | null
  readonly earlierRatings: readonly (readonly [year: number, rating: Rating])[]
}

/** A real task of another source: how many days lay between its creation and its finish; negative ones are dirty data and stay. */
export interface TaskCycle {
  readonly task: string
  readonly days: number
}

const checked = Table.parse(table)

export const publishedProjects: readonly PublishedProject[] = checked.projects.rows.map(
  ([id, department, name, category, start, end, firstWholeLifeCost, firstYear, wholeLifeCost, rating, earlierRatings]) => ({
    id,
    department,
    name,
    category,
    start,
    end,
    firstWholeLifeCost,
    firstYear,
    wholeLifeCost,
    rating,
    earlierRatings,
  }),
)

export const taskCycles: readonly TaskCycle[] = checked.tasks.rows.map(([task, days]) => ({ task, days }))

export const attribution =
  'Projects: UK Government Major Projects Portfolio, 2014 to 2022. Contains public sector information licensed under the Open Government Licence v3.0. Task dates: another source, an open data set of 4,123 tasks (MIT).'
