import { type RoleField, roleFields } from '../facts/catalogue.ts'
import { isPerson } from '../facts/reading.ts'
import { TrackerError } from '../failure.ts'
import type { Template } from '../methodology/template.ts'
import { readRecorded } from '../pmo/binding/standing.ts'
import { needSite } from '../pmo/judge-component.ts'
import { collect } from '../pmo/read-components.ts'
import type { Settings } from '../pmo/settings.ts'
import type { Call, Ports } from '../ports.ts'
import type { WorkItem } from '../work/items.ts'
import type { ItemRef, Person } from '../work/values.ts'

/** Roles of a template that a tracker item can name people for. */
const fieldRoles = ({ roles }: Template): readonly RoleField[] => roleFields.filter((field) => roles.some(({ id }) => id === field))

const holderOf = (project: WorkItem, role: RoleField): Person | undefined => {
  const reading = project.fields[role]
  return reading?.ok === true && reading.value !== null && isPerson(reading.value) ? reading.value : undefined
}

/** A project as whoever records it meets it: its template, whether they may, and who else may. */
export interface Recorders {
  readonly template: Template
  readonly settings: Settings
  readonly project: Pick<WorkItem, 'ref' | 'key' | 'title'>
  readonly may: boolean
  /** Names of the roles whose holders may, besides the PMO. */
  readonly roles: readonly string[]
  readonly holders: readonly Person[]
}

/**
 * The PMO, and whoever holds a role of the template on this project as the tracker says now. Naming oneself to a role is enough to record:
 * what is recorded carries a name and decides nothing by itself, and who named themselves decides no gate.
 */
export const recordersOf = async (ports: Ports, call: Call, item: ItemRef): Promise<Recorders> => {
  const [site, isPmo, { template }] = await Promise.all([
    needSite(ports, call),
    ports.directory.isPmo(call.actor),
    readRecorded(ports, call, item),
  ])
  const roles = fieldRoles(template)
  const [project] = (await collect(site.tracker.items({ kind: 'items', items: [item] }, roles))).values
  if (project?.kind !== 'project')
    throw new TrackerError('invalid', `The item ${item} stands for no project here`, 'Open the project that this item belongs to.')
  const holders = roles.flatMap((role) => holderOf(project, role) ?? [])
  return {
    template,
    settings: site.configured.settings,
    project: { ref: project.ref, key: project.key, title: project.title },
    may: isPmo || holders.some(({ ref }) => ref === call.actor.ref),
    holders,
    roles: roles.map((role) => template.roles.find(({ id }) => id === role)?.name ?? role),
  }
}

/** Throws `forbidden` where this person may not record facts of the project. */
export const ensureMayRecord = async (ports: Ports, call: Call, item: ItemRef): Promise<void> => {
  const { may, roles } = await recordersOf(ports, call, item)
  if (may) return
  throw new TrackerError(
    'forbidden',
    'You may not record facts of this project',
    `The PMO and people with a role on the project may: ${roles.join(', ')}.`,
  )
}
