import { roleFields } from '../../facts/catalogue.ts'
import { fieldOf, isPerson } from '../../facts/reading.ts'
import type { BindingAct } from '../../governance/binding/acts.ts'
import type { Obstacle } from '../../governance/obstacle.ts'
import { anchorFor, appendTo } from '../../ledger/keep.ts'
import type { Call, Ports } from '../../ports.ts'
import { dayOf } from '../../work/calendar.ts'
import type { WorkItem } from '../../work/items.ts'
import type { Instant, ItemRef, PersonRef } from '../../work/values.ts'
import { bindingBodyKey, countingBinding } from '../attested-binding.ts'
import { judgeNow, type Site } from '../judge-component.ts'
import { keepJudged } from '../keep-judged.ts'
import { readKept } from '../kept.ts'
import { boundHere, readBinding, unbound } from '../read-binding.ts'
import { findComponent } from '../read-components.ts'
import { obstaclesToBinding } from '../weigh-binding.ts'
import { readGovernance } from './read-governance.ts'

const manages = (project: WorkItem, person: PersonRef): boolean => {
  const manager = roleFields.find((role) => role === 'projectManager')
  const reading = manager && fieldOf(project, manager)
  return reading !== undefined && reading.ok && reading.value !== null && isPerson(reading.value) && reading.value.ref === person
}

interface AskedOfBinding {
  readonly item: ItemRef
  readonly act: BindingAct
  readonly at: Instant
}

/**
 * Attests what binds a project, with the product's own identity: weighs what somebody made of it against what was attested before, puts it into the project's ledger, writes the end of
 * that ledger on the project item, and judges the project by it. It can be repeated.
 */
export const performBinding = async (
  ports: Ports,
  call: Call,
  site: Site,
  { item, act, at }: AskedOfBinding,
): Promise<readonly Obstacle[]> => {
  const { settings } = site.configured
  if (!site.attested) return ['notThere']
  const reading = await findComponent(site.tracker, call, settings, item)
  if (!reading) return ['notThere']
  const [{ request: _, ...marks }, kept, body, isPmo] = await Promise.all([
    site.tracker.marks(item),
    readBinding(ports, item),
    readKept(ports, bindingBodyKey(act.binding)),
    ports.directory.isPmo(call.actor),
  ])
  const { ledger } = await readGovernance(ports, item, marks.record)
  const stands = ledger.entries.some((entry) => entry.at === at && entry.by.ref === call.actor.ref && entry.act.kind === act.kind)
  if (!stands) {
    const { value, hash } = await countingBinding(ports, ledger, kept)
    if (act.replaces !== (hash ?? null)) return ['stale']
    if (!body.value) return ['notThere']
    const today = dayOf(call.now, settings.zone)
    const [before, after] = [boundHere(settings, value ?? unbound, today), boundHere(settings, body.value, today)]
    const obstacles = obstaclesToBinding({ before, after, actor: call.actor.ref, isPmo, leads: manages(reading.project, call.actor.ref) })
    if (obstacles.length > 0) return obstacles
  }
  const by = { ref: call.actor.ref, name: call.actor.name }
  const added = stands ? ledger : await appendTo(ports, ledger, [{ at, by, act }])
  const record = anchorFor(added, marks.record)
  await ports.desk.ensureMarks(item, { ...marks, ...(record ? { record } : {}) })
  const judged = await judgeNow(ports, site, reading)
  if (judged) await keepJudged(ports, judged, 'now')
  return []
}
