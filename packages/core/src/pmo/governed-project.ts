import * as z from 'zod/mini'
import type { AppliedTailoring } from '../gates/records.ts'
import { hashOf } from '../hash.ts'
import { Severity } from '../methodology/grades.ts'
import { type TailoringEntry } from '../methodology/tailoring.ts'
import { fitting, misfitsOf } from '../methodology/tailoring-fit.ts'
import type { Template, Tier } from '../methodology/template.ts'
import { IsoDate } from '../work/values.ts'
import type { Governance } from './governance-file.ts'
import { GovernedLedger } from './governed-ledger.ts'

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const id = z.string().check(z.minLength(1), z.maxLength(60))
const scalar = z.union([z.int(), z.string().check(z.maxLength(200)), z.boolean()])

/** What a tailoring changes, without its reasons and its people: the file goes into git. */
const Entry = z.union([
  z.strictObject({ kind: z.literal('parameter'), id, before: scalar, after: scalar }),
  z.strictObject({ kind: z.literal('severity'), id, before: Severity, after: z.enum(['observe', 'warn', 'block']) }),
  z.strictObject({ kind: z.literal('criterion'), id, before: z.literal('asked'), after: z.literal('leftOut') }),
])

/** A project that is judged otherwise than by the site's own template alone. */
export const GovernedProject = z.strictObject({
  item: z.string(),
  key: z.string(),
  /** Hash of the template under which it stands. */
  template: hash,
  /** Approved, in the order of their first days; each takes the place of the one before it. */
  tailorings: z.exactOptional(z.array(z.strictObject({ on: IsoDate, until: IsoDate, entries: z.array(Entry) }))),
  ledger: z.exactOptional(GovernedLedger),
  /** A tailoring waits for approval. */
  proposed: z.exactOptional(z.literal(true)),
  inFlight: z.exactOptional(z.strictObject({ on: IsoDate, gates: z.array(z.strictObject({ gate: id, passedOn: z.nullable(IsoDate) })) })),
})
export type GovernedProject = z.infer<typeof GovernedProject>

/** The template that a governance file gives a project, and what was agreed for it. */
export interface Governed {
  readonly template: Template
  readonly hash: string
  readonly project?: GovernedProject
}

const plain = (key: string): string => key.replace(/^#/, '').toLowerCase()

/** By what a project is judged: its own entry in the file, by its reference or its key, else the site's template. */
export const governedBy = ({ template, templates = {}, projects = [] }: Governance, name?: string): Governed => {
  const project = name === undefined ? undefined : projects.find(({ item, key }) => item === name || plain(key) === plain(name))
  const site = { template, hash: hashOf(template) }
  if (!project) return site
  const own = templates[project.template]
  return own ? { template: own, hash: project.template, project } : { ...site, project }
}

type Agreed = NonNullable<GovernedProject['tailorings']>[number]

const agreedOn = ({ tailorings = [] }: GovernedProject, day: IsoDate): Agreed | undefined => tailorings.findLast(({ on }) => on <= day)

const withReason = (entry: Agreed['entries'][number]): TailoringEntry => ({ ...entry, reason: 'see the app' })

/** The tailoring that counts on a day, as far as it fits the template; `undefined` where none does. */
export const tailoringOn = ({ template, project }: Governed, tier: Tier, day: IsoDate): AppliedTailoring | undefined => {
  const agreed = project && agreedOn(project, day)
  if (!agreed || day > agreed.until) return undefined
  const entries = agreed.entries.map(withReason)
  const misfits = misfitsOf(template, tier, entries)
  return { entries: fitting(entries, misfits), misfits, reason: 'see the app', approvedByName: '', until: agreed.until }
}

/** Overlays of a project that nobody approved, or that have run out. */
export const unapprovedOn = ({ project }: Governed, day: IsoDate): number => {
  const agreed = project && agreedOn(project, day)
  return (project?.proposed ? 1 : 0) + (agreed && agreed.until < day ? 1 : 0)
}
