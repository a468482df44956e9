import type { Call, Ports } from '../ports.ts'
import { notedSites } from './note-sites.ts'
import { publicationsOf } from './publishable.ts'
import { isPublished } from './save-draft.ts'
import type { Settings } from './settings.ts'
import { readHead } from './settings-document.ts'
import { templatesOf } from './site-templates.ts'
import { drafts, type Named } from './template-documents.ts'
import type { TemplateVersions } from './template-views.ts'

const nameOf = ({ name, ref }: Named): string => name || ref

/** More drafts than any PMO works on at once; what is beyond them can still be opened by name. */
const mostPages = 20

const ownDrafts = async (ports: Ports, settings: Settings, published: ReadonlySet<string>): Promise<TemplateVersions['drafts']> => {
  const found: TemplateVersions['drafts'][number][] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const { values, next } = await ports.shelf.list(drafts, after)
    for (const { id, value } of values)
      if (value) {
        const { title = null, savedAt, authors, proposal } = value
        const done = proposal !== null && (published.has(proposal.hash) || isPublished(value, settings))
        found.push({ id, title, savedAt, authors: authors.map(nameOf), proposed: proposal !== null && !done, published: done })
      }
    if (next === undefined) return found
    after = next
  }
  return found
}

/** What is in force here, what follows, what was published before and by whom, and what the PMO works on. */
export const listVersions = async (ports: Ports, call: Call): Promise<TemplateVersions> => {
  const [{ value: settings }, isPmo] = await Promise.all([readHead(ports, call), ports.directory.isPmo(call.actor)])
  const published = await publicationsOf(ports, settings)
  return {
    inForce: settings.template,
    upcoming: settings.upcoming ?? null,
    publications: published.map(({ template, replaces, note, effectiveOn, rollOut, proposedBy, approvedBy, at }) => ({
      template,
      replaces,
      note,
      effectiveOn,
      rollOut,
      proposedBy: nameOf(proposedBy),
      approvedBy: nameOf(approvedBy),
      at,
    })),
    templates: templatesOf(settings),
    elsewhere: await notedSites(ports),
    drafts: isPmo ? await ownDrafts(ports, settings, new Set(published.map(({ template }) => template.hash))) : [],
  }
}
