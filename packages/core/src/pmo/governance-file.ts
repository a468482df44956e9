import * as z from 'zod/mini'
import { type ComponentReading, tierUnder } from '../facts/derive.ts'
import type { Facts } from '../facts/facts.ts'
import { tierOf } from '../facts/tier.ts'
import { TrackerError } from '../failure.ts'
import { judge, judgementHashOf } from '../gates/judge.ts'
import type { Judgement } from '../gates/judgement.ts'
import type { NoGateReason, StoredJudgement } from '../gates/records.ts'
import { hashOf } from '../hash.ts'
import { readTemplateData } from '../methodology/check.ts'
import { type EffectiveTemplate, effectiveTemplate, heldGate } from '../methodology/effective.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, Ports, Tracker } from '../ports.ts'
import { withRecordInReach } from '../records/record-document.ts'
import { dayOf } from '../work/calendar.ts'
import { Mapping } from '../work/mapping.ts'
import type { ItemRef, TimeZone } from '../work/values.ts'
import { type Assessment, assess } from './assess.ts'
import { readingByMarks } from './complete-reading.ts'
import { readFor } from './component-template.ts'
import { GovernedProject, governedBy, tailoringOn, unapprovedOn } from './governed-project.ts'
import { collect, findComponent, readComponents } from './read-components.ts'

const format = 'plumbline-governance/1'

/** What an app exports so that a terminal judges by the same rules: templates, what single projects agreed, mapping, zone. Kept in git beside the code. */
export interface Governance {
  /** The template of projects that have no entry of their own. */
  readonly template: Template
  /** Further templates under which projects stand, by their hashes. */
  readonly templates?: Readonly<Record<string, Template>>
  readonly projects?: readonly GovernedProject[]
  readonly mapping: Mapping
  readonly zone: TimeZone
  readonly passageDays: number
}

const File = z.object({
  format: z.literal(format),
  template: z.unknown(),
  templates: z.exactOptional(z.record(z.string(), z.unknown())),
  projects: z.exactOptional(z.array(GovernedProject)),
  mapping: Mapping,
  zone: z.string(),
  passageDays: z.int(),
  hash: z.string(),
})

const unreadable = (message: string): TrackerError =>
  new TrackerError('invalid', `The governance file cannot be used: ${message}`, 'Export it again from the settings page.')

/** Text of a governance file: stable order, one fact a line, with the hash of its content. */
export const writeGovernance = (governance: Governance): string => {
  const { template, templates, projects, mapping, zone, passageDays } = governance
  const own = { ...(templates ? { templates } : {}), ...(projects ? { projects } : {}) }
  return `${JSON.stringify({ format, template, ...own, mapping, zone, passageDays, hash: hashOf(governance) }, null, 2)}\n`
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TrackerError('invalid', 'The governance file is not JSON', 'Export it again from the settings page.', { cause })
  }
}

const templateIn = async (data: unknown): Promise<Template> => {
  const read = await readTemplateData(data)
  if (read.ok) return read.template
  throw unreadable(read.problems.map(({ place, message }) => `${place}: ${message}`).join('; '))
}

