import type { ProposedTemplate } from '../governance/site/site-state.ts'
import { canonical, hashOf } from '../hash.ts'
import { isBuiltIn } from '../methodology/built-in.ts'
import { dayOf } from '../work/calendar.ts'
import type { Instant, IsoDate, PersonRef } from '../work/values.ts'
import type { RollOut, Settings } from './settings.ts'
import { onTheDay } from './settings-document.ts'
import { takenOver, templatesOf, withPublished } from './site-templates.ts'
import { type Publication, publishedAs } from './template-documents.ts'

/** Everything but the template itself that a publication is agreed on. */
export const termsOf = (terms: {
  readonly note: string
  readonly effectiveOn: IsoDate
  readonly rollOut: RollOut
  readonly beside: boolean
}): string => hashOf(terms)

/** What is published, by whom, and what the ledger of the site tells of it. */
export interface Publishing {
  readonly before: Settings
  readonly after: Settings
  readonly actor: PersonRef
  readonly now: Instant
  /** When it was asked for. */
  readonly at: Instant
  /** The record that the new settings name; `undefined`: there is none. */
  readonly publication: Publication | undefined
  readonly proposed: readonly ProposedTemplate[]
}

type Stands = Pick<Settings, 'template' | 'templates' | 'upcoming' | 'publication'>

const templatesIn = ({ template, templates, upcoming, publication }: Stands): string =>
  canonical({ template, templates: templates ?? null, upcoming: upcoming ?? null, publication: publication ?? null })

const aDay = 86_400_000

/** Somebody proposed it to the letter, and somebody else, who wrote none of it, published it. */
const agreed = (before: Settings, { actor, at, publication: record, proposed }: Publishing): boolean => {
  if (!record || record.approvedBy.ref !== actor || record.before !== (before.publication ?? null)) return false
  if ([...record.authors, record.proposedBy].some(({ ref }) => ref === actor)) return false
  if (Math.abs(Date.parse(record.at) - Date.parse(at)) > aDay) return false
  const { template, note, effectiveOn, rollOut, replaces } = record
  const today = dayOf(record.at, before.zone)
  return [false, true].some(
    (beside) =>
      canonical(takenOver(before, { id: template.id, beside, today })) === canonical(replaces) &&
      proposed.some(
        ({ by, template: hash, terms }) =>
          by.ref === record.proposedBy.ref && hash === template.hash && terms === termsOf({ note, effectiveOn, rollOut, beside }),
      ),
  )
}

/**
 * Whether the templates of new settings came there as they may: nothing changed; one person alone chose among those that come with the product, before two people published
 * anything; or a publication that one proposed and another agreed to.
 */
export const mayPublish = (publishing: Publishing): boolean => {
  const { now, publication } = publishing
  const [before, after] = [onTheDay(publishing.before, now), onTheDay(publishing.after, now)]
  if (templatesIn(before) === templatesIn(after)) return true
  if (after.publication === before.publication) {
    const known = new Set(templatesOf(before).map(({ hash }) => hash))
    return before.publication === undefined && !after.upcoming && templatesOf(after).every(({ hash }) => known.has(hash) || isBuiltIn(hash))
  }
  if (!publication || !agreed(before, publishing)) return false
  const today = dayOf(publication.at, before.zone)
  const wanted = { ...withPublished(before, publishedAs(publication), today), publication: after.publication ?? '' }
  return templatesIn(onTheDay(wanted, now)) === templatesIn(after)
}
