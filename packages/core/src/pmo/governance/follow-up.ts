import { fieldOf } from '../../facts/reading.ts'
import { TrackerError } from '../../failure.ts'
import type { Recorded } from '../../governance/acts.ts'
import type { Condition } from '../../governance/conditions/state.ts'
import { governanceState } from '../../governance/state.ts'
import { appendTo } from '../../ledger/keep.ts'
import type { NamedPerson } from '../../ledger/record.ts'
import type { Ports } from '../../ports.ts'
import type { FieldValues, ItemDraft, Meaning } from '../../work/draft.ts'
import type { ItemRef } from '../../work/values.ts'
import type { Judged, Site } from '../judge-component.ts'
import { keepJudged } from '../keep-judged.ts'
import { judgeAgain } from './judge-again.ts'
import { product } from './sent-back.ts'

/** An erased person is known by a hash alone. */
const ownerIn = ({ ref, name }: NamedPerson): FieldValues => (/^[0-9a-f]{64}$/.test(ref) ? {} : { entryOwner: { ref, name, active: true } })

const draftOf = (item: ItemRef, { what, owner, due, gate }: Condition): ItemDraft => ({
  kind: 'action',
  place: { below: item },
  title: what === '' ? `Condition of ${gate}` : what,
  values: { actionSource: 'condition', entryDue: due, ...ownerIn(owner) },
  text: [{ is: 'paragraph', text: what === '' ? `Condition of ${gate}` : what }],
})

const keyOf = ({ hash, index }: Condition): string => `condition-${hash.slice(0, 40)}-${index}`

/** What the tracker does not take now is tried again at the next refresh, and keeps nobody from deciding. */
const unlessRefused = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked
  } catch (error) {
    if (error instanceof TrackerError) return undefined
    throw error
  }
}

/** Makes the item of each condition that has none yet; what it became is to be recorded. */
const itemsFor = async (ports: Ports, judged: Judged, meaning: Meaning): Promise<readonly Recorded[]> => {
  const { ref } = judged.reading.project
  const made: Recorded[] = []
  for (const condition of judged.governance.state.conditions) {
    if (condition.item || condition.met) continue
    const item = await unlessRefused(ports.desk.ensureItem(keyOf(condition), draftOf(ref, condition), meaning))
    const { decision, index } = condition
    if (item) made.push({ kind: 'condition.item', decision, index, item: item.item, key: item.key, url: item.url })
  }
  return made
}

/** Tells the item of a condition its new day. */
const moveItems = async (ports: Ports, { reading, governance }: Judged, meaning: Meaning): Promise<void> => {
  for (const { item, due, moves, met } of governance.state.conditions) {
    const found = item && !met && moves.length > 0 ? reading.below.find(({ ref }) => ref === item.ref) : undefined
    const told = found && fieldOf(found, 'entryDue')
    if (found && told?.ok && told.value !== due) await unlessRefused(ports.desk.ensureFields(found.ref, { entryDue: due }, meaning))
  }
}

/**
 * Does in the tracker what follows from a project's ledger and is not there yet. It runs after the head of the ledger stands on the item, and again at every refresh,
 * so that nothing is lost where it was cut short, and nothing is made twice.
 */
export const followUp = async (ports: Ports, site: Site, judged: Judged): Promise<Judged> => {
  const { mapping, zone } = site.configured.settings
  const meaning = { mapping, zone }
  if (judged.governance.ledger.anchoring.is === 'contradicted') return judged
  await moveItems(ports, judged, meaning)
  const made = await itemsFor(ports, judged, meaning)
  if (made.length === 0) return judged
  const acts = made.map((act) => ({ at: judged.reading.readAt, by: product, act }))
  const ledger = await unlessRefused(appendTo(ports, judged.governance.ledger, acts))
  if (!ledger) return judged
  const again = await judgeAgain(site, judged, { ledger, state: governanceState(ledger) })
  return { ...again, outcome: await keepJudged(ports, again, 'whenChanged') }
}
