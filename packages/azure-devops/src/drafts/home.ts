import { type ItemDraft, type Mapping, TrackerError } from '@plumbline/core'
import { typesForDraft, wordsForDraft } from '@plumbline/core/drafts'
import type { Rest } from '../http/http.ts'
import { readBatch } from '../items/fetch.ts'
import { itemId } from '../items/ids.ts'
import type { Site } from '../items/map.ts'

/** The team project in which a new work item is made, and where in its trees it lies. */
export interface Home {
  readonly project: string
  /** The neighbour's area and iteration: who may see a project may see what hangs below it, and nobody else. */
  readonly paths: Readonly<Record<string, string>>
  /** Address of the parent, as links name it. */
  readonly parent?: string
}

const taken = ['System.AreaPath', 'System.IterationPath'] as const

export const homeOf = async (rest: Rest, { place }: ItemDraft): Promise<Home> => {
  if ('space' in place) return { project: place.space, paths: {} }
  const id = itemId('below' in place ? place.below : place.beside)
  const [found] = await readBatch(rest, [id], ['System.TeamProject', ...taken])
  const project = found?.fields['System.TeamProject']
  if (!found || typeof project !== 'string')
    throw new TrackerError('not-found', `The work item ${id} does not exist, or may not be read`, 'Check its number and your rights.')
  const paths = taken.flatMap((path) => {
    const value = found.fields[path]
    return typeof value === 'string' ? [[path, value] as const] : []
  })
  const parent = 'below' in place && found.url ? { parent: found.url } : {}
  return { project, paths: Object.fromEntries(paths), ...parent }
}

/** The first mapped type that this team project has, with its fields. */
export const typeOf = async (
  site: Pick<Site, 'fieldsOf'>,
  project: string,
  { kind, mapping }: { readonly kind: ItemDraft['kind']; readonly mapping: Mapping },
): Promise<{ readonly type: string; readonly fields: ReadonlySet<string> }> => {
  for (const type of typesForDraft(kind, mapping)) {
    const fields = await site.fieldsOf({ project, type }).catch((cause: unknown) => {
      if (cause instanceof TrackerError && cause.code === 'not-found') return undefined
      throw cause
    })
    if (fields) return { type, fields }
  }
  const words = wordsForDraft(kind)
  throw new TrackerError(
    'invalid',
    `The process of the team project ${project} has no work item type for ${words}`,
    'Add the type to that process, or choose another type in the settings, under Mapping.',
  )
}
