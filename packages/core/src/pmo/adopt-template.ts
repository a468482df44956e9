import { TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import { boundedProblems } from '../methodology/bounded.ts'
import { isBuiltIn } from '../methodology/built-in.ts'
import type { Template } from '../methodology/template.ts'
import { compareVersions } from '../methodology/version.ts'
import type { Call, Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import { saveHead } from './change-settings.ts'
import type { InputOf } from './client.ts'
import { templateKey } from './documents.ts'
import { openSettings } from './open-settings.ts'
import type { Settings, TemplateRef } from './settings.ts'
import { readToChange } from './settings-to-change.ts'
import { adopted, newestOf, templatesOf } from './site-templates.ts'
import { refOf } from './template-ref.ts'
import type { SaveResult } from './views.ts'

const changedByHand = (): TrackerError =>
  new TrackerError(
    'invalid',
    'This is no template as it comes with the product: it was changed, or comes from another version',
    'Save it as a draft, propose it, and let somebody else of the PMO approve it.',
  )

/** A document that is, to the letter, one of the templates that come with the product. Throws `invalid` for any other. */
export const asBuiltIn = (document: unknown): Template => {
  if (boundedProblems(document).length > 0 || !isBuiltIn(hashOf(document))) throw changedByHand()
  return document as Template
}

/** Keeps the body of a template under its hash, once. */
export const keepTemplate = async (ports: Ports, template: Template): Promise<TemplateRef> => {
  const ref = refOf(template)
  if (!(await ports.shelf.read(templateKey(ref.hash)))) await ports.shelf.write(templateKey(ref.hash), template, 'new')
  return ref
}

/** Throws where what stands on this site was put in force by two people: then one alone changes no template. */
export const ensureOneMay = ({ publication, template }: Settings): void => {
  if (publication === undefined) return
  throw new TrackerError(
    'invalid',
    `${template ? `${template.id} ${template.version}` : 'The template here'} was put in force by two people, and one cannot put another in its place`,
    'Make a draft of the other template, propose it, and let somebody else approve it.',
  )
}

type Named = Pick<TemplateRef, 'id' | 'version'>

/** Throws where a version would take over from a newer one of the same template: going back is a change of the methodology, and needs two people. */
export const ensureNotOlder = (stands: Named | null | undefined, { id, version }: Named): void => {
  if (stands?.id !== id || compareVersions(version, stands.version) >= 0) return
  throw new TrackerError(
    'invalid',
    `${id} ${version} is older than ${stands.version}, which stands on this site, and one person cannot go back to it`,
    'Make a draft of what you need from it under a newer version, propose it, and let somebody else approve it.',
  )
}

/** The versions of the site with one more: after an earlier one of the same template, or beside the others. */
export const withAdopted = (settings: Settings, ref: TemplateRef, now: string): Settings['templates'] => {
  const known = templatesOf(settings)
  if (known.some(({ hash }) => hash === ref.hash)) return known
  const before = newestOf(settings, ref.id)
  return [...known, adopted(ref, before?.hash ?? null, { from: dayOf(now, settings.zone), at: now })]
}

/** Adds a template as it comes with the product beside those of the site, for projects that choose it: the body first, then the one head. */
export const adoptTemplate = async (ports: Ports, call: Call, input: InputOf<'template.adopt'>): Promise<SaveResult> => {
  const template = asBuiltIn(input.document)
  const { value: head } = await readToChange(ports, call)
  if (templatesOf(head).some(({ hash }) => hash === hashOf(template))) return { ok: true, settingsVersion: input.settingsVersion }
  ensureOneMay(head)
  ensureNotOlder(newestOf(head, template.id), template)
  const ref = await keepTemplate(ports, template)
  const templates = withAdopted(head, ref, call.now)
  const newer = head.template?.id === ref.id ? { template: ref } : {}
  const written = await saveHead(ports, call, { ...head, ...newer, ...(templates ? { templates } : {}) }, input.settingsVersion)
  if (written.ok) return { ok: true, settingsVersion: written.version }
  return { ok: false, problem: 'conflict', newer: await openSettings(ports, call) }
}
