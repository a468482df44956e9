import { TrackerError } from '../failure.ts'
import { confirmedBy } from '../gates/passage.ts'
import type { Call, ReadingPorts } from '../ports.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import type { ItemRef } from '../work/values.ts'
import { chosenKey, judgementKey, readToKey, templateKey } from './documents.ts'
import { gateView } from './gate-view.ts'
import type { GateView } from './views.ts'

const hidden = (item: ItemRef): TrackerError =>
  new TrackerError('not-found', `The item ${item} does not exist, or you may not see it`, 'Ask its owner for access, or open another item.')

const empty = async (ports: ReadingPorts, call: Call, reason: Extract<GateView, { kind: 'empty' }>['reason']): Promise<GateView> => ({
  kind: 'empty',
  reason,
  mayConfigure: reason === 'noTemplate' || reason === 'phaseUnknown' ? await ports.directory.isPmo(call.actor) : false,
  mayJudge: reason !== 'noTemplate',
  now: call.now,
  zone: call.zone,
})

/** Throws where this person may not see the item: a document about it may be readable where the item is not. */
export const ensureVisible = async (ports: ReadingPorts, call: Call, item: ItemRef): Promise<void> => {
  const seen = await ports.tracker({ mapping: emptyMapping, zone: call.zone }).visible([item])
  if (!seen.has(item)) throw hidden(item)
}

/**
 * What the gate panel shows first: the stored official judgement, without judging anything. A judgement, and a passed gate, counts only where the project item itself confirms it.
 * In a browser it needs no schema and no engine.
 */
export const openGate = async (ports: ReadingPorts, call: Call, input: { readonly item: ItemRef }): Promise<GateView> => {
  const { item } = input
  const tracker = ports.tracker({ mapping: emptyMapping, zone: call.zone })
  const found = (await ports.shelf.read(judgementKey(item)))?.value
  if (!found) {
    const chosen = await ports.shelf.read(chosenKey)
    return empty(ports, call, chosen?.value.template ? 'notJudged' : 'noTemplate')
  }
  if ('none' in found) return empty(ports, call, found.none)
  const [{ factWords }, later, template, marks, isPmo, read] = await Promise.all([
    import('../rules/naming.ts'),
    // Few judgements are older than a publication, so that what tells it comes beside the panel.
    import('./counts-now.ts').then(({ countsNow }) => countsNow(ports, call, found)),
    ports.shelf.read(templateKey(found.template)),
    tracker.marks(item),
    ports.directory.isPmo(call.actor),
    ports.shelf.read(readToKey),
  ])
  if (!template || marks.judgement?.hash !== found.judgementHash) return empty(ports, call, 'notAttested')
  const stored = { ...found, passages: confirmedBy(marks, found.passages) }
  const pending = marks.request ? {} : null
  const view = gateView(template.value, stored, { call, facts: factWords, source: 'official', isPmo, pending, countsNow: later })
  return view.kind !== 'gate' ? view : { ...view, readAt: [read?.value?.at ?? '', stored.evidence.readAt].sort().at(-1) ?? '' }
}