const templatesIn = async (data: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, Template>>> => {
  const read: Record<string, Template> = {}
  for (const [hash, body] of Object.entries(data)) {
    const template = await templateIn(body)
    if (hashOf(template) !== hash) throw unreadable(`the template ${template.id} ${template.version} is not the one of its hash`)
    read[hash] = template
  }
  return read
}

/** Reads a governance file. Throws `invalid` when it is not one, was edited by hand, or holds a template with mistakes. */
export const readGovernance = async (text: string): Promise<Governance> => {
  const parsed = File.safeParse(parse(text))
  if (!parsed.success)
    throw unreadable(parsed.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`).join('; '))
  const { template, templates, projects, mapping, zone, passageDays, hash } = parsed.data
  const governance = {
    template: await templateIn(template),
    ...(templates ? { templates: await templatesIn(templates) } : {}),
    ...(projects ? { projects } : {}),
    mapping,
    zone,
    passageDays,
  }
  if (hashOf(governance) !== hash) throw unreadable('its content was changed after it was exported')
  const known = new Set([hashOf(governance.template), ...Object.keys(governance.templates ?? {})])
  const homeless = projects?.find((project) => !known.has(project.template))
  if (homeless) throw unreadable(`it does not hold the template of ${homeless.key}`)
  return governance
}

const noStanding = { passages: [], enforcement: null, history: [] } as const

const reasons: Readonly<Record<NoGateReason, string>> = {
  allPassed: 'is past its last gate',
  phaseUnknown: 'is in a state that the mapping gives no phase of the template',
  dropped: 'was dropped',
}

/** Throws `invalid` where a template has no such gate. */
const ensureGate = ({ gates, name }: Template, id: string | undefined): void => {
  if (id === undefined || gates.some((gate) => gate.id === id)) return
  throw new TrackerError('invalid', `The template ${name} has no gate "${id}"`, `Name one of ${gates.map((gate) => gate.id).join(', ')}.`)
}

const settingsOf = ({ mapping, zone, passageDays }: Governance) => ({ template: null, mapping, zone, passageDays })

export interface LiveAssessment extends Assessment {
  readonly reading: ComponentReading
  readonly template: Template
}

/** Judges what was read live of a project, by a governance file. */
const assessLive = async (
  ports: Ports,
  call: Call,
  { governance, tracker }: { readonly governance: Governance; readonly tracker: Tracker },
  found: ComponentReading,
  gate?: string,
): Promise<LiveAssessment> => {
  const own = governedBy(governance, found.project.ref)
  const { template, hash: templateHash, project } = own
  ensureGate(template, gate)
  const today = dayOf(call.now, governance.zone)
  const recorded = await withRecordInReach(ports, readFor(found, template))
  const bound = { inFlight: project?.inFlight, tailoringUnapproved: unapprovedOn(own, today), ledger: project?.ledger }
  const reading = await readingByMarks(tracker, recorded, template, bound)
  const tailoring = tailoringOn(own, tierUnder(reading, template.tierTable), today)
  // What the file says of the ledger was believed where the item names the same record.
  const waivers = reading.governance?.owed ? (project?.ledger?.waivers ?? []) : []
  const standing = { ...noStanding, waivers, ...(tailoring ? { tailoring } : {}) }
  return { ...assess({ settings: settingsOf(governance), template, templateHash }, reading, standing, gate), reading, template }
}

/**
 * Judges a live item by a governance file: by its own template and tailoring, where the file has an entry for it.
 * `gate`: another one than that which is ahead of it. Throws where no gate is ahead and none is named.
 */
export const judgeItem = async (
  ports: Ports,
  call: Call,
  governance: Governance,
  item: ItemRef,
  gate?: string,
): Promise<StoredJudgement> => {
  const { mapping, zone } = governance
  const tracker = ports.tracker({ mapping, zone })
  const found = await findComponent(tracker, call, settingsOf(governance), item)
  if (!found)
    throw new TrackerError(
      'invalid',
      `The item ${item} is not of a type that stands for a project here`,
      'Name an item of the project type, or map this type in the settings.',
    )
  const { outcome, reading } = await assessLive(ports, call, { governance, tracker }, found, gate)
  if ('none' in outcome)
    throw new TrackerError('invalid', `${reading.project.key} ${reasons[outcome.none]}`, 'Name a gate to judge it all the same.')
  return outcome
}

const componentsAtOnce = 20

/** Every project that this identity can read now, judged by a governance file, some at a time; `complete` says whether all could be listed. */
export const judgeAll = async (
  ports: Ports,
  call: Call,
  governance: Governance,
  take: (some: readonly LiveAssessment[]) => Promise<void>,
): Promise<{ readonly complete: boolean }> => {
  const { mapping, zone } = governance
  const tracker = ports.tracker({ mapping, zone })
  const { values, coverage } = await collect(tracker.items({ kind: 'components' }, []))
  for (let from = 0; from < values.length; from += componentsAtOnce) {
    const refs = values.slice(from, from + componentsAtOnce).map(({ ref }) => ref)
    const some: LiveAssessment[] = []
    for (const found of await readComponents(tracker, call, settingsOf(governance), refs))
      some.push(await assessLive(ports, call, { governance, tracker }, found))
    await take(some)
  }
  return { complete: coverage.complete }
}

/** Judges recorded facts by a governance file, as those of a project where one is named: the same judgement that the tracker's own data gave. */
export const judgeFacts = (
  governance: Governance,
  facts: Facts,
  gate: string,
  project?: string,
): { readonly judgement: Judgement; readonly judgementHash: string; readonly template: EffectiveTemplate } => {
  const own = governedBy(governance, project)
  ensureGate(own.template, gate)
  const tier = tierOf(facts.values['component.tier'])
  const template = effectiveTemplate(own.template, tier, tailoringOn(own, tier, facts.asOf)?.entries)
  const judgement = judge(template, heldGate(own.template.gates, gate, tier), facts, own.project?.ledger?.waivers)
  return { judgement, judgementHash: judgementHashOf(judgement), template }
}
