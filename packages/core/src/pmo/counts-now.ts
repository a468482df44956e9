import type { StoredJudgement } from '../gates/records.ts'
import { hashOf } from '../hash.ts'
import { isPlain } from '../plain.ts'
import type { Call, DocKey, ReadingPorts } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import type { Settings, TemplateRef } from './settings.ts'
import { standingTemplate } from './standing-template.ts'

// For words beside a judgement only, so that these are read by their shape, without the schemas that judging needs.

const head: DocKey<Settings | undefined> = {
  collection: 'settings',
  id: 'head',
  check: (value) => (isPlain(value) && Array.isArray(value['templates']) ? (value as unknown as Settings) : undefined),
}

interface Pinned {
  readonly value: unknown
  readonly template?: TemplateRef
  readonly tailored: boolean
}

const binding = (id: string): DocKey<Pinned> => ({
  collection: 'bindings',
  id,
  check: (value) => {
    if (!isPlain(value)) return { value, tailored: false }
    const { template, tailoring } = value
    return { value, ...(isPlain(template) ? { template: template as unknown as TemplateRef } : {}), tailored: isPlain(tailoring) }
  },
})

/** Where anybody may write the documents, they are news only as far as they counted when the project was judged. */
const counted = (by: NonNullable<StoredJudgement['counted']>, settings: Settings, bound: Pinned | undefined): boolean =>
  hashOf(settings) === by.settings && (bound ? hashOf(bound.value) : null) === by.binding

/** The version that a project stands under since it was last judged by another one; `undefined`: it is still that one. */
export const countsNow = async (
  { shelf }: Pick<ReadingPorts, 'shelf'>,
  call: Call,
  stored: StoredJudgement,
): Promise<{ readonly version: string; readonly perhaps: boolean } | undefined> => {
  const [settings, bound] = await Promise.all([shelf.read(head), shelf.read(binding(stored.component.ref))])
  if (!settings?.value || (stored.counted && !counted(stored.counted, settings.value, bound?.value))) return undefined
  const { template: pinned, tailored } = bound?.value ?? { tailored: false }
  const under = { pinned, last: stored.template, tier: stored.tier, passages: stored.passages, today: dayOf(call.now, stored.zone) }
  const found = standingTemplate(settings.value, under)?.template
  // A deviation that does not fit a new version holds it back, which only judging again can tell.
  return found && found.hash !== stored.template ? { version: found.version, perhaps: tailored } : undefined
}
