import { TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import { builtInTemplate } from '../methodology/catalogue.ts'
import type { Call, Ports } from '../ports.ts'
import type { InputOf } from './client.ts'
import { templateKey } from './documents.ts'
import { openSettings } from './open-settings.ts'
import type { Settings, TemplateRef } from './settings.ts'
import { readSettings, settingsKey } from './settings-document.ts'
import type { SaveResult } from './views.ts'

/** Publishes a built-in template on this site, under its content hash; the same body is written once. */
const publish = async (ports: Ports, chosen: { readonly id: string; readonly version: string }): Promise<Settings['template']> => {
  const template = builtInTemplate(chosen.id, chosen.version)
  if (!template)
    throw new TrackerError(
      'not-found',
      `There is no template ${chosen.id} ${chosen.version}`,
      'Choose one of the templates that the settings page shows.',
    )
  const hash = hashOf(template)
  if (!(await ports.shelf.read(templateKey(hash)))) await ports.shelf.write(templateKey(hash), template, 'new')
  return { id: template.id, version: template.version, hash }
}

const byPublication = ({ id, version }: TemplateRef): TrackerError =>
  new TrackerError(
    'invalid',
    `${id} ${version} was put in force by two people, and one cannot put another in its place`,
    'Make a draft of the other template, propose it, and let somebody else approve it.',
  )

/** The template that is in force stays; until something was published by two people, a built-in one may be chosen by one. */
const chosen = async (ports: Ports, head: Settings, wanted: InputOf<'settings.save'>['template']): Promise<Settings['template']> => {
  const { template, publication } = head
  const same = template?.id === wanted?.id && template?.version === wanted?.version
  if (template && publication !== undefined) {
    if (!same) throw byPublication(template)
    return template
  }
  return wanted && publish(ports, wanted)
}

/** Saves the settings if nobody saved newer ones meanwhile: the template's body first, then the one head. */
export const saveSettings = async (ports: Ports, call: Call, input: InputOf<'settings.save'>): Promise<SaveResult> => {
  const { value: head } = await readSettings(ports, call)
  const template = await chosen(ports, head, input.template)
  const settings: Settings = { ...head, template, mapping: input.mapping, zone: input.zone, passageDays: input.passageDays }
  const written = await ports.shelf.write(settingsKey, settings, input.settingsVersion)
  if (written.ok) return { ok: true, settingsVersion: written.version }
  return { ok: false, problem: 'conflict', newer: await openSettings(ports, call) }
}
