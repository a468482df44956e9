import * as z from 'zod/mini'
import { Instant, IsoDate } from '../work/values.ts'

const text = (longest: number) => z.string().check(z.trim(), z.maxLength(longest))
const ref = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** Somebody who comes, as the PMO wrote them down; who decides is proven by the votes, not by this list. */
export const Attendee = z.strictObject({ name: text(200).check(z.minLength(1)), mail: z.exactOptional(z.email()) })
export type Attendee = z.infer<typeof Attendee>

/** One project on the agenda: what is asked of the meeting, how long it takes, and what the PMO recommends. */
export const AgendaItem = z.strictObject({
  item: ref,
  ask: text(500),
  minutes: z.int().check(z.minimum(1), z.maximum(480)),
  recommendation: text(2000),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** A meeting of those who decide, as it is planned. */
export const ReviewPlan = z.strictObject({
  title: text(120).check(z.minLength(1)),
  on: IsoDate,
  /** The hour in the portfolio's time zone. */
  time: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  place: text(200),
  chair: Attendee,
  invited: z.array(Attendee).check(z.maxLength(100)),
  /** How many of them must be present for the meeting to decide. */
  quorum: z.int().check(z.minimum(0), z.maximum(100)),
  /** How many days before the meeting the briefs are frozen. */
  freezeDays: z.int().check(z.minimum(0), z.maximum(60)),
  agenda: z.array(AgendaItem).check(z.maxLength(50)),
})
export type ReviewPlan = z.infer<typeof ReviewPlan>

/** What was said of one project in the meeting; what was decided stands in the project's own ledger. */
export const ReviewNote = z.strictObject({ item: ref, text: text(4000) })
export type ReviewNote = z.infer<typeof ReviewNote>

/** A review from its plan to its minutes. The decisions themselves are records of the projects' ledgers. */
export const Review = z.object({
  ...ReviewPlan.shape,
  id: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  state: z.enum(['planned', 'frozen', 'open', 'closed', 'cancelled']),
  /** The frozen brief of each project, by its hash. */
  briefs: z.record(ref, sha256),
  frozenAt: z.exactOptional(Instant),
  present: z.array(Attendee),
  notes: z.array(ReviewNote),
  openedAt: z.exactOptional(Instant),
  closedAt: z.exactOptional(Instant),
  closedBy: z.exactOptional(z.string()),
})
export type Review = z.infer<typeof Review>

/** A figure as it stood when the last decision was made, when the baseline was set or last, and as it stands now; `null`: not known. */
const Figure = z.object({ then: z.nullable(z.string()), now: z.nullable(z.string()) })

/** The page that everybody reads before the meeting: one project, as it stood on the day on which it was frozen. Amounts are `GBP 1234` in minor units, days `YYYY-MM-DD`. */
export const Brief = z.object({
  review: z.string(),
  item: ref,
  key: z.string(),
  title: z.string(),
  at: Instant,
  ask: z.string(),
  recommendation: z.string(),
  template: z.string(),
  /** It belongs to another site, was read there at that moment and is decided there; `holding` and `unknown` are criteria that hold its gate or could not be checked. */
  from: z.exactOptional(z.object({ name: z.string(), url: z.string(), readAt: Instant, holding: z.int(), unknown: z.int() })),
  gate: z.nullable(z.object({ id: z.string(), name: z.string() })),
  /** The gate was put in force and is no longer held on the server, or not everywhere, as far as was known then. */
  unheld: z.exactOptional(z.object({ since: Instant, everywhere: z.boolean() })),
  judgement: z.nullable(
    z.object({
      hash: sha256,
      asOf: IsoDate,
      outcome: z.enum(['ready', 'notReady', 'unknown']),
      shouldScore: z.nullable(z.object({ min: z.int(), max: z.int(), limit: z.int() })),
      /** Musts that are not met or could not be checked, and warn or block. */
      open: z.array(
        z.object({ id: z.string(), statement: z.string(), value: z.enum(['fail', 'unknown']), severity: z.string(), waived: z.boolean() }),
      ),
      met: z.int(),
    }),
  ),
  cost: Figure,
  finish: Figure,
  risks: z.object({
    open: z.nullable(z.int()),
    unanswered: z.nullable(z.int()),
    /** The gravest, by probability times impact; of a risk that the reader may not see nothing is said. */
    top: z.array(
      z.object({ item: ref, key: z.string(), title: z.string(), score: z.nullable(z.int()), owner: z.string(), response: z.string() }),
    ),
  }),
  conditions: z.array(z.object({ what: z.string(), owner: z.string(), due: IsoDate })),
  /** The last decision on the project. */
  last: z.nullable(z.object({ gate: z.string(), outcome: z.string(), on: IsoDate })),
})
export type Brief = z.infer<typeof Brief>
