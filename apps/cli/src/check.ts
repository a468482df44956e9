import {
  type EffectiveTemplate,
  effectiveTemplate,
  Facts,
  type Gate,
  gateAheadIn,
  type Judgement,
  type Template,
  TrackerError,
} from '@plumbline/core'
import { type Governance, governedBy, judgeFacts, judgeItem, readGovernance } from '@plumbline/core/methodology'
import type { Asked } from './arguments.ts'
import { callOf, portsOf } from './connect.ts'
import { momentOn } from './day.ts'
import type { ProcessHost } from './host.ts'
import { exitCodes, report } from './report.ts'
import { openSite } from './sites/site.ts'

type Check = Extract<Asked, { command: 'check' }>
type CheckFacts = Extract<Asked, { command: 'checkFacts' }>

export const tokenOf = (host: ProcessHost): string => {
  if (host.token) return host.token
  throw new TrackerError('unauthorized', 'There is no token to sign in with', 'Set the environment variable PLUMBLINE_TOKEN.')
}

export const textOf = async (host: ProcessHost, path: string): Promise<string> => {
  try {
    return await host.readText(path)
  } catch (cause) {
    throw new TrackerError('not-found', `The file ${path} cannot be read`, 'Check its name and that you may read it.', { cause })
  }
}

export const governanceOf = async (host: ProcessHost, path: string): Promise<Governance> => await readGovernance(await textOf(host, path))

interface Judged {
  readonly subject: string
  readonly judgement: Judgement
  readonly judgementHash: string
}

const tell = (host: ProcessHost, json: boolean, { subject, judgement, judgementHash }: Judged, template: EffectiveTemplate): number => {
  host.write(json ? JSON.stringify({ subject, judgement, judgementHash }) : report({ subject, judgement, judgementHash, template }))
  return exitCodes[judgement.outcome]
}

/** Reads one project item from its tracker and judges it with the governance file; writes nothing there. */
export const check = async (asked: Check, host: ProcessHost): Promise<number> => {
  const governance = await governanceOf(host, asked.governance)
  const site = await openSite(asked.site, tokenOf(host), host.transports)
  const now = asked.asOf === undefined ? site.now : momentOn(asked.asOf, governance.zone)
  const call = callOf(site, 'person', governance.zone, now)
  const judged = await judgeItem(await portsOf(site, 'person'), call, governance, asked.key.replace(/^#/, ''), asked.gate)
  const { component, judgement, judgementHash, tier, tailoring } = judged
  const { template } = governedBy(governance, component.ref)
  const effective = effectiveTemplate(template, tier, tailoring?.entries)
  return tell(host, asked.json, { subject: asked.key, judgement, judgementHash }, effective)
}

/** Facts as a file keeps them. Throws `invalid` where it holds something else. */
export const factsIn = (text: string, path: string): Facts => {
  try {
    return Facts.parse(JSON.parse(text))
  } catch (cause) {
    throw new TrackerError(
      'invalid',
      `${path} is no facts document`,
      'Take it from an evidence pack, or write it as the documentation of the facts says.',
      { cause },
    )
  }
}

/** The gate that ends the phase in which the project stands. */
const nextGate = (template: Template, facts: Facts): Gate['id'] => {
  const ahead = gateAheadIn(template, facts)
  if ('gate' in ahead) return ahead.gate.id
  throw new TrackerError('invalid', 'The facts do not say before which gate the project stands', 'Name the gate with --gate.')
}

/** Judges facts that were kept in a file: no tracker, no token. */
export const checkFacts = async (asked: CheckFacts, host: ProcessHost): Promise<number> => {
  const governance = await governanceOf(host, asked.governance)
  const kept = factsIn(await textOf(host, asked.facts), asked.facts)
  const facts = asked.asOf === undefined ? kept : { ...kept, asOf: asked.asOf }
  const gate = asked.gate ?? nextGate(governedBy(governance, asked.key).template, facts)
  const { template, ...judged } = judgeFacts(governance, facts, gate, asked.key)
  return tell(host, asked.json, { subject: asked.facts, ...judged }, template)
}
