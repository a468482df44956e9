import { TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import type { Call, Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import { asBuiltIn, ensureNotOlder, ensureOneMay, keepTemplate, withAdopted } from './adopt-template.ts'
import { saveHead } from './change-settings.ts'
import type { InputOf } from './client.ts'
import { openSettings } from './open-settings.ts'
import { collect } from './read-components.ts'
import { afterRoles, setRolesAside } from './role-mapping.ts'
import type { Settings, TemplateRef } from './settings.ts'
import { readSettings, readToChange } from './settings-to-change.ts'
import { adopted, templatesOf } from './site-templates.ts'
import type { SaveResult } from './views.ts'

type Before = Awaited<ReturnType<typeof readSettings>>
type Templates = Pick<Settings, 'template' | 'templates'>

const onSite = (head: Settings, hash: string): TemplateRef => {
  const found = templatesOf(head).find((ref) => ref.hash === hash)
  if (found) return { id: found.id, version: found.version, hash }
  throw new TrackerError('not-found', 'This template does not stand on this site', 'Choose one of those that the settings page shows.')
}

/** Another template in the place of the chosen one: it is gone for all who did not pin it, unless it is an earlier version of the same. */
const instead = (head: Settings, ref: TemplateRef, now: string): Settings['templates'] => {
  if (head.template?.id === ref.id) return withAdopted(head, ref, now)
  const others = templatesOf(head).filter(({ hash }) => hash !== head.template?.hash)
  const known = others.some(({ hash }) => hash === ref.hash)
  return known ? others : [...others, adopted(ref, null, { from: dayOf(now, head.zone), at: now })]
}

/**
 * The template of projects that come new. One that stands here already only changes what new projects get; an unchanged built-in one is put in the place of the chosen one.
 * Both by one person, until something was published by two people.
 */
const chosen = async (ports: Ports, call: Call, head: Settings, wanted: InputOf<'settings.save'>['template']): Promise<Templates> => {
  const { template, templates } = head
  const kept = templates ? { templates } : {}
  const hash = wanted && ('hash' in wanted ? wanted.hash : hashOf(asBuiltIn(wanted.document)))
  if (hash === (template?.hash ?? null)) return { template, ...kept }
  if (template) ensureOneMay(head)
  if (wanted === null) return { template: null, templates: templatesOf(head).filter((ref) => ref.hash !== template?.hash) }
  if ('hash' in wanted || templatesOf(head).some((ref) => ref.hash === hash)) {
    const known = onSite(head, hash ?? '')
    ensureNotOlder(template, known)
    return { template: known, templates: templatesOf(head) }
  }
  const document = asBuiltIn(wanted.document)
  ensureNotOlder(template, document)
  const ref = await keepTemplate(ports, document)
  const all = instead(head, ref, call.now)
  return { template: ref, ...(all ? { templates: all } : {}) }
}

const telling = (
  { tellManagers, language, remindVoters, quietHours }: InputOf<'settings.save'>,
  head: Settings,
): Pick<Settings, 'tellManagers' | 'language' | 'remindVoters' | 'quietHours'> => {
  const quiet = quietHours === undefined ? head.quietHours : quietHours
  return {
    ...(tellManagers === undefined ? {} : { tellManagers }),
    ...(remindVoters === undefined ? {} : { remindVoters }),
    ...(quiet ? { quietHours: quiet } : {}),
    ...(language === undefined ? {} : { language }),
  }
}

const notAnItem = (text: string): TrackerError =>
  new TrackerError('not-found', `There is no item ${text} that you may see`, 'Write its key or number as the tracker shows it.')
const isProject = (key: string): TrackerError =>
  new TrackerError(
    'invalid',
    `${key} stands for a project, and its ledger is that project’s`,
    'Choose an item of its own for the methodology, of a type that stands for no project.',
  )

const notOwned = (key: string, project: string): TrackerError =>
  new TrackerError(
    'invalid',
    `${key} does not lie in the project ${project}, which the PMO owns, so that it can attest nothing`,
    `Make an item of its own in the project ${project}, and name that one.`,
  )
const attests = (item: string): TrackerError =>
  new TrackerError(
    'invalid',
    `${item} attests the settings of this site, and another item cannot take its place`,
    'Leave it as it is. Where it was lost, save the settings again with a new one.',
  )

/**
 * The item that people wrote, by its lasting reference. It must exist for whoever chooses it, and must not be a project with a ledger of its own;
 * where anybody may write the settings, it lies in the project that the PMO owns, and stays once it attests them.
 */
const methodologyItem = async (ports: Ports, call: Call, before: Before, input: InputOf<'settings.save'>): Promise<string | undefined> => {
  const { methodologyItem: asked, mapping, zone } = input
  const { methodologyItem: named } = before.value
  const text = asked?.replace(/^#/, '')
  if (asked === undefined || text === named) return named
  if (before.standing?.item !== undefined) throw attests(before.standing.item)
  if (asked === null || text === undefined) return undefined
  const tracker = ports.tracker({ mapping, zone })
  const [found] = (await collect(tracker.items({ kind: 'items', items: [text] }, []))).values
  const seen = found && (call.identity === 'person' || (await tracker.visible([found.ref])).has(found.ref))
  if (!found || !seen) throw notAnItem(asked)
  if (found.kind === 'project') throw isProject(found.key)
  if (ports.pmoProject && !(await ports.pmoProject.holds(found.ref))) throw notOwned(found.key, ports.pmoProject.name)
  return found.ref
}

/** Saves the settings if nobody saved newer ones meanwhile: the template's body first, then the one head. */
export const saveSettings = async (ports: Ports, call: Call, input: InputOf<'settings.save'>): Promise<SaveResult> => {
  const before = await readSettings(ports, call)
  const { value: head } = before
  const templates = await chosen(ports, call, head, input.template)
  const item = await methodologyItem(ports, call, before, input)
  const { methodologyItem: _, quietHours: __, roles: ___, ...standing } = head
  const mapped = setRolesAside(head, input.mapping, call)
  const settings: Settings = {
    ...standing,
    ...templates,
    ...mapped,
    zone: input.zone,
    passageDays: input.passageDays,
    ...telling(input, head),
    ...(item === undefined ? {} : { methodologyItem: item }),
  }
  const written = await saveHead(ports, call, settings, input.settingsVersion)
  const aside = mapped.roles && mapped.roles !== head.roles ? { proposed: true as const } : {}
  if (written.ok) return { ok: true, settingsVersion: written.version, ...aside }
  return { ok: false, problem: 'conflict', newer: await openSettings(ports, call) }
}

const nothingProposed = (): TrackerError =>
  new TrackerError('not-found', 'No other fields for the roles are proposed any more', 'Reload the settings.')
const ownProposal = (): TrackerError =>
  new TrackerError('forbidden', 'You proposed these fields yourself', 'Let somebody else of the PMO agree to them.')

/** Agrees to other fields for the roles as a second person of the PMO, or takes the proposal back. */
export const settleRoles = async (ports: Ports, call: Call, input: InputOf<'settings.settleRoles'>): Promise<SaveResult> => {
  const { value: head } = await readToChange(ports, call)
  if (!head.roles) throw nothingProposed()
  if (input.agree && head.roles.by.ref === call.actor.ref) throw ownProposal()
  const written = await saveHead(ports, call, afterRoles(head, input.agree), input.settingsVersion)
  if (written.ok) return { ok: true, settingsVersion: written.version }
  return { ok: false, problem: 'conflict', newer: await openSettings(ports, call) }
}
