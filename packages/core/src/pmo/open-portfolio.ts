import type { Call, Ports } from '../ports.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import { readToKey } from './documents.ts'
import { lostGatesOf, readLost, withoutHold } from './enforcement/lost-gates.ts'
import type { SomeLines } from './lines/packed.ts'
import { someSummaries } from './lines/summaries.ts'
import { readMirrors } from './mirrors/read.ts'
import { refreshStatus } from './refresh-state.ts'
import { readConfigured } from './settings-document.ts'
import type { ComponentSummary, PortfolioView } from './views.ts'

/** Other sites' projects stand on the last page of this site's, and on pages of their own where they are many. */
const ofOthers = 'mirrors:'
const othersAPage = 500

/** Some megabytes, which is less than a host hands to a page at once. */
const ownAPage = 1000

const noneOwn: SomeLines<ComponentSummary> = { lines: [] }

const next = (page: string | undefined): { readonly next?: string } => (page === undefined ? {} : { next: page })

const fromOthers = async (ports: Ports, isPmo: boolean, after: string | undefined) => {
  const { rows } = await readMirrors(ports, isPmo)
  const from = after?.startsWith(ofOthers) ? Number(after.slice(ofOthers.length)) || 0 : 0
  const components = rows.slice(from, from + othersAPage).map(({ component }) => component)
  return { components, ...next(from + othersAPage < rows.length ? `${ofOthers}${from + othersAPage}` : undefined) }
}

/**
 * A page of the portfolio from its summaries: no component is read for it. Only what this person may see in the tracker is shown,
 * and what was deleted there disappears here.
 */
export const openPortfolio = async (ports: Ports, call: Call, input: { readonly after?: string | undefined }): Promise<PortfolioView> => {
  const others = input.after?.startsWith(ofOthers)
  const asked = ports.directory.isPmo(call.actor)
  const reading = others ? Promise.resolve(noneOwn) : someSummaries(ports, input.after, ownAPage)
  // What hangs on none of the other is asked for beside it: each round to a tracker costs the page a moment.
  const [configured, isPmo, page, more, visible] = await Promise.all([
    readConfigured(ports, call),
    asked,
    reading,
    reading.then(async (page) => (others || page.next === undefined ? fromOthers(ports, await asked, input.after) : undefined)),
    reading.then(({ lines }) => ports.tracker({ mapping: emptyMapping, zone: call.zone }).visible(lines.map(({ ref }) => ref))),
  ])
  const refreshBy = call.identity === 'product' ? 'here' : 'pipeline'
  const rights = { mayConfigure: isPmo, mayRefresh: isPmo && refreshBy === 'here', refreshBy, now: call.now } as const
  if (!configured) return { kind: 'empty', reason: 'noTemplate', ...rights }
  const { template, settings } = configured
  if (page.lines.length === 0 && input.after === undefined && more?.components.length === 0) {
    const refreshed = await refreshStatus(ports)
    const none = settings.mapping.projectItemTypes.length === 0 || (refreshed.status === 'finished' && refreshed.total === 0)
    return { kind: 'empty', reason: none ? 'noComponents' : 'notRefreshed', ...rights }
  }
  const known = page.lines
  const [read, lost] = await Promise.all([ports.shelf.read(readToKey), readLost(ports)])
  const own = known.filter(({ ref }) => visible.has(ref))
  return {
    kind: 'portfolio',
    template: { id: template.id, name: template.name, version: template.version },
    components: [...(lost ? withoutHold(own, lost, template.id) : own), ...(more?.components ?? [])],
    ...next(page.next ?? more?.next),
    ...(lost ? { lost: lostGatesOf(lost, isPmo) } : {}),
    ...(read?.value ? { readAt: read.value.at } : {}),
    now: call.now,
    zone: settings.zone,
    mayRefresh: rights.mayRefresh,
    refreshBy,
  }
}
