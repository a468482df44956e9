import { type HttpRequest, type Meter, type NeutralField, type Patience, type Ports, patiently } from '@plumbline/core'
import { changesOf } from './changes/changes.ts'
import { projectsOf } from './changes/projects.ts'
import { tallyOf } from './changes/tally.ts'
import { messengerOf } from './comments/messenger.ts'
import { administers, directoryOf } from './directory/directory.ts'
import { ensureFields } from './drafts/edit.ts'
import { ensureItem } from './drafts/make.ts'
import { byId, fieldReader, sourcesOf } from './fields/fields.ts'
import { type SiteField, SiteFields } from './fields/schema.ts'
import { type Edited, withEdits } from './guard/edited.ts'
import { guardOf } from './guard/guard.ts'
import { ownWaysRound, waysRound } from './guard/ways.ts'
import { historyOf } from './history/history.ts'
import { get, once, unmarked } from './http/http.ts'
import { fetchIssues } from './items/fetch.ts'
import { itemsOf } from './items/items.ts'
import { kindsOf } from './items/kinds.ts'
import { ensureMarks, noWishes } from './marks/desk.ts'
import { marksFieldOf, readMarks } from './marks/marks.ts'
import { schemaOf } from './schema/schema.ts'
import { ensureScore } from './scores/scores.ts'
import { patientStore } from './shelf/patient.ts'
import { type DocumentStore, shelfOf } from './shelf/shelf.ts'
import { unreachableShelf } from './shelf/unreachable.ts'
import { siteUrlOf } from './site.ts'
import { Statuses } from './states/schema.ts'

/** One Jira site as the product reaches it. */
export interface JiraSite {
  readonly asApp: HttpRequest
  /** The person in front of the screen; absent in scheduled work, where nobody asks. */
  readonly asUser?: HttpRequest | undefined
  /** The app's own storage; absent where somebody else than the app asks, who cannot reach it. */
  readonly documents?: DocumentStore | undefined
  /** Where people open it; asked of Jira where the host does not say. */
  readonly siteUrl?: string | undefined
  readonly patience: Patience
  readonly now: () => Date
  /** Counts what the app asks, where somebody wants to know. */
  readonly meter?: Meter | undefined
  /** A new text that nobody can guess. */
  readonly unguessable: () => string
  /** What will be asked of Jira in any case and is asked at once, while something else is still awaited. */
  readonly early?: readonly ('fields' | 'siteUrl')[] | undefined
  /** What somebody is editing together with a move; read as if it stood already. */
  readonly edited?: Edited | undefined
}

/** The ports of core over Jira's REST v3 and the app's own storage. */
export const createJiraPorts = ({
  asApp,
  asUser,
  documents,
  siteUrl,
  patience,
  now,
  meter,
  unguessable,
  early = [],
  edited,
}: JiraSite): Ports => {
  const app = patiently(unmarked(edited ? withEdits(asApp, edited) : asApp), patience)
  const user = asUser && patiently(unmarked(asUser), patience)
  const fields = once<readonly SiteField[]>(() =>
    get(app, '/rest/api/3/field', { what: 'read the fields of this Jira', shape: SiteFields }),
  )
  const statuses = once(() => get(app, '/rest/api/3/status', { what: 'read the states of this Jira', shape: Statuses }))
  const site = once(() => siteUrlOf(app, siteUrl))
  // Whoever needs it hears of a failure.
  for (const ask of early) (ask === 'fields' ? fields() : site()).catch(() => undefined)
  const shelf = documents ? shelfOf(patientStore(documents, patience)) : unreachableShelf
  const places = async () => ({ fields: await fields(), shelf: documents && shelf })
  return {
    siteUrl: site,
    tracker: ({ mapping, zone }) => {
      const readerFor = async (asked: readonly NeutralField[]) => fieldReader(byId(await fields()), mapping, { fields: asked, zone })
      const kinds = kindsOf(app, mapping)
      return {
        async *items(scope, asked) {
          const [siteUrl, reader] = await Promise.all([site(), readerFor(asked)])
          for await (const page of itemsOf(scope, asked, { request: app, mapping, siteUrl, fields: asked, reader })) {
            kinds.remember(page.values)
            yield page
          }
        },
        async *history(items, asked) {
          const [found, kindOf, known, reader] = await Promise.all([statuses(), kinds.of(items), fields(), readerFor(asked)])
          const byStatus = new Map(found.map((status) => [status.id, status]))
          yield* historyOf(app, items, { mapping, site: byId(known), statuses: byStatus, reader, kindOf })
        },
        async *changes(since, asked, settled) {
          for await (const page of changesOf(since, {
            request: app,
            mapping,
            siteUrl: await site(),
            fields: asked,
            reader: await readerFor(asked),
            marksField: marksFieldOf(await fields())?.id,
            shelf: documents && shelf,
            now: now(),
            settled,
          })) {
            kinds.remember(page.values.map(({ item }) => item))
            yield page
          }
        },
        clock: async () => now().toISOString(),
        projects: (expected) => projectsOf(app, mapping, expected),
        sources: async (asked) => sourcesOf(byId(await fields()), mapping, asked),
        tellsHidden: false,
        tally: () => tallyOf(app, mapping),
        schema: async () => schemaOf(app, { fields: await fields(), statuses: await statuses() }),
        visible: async (items) => {
          if (!user || items.length === 0) return new Set()
          const { issues } = await fetchIssues(user, items, { fields: ['summary'], what: 'ask which items you may see' })
          return new Set(issues.map((issue) => issue.id))
        },
        marks: async (item) => readMarks(app, item, await places()),
        wishes: async () => [],
        itemsWithWishes: async () => [],
        // Seldom asked for, and the app's functions are small.
        links: async (items) => (await import('./later.ts')).linksOf(app, items),
      }
    },
    desk: {
      ensureMarks: async (item, marks) => ensureMarks(app, item, { marks, ...(await places()) }),
      ensureWish: noWishes,
      ensureItem: (key, draft, meaning) => ensureItem({ request: app, shelf, now, siteUrl: site }, key, { draft, meaning }),
      ensureFields: async (item, values, meaning) => ensureFields({ request: app, site: byId(await fields()) }, item, { values, meaning }),
      ensureScore: async (item, score) => ensureScore(app, item, { score, fields: await fields() }),
    },
    messenger: messengerOf(app),
    shelf,
    // The app alone writes its storage.
    notebook: shelf,
    ...(meter ? { meter } : {}),
    directory: directoryOf(user),
    ways: async () => waysRound,
    ownWays: async () => ownWaysRound,
    guard: guardOf({ app, user, administers: once(() => administers(user)), fields, siteUrl: site, now, unguessable }),
    unguessable,
  }
}
