import type { HttpRequest, ItemLink, ItemRef, LinkMeaning } from '@plumbline/core'
import * as z from 'zod/mini'
import { fetchIssues } from '../items/fetch.ts'

const text = z.nullish(z.string())
const Other = z.nullish(z.object({ id: z.string() }))
const Links = z.nullish(
  z.array(z.object({ type: z.object({ name: text, inward: text, outward: text }), inwardIssue: Other, outwardIssue: Other })),
)

/** What a site's own words for a kind of link mean, as Jira brings them and as sites add them; a site in another language says it in the settings of the dependencies. */
const meaning = (outward: string): LinkMeaning => {
  if (/^(is )?(blocks|blocking|required (by|for)|needed (by|for)|(a )?predecessor of|followed by|precedes|enables)\b/i.test(outward))
    return 'firstNeeded'
  if (/^(is )?(blocked by|depends on|dependent on|requires|needs|(a )?successor of|follows)\b/i.test(outward)) return 'secondNeeded'
  return 'nothing'
}

/** Links between these issues and others, each once, in their outward direction. Jira shows only those to issues that the reader may see (assumption jira-links-to-hidden-issues). */
export const linksOf = async (request: HttpRequest, items: readonly ItemRef[]): Promise<readonly ItemLink[]> => {
  const { issues } = await fetchIssues(request, items, { fields: ['issuelinks'], what: 'read the links of the project items' })
  const found = new Map<string, ItemLink>()
  for (const { id, fields } of issues)
    for (const { type, inwardIssue, outwardIssue } of Links.safeParse(fields['issuelinks']).data ?? []) {
      const [first, second] = outwardIssue ? [id, outwardIssue.id] : [inwardIssue?.id, id]
      if (first === undefined) continue
      const [name, words] = [type.name ?? '', type.outward ?? '']
      found.set(`${name} ${first} ${second}`, { first, second, type: name, words, means: meaning(words) })
    }
  return [...found.values()]
}
