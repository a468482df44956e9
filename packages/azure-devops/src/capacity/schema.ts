import * as z from 'zod/mini'

const text = z.nullish(z.string())

export const Projects = z.object({ value: z.array(z.object({ id: z.string(), name: z.string() })) })
export const Teams = z.object({ value: z.array(z.object({ id: z.string(), name: z.string() })) })

export const TeamSettings = z.object({ workingDays: z.nullish(z.array(z.string())) })

export const Iterations = z.object({
  value: z.array(
    z.object({ id: z.string(), name: text, path: text, attributes: z.nullish(z.object({ startDate: text, finishDate: text })) }),
  ),
})
export type Iteration = z.infer<typeof Iterations>['value'][number]

const DaysOff = z.nullish(z.array(z.object({ start: text, end: text })))
export const TeamDaysOff = z.object({ daysOff: DaysOff })

/** Somebody who was taken from the team keeps an entry, with an activity that has no name and no hours. */
const Member = z.object({
  teamMember: z.nullish(z.object({ id: text })),
  activities: z.nullish(z.array(z.object({ name: text, capacityPerDay: z.nullish(z.number()) }))),
  daysOff: DaysOff,
})
export const Capacities = z.object({ teamMembers: z.nullish(z.array(Member)) })
