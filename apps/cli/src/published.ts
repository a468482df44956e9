import { TrackerError } from '@plumbline/core'
import { governedBy } from '@plumbline/core/methodology'
import type { Asked } from './arguments.ts'
import { governanceOf, tokenOf } from './check.ts'
import { portsOf } from './connect.ts'
import type { ProcessHost } from './host.ts'
import { exitCodes, headlines } from './report.ts'
import { openSite } from './sites/site.ts'

type Published = Extract<Asked, { command: 'published' }>

const nothingThere = (key: string, gate: string | undefined): TrackerError =>
  new TrackerError(
    'not-found',
    `No judgement${gate === undefined ? '' : ` of ${gate}`} stands on ${key}`,
    'Wait for the next refresh, or judge the gate in the panel on the item.',
  )

/** What stands on the item itself, written by the product's own identity: the judgement that the panel shows. */
export const published = async (asked: Published, host: ProcessHost): Promise<number> => {
  const governance = await governanceOf(host, asked.governance)
  const site = await openSite(asked.site, tokenOf(host), host.transports)
  const { tracker: trackerOf } = await portsOf(site, 'person')
  const tracker = trackerOf({ mapping: governance.mapping, zone: governance.zone })
  const marks = await tracker.marks(asked.key.replace(/^#/, ''))
  const { judgement } = marks
  if (judgement === null || (asked.gate !== undefined && judgement.gate !== asked.gate)) throw nothingThere(asked.key, asked.gate)
  const gate = governedBy(governance, asked.key).template.gates.find(({ id }) => id === judgement.gate)
  const passed = marks.gates
    .filter(({ state }) => state === 'passed')
    .map((mark) => `${mark.gate} (usable until ${mark.until ?? 'not said'})`)
  host.write(
    asked.json
      ? JSON.stringify({ subject: asked.key, published: judgement, gates: marks.gates })
      : [
          `${headlines[judgement.outcome]}  ${asked.key} at ${judgement.gate} ${gate?.name ?? ''}, as of ${judgement.asOf}, as published on the item`,
          `Passed: ${passed.length > 0 ? passed.join(', ') : 'no gate yet'}`,
          `Judgement ${judgement.hash}`,
        ].join('\n'),
  )
  return exitCodes[judgement.outcome]
}
