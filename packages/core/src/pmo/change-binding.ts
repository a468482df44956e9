import { TrackerError } from '../failure.ts'
import type { BindingAct } from '../governance/binding/acts.ts'
import { hashOf } from '../hash.ts'
import type { Call, DocKey, Ports, Written } from '../ports.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import type { Instant, ItemRef, PersonRef } from '../work/values.ts'
import type { CountingBinding } from './attested-binding.ts'
import { type Binding, bindingKey } from './binding-document.ts'
import { needSite } from './judge-component.ts'
import { type Kept, readKept, replace } from './kept.ts'

/** What decides by ledgers lies in a part of its own. */
const ledgers = () => import('./governance/pages.ts')

/** A change of what binds a project that somebody asked for, and that waits for the product's own identity. */
export interface WaitingBinding {
  readonly by: PersonRef
  readonly byName: string
  readonly at: Instant
  /** Hash of what they made of it; absent for anything else that they asked for. */
  readonly binding?: string
}

/** What of a project's binding counts, and what of it waits. */
export interface BindingToChange extends CountingBinding {
  readonly waiting: readonly WaitingBinding[]
}

const waitingOn = async (ports: Ports, { zone }: Call, item: ItemRef): Promise<readonly WaitingBinding[]> => {
  const { actKey } = await ledgers()
  const wishes = await ports.tracker({ mapping: emptyMapping, zone }).wishes(item)
  return Promise.all(
    wishes.map(async ({ act, by, byName, at }) => {
      const asked = (await readKept(ports, actKey(act))).value
      return { by, byName, at, ...(asked?.kind === 'binding.set' ? { binding: asked.binding } : {}) }
    }),
  )
}

/** What binds a project where its ledger attests it: for whoever changes it, their own change that waits comes before what counts. */
export const bindingToChange = async (ports: Ports, call: Call, item: ItemRef, kept: Kept<Binding>): Promise<BindingToChange> => {
  const { countingBinding, readGovernance } = await ledgers()
  const { record } = await ports.tracker({ mapping: emptyMapping, zone: call.zone }).marks(item)
  const { ledger } = await readGovernance(ports, item, record)
  const counts = await countingBinding(ports, ledger, kept)
  if (!counts.disbelieved) return { ...counts, waiting: [] }
  const waiting = (await waitingOn(ports, call, item)).filter(({ binding }) => binding !== undefined)
  const saved = kept.value && hashOf(kept.value)
  const asked = waiting.find(({ binding }) => binding === saved)
  if (!asked || !kept.value) return { ...counts, waiting }
  const { disbelieved: _, ...believed } = counts
  return asked.by === call.actor.ref ? { ...believed, value: kept.value, waiting } : { ...believed, waiting }
}

const waits = (name: string): TrackerError =>
  new TrackerError(
    'conflict',
    `${name === '' ? 'Something else that you asked for' : `A change that ${name} asked for`} waits on this project`,
    'Do it again when the next run of Plumbline has taken that up.',
  )

/** One person's newer change takes the place of their own that waits; beside anything else one of the two would be lost without a word. */
const ensureNothingWaits = async (ports: Ports, call: Call, item: ItemRef): Promise<void> => {
  if (call.identity === 'product') return
  for (const { by, byName, binding } of await waitingOn(ports, call, item)) {
    const own = by === call.actor.ref
    if (own && binding === undefined) throw waits('')
    if (!own && binding !== undefined) throw waits(byName)
  }
}

const refused = (obstacles: readonly string[]): TrackerError =>
  new TrackerError(
    'conflict',
    `This was saved, and could not be attested: ${obstacles.join(', ')}`,
    'Look at the project again, and repeat it.',
  )

/**
 * Swaps what binds a project, once, and only where nobody else did so meanwhile. Where anybody could have written it, its body lies under its hash first, and it counts once
 * the ledger of the project attests it: by the product at once, or from a wish on the project item.
 */
export const writeBinding = async (
  ports: Ports,
  call: Call,
  {
    item,
    next,
    replaces,
    attested,
  }: { readonly item: ItemRef; readonly next: Binding; readonly replaces: string; readonly attested: CountingBinding | undefined },
): Promise<Written<Binding>> => {
  const key: DocKey<Binding> = { ...bindingKey(item), check: (value) => value as Binding }
  if (!attested) return ports.shelf.write(key, next, replaces)
  const { askFor, bindingBodyKey, performBinding } = await ledgers()
  await ensureNothingWaits(ports, call, item)
  const binding = hashOf(next)
  const kept = await readKept(ports, bindingBodyKey(binding))
  if (!kept.value) await replace(ports, bindingBodyKey(binding), next, kept)
  const written = await ports.shelf.write(key, next, replaces)
  if (!written.ok || attested.hash === binding) return written
  const act: BindingAct = { kind: 'binding.set', binding, replaces: attested.hash ?? null }
  if (call.identity === 'person') await askFor(ports, item, act)
  else {
    const obstacles = await performBinding(ports, call, await needSite(ports, call), { item, act, at: call.now })
    if (obstacles.length > 0) throw refused(obstacles)
  }
  return written
}
