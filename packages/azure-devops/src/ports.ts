import type { Guard, HttpRequest, Meter, Patience, PenRight, Ports } from '@plumbline/core'
import { createDirectory, defaultPmoTeam, type PmoTeam } from './directory/directory.ts'
import { fieldsOfSite, fieldsOfType, isRich } from './fields/fields.ts'
import { readValue } from './fields/read.ts'
import { historyPages } from './history/history.ts'
import { createPasts } from './history/pasts.ts'
import { createRest } from './http/http.ts'
import { batchSize, chunks, readBatch } from './items/fetch.ts'
import { itemId } from './items/ids.ts'
import { itemPages } from './items/items.ts'
import type { Site } from './items/map.ts'
import { readMarks } from './marks/marks.ts'
import { itemsWithWishes, readWishes } from './marks/requests.ts'
import { conditionalShelf } from './shelf/conditional.ts'
import { createShelf } from './shelf/shelf.ts'
import { statesOfType } from './states/states.ts'

/** One Azure DevOps organisation as the product reaches it. */
export interface AzureDevOpsSite {
  /** Paths start at the organisation; those of extension data at `extensionDataBase`, where that is given, and are then whole addresses. */
  readonly request: HttpRequest
  /** `product`: the service identity, which alone writes marks; `writer`: a person who may write them too, and asks of each item whether its rules agree. */
  readonly identity: 'product' | 'person' | 'writer'
  readonly publisher: string
  readonly extension: string
  readonly extensionDataBase?: string | undefined
  readonly pmoTeam?: PmoTeam
  /** `7.1` unless said otherwise; `7.0` for Azure DevOps Server 2022. */
  readonly version?: string
  readonly patience?: Patience
  readonly now?: () => Date
  /** Where people open the organisation, where the host knows it. */
  readonly siteUrl?: string
  /** Counts what is asked, where somebody wants to know. */
  readonly meter?: Meter
  /** A new text that nobody can guess. */
  readonly unguessable: () => string
}

const later = () => import('./later.ts')

/** The ports of core over Azure DevOps' REST API and the extension's documents. */
export const createAzureDevOpsPorts = (azureDevOps: AzureDevOpsSite): Ports => {
  const { siteUrl } = azureDevOps
  const rest = createRest(azureDevOps)
  const fields = fieldsOfSite(rest)
  const site: Site = { fields, fieldsOf: fieldsOfType(rest), statesOf: statesOfType(rest) }
  const pasts = createPasts(rest)
  const shelf = conditionalShelf(createShelf(rest, azureDevOps), async (plain) => (await later()).ensureRefusesStale(plain))
  const now = azureDevOps.now ?? (() => new Date())
  // One guard, which reads the process once for all gates.
  let made: Promise<Guard> | undefined
  let writes: Promise<PenRight> | undefined
  const pmoTeam = azureDevOps.pmoTeam ?? defaultPmoTeam
  const pmoProject = async () => (await later()).createPmoProject(rest, fields, pmoTeam.project)
  const guard = () => (made ??= later().then(({ createGuard }) => createGuard(rest, now)))
  return {
    tracker: ({ mapping, zone }) => {
      const reading = { rest, site, mapping, zone }
      return {
        items: (scope, asked) => itemPages(scope, asked, reading),
        history: (items, asked) => historyPages(items, asked, reading, pasts),
        async *changes(since, asked, settled) {
          yield* (await later()).changePages(since, asked, reading, { now: now(), settled })
        },
        clock: async () => (await later()).clockOf(rest, now()),
        projects: async () => (await later()).projectsOf(reading),
        sources: async (asked) => (await later()).sourcesOf(asked, reading),
        tellsHidden: true,
        tally: async () => (await later()).tallyOf(rest, mapping),
        schema: async () => (await later()).schemaOf(rest, await fields()),
        visible: async (items) => {
          const seen = new Set<number>()
          for (const part of chunks([...new Set(items.map(itemId))], batchSize))
            for (const item of await readBatch(rest, part, ['System.Id'])) seen.add(item.id)
          return new Set(items.filter((item) => seen.has(itemId(item))))
        },
        marks: (item) => readMarks(rest, item),
        wishes: (item) => readWishes(rest, fields, item),
        itemsWithWishes: () => itemsWithWishes(rest, fields),
        links: async (items) => (await later()).linksOf(rest, items),
      }
    },
    // Whatever writes is seldom asked for beside judging, so that its code loads then.
    desk: {
      ensureMarks: async (...given) => (await later()).createDesk(rest, fields, azureDevOps.identity).ensureMarks(...given),
      ...(azureDevOps.identity === 'writer'
        ? { mayMark: async (item, marks) => (await later()).createDesk(rest, fields, 'writer').mayMark(item, marks) }
        : {}),
      ensureWish: async (...given) => (await later()).createDesk(rest, fields, azureDevOps.identity).ensureWish(...given),
      ensureScore: async (...given) => (await later()).createDesk(rest, fields, azureDevOps.identity).ensureScore(...given),
      ensureItem: async (key, draft, meaning) => (await later()).ensureItem({ rest, site, shelf, now }, key, { draft, meaning }),
      ensureFields: async (item, values, meaning) =>
        (await later()).ensureFields({ rest, site, readValue, isRich }, item, { values, meaning }),
    },
    supply: {
      teams: async () => (await later()).createSupply(rest).teams(),
      capacity: async (...given) => (await later()).createSupply(rest).capacity(...given),
    },
    messenger: { ensureTold: async (...told) => (await later()).createMessenger(rest).ensureTold(...told) },
    shelf,
    ...(siteUrl === undefined ? {} : { siteUrl: async () => siteUrl }),
    // Documents of this identity alone: nobody else reads or writes them (assumption ado-own-documents).
    notebook: createShelf(rest, azureDevOps, 'User/Me'),
    ...(azureDevOps.meter ? { meter: azureDevOps.meter } : {}),
    directory: {
      ...createDirectory(rest, pmoTeam),
      find: async (text) => (await later()).findPeople(rest, text),
      // Once a page: whoever is added to the group opens it anew.
      mayWrite: (actor) => (writes ??= later().then(({ penRight }) => penRight(rest, actor))),
    },
    pmoProject: {
      name: pmoTeam.project,
      attesting: async () => (await pmoProject()).attesting(),
      holds: async (item) => (await pmoProject()).holds(item),
    },
    ways: async () => (await later()).waysRound,
    guard: {
      inForce: async (gate) => (await guard()).inForce(gate),
      preview: async (plan) => (await guard()).preview(plan),
      ensure: async (plan, signal) => (await guard()).ensure(plan, signal),
      undo: async (plan, signal) => (await guard()).undo(plan, signal),
    },
    unguessable: azureDevOps.unguessable,
  }
}
