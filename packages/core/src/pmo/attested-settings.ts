import { TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import type { DocKey, Ports } from '../ports.ts'
import type { ItemRef } from '../work/values.ts'
import { readKept } from './kept.ts'
import type { Settings } from './settings.ts'
import { settingsKey } from './settings-document.ts'

/** Settings under their content hash, so that those which were attested last are there whatever somebody makes of the head. */
export const settingsBodyKey = (hash: string): DocKey<Settings> => ({
  collection: 'attested',
  id: hash,
  check: (value) => {
    if (hashOf(value) !== hash)
      throw new TrackerError('unexpected-answer', 'Attested settings were changed from outside', 'Save them again.')
    return settingsKey.check(value)
  },
})

/** What makes the settings of a site count: an item of the PMO's own project attests them, only the product can write them, or nothing yet. */
export type SettingsProtection = 'guarded' | 'attested' | 'noField' | 'noItem'

/** The settings document as it stands, and what of it counts. */
export interface StandingSettings {
  readonly protection: SettingsProtection
  /** The item that attests them. */
  readonly item?: ItemRef
  /** Hash of those that are attested. */
  readonly hash?: string
  /** Hash of the list of what was carried here of other sites. */
  readonly carried?: string
  /** What counts; absent where nothing was set yet, or where it is lost. */
  readonly value: Settings | undefined
  /** What the document says, whoever wrote it. */
  readonly head: Settings | undefined
  readonly version: string
  readonly damaged: boolean
  /** The document says something else than what is attested. */
  readonly changed: boolean
  /** An item outside the PMO's project that the document names to attest the site: it attests nothing. */
  readonly elsewhere?: ItemRef
}

const twoAttest = (items: readonly ItemRef[], project: string): TrackerError =>
  new TrackerError(
    'conflict',
    `${items.length} items of the project ${project} attest settings (${items.join(', ')}), and only one of them can be right`,
    'Let the PMO delete those that are not its methodology item, or move them out of the project.',
  )

/** What attests this site, and what it names, whatever the documents say. Throws where several items claim to. */
export const attestingRoot = async ({
  pmoProject,
  shelf,
}: Pick<Ports, 'pmoProject' | 'shelf'>): Promise<Pick<StandingSettings, 'protection' | 'item' | 'hash' | 'carried'>> => {
  if (shelf.guarded || !pmoProject) return { protection: 'guarded' }
  const found = await pmoProject.attesting()
  if (!found) return { protection: 'noField' }
  const [first, ...others] = found
  if (!first) return { protection: 'noItem' }
  if (others.length > 0)
    throw twoAttest(
      found.map(({ item }) => item),
      pmoProject.name,
    )
  return { protection: 'attested', item: first.item, hash: first.settings, ...(first.carried ? { carried: first.carried } : {}) }
}

/** Without attestation the document is believed as it stands, but no item outside the PMO's project. */
const unattested = async (
  { pmoProject }: Ports,
  settings: Settings | undefined,
): Promise<Pick<StandingSettings, 'value' | 'elsewhere'>> => {
  const item = settings?.methodologyItem
  if (!settings || item === undefined || !pmoProject || (await pmoProject.holds(item))) return { value: settings }
  const { methodologyItem: _, ...rest } = settings
  return { value: rest, elsewhere: item }
}

const attestedBody = async (ports: Ports, item: ItemRef, hash: string, head: Settings | undefined): Promise<Settings | undefined> => {
  const found = head && hashOf(head) === hash ? head : (await readKept(ports, settingsBodyKey(hash))).value
  return found && { ...found, methodologyItem: item }
}

/** Reads the settings of a site, and what of them counts. Throws where several items claim to attest them. */
export const readStandingSettings = async (ports: Ports): Promise<StandingSettings> => {
  const [{ value: head, version, damaged }, root] = await Promise.all([readKept(ports, settingsKey), attestingRoot(ports)])
  const { item, hash } = root
  if (item === undefined || hash === undefined) {
    const plain = root.protection === 'guarded' ? { value: head } : await unattested(ports, head)
    return { ...root, ...plain, head, version, damaged, changed: false }
  }
  const value = await attestedBody(ports, item, hash, head)
  return { ...root, value, head, version, damaged: value === undefined, changed: head === undefined || hashOf(head) !== hash }
}

const lost = (item: ItemRef | undefined): TrackerError =>
  item === undefined
    ? new TrackerError(
        'unexpected-answer',
        'The settings of Plumbline are damaged',
        'A PMO admin opens the settings, looks at the mapping and saves it again.',
      )
    : new TrackerError(
        'unexpected-answer',
        `The settings that the item ${item} attests are gone or were changed from outside, so that nothing is judged by them`,
        'A PMO admin opens the settings, looks at them and saves them again, or restores the documents of the extension.',
      )

/** The settings that count. Throws where they are lost or cannot be read. */
export const readCountingSettings = async (ports: Ports): Promise<StandingSettings> => {
  const standing = await readStandingSettings(ports)
  if (standing.damaged && !standing.value) throw lost(standing.item)
  return standing
}
