import { TrackerError } from '../../failure.ts'
import { tiesOf } from '../../governance/audit/independence.ts'
import { obstaclesToAudit } from '../../governance/audit/weigh.ts'
import type { Call, Ports } from '../../ports.ts'
import { dayOf } from '../../work/calendar.ts'
import type { ItemRef } from '../../work/values.ts'
import { judgementKey } from '../documents.ts'
import { peopleIn } from '../governance/governance-view.ts'
import { storedScene, waitingOn } from '../governance/open-governance.ts'
import { problemsNamed } from '../governance/problems-named.ts'
import { readGovernance } from '../governance/read-governance.ts'
import { needSite } from '../judge-component.ts'
import { readKept } from '../kept.ts'
import type { AuditsOfProject } from '../views/audits.ts'
import { auditView } from './audit-view.ts'

const notJudged = (): TrackerError =>
  new TrackerError('invalid', 'There is no official judgement of this project yet', 'Wait for the next refresh, then look again.')

const planning = {
  kind: 'audit.plan' as const,
  title: { text: '…' },
  on: '2000-01-01',
  auditor: { person: ' ' },
  questions: [{ text: { text: '…' } }],
}

/** The audits of a project by its verified ledger; whom the project names, by the judgement that stands. */
export const openAudits = async (ports: Ports, call: Call, { item }: { readonly item: ItemRef }): Promise<AuditsOfProject> => {
  const site = await needSite(ports, call)
  const [marks, kept] = await Promise.all([site.tracker.marks(item), readKept(ports, judgementKey(item))])
  const governance = await readGovernance(ports, item, marks.record)
  const stored = kept.value
  if (!stored || !('none' in stored || marks.judgement?.hash === stored.judgementHash)) throw notJudged()
  const scene = await storedScene(ports, call, site, stored, governance)
  if (!scene) throw notJudged()
  const { ledger, state } = governance
  const { gates, criteria } = scene.template
  return {
    item,
    key: stored.component.key,
    title: stored.component.title,
    audits: state.audits.map((audit) => auditView(scene, audit)).toReversed(),
    mayPlan: obstaclesToAudit(planning, scene),
    gates: gates.map(({ id, name }) => ({ id, name })),
    criteria: criteria.map(({ id, statement, gate }) => ({ id, statement, gate })),
    tied: peopleIn(scene).flatMap(({ ref }) => (tiesOf(scene, ref).length > 0 ? [ref] : [])),
    actor: { ref: call.actor.ref, name: call.actor.name },
    ledger: {
      records: ledger.hashes.length,
      problems: await problemsNamed(ports, ledger, marks.record),
      anchoring: ledger.anchoring,
      guarded: ports.shelf.guarded,
    },
    waiting: await waitingOn(ports, site, item, marks),
    today: dayOf(call.now, site.configured.settings.zone),
    now: call.now,
    zone: site.configured.settings.zone,
  }
}
