import * as z from 'zod/mini'
import type { Handlers } from '../../late-use-cases.ts'
import type { TrackerUseCaseName } from './client.ts'
import type { Ground } from './ground.ts'
import { readLinks } from './read-links.ts'
import { readTracker } from './read-tracker.ts'
import { openDependencies, sayMeaning } from './show-dependencies.ts'
import { suggestDemand } from './suggest-demand.ts'
import { openTracker, previewTracker, takeTracker } from './take-tracker.ts'

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
/** Hours of a full day, and as which role an activity counts. */
const how = { hoursPerDay: z.number().check(z.gte(1), z.lte(24)), as: z.record(name, name) }
const from = z.exactOptional(z.int().check(z.gte(0), z.lte(100_000)))
const version = z.string().check(z.maxLength(100))
const nothing: z.ZodMiniType<Record<string, never>> = z.strictObject({})

/** How what is taken from the tracker's own planning reads its input, and how it is done. */
export const trackerHandlers = (ground: Ground): Handlers<TrackerUseCaseName> => ({
  'capacity.tracker': { input: nothing, run: openTracker(ground) },
  'capacity.readTracker': { input: z.strictObject({ from }), run: readTracker(ground) },
  'capacity.previewTracker': { input: z.strictObject(how), run: previewTracker(ground) },
  'capacity.takeTracker': {
    input: z.strictObject({
      ...how,
      cells: z.array(z.strictObject({ role: name, period: name })).check(z.minLength(1), z.maxLength(5000)),
      note: z.exactOptional(z.string().check(z.maxLength(2000))),
      readAt: z.iso.datetime(),
      capacityVersion: version,
    }),
    run: takeTracker(ground),
  },
  'capacity.suggestDemand': {
    input: z.strictObject({
      item: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/)),
      hoursPerUnit: z.number().check(z.gt(0), z.lte(1000)),
      hoursPerDay: how.hoursPerDay,
      roles: z.record(z.string().check(z.maxLength(200)), name),
    }),
    run: suggestDemand(ground),
  },
  'dependencies.open': { input: nothing, run: openDependencies(ground) },
  'dependencies.read': { input: z.strictObject({ from }), run: readLinks(ground) },
  'dependencies.mean': {
    input: z.strictObject({ type: name, means: z.enum(['firstNeeded', 'secondNeeded', 'nothing']), linksVersion: version }),
    run: sayMeaning(ground),
  },
})
