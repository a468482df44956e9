import { TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import { builtInTemplate } from '../methodology/catalogue.ts'
import type { Call, Ports } from '../ports.ts'
import type { InputOf } from './client.ts'
import { templateKey } from './documents.ts'
import { openSettings } from './open-settings.ts'
import type { Settings } from './settings.ts'
import { settingsKey } from './settings-document.ts'
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

/** Saves the settings if nobody saved newer ones meanwhile: the template's body first, then the one head. */
export const saveSettings = async (ports: Ports, call: Call, input: InputOf<'settings.save'>): Promise<SaveResult> => {
  const template = input.template && (await publish(ports, input.template))
  const settings: Settings = { template, mapping: input.mapping, zone: input.zone, passageDays: input.passageDays }
  const written = await ports.shelf.write(settingsKey, settings, input.settingsVersion)
  if (written.ok) return { ok: true, settingsVersion: written.version }
  return { ok: false, problem: 'conflict', newer: await openSettings(ports, call) }
}
