import * as z from 'zod/mini'
import type { Facts } from '../facts/facts.ts'
import { tierOf } from '../facts/tier.ts'
import { TrackerError } from '../failure.ts'
import { judge, judgementHashOf } from '../gates/judge.ts'
import type { Judgement } from '../gates/judgement.ts'
import type { NoGateReason, StoredJudgement } from '../gates/records.ts'
import { hashOf } from '../hash.ts'
import { readTemplateData } from '../methodology/check.ts'
import { effectiveTemplate, heldGate } from '../methodology/effective.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, Ports } from '../ports.ts'
import { withRecordInReach } from '../records/record-document.ts'
import { Mapping } from '../work/mapping.ts'
import type { ItemRef, TimeZone } from '../work/values.ts'
import { assess } from './assess.ts'
import { readingByMarks } from './complete-reading.ts'
import { findComponent } from './read-components.ts'

const format = 'plumbline-governance/1'

/** What an app exports so that a terminal judges by the same rules: template, mapping, zone. Kept in git beside the code. */
export interface Governance {
  readonly template: Template
  readonly mapping: Mapping
  readonly zone: TimeZone
  readonly passageDays: number
}

const File = z.object({
  format: z.literal(format),
  template: z.unknown(),
  mapping: Mapping,
  zone: z.string(),
  passageDays: z.int(),
  hash: z.string(),
})

const unreadable = (message: string): TrackerError =>
  new TrackerError('invalid', `The governance file cannot be used: ${message}`, 'Export it again from the settings page.')

/** Text of a governance file: stable order, one fact a line, with the hash of its content. */
export const writeGovernance = (governance: Governance): string => {
  const { template, mapping, zone, passageDays } = governance
  return `${JSON.stringify({ format, template, mapping, zone, passageDays, hash: hashOf(governance) }, null, 2)}\n`
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TrackerError('invalid', 'The governance file is not JSON', 'Export it again from the settings page.', { cause })
  }
}

/** Reads a governance file. Throws `invalid` when it is not one, was edited by hand, or holds a template with mistakes. */
export const readGovernance = async (text: string): Promise<Governance> => {
  const parsed = File.safeParse(parse(text))
  if (!parsed.success)
    throw unreadable(parsed.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`).join('; '))
  const read = await readTemplateData(parsed.data.template)
  if (!read.ok) throw unreadable(read.problems.map(({ place, message }) => `${place}: ${message}`).join('; '))
  const { mapping, zone, passageDays, hash } = parsed.data
  const governance = { template: read.template, mapping, zone, passageDays }
  if (hashOf(governance) !== hash) throw unreadable('its content was changed after it was exported')
  return governance
}

const noStanding = { passages: [], enforcement: null, history: [] } as const

const reasons: Readonly<Record<NoGateReason, string>> = {
  allPassed: 'is past its last gate',
  phaseUnknown: 'is in a state that the mapping gives no phase of the template',
  dropped: 'was dropped',
}

/** Judges a live item by a governance file. `gate`: another one than that which is ahead of it. Throws where no gate is ahead and none is named. */
export const judgeItem = async (
  ports: Ports,
  call: Call,
  governance: Governance,
  item: ItemRef,
  gate?: string,
): Promise<StoredJudgement> => {
  const { template, mapping, zone, passageDays } = governance
  const settings = { template: null, mapping, zone, passageDays }
  const tracker = ports.tracker({ mapping, zone })
  const found = await findComponent(tracker, call, settings, item)
  if (!found)
    throw new TrackerError(
      'invalid',
      `The item ${item} is not of a type that stands for a project here`,
      'Name an item of the project type, or map this type in the settings.',
    )
  const reading = await readingByMarks(tracker, await withRecordInReach(ports, found), template)
  const { outcome } = assess({ settings, template, templateHash: hashOf(template) }, reading, noStanding, gate)
  if ('none' in outcome)
    throw new TrackerError('invalid', `${reading.project.key} ${reasons[outcome.none]}`, 'Name a gate to judge it all the same.')
  return outcome
}

/** Judges recorded facts by a governance file: the same judgement that the tracker's own data gave. */
export const judgeFacts = (
  governance: Governance,
  facts: Facts,
  gate: string,
): { readonly judgement: Judgement; readonly judgementHash: string } => {
  const { template } = governance
  const tier = tierOf(facts.values['component.tier'])
  const judgement = judge(effectiveTemplate(template, tier), heldGate(template.gates, gate, tier), facts)
  return { judgement, judgementHash: judgementHashOf(judgement) }
}
