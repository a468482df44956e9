import { topRiskFields } from '../../facts/top-risks.ts'
import { TrackerError } from '../../failure.ts'
import { decidedFacts } from '../../gates/decided.ts'
import { lastPassed } from '../../governance/approval/passages.ts'
import { hashOf } from '../../hash.ts'
import type { Call, Ports } from '../../ports.ts'
import { briefOf } from '../../reviews/brief.ts'
import type { Brief, Review } from '../../reviews/review.ts'
import { decidedKey } from '../decided-document.ts'
import { judgementKey } from '../documents.ts'
import { lostAt, readLost } from '../enforcement/lost-gates.ts'
import { storedScene } from '../governance/open-governance.ts'
import { readGovernance } from '../governance/read-governance.ts'
import { needSite, type Site } from '../judge-component.ts'
import { readKept } from '../kept.ts'
import { isMirror } from '../mirrors/ref.ts'
import { collect } from '../read-components.ts'
import { mirroredBrief } from './mirrored-brief.ts'
import { briefKey } from './review-document.ts'

const notJudged = (item: string): TrackerError =>
  new TrackerError(
    'invalid',
    `${item} stands before no gate, or its judgement is not confirmed by its item`,
    'Refresh the portfolio, or take it off the agenda.',
  )

/** From the official judgement, so that everybody reads the same whoever freezes it. */
const briefNow = async (ports: Ports, call: Call, site: Site, review: Review, agenda: Review['agenda'][number]): Promise<Brief> => {
  const { item } = agenda
  const [marks, kept, below, lost] = await Promise.all([
    site.tracker.marks(item),
    readKept(ports, judgementKey(item)),
    collect(site.tracker.items({ kind: 'below', items: [item] }, topRiskFields)),
    readLost(ports),
  ])
  const stored = kept.value
  if (!stored || 'none' in stored || marks.judgement?.hash !== stored.judgementHash) throw notJudged(item)
  const governance = await readGovernance(ports, item, marks.record)
  const scene = await storedScene(ports, call, site, stored, governance)
  if (!scene) throw notJudged(item)
  const { template, state } = scene
  const last = lastPassed(state)
  const decided = last && (await readKept(ports, decidedKey(last.judgementHash, last.factsHash))).value
  const then = decided && last && decidedFacts(decided, last)
  const unheld = lost && lostAt(lost, template.id, stored.judgement.gate)
  return briefOf({ review: review.id, at: call.now, agenda, template, stored, state, then, unheld, below: below.values })
}

/** The briefs of all projects on the agenda as they stand now, kept for good under their hashes. A project that stands before no gate any more is named. */
export const frozenBriefs = async (ports: Ports, call: Call, review: Review): Promise<Review['briefs']> => {
  const site = await needSite(ports, call)
  const others = review.agenda.some(({ item }) => isMirror(item)) ? (await (await import('../pages.ts')).readMirrors(ports, true)).rows : []
  const briefs: Record<string, string> = {}
  const briefFor = async (agenda: Review['agenda'][number]): Promise<Brief> =>
    isMirror(agenda.item)
      ? mirroredBrief(call, review, agenda, others.find(({ component }) => component.ref === agenda.item)?.component)
      : briefNow(ports, call, site, review, agenda)
  for (const agenda of review.agenda) {
    const brief = await briefFor(agenda).catch((error: unknown) => {
      if (!(error instanceof TrackerError)) throw error
      throw new TrackerError(error.code, `The brief of ${agenda.item} could not be made: ${error.message}`, error.remedy)
    })
    const hash = hashOf(brief)
    if (!(await ports.shelf.read(briefKey(hash)))) await ports.shelf.write(briefKey(hash), brief, 'new')
    briefs[agenda.item] = hash
  }
  return briefs
}
