import { TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, DocKey, Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import { saveHead } from './change-settings.ts'
import { templateKey } from './documents.ts'
import { publishable } from './publishable.ts'
import type { Settings, SiteTemplate, TemplateRef } from './settings.ts'
import { readToChange } from './settings-to-change.ts'
import { takenOver, templatesOf, withPublished } from './site-templates.ts'
import { type Draft, draftKey, type Proposal, type Publication, publicationKey, publishedAs } from './template-documents.ts'
import { refOf } from './template-ref.ts'
import type { ApproveResult, PublicationObstacle } from './template-views.ts'

/** Everything that keeps this person from approving what is proposed. Nobody approves what they wrote or proposed themselves. */
export const obstaclesToApproval = async (
  ports: Ports,
  call: Call,
  settings: Settings,
  { data, proposal, authors }: Draft,
): Promise<{ readonly template: Template | undefined; readonly obstacles: readonly PublicationObstacle[] }> => {
  if (!proposal) return { template: undefined, obstacles: ['notProposed'] }
  const { template, obstacles } = await publishable(ports, call, settings, { data, effectiveOn: proposal.effectiveOn })
  const involved = [...authors, proposal.by].some(({ ref }) => ref === call.actor.ref)
  return {
    template,
    obstacles: [
      ...obstacles,
      ...(template && hashOf(template) !== proposal.hash ? (['changedSince'] as const) : []),
      ...(involved ? (['author'] as const) : []),
    ],
  }
}

/** Writes an immutable body unless it is there already. */
const keepBody = async <T>(ports: Ports, key: DocKey<T>, body: T): Promise<void> => {
  if (!(await ports.shelf.read(key))) await ports.shelf.write(key, body, 'new')
}

const recordOf = (settings: Settings, draft: Draft, proposal: Proposal, template: TemplateRef, call: Call): Publication => ({
  template,
  replaces: takenOver(settings, { id: template.id, beside: proposal.beside, today: dayOf(call.now, settings.zone) }),
  note: proposal.note,
  effectiveOn: proposal.effectiveOn,
  rollOut: proposal.rollOut,
  authors: draft.authors,
  proposedBy: proposal.by,
  approvedBy: { ref: call.actor.ref, name: call.actor.name },
  at: call.now,
  before: settings.publication ?? null,
})

const headWith = (settings: Settings, record: Publication, publication: string, today: string): Settings => ({
  ...withPublished(settings, publishedAs(record), today),
  publication,
})

const standsAlready = (settings: Settings, hash: string): SiteTemplate | undefined => templatesOf(settings).find((ref) => ref.hash === hash)

const attempts = 3

/**
 * Publishes what the approver was shown, and nothing that was proposed in its place since: the body and the record of it first, then the one head of the settings, once.
 * Approving it again changes nothing. What others saved in the settings meanwhile is kept.
 */
export const approvePublication = async (
  ports: Ports,
  call: Call,
  input: { readonly draft: string; readonly proposalHash: string },
): Promise<ApproveResult> => {
  const draft = await ports.shelf.read(draftKey(input.draft))
  if (!draft) throw new TrackerError('not-found', `There is no draft ${input.draft} on this site`, 'Reload the list of drafts.')
  const { proposal } = draft.value
  if (proposal && hashOf(proposal) !== input.proposalHash) return { ok: false, obstacles: ['changedSince'] }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { value: settings, version } = await readToChange(ports, call)
    const today = dayOf(call.now, settings.zone)
    const standing = proposal && standsAlready(settings, proposal.hash)
    if (proposal && standing) {
      const { id, version: name, hash, from } = standing
      return {
        ok: true,
        template: { id, version: name, hash },
        effectiveOn: proposal.effectiveOn,
        inForce: from <= today,
      }
    }
    const { template, obstacles } = await obstaclesToApproval(ports, call, settings, draft.value)
    if (!proposal || !template || obstacles.length > 0) return { ok: false, obstacles }
    const record = recordOf(settings, draft.value, proposal, refOf(template), call)
    const publication = hashOf(record)
    await keepBody(ports, templateKey(record.template.hash), template)
    await keepBody(ports, publicationKey(publication), record)
    const written = await saveHead(ports, call, headWith(settings, record, publication, today), version)
    if (written.ok) return { ok: true, template: record.template, effectiveOn: record.effectiveOn, inForce: record.effectiveOn <= today }
  }
  throw new TrackerError('conflict', 'The settings are being saved by somebody else at the same time', 'Approve it again in a minute.')
}
