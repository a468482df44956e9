import { addDays, at, daysBetween, firstDay } from './calendar.ts'
import type { SeedChange, SeedItem, SeedPerson } from './door.ts'
import type { TaskCycle } from './facts.ts'
import { asValue } from './people.ts'
import { type Random, randomOf } from './random.ts'
import { deliveryTitles } from './wording.ts'

export interface DeliveryPlan {
  readonly parent: string
  readonly from: string
  readonly cycles: readonly TaskCycle[]
  /** How many are still being worked on: those with the longest cycles, shifted so that the first day lies inside them. */
  readonly open: number
  readonly by: SeedPerson
  /** Whether the items carry estimates, days and acceptance criteria. */
  readonly detailed?: boolean
  /** Whether the team ticks each item against its definition of done. */
  readonly doneAsDefined?: boolean
}

/** Whole days by which a task is shifted into the project's dates. */
const createdOn = (cycle: TaskCycle, place: number, open: boolean, plan: DeliveryPlan, random: Random): string => {
  if (open) return addDays(firstDay, -Math.max(1, Math.floor(cycle.days * (0.2 + 0.6 * random.next()))))
  const last = daysBetween(plan.from, firstDay) - Math.max(1, cycle.days) - 2
  return addDays(plan.from, Math.max(0, Math.floor((last * (place + random.next())) / plan.cycles.length)))
}

const finished = (on: string, by: SeedPerson): SeedChange => ({ at: at(on, 540), by: by.id, set: { state: { category: 'done' } } })

/** What a team that plans in its tracker writes on an item; every fifth is not estimated yet. */
const details = (plan: DeliveryPlan, place: number, due: string): SeedItem['values'] => ({
  itemEstimate: place % 5 === 4 ? null : 100 * (1 + (place % 8)),
  itemDue: due,
  itemAcceptanceCriteria: place % 7 === 6 ? null : 'Works for a case worker with a screen reader (illustrative).',
  itemOwner: asValue(plan.by),
  itemClass: 'standard',
  ...(plan.doneAsDefined ? { itemDoneAsDefined: true } : {}),
})

/** Dates of creation and finish as the tasks' source has them, moved by whole days; a finish after the first day has not happened yet. */
export const deliveryItems = (plan: DeliveryPlan): SeedItem[] => {
  const random = randomOf(`delivery ${plan.parent}`)
  const longest = new Set(
    [...plan.cycles]
      .filter(({ days }) => days >= 2)
      .sort((a, b) => b.days - a.days)
      .slice(0, plan.open),
  )
  return plan.cycles.map((cycle, place): SeedItem => {
    const open = longest.has(cycle)
    const created = createdOn(cycle, place, open, plan, random)
    const finish = addDays(created, cycle.days)
    const done = !open && finish < firstDay
    const started: SeedChange = { at: at(addDays(created, 1), 150), by: plan.by.id, set: { state: { category: 'inProgress' } } }
    const changes = done ? [finished(finish, plan.by)] : addDays(created, 1) < firstDay ? [started] : []
    return {
      id: `${plan.parent}-${cycle.task}`,
      kind: 'delivery',
      parent: plan.parent,
      title: random.pick(deliveryTitles),
      description: `Created and finished as task ${cycle.task} of an open data set of software tasks, shifted by whole days. Tasks and projects come from different sources; the title is illustrative.`,
      createdAt: at(created, 60 + random.whole(0, 60)),
      createdBy: plan.by.id,
      state: { category: 'toDo' },
      values: plan.detailed ? details(plan, place, addDays(created, cycle.days)) : {},
      changes,
      labels: ['illustrative'],
    }
  })
}
