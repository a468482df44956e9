import { roleFields } from '../facts/catalogue.ts'
import { hashOf } from '../hash.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, Ports } from '../ports.ts'
import { neutralFieldNames, specOf } from '../work/fields.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import type { TrackerSchema } from '../work/tracker-schema.ts'
import { waitingOnSite } from './change-settings.ts'
import { templateKey } from './documents.ts'
import { collect } from './read-components.ts'
import type { Settings } from './settings.ts'
import { readSettings } from './settings-to-change.ts'
import { templatesOf } from './site-templates.ts'
import { suggestField } from './suggest.ts'
import { cardOf } from './template-card.ts'
import type { SettingsAttestation, SettingsView } from './views.ts'

/** The templates that stand on this site, the one of new projects first; of each the newest version. */
const offered = async (ports: Ports, settings: Settings): Promise<readonly Template[]> => {
  const newest = new Map(templatesOf(settings).map((ref) => [ref.id, ref]))
  const others = [...newest.values()].filter(({ id }) => id !== settings.template?.id)
  const refs = settings.template ? [settings.template, ...others] : others
  const bodies = await Promise.all(refs.map((ref) => ports.shelf.read(templateKey(ref.hash))))
  return bodies.flatMap((body) => body?.value ?? [])
}

/** What the product reads with its own identity is not for everybody: who may not configure is shown the mapping alone. */
const nothingToMap: TrackerSchema = { types: [], fields: [], states: [] }

/** The methodology item as people know it; by its reference alone where this person may not see it. */
const namedItem = async (
  ports: Ports,
  { identity }: Call,
  { methodologyItem, mapping, zone }: Settings,
): Promise<SettingsView['methodologyItem']> => {
  if (methodologyItem === undefined) return null
  const tracker = ports.tracker({ mapping, zone })
  const mine = identity === 'person' || (await tracker.visible([methodologyItem])).has(methodologyItem)
  const [found] = mine ? (await collect(tracker.items({ kind: 'items', items: [methodologyItem] }, []))).values : []
  return found ? { ref: found.ref, key: found.key, title: found.title } : { ref: methodologyItem, key: methodologyItem, title: '' }
}

const rolesProposed = ({ actor }: Call, { mapping, roles }: Settings, schema: TrackerSchema): SettingsView['rolesProposed'] => {
  if (!roles) return null
  const nameOf = (source: string | undefined): string | null =>
    source === undefined ? null : (schema.fields.find((field) => field.source === source)?.label ?? source)
  const changes = roleFields
    .filter((role) => mapping.fields[role]?.source !== roles.fields[role]?.source)
    .map((role) => ({ label: specOf(role).label, from: nameOf(mapping.fields[role]?.source), to: nameOf(roles.fields[role]?.source) }))
  return { byName: roles.by.name, mine: roles.by.ref === actor.ref, changes }
}

const guarded: SettingsAttestation = { is: 'guarded', changed: false, waiting: [], elsewhere: null, project: null }

const attestationOf = async (
  ports: Ports,
  call: Call,
  { standing, value }: Awaited<ReturnType<typeof readSettings>>,
): Promise<SettingsAttestation> => {
  if (!standing) return guarded
  const { protection, item = value.methodologyItem, head, changed, elsewhere = null } = standing
  const waiting = (await waitingOnSite(ports, call, item)).filter(({ settings }) => settings !== undefined)
  const saved = head && hashOf(head)
  return {
    is: protection,
    changed: changed && !waiting.some(({ settings }) => settings === saved),
    waiting: waiting.map(({ by, byName, at }) => ({ byName, at, mine: by === call.actor.ref })),
    elsewhere,
    project: ports.pmoProject?.name ?? null,
  }
}

/** Everything the settings page shows: templates to choose from, the mapping in force, and what this tracker has to map. */
export const openSettings = async (ports: Ports, call: Call, looked = false): Promise<SettingsView> => {
  const [head, mayConfigure] = await Promise.all([readSettings(ports, call), ports.directory.isPmo(call.actor)])
  const attestation = await attestationOf(ports, call, head)
  // What somebody saved may have been taken up between the two readings; nobody is accused for that.
  if (attestation.changed && !looked) return openSettings(ports, call, true)
  const ownEyes = call.identity === 'person'
  const schema = ownEyes || mayConfigure ? await ports.tracker({ mapping: emptyMapping, zone: call.zone }).schema() : nothingToMap
  return {
    mayConfigure,
    pmoIs: ports.directory.pmoIs,
    templates: (await offered(ports, head.value)).map(cardOf),
    oneMayChoose: head.value.publication === undefined,
    chosen: head.value.template,
    mapping: head.value.mapping,
    zone: head.value.zone,
    passageDays: head.value.passageDays,
    tellManagers: head.value.tellManagers !== false,
    methodologyItem: await namedItem(ports, call, head.value),
    needsMethodologyItem: !ports.shelf.guarded,
    remindVoters: head.value.remindVoters !== false,
    quietHours: head.value.quietHours ?? null,
    language: head.value.language ?? null,
    refreshBy: call.identity === 'product' ? 'here' : 'pipeline',
    rolesProposed: rolesProposed(call, head.value, schema),
    attestation,
    settingsVersion: head.version,
    damaged: head.damaged,
    schema,
    fields: neutralFieldNames.map((field) => {
      const { label, type, owner, choices } = specOf(field)
      const suggestion = suggestField(schema, field)
      return { field, label, type, owner, ...(choices ? { choices } : {}), ...(suggestion ? { suggestion } : {}) }
    }),
  }
}
