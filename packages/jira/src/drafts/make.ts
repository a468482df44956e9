import { type HttpRequest, type ItemDraft, type MadeItem, type Meaning, type Shelf, TrackerError, type Unfilled } from '@plumbline/core'
import { makeOnce, planFields, titleOf } from '@plumbline/core/drafts'
import { ask } from '../http/http.ts'
import { searchIssues } from '../items/search.ts'
import { nativeOf } from './native.ts'
import { Created } from './schema.ts'
import { createScreen, homeOf, type Screen, typeOf } from './screen.ts'
import { documentOf } from './text.ts'

/** The issue property that marks what was made for a key; the manifest lets searches find it. */
export const madeProperty = 'plumbline-made'

interface Maker {
  readonly request: HttpRequest
  readonly shelf: Shelf
  readonly now: () => Date
  readonly siteUrl: () => Promise<string>
}

interface Prepared {
  readonly fields: Readonly<Record<string, unknown>>
  readonly leftOut: readonly Unfilled[]
}

const securityField = (level: string | undefined, name: string, screen: Screen) => {
  if (level === undefined) return {}
  if (screen.has('security')) return { security: { id: level } }
  throw new TrackerError(
    'invalid',
    `The project has the security level “${name}”, which this type of issue cannot take over`,
    'Put the field Security Level on the create screen of the issue type, so that no more people see the new issue than the project.',
  )
}

/** Everything that only reads, before the issue is claimed. */
const prepare = async (request: HttpRequest, draft: ItemDraft, { mapping, zone }: Meaning): Promise<Prepared> => {
  const title = titleOf(draft)
  const { project, security } = await homeOf(request, draft)
  const type = await typeOf(request, project, { kind: draft.kind, mapping })
  const screen = await createScreen(request, project, type.id)
  const planned = planFields(draft.values, mapping, {
    field: (source) => screen.get(source),
    native: (stored, field) => nativeOf(stored, field, zone),
  })
  const described = draft.text !== undefined && screen.has('description')
  return {
    fields: {
      ...planned.set,
      project: /^\d+$/.test(project) ? { id: project } : { key: project },
      issuetype: { id: type.id },
      summary: title,
      ...('below' in draft.place ? { parent: { id: draft.place.below } } : {}),
      ...(described ? { description: documentOf(draft.text ?? []) } : {}),
      ...securityField(security?.id, security?.name ?? '', screen),
    },
    leftOut: [
      ...planned.leftOut,
      ...(draft.text !== undefined && !described
        ? [{ field: 'text', detail: `Description: the type ${type.name} has none on its create screen.` } as const]
        : []),
    ],
  }
}

/**
 * Makes an issue once for its key, as the app. Its mark is set by the call that makes it (assumption jira-create-with-property); Jira's search shows it seconds later
 * (assumption jira-search-delay), and until then a try that broke off is not repeated.
 */
export const ensureItem = async (
  { request, shelf, now, siteUrl }: Maker,
  key: string,
  { draft, meaning }: { readonly draft: ItemDraft; readonly meaning: Meaning },
): Promise<MadeItem> => {
  const { fields, leftOut } = await prepare(request, draft, meaning)
  const site = await siteUrl()
  const made = (issue: { readonly id: string; readonly key: string }, left: readonly Unfilled[]): MadeItem => ({
    item: issue.id,
    key: issue.key,
    url: `${site}/browse/${encodeURIComponent(issue.key)}`,
    leftOut: left,
  })
  return makeOnce({ shelf, now }, key, {
    find: async (mark) => {
      const jql = `issue.property[${madeProperty}].key = "${mark}" ORDER BY key ASC`
      for await (const { issues } of searchIssues(request, { jql, fields: ['summary'], what: 'look for the item' }))
        for (const issue of issues) return made(issue, [])
      return undefined
    },
    make: async (mark) => {
      const body = { fields, properties: [{ key: madeProperty, value: { key: mark } }] }
      const exchange = { method: 'POST', path: '/rest/api/3/issue', body } as const
      return made(await ask(request, { what: `make “${String(fields['summary'])}”`, shape: Created, exchange }), leftOut)
    },
  })
}
