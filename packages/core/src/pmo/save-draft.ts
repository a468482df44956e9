import { boundedProblems } from '../methodology/bounded.ts'
import { readTemplateText } from '../methodology/document.ts'
import type { Call, Ports } from '../ports.ts'
import type { InputOf } from './client.ts'
import type { Settings } from './settings.ts'
import { readHead } from './settings-document.ts'
import { openTemplate } from './show-template.ts'
import { templatesOf } from './site-templates.ts'
import { type Draft, draftKey, type Named } from './template-documents.ts'
import type { SaveDraftResult } from './template-views.ts'

/** Whether what was proposed has been published since: then the draft begins anew. */
export const isPublished = ({ proposal }: Draft, settings: Settings): boolean =>
  templatesOf(settings).some(({ hash }) => hash === proposal?.hash)

const withAuthor = (authors: readonly Named[], { ref, name }: Named): Named[] => [
  ...authors.filter((author) => author.ref !== ref),
  { ref, name },
]

/**
 * Keeps a draft if nobody saved a newer one meanwhile. It may have mistakes, as unfinished work has, but it has to be text that can be read.
 * Saving withdraws a proposal: what is approved is what was proposed, to the letter.
 */
export const saveDraft = async (ports: Ports, call: Call, input: InputOf<'template.saveDraft'>): Promise<SaveDraftResult> => {
  const read = await readTemplateText(input.text)
  const data: unknown = read.ok ? read.template : read.data
  const problems = read.ok ? [] : read.problems
  if (data === undefined || data === null || (!read.ok && boundedProblems(data).length > 0))
    return { ok: false, problem: 'unreadable', problems }
  const key = draftKey(input.draft)
  const [before, { value: settings }] = await Promise.all([ports.shelf.read(key), readHead(ports, call)])
  const authors = before && !isPublished(before.value, settings) ? before.value.authors : []
  const title = input.title ?? before?.value.title
  const draft: Draft = {
    data,
    ...(title ? { title } : {}),
    authors: withAuthor(authors, call.actor),
    savedAt: call.now,
    proposal: null,
  }
  const written = await ports.shelf.write(key, draft, input.draftVersion)
  if (written.ok) return { ok: true, draftVersion: written.version, problems }
  return { ok: false, problem: 'conflict', newer: await openTemplate(ports, call, { template: { draft: input.draft } }) }
}
