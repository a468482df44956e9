import { TrackerError } from '../failure.ts'
import { hashOf } from '../hash.ts'
import type { Call, Ports } from '../ports.ts'
import { attestProposal, ensureMayPropose } from './change-settings.ts'
import type { InputOf } from './client.ts'
import { publishable } from './publishable.ts'
import { readHead } from './settings-document.ts'
import { openTemplate } from './show-template.ts'
import { type Draft, draftKey } from './template-documents.ts'
import type { ProposeResult } from './template-views.ts'
import { termsOf } from './weigh-publication.ts'

/** Asks another person of the PMO to publish a draft as it stands, with the reason that everybody will read and the day from which it counts. */
export const proposePublication = async (
  ports: Ports,
  call: Call,
  input: InputOf<'template.proposePublication'>,
): Promise<ProposeResult> => {
  const key = draftKey(input.draft)
  const [draft, { value: settings }] = await Promise.all([ports.shelf.read(key), readHead(ports, call)])
  if (!draft) throw new TrackerError('not-found', `There is no draft ${input.draft} on this site`, 'Save the draft first, then propose it.')
  const newer = () => openTemplate(ports, call, { template: { draft: input.draft } })
  if (draft.version !== input.draftVersion) return { ok: false, problem: 'conflict', newer: await newer() }
  const { template, obstacles } = await publishable(ports, call, settings, { data: draft.value.data, effectiveOn: input.effectiveOn })
  if (!template || obstacles.length > 0) return { ok: false, problem: 'refused', obstacles }
  await ensureMayPropose(ports, call)
  const hash = hashOf(template)
  const by = { ref: call.actor.ref, name: call.actor.name }
  const { note, effectiveOn, rollOut = 'atOnce', beside = false } = input
  const proposal = { by, at: call.now, note, effectiveOn, hash, rollOut, beside }
  const proposed: Draft = { ...draft.value, proposal }
  const written = await ports.shelf.write(key, proposed, input.draftVersion)
  if (!written.ok) return { ok: false, problem: 'conflict', newer: await newer() }
  await attestProposal(ports, call, hash, termsOf({ note, effectiveOn, rollOut, beside }))
  return { ok: true, draftVersion: written.version, hash, proposalHash: hashOf(proposal) }
}
