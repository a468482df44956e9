import { TrackerError } from '../failure.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import type { IsoDate, ItemRef } from '../work/values.ts'
import { type Binding, bindings } from './binding-document.ts'
import { withTailoring } from './component-template.ts'
import { writeGovernance } from './governance-file.ts'
import type { GovernedLedger } from './governed-ledger.ts'
import type { GovernedProject } from './governed-project.ts'
import { inTurns } from './in-turns.ts'
import { everySummary } from './lines/summaries.ts'
import { boundHere, unbound } from './read-binding.ts'
import type { Settings, TemplateRef } from './settings.ts'
import { readConfigured, readTemplateBody } from './settings-document.ts'
import { templatesOf } from './site-templates.ts'
import { standingTemplate } from './standing-template.ts'
import type { ComponentSummary } from './views.ts'

const allBindings = async (ports: Ports): Promise<ReadonlyMap<ItemRef, Binding>> => {
  const found = new Map<ItemRef, Binding>()
  let after: string | undefined
  do {
    const page = await ports.shelf.list(bindings, after)
    for (const { id, value } of page.values) if (value) found.set(id, value)
    after = page.next
  } while (after !== undefined)
  return found
}

/** Every project that was judged, as far as this person may see it. */
const judgedProjects = async (ports: Ports, call: Call): Promise<readonly ComponentSummary[]> => {
  const known = await everySummary(ports)
  if (known.length === 0) return known
  const visible = await ports.tracker({ mapping: emptyMapping, zone: call.zone }).visible(known.map(({ ref }) => ref))
  return known.filter(({ ref }) => visible.has(ref))
}

const agreedIn = ({ tailoring, following, proposed, inFlight }: Binding): Omit<GovernedProject, 'item' | 'key' | 'template'> => {
  const agreed = [tailoring, following].flatMap((each) => (each?.approvedBy ? [each] : []))
  return {
    ...(agreed.length === 0
      ? {}
      : {
          tailorings: agreed.map(({ on, until, entries }) => ({ on, until, entries: entries.map(({ reason: _, ...entry }) => entry) })),
        }),
    ...(proposed ? { proposed: true as const } : {}),
    ...(inFlight ? { inFlight: { on: inFlight.on, gates: inFlight.gates.map(({ gate, passedOn }) => ({ gate, passedOn })) } } : {}),
  }
}

interface Site {
  readonly settings: Settings
  readonly body: (ref: TemplateRef) => Promise<Template>
  readonly today: IsoDate
  /** What stands in the ledger of a project, where it has one. */
  readonly ledgerOf: (item: ItemRef) => Promise<GovernedLedger | undefined>
}

/** A project's entry: the template under which it stands, and what was agreed for it. */
const entryOf = async (
  { settings, body, today, ledgerOf }: Site,
  { ref, key, tier, template }: ComponentSummary,
  stored: Binding | undefined,
): Promise<GovernedProject | undefined> => {
  const binding = boundHere(settings, stored ?? unbound, today)
  const last = templatesOf(settings).find(({ id, version }) => id === template?.id && version === template.version)?.hash
  const found = standingTemplate(settings, { pinned: binding.template, last, tier, passages: [], today })
  if (!found) return undefined
  const { hash } = await withTailoring(body, found, { binding, last, tierOf: () => tier, today })
  const ledger = await ledgerOf(ref)
  const agreed = { ...agreedIn(binding), ...(ledger ? { ledger } : {}) }
  if (hash === settings.template?.hash && Object.keys(agreed).length === 0) return undefined
  return { item: ref, key, template: hash, ...agreed }
}

/** The governance file of a site, for a terminal to judge by: the template of its projects, and of those that stand otherwise their own, with what was agreed. */
export const exportGovernance = async (ports: Ports, call: Call): Promise<{ readonly name: string; readonly text: string }> => {
  const configured = await readConfigured(ports, call)
  if (!configured) throw new TrackerError('invalid', 'No template is chosen on this site yet', 'Choose one and save, then export.')
  const { settings, template, templateHash } = configured
  const { mapping, zone, passageDays } = settings
  const bodies = new Map<string, Promise<Template>>([[templateHash, Promise.resolve(template)]])
  const body = (ref: TemplateRef): Promise<Template> => {
    const read = bodies.get(ref.hash) ?? readTemplateBody(ports, ref)
    bodies.set(ref.hash, read)
    return read
  }
  const tracker = ports.tracker({ mapping, zone })
  const ledgerOf = async (item: ItemRef): Promise<GovernedLedger | undefined> => {
    const { record } = await tracker.marks(item)
    if (!record) return undefined
    const { ledgerForFile, readGovernance } = await import('./governance/pages.ts')
    return ledgerForFile(await readGovernance(ports, item, record), zone)
  }
  const bindingOf = async (item: ItemRef): Promise<Binding | undefined> => {
    if (!configured.attested) return bound.get(item)
    const { countingBinding, readGovernance } = await import('./governance/pages.ts')
    const { ledger } = await readGovernance(ports, item, (await tracker.marks(item)).record)
    return (await countingBinding(ports, ledger, { value: bound.get(item), version: '', damaged: false })).value
  }
  const site: Site = { settings, body, today: dayOf(call.now, zone), ledgerOf }
  const [known, bound] = await Promise.all([judgedProjects(ports, call), allBindings(ports)])
  const entries = await inTurns(known, async (project) => entryOf(site, project, await bindingOf(project.ref)))
  const projects = entries.flatMap((entry) => entry ?? []).toSorted((a, b) => (a.item < b.item ? -1 : 1))
  const others = [...new Set(projects.map((project) => project.template))].filter((hash) => hash !== templateHash).toSorted()
  const templates = Object.fromEntries(
    await inTurns(others, async (hash) => [hash, await body({ id: '', version: hash.slice(0, 12), hash })] as const),
  )
  const own = projects.length === 0 ? {} : { projects, ...(others.length === 0 ? {} : { templates }) }
  return {
    name: `plumbline-${template.id}-${template.version}.json`,
    text: writeGovernance({ template, ...own, mapping, zone, passageDays }),
  }
}
