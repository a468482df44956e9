import { type Governance, type Judgement, judgeFacts, judgeItem, readGovernance, TrackerError } from '@plumbline/core'
import type { Asked } from './arguments.ts'
import { callOf, portsOf } from './connect.ts'
import { momentOn } from './day.ts'
import type { ProcessHost } from './host.ts'
import { couldNotRun, exitCodes, report } from './report.ts'
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

export const governanceOf = async (host: ProcessHost, path: string): Promise<Governance> => readGovernance(await textOf(host, path))

const tell = (
  host: ProcessHost,
  json: boolean,
  subject: string,
  judged: { readonly judgement: Judgement; readonly judgementHash: string },
  governance: Governance,
): number => {
  host.write(json ? JSON.stringify({ subject, ...judged }) : report({ subject, ...judged, template: governance.template }))
  return exitCodes[judged.judgement.outcome]
}

/** Reads one project item from its tracker and judges it with the governance file; writes nothing there. */
export const check = async (asked: Check, host: ProcessHost): Promise<number> => {
  const governance = await governanceOf(host, asked.governance)
  const site = await openSite(asked.site, tokenOf(host), host.transports)
  const now = asked.asOf === undefined ? site.now : momentOn(asked.asOf, governance.zone)
  const judged = await judgeItem(
    portsOf(site, 'person'),
    callOf(site, 'person', governance.zone, now),
    governance,
    asked.key.replace(/^#/, ''),
    asked.gate,
  )
  if (judged === undefined) {
    host.tell(`${asked.key} is past the last gate of ${governance.template.name}; there is nothing to judge`)
    return couldNotRun
  }
  return tell(host, asked.json, asked.key, judged, governance)
}

/** Judges facts that were kept in a file: no tracker, no token. */
export const checkFacts = async (asked: CheckFacts, host: ProcessHost): Promise<number> => {
  const governance = await governanceOf(host, asked.governance)
  const judged = judgeFacts(governance, await textOf(host, asked.facts), { gate: asked.gate, asOf: asked.asOf })
  return tell(host, asked.json, asked.facts, judged, governance)
}
