import * as z from 'zod/mini'
import { hashOf } from '../../hash.ts'
import { Tier } from '../../methodology/grades.ts'
import { IsoDate, Money } from '../../work/values.ts'
import { InputsDocument } from '../portfolio/documents.ts'
import type { ComponentSummary } from '../views.ts'

const text = (most: number) => z.string().check(z.maxLength(most))
const name = z.nullable(text(300))
const money = z.nullable(Money)
const day = z.nullable(IsoDate)
const count = z.int().check(z.gte(0))
const counted = z.nullable(count)
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const health = z.nullable(z.enum(['onTrack', 'atRisk', 'offTrack']))
const outcome = z.enum(['ready', 'notReady', 'unknown'])
const ref = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
/** A link of the other site: nothing else than a web page is ever opened from it. */
const webPage = z.string().check(z.regex(/^https?:\/\/[^\s"'<>]{1,2000}$/))
const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z$/))

/** A project of another site, as that site shows it in its portfolio. Whatever else a summary holds stays at home. */
const Component = z.object({
  ref,
  key: text(100),
  title: text(1000),
  url: webPage,
  department: name,
  tier: Tier,
  template: z.exactOptional(z.strictObject({ id: text(100), name: text(300), version: text(40) })),
  phase: name,
  projectManager: name,
  sponsor: name,
  health,
  healthHistory: z.array(z.strictObject({ on: IsoDate, health })).check(z.maxLength(20)),
  approvedBudget: money,
  estimateAtCompletion: money,
  startPlanned: day,
  finishPlanned: day,
  gate: z.nullable(z.strictObject({ id: text(60), name: text(300), dueOn: day })),
  outcome: z.nullable(outcome),
  holding: count,
  unknown: count,
  judgementHash: z.nullable(hash),
  judgedAt: moment,
  doneItems: counted,
  totalItems: counted,
  slipDays: z.exactOptional(z.nullable(z.int())),
  riskExposure: z.exactOptional(money),
  passed: z.exactOptional(z.array(z.strictObject({ gate: text(60), on: IsoDate })).check(z.maxLength(50))),
  waivers: z.exactOptional(z.array(z.strictObject({ rule: text(60), to: IsoDate })).check(z.maxLength(500))),
  emergencies: z.exactOptional(count),
  checked: z.exactOptional(z.nullable(z.strictObject({ known: count, of: count }))),
  facts: z.exactOptional(z.record(text(100), z.union([z.number(), text(300), z.boolean()]))),
})
type Component = z.infer<typeof Component>

/** The judgement itself, whose hash is worked out again on arrival; only what the summary repeats of it is looked into. */
const Judged = z.looseObject({ gate: z.string(), asOf: IsoDate, outcome })

/** One project as it travels. `audience`: who may see it at the other site. */
export const MirrorEntry = z.strictObject({
  hash,
  component: Component,
  judgement: z.nullable(Judged),
  entered: z.nullable(InputsDocument),
  audience: z.enum(['everyone', 'pmo']),
})
export type MirrorEntry = z.infer<typeof MirrorEntry>

/** The site that the projects belong to, and where they are decided. */
export const Home = z.strictObject({ name: text(200).check(z.minLength(1)), url: webPage })
export type Home = z.infer<typeof Home>

/** What travels from one site to another. */
export const MirrorFile = z.strictObject({
  plumblineMirror: z.literal(1),
  home: Home,
  readAt: moment,
  /** Whether every project of that site is in it that is to be seen here: only then is one that is missing gone. */
  complete: z.boolean(),
  /** Confidential projects that stayed at home. */
  left: count,
  components: z.array(MirrorEntry),
})
export type MirrorFile = z.infer<typeof MirrorFile>

export const homeId = ({ url }: Home): string => hashOf({ home: url.toLowerCase().replace(/\/+$/, '') }).slice(0, 16)

/** The name of a project of another site here; never that of an item of a tracker. */
export const mirrorRef = (home: string, ref: string): string => `m-${hashOf({ home, ref }).slice(0, 20)}`

/** The hash of all that travels of one project, bound to the site that it comes from. */
export const entryHash = (home: Home, { hash: _, ...rest }: MirrorEntry): string => hashOf({ home: homeId(home), ...rest })

/** What tells other sites nothing stays at home: who is asked to vote by name. */
const travelling = ({ awaiting: _votes, mirror: _mirror, ...component }: ComponentSummary): unknown => component

/** A project made ready to travel. Of who assessed it only the values go along. */
export const entryOf = (
  home: Home,
  given: {
    readonly component: ComponentSummary
    readonly judgement: unknown
    readonly entered: InputsDocument | null
    readonly audience: MirrorEntry['audience']
  },
): MirrorEntry => {
  const component = Component.parse(travelling(given.component))
  const judgement = given.judgement === null ? null : Judged.parse(given.judgement)
  const nobody = (values: InputsDocument['assessed'][string]) =>
    values.map(({ value, at }, place) => ({ by: `${homeId(home)}-${place}`, byName: home.name, value, at }))
  const assessed = Object.entries(given.entered?.assessed ?? {}).map(([criterion, values]) => [criterion, nobody(values)] as const)
  const entered = given.entered && { inputs: given.entered.inputs, assessed: Object.fromEntries(assessed) }
  const entry = { hash: '', component, judgement, entered, audience: given.audience }
  return { ...entry, hash: entryHash(home, entry) }
}
