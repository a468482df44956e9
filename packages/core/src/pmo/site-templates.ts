import type { IsoDate } from '../work/values.ts'
import type { Settings, SiteTemplate, TemplateRef } from './settings.ts'

const beginning = { from: '1970-01-01', at: '1970-01-01T00:00:00.000Z' } as const

/** Every version that projects of this site may stand under, in the order in which they came; the chosen one alone where nothing else was said. */
export const templatesOf = ({ templates, template }: Settings): readonly SiteTemplate[] => {
  const known = templates ?? []
  if (!template || known.some(({ hash }) => hash === template.hash)) return known
  return [{ ...template, replaces: null, rollOut: 'atOnce', ...beginning }, ...known]
}

/** The newest version of a template on this site, also one that waits for its day. */
export const newestOf = (settings: Settings, id: string): SiteTemplate | undefined =>
  templatesOf(settings).findLast((version) => version.id === id)

/** The newest version of a template that counts today. */
export const inForceOf = (settings: Settings, id: string, today: IsoDate): SiteTemplate | undefined =>
  templatesOf(settings).findLast((version) => version.id === id && version.from <= today)

/** What a publication of this template takes over: its own earlier version, else the site's template, or nothing where it comes beside the others. */
export const takenOver = (
  settings: Settings,
  { id, beside, today }: { id: string; beside: boolean; today: IsoDate },
): TemplateRef | null => {
  const earlier = inForceOf(settings, id, today)
  if (earlier) return { id: earlier.id, version: earlier.version, hash: earlier.hash }
  return beside ? null : settings.template
}

/** The settings' templates after a publication: what of the same template still waited for its day gives way. */
export const withPublished = (settings: Settings, published: SiteTemplate, today: IsoDate): Settings => {
  const { upcoming, ...rest } = settings
  const standing = templatesOf(settings).filter(({ id, from }) => id !== published.id || from <= today)
  const templates = [...standing, published]
  const { id, version, hash, from, replaces } = published
  const forNew = settings.template === null || replaces === settings.template.hash
  if (!forNew) return { ...settings, templates }
  if (from <= today) return { ...rest, template: { id, version, hash }, templates }
  return { ...rest, upcoming: { id, version, hash, effectiveOn: from }, templates }
}

/** A version that came without a roll-out of its own: adopted as the product brings it. */
export const adopted = (
  ref: TemplateRef,
  replaces: string | null,
  moment: { readonly from: IsoDate; readonly at: string },
): SiteTemplate => ({
  ...ref,
  replaces,
  rollOut: 'atOnce',
  ...moment,
})
