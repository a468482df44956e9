import type { HttpRequest, Patience, Ports } from '@plumbline/core'
import { createMessenger } from './comments/messenger.ts'
import { createDirectory, defaultPmoTeam, type PmoTeam } from './directory/directory.ts'
import { fieldsOfSite, fieldsOfType } from './fields/fields.ts'
import { createGuard } from './guard/guard.ts'
import { historyPages } from './history/history.ts'
import { createPasts } from './history/pasts.ts'
import { createRest } from './http/http.ts'
import { batchSize, chunks, readBatch } from './items/fetch.ts'
import { itemId } from './items/ids.ts'
import { itemPages } from './items/items.ts'
import type { Site } from './items/map.ts'
import { createDesk } from './marks/desk.ts'
import { readMarks } from './marks/marks.ts'
import { itemsWithWishes, readWishes } from './marks/requests.ts'
import { schemaOf } from './schema/schema.ts'
import { createShelf } from './shelf/shelf.ts'
import { statesOfType } from './states/states.ts'

/** One Azure DevOps organisation as the product reaches it. */
export interface AzureDevOpsSite {
  /** Paths start at the organisation; those of extension data at `extensionDataBase`, where that is given, and are then whole addresses. */
  readonly request: HttpRequest
  /** `product`: the service identity, which alone writes marks. */
  readonly identity: 'product' | 'person'
  readonly publisher: string
  readonly extension: string
  readonly extensionDataBase?: string | undefined
  readonly pmoTeam?: PmoTeam
  /** `7.1` unless said otherwise; `7.0` for Azure DevOps Server 2022. */
  readonly version?: string
  readonly patience?: Patience
  readonly now?: () => Date
  /** A new text that nobody can guess. */
  readonly unguessable: () => string
}

/** The ports of core over Azure DevOps' REST API and the extension's documents. */
export const createAzureDevOpsPorts = (azureDevOps: AzureDevOpsSite): Ports => {
  const rest = createRest(azureDevOps)
  const fields = fieldsOfSite(rest)
  const site: Site = { fields, fieldsOf: fieldsOfType(rest), statesOf: statesOfType(rest) }
  const pasts = createPasts(rest)
  return {
    tracker: ({ mapping, zone }) => {
      const reading = { rest, site, mapping, zone }
      return {
        items: (scope, asked) => itemPages(scope, asked, reading),
        history: (items, asked) => historyPages(items, asked, reading, pasts),
        schema: async () => schemaOf(rest, await fields()),
        visible: async (items) => {
          const seen = new Set<number>()
          for (const part of chunks([...new Set(items.map(itemId))], batchSize))
            for (const item of await readBatch(rest, part, ['System.Id'])) seen.add(item.id)
          return new Set(items.filter((item) => seen.has(itemId(item))))
        },
        marks: (item) => readMarks(rest, item),
        wishes: (item) => readWishes(rest, fields, item),
        itemsWithWishes: () => itemsWithWishes(rest, fields),
      }
    },
    desk: createDesk(rest, fields, azureDevOps.identity),
    messenger: createMessenger(rest),
    shelf: createShelf(rest, azureDevOps),
    directory: createDirectory(rest, azureDevOps.pmoTeam ?? defaultPmoTeam),
    guard: createGuard(rest, azureDevOps.now ?? (() => new Date())),
    unguessable: azureDevOps.unguessable,
  }
}
