import type { Call, Ports } from '../../ports.ts'
import { dayOf } from '../../work/calendar.ts'
import { needSite } from '../judge-component.ts'
import { someSummaries } from '../lines/summaries.ts'
import type { AuditedProject, AuditList } from '../views/audits.ts'
import type { ComponentSummary } from '../views.ts'

/** Nothing is read of a project but its line. */
const atOnce = 2000

const lineOf = ({ ref: item, key, title, audits }: ComponentSummary, me: string): AuditedProject | undefined => {
  if (!audits) return undefined
  const { auditors, owners, ...counts } = audits
  return { item, key, title, ...counts, mine: auditors.includes(me) ? 'auditor' : owners.includes(me) ? 'owner' : null }
}

/** What is late comes first, then what is next. */
const byUrgency = (a: AuditedProject, b: AuditedProject): number =>
  b.overdue - a.overdue || (a.next ?? '9999').localeCompare(b.next ?? '9999') || a.key.localeCompare(b.key)

/** A page of summaries is read, no project. */
export const listAudits = async (ports: Ports, call: Call, { after }: { readonly after?: string | undefined }): Promise<AuditList> => {
  const { configured, tracker } = await needSite(ports, call)
  const [page, mayPlan] = await Promise.all([someSummaries(ports, after, atOnce), ports.directory.isPmo(call.actor)])
  const found = page.lines.flatMap((component) => lineOf(component, call.actor.ref) ?? [])
  const visible = found.length === 0 ? new Set<string>() : await tracker.visible(found.map(({ item }) => item))
  return {
    projects: found.filter(({ item }) => visible.has(item)).toSorted(byUrgency),
    mayPlan,
    ...(page.next === undefined ? {} : { next: page.next }),
    today: dayOf(call.now, configured.settings.zone),
  }
}
