import { TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import { boundedProblems } from '../methodology/bounded.ts'
import { isBuiltIn } from '../methodology/built-in.ts'
import { differenceOf } from '../methodology/difference.ts'
import { differenceWords } from '../methodology/difference-words.ts'
import { readTemplateText } from '../methodology/document.ts'
import { lintTemplate } from '../methodology/lint.ts'
import type { Template } from '../methodology/template.ts'
import { versionProblem } from '../methodology/version.ts'
import { writeTemplateText } from '../methodology/write-document.ts'
import { isPlain } from '../plain.ts'
import type { Call, Ports } from '../ports.ts'
import type { InputOf } from './client.ts'
import { templateKey } from './documents.ts'
import { obstaclesToApproval } from './publish-template.ts'
import { templateInForce } from './publishable.ts'
import type { Settings } from './settings.ts'
import { readHead } from './settings-document.ts'
import { type Draft, draftKey } from './template-documents.ts'
import type { TemplatePlace, TemplateView } from './template-views.ts'

const absent = (what: string): TrackerError =>
  new TrackerError('not-found', `There is no ${what} on this site`, 'Choose one of those that the list of templates shows.')

interface Opened {
  readonly kind: TemplateView['kind']
  readonly data: unknown
  readonly draft?: { readonly id: string; readonly version: string; readonly value: Draft }
}

const find = async (ports: Ports, call: Call, place: TemplatePlace): Promise<Opened> => {
  if ('document' in place) {
    const [problem] = boundedProblems(place.document)
    if (problem)
      throw new TrackerError('invalid', `The document cannot be read at ${problem.place}: ${problem.message}`, 'Correct it there.')
    return { kind: isBuiltIn(hashOf(place.document)) ? 'builtIn' : 'document', data: place.document }
  }
  if ('hash' in place) {
    const published = await ports.shelf.read(templateKey(place.hash))
    if (!published) throw absent(`published template ${place.hash.slice(0, 12)}`)
    return { kind: 'published', data: published.value }
  }
  if (!(await ports.directory.isPmo(call.actor)))
    throw new TrackerError('forbidden', 'Drafts belong to the PMO until they are published', 'Open the template in force instead.')
  const draft = await ports.shelf.read(draftKey(place.draft))
  if (!draft) throw absent(`draft ${place.draft}`)
  return { kind: 'draft', data: draft.value.data, draft: { id: place.draft, version: draft.version, value: draft.value } }
}

const compared = (standing: Awaited<ReturnType<typeof templateInForce>>, template: Template) => {
  if (!standing || standing.ref.id !== template.id) return { comparedWith: null, changes: [] }
  const inForce = standing.template
  const changes = differenceOf(inForce, template)
  const problem = versionProblem(inForce, template, changes)
  return {
    comparedWith: standing.ref,
    changes: changes.map((change) => ({
      subject: change.subject,
      id: change.id,
      effect: change.effect,
      words: differenceWords([change], template, inForce),
    })),
    ...(problem === undefined ? {} : { versionProblem: problem }),
  }
}

const draftView = async (ports: Ports, call: Call, settings: Settings, opened: Opened): Promise<Pick<TemplateView, 'draft'>> => {
  if (!opened.draft) return {}
  const { id, version, value } = opened.draft
  const { proposal } = value
  return {
    draft: {
      id,
      title: value.title ?? null,
      draftVersion: version,
      authors: value.authors.map(({ name, ref }) => name || ref),
      savedAt: value.savedAt,
      proposal: proposal && {
        byName: proposal.by.name || proposal.by.ref,
        at: proposal.at,
        note: proposal.note,
        effectiveOn: proposal.effectiveOn,
        rollOut: proposal.rollOut,
        beside: proposal.beside,
        hash: proposal.hash,
        proposalHash: hashOf(proposal),
        obstacles: (await obstaclesToApproval(ports, call, settings, value)).obstacles,
      },
    },
  }
}

const textIn = (data: unknown, name: 'name' | 'version'): string | null => {
  const value = isPlain(data) ? data[name] : undefined
  return typeof value === 'string' ? value : null
}

/** One template as text, with its mistakes, what the linter says for this site, and its differences from what is in force. */
export const openTemplate = async (ports: Ports, call: Call, input: InputOf<'template.open'>): Promise<TemplateView> => {
  const [opened, { value: settings }] = await Promise.all([find(ports, call, input.template), readHead(ports, call)])
  const format = input.format ?? 'yaml'
  const text = await writeTemplateText(opened.data, format)
  const read = await readTemplateText(text)
  const inForce = await templateInForce(ports, call, settings, read.ok ? read.template.id : undefined)
  return {
    kind: opened.kind,
    name: textIn(opened.data, 'name'),
    version: textIn(opened.data, 'version'),
    hash: read.ok ? hashOf(read.template) : null,
    format,
    text,
    problems: read.ok ? [] : read.problems,
    findings: read.ok ? lintTemplate(read.template, { mapping: settings.mapping }) : [],
    ...(read.ok ? compared(inForce, read.template) : { comparedWith: null, changes: [] }),
    ...(await draftView(ports, call, settings, opened)),
  }
}
