import type { Call, Ports } from '../ports.ts'
import type { StandingSettings } from './attested-settings.ts'
import { settingsToChange } from './change-settings.ts'
import { readKept } from './kept.ts'
import { restoredSettings } from './restored-settings.ts'
import { firstSettings, type Head, onTheDay, readHead, settingsKey } from './settings-document.ts'

interface ToChange extends Head {
  readonly damaged: boolean
  /** Where anybody may write the document: what of it counts. */
  readonly standing?: StandingSettings
}

/** The settings for whoever changes or repairs them; `damaged`: what stands there cannot be read, and saving replaces it by what the records of publications still tell. */
export const readSettings = async (ports: Ports, call: Call): Promise<ToChange> => {
  const { now, zone } = call
  if (ports.pmoProject && !ports.shelf.guarded) {
    const standing = await settingsToChange(ports, call)
    const { value, version, damaged, item } = standing
    const empty = { ...firstSettings(zone), ...(item === undefined ? {} : { methodologyItem: item }) }
    return { value: value ? onTheDay(value, now) : empty, version, damaged, standing }
  }
  const { value, version, damaged } = await readKept(ports, settingsKey)
  const settings = value ?? (damaged ? await restoredSettings(ports, zone) : firstSettings(zone))
  return { value: onTheDay(settings, now), version, damaged }
}

/** The same for whoever changes a part of them and leaves the rest as it is. Throws where what stands there is damaged. */
export const readToChange = async (ports: Ports, call: Call): Promise<Head> => {
  if (!ports.pmoProject || ports.shelf.guarded) return readHead(ports, call)
  const found = await readSettings(ports, call)
  return found.damaged ? readHead(ports, call) : found
}
