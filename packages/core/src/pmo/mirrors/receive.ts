import { TrackerError } from '../../failure.ts'
import { hashOf } from '../../hash.ts'
import type { Call, Ports } from '../../ports.ts'
import { readKept, replace } from '../kept.ts'
import { everySummary } from '../lines/summaries.ts'
import type { InputsDocument } from '../portfolio/documents.ts'
import type { MirrorReceived, MirrorSettled } from '../views/mirrors.ts'
import type { ComponentSummary } from '../views.ts'
import { everyMirror, homeKey, type Mirrored, mirrorKey, sealed } from './document.ts'
import { entryHash, type Home, homeId, type MirrorEntry, type MirrorFile, mirrorRef } from './mirror.ts'
import { isMirror } from './ref.ts'

/** Why a project is not taken in: what it says of itself does not fit together. */
const faultOf = (home: Home, entry: MirrorEntry): MirrorReceived['refused'][number]['why'] | undefined => {
  const { component, judgement, hash } = entry
  if (entryHash(home, entry) !== hash) return 'edited'
  if (judgement === null) return component.outcome === null || component.judgementHash === null ? undefined : 'judgement'
  if (hashOf(judgement) !== component.judgementHash) return 'judgement'
  // What is shown of a judgement is what the judgement says.
  return judgement.outcome === component.outcome && judgement.gate === component.gate?.id ? undefined : 'judgement'
}

const named = (home: string, refs: readonly string[] | undefined) => refs && { refs: refs.map((ref) => mirrorRef(home, ref)) }

const enteredHere = (home: string, entered: InputsDocument | null): InputsDocument | null => {
  if (!entered) return null
  const { requires, excludes, ...inputs } = entered.inputs
  const [needs, outs] = [named(home, requires), named(home, excludes)]
  return { ...entered, inputs: { ...inputs, ...(needs ? { requires: needs.refs } : {}), ...(outs ? { excludes: outs.refs } : {}) } }
}

const comparable = (title: string): string => title.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** The own project of the same title and department, if there is exactly one: tracked in both places, it counts once. */
const twinsOf = async (ports: Ports): Promise<(component: ComponentSummary) => string | null> => {
  const own = await everySummary(ports)
  const nameOf = ({ title, department }: ComponentSummary): string => `${comparable(title)}\n${comparable(department ?? '')}`
  const byName = new Map<string, readonly string[]>()
  for (const component of own) byName.set(nameOf(component), [...(byName.get(nameOf(component)) ?? []), component.ref])
  return (component) => {
    const [same, ...others] = byName.get(nameOf(component)) ?? []
    return same !== undefined && others.length === 0 ? same : null
  }
}

const keepEntry = async (ports: Ports, home: string, entry: MirrorEntry, twin: string | null): Promise<boolean> => {
  const { component, judgement, entered, audience } = entry
  const item = mirrorRef(home, component.ref)
  const next = sealed({
    home,
    entry: entry.hash,
    component: { ...(component as ComponentSummary), ref: item },
    asOf: judgement?.asOf ?? null,
    entered: enteredHere(home, entered),
    audience,
    twin,
  })
  const before = await readKept(ports, mirrorKey(item))
  if (before.value?.hash === next.hash) return false
  await replace<Mirrored | null>(ports, mirrorKey(item), next, before)
  return true
}

export interface Arriving extends Pick<MirrorFile, 'home' | 'readAt'> {
  readonly components: readonly MirrorEntry[]
}

/** What is older than what was taken in last says nothing new. */
const ensureNewer = async (ports: Ports, { home, readAt }: Pick<MirrorFile, 'home' | 'readAt'>): Promise<void> => {
  const { value } = await readKept(ports, homeKey(homeId(home)))
  if (!value || value.readAt <= readAt) return
  throw new TrackerError('conflict', `What is here of ${home.name} was read later, ${value.readAt}`, 'Bring a newer reading.')
}

/** Takes projects of another site in, a part of them at a time. Every hash is worked out again; what does not hold is refused by name, and keeps the others from nothing. */
export const receiveMirrors = async (ports: Ports, _call: Call, arriving: Arriving): Promise<MirrorReceived> => {
  await ensureNewer(ports, arriving)
  const { home, components } = arriving
  const [id, twinOf] = [homeId(home), await twinsOf(ports)]
  const refused: MirrorReceived['refused'][number][] = []
  let written = 0
  for (const entry of components) {
    const why = isMirror(entry.component.ref) ? ('notItsOwn' as const) : faultOf(home, entry)
    if (why) refused.push({ key: entry.component.key, why })
    else if (await keepEntry(ports, id, entry, twinOf(entry.component as ComponentSummary))) written += 1
  }
  return { taken: components.length - refused.length, written, refused }
}

export interface Settling extends Pick<MirrorFile, 'home' | 'readAt' | 'complete' | 'left'> {
  /** Every project that travelled, by its name at home and its hash. */
  readonly standing: readonly { readonly ref: string; readonly hash: string }[]
}

const gone = { gone: true } as const

/** Ends a mirroring: what is no longer at home goes here too, where the reading there was complete; then its age is that of this reading. */
export const settleMirrors = async (ports: Ports, call: Call, settling: Settling): Promise<MirrorSettled> => {
  await ensureNewer(ports, settling)
  const { home, readAt, complete, left, standing } = settling
  const id = homeId(home)
  const wanted = new Map(standing.map(({ ref, hash }) => [mirrorRef(id, ref), hash]))
  const own = (await everyMirror(ports)).mirrors.filter(({ value }) => value.home === id)
  const missing = standing.length - own.filter(({ id: item, value }) => wanted.get(item) === value.entry).length
  const dropped = complete ? own.filter(({ id: item }) => !wanted.has(item)) : []
  for (const { id: item, version } of dropped)
    await ports.shelf.write({ ...mirrorKey(item), check: () => gone as never }, gone as never, version)
  const kept = own.filter((each) => !dropped.includes(each))
  const key = homeKey(id)
  const before = await readKept(ports, key)
  await replace(
    ports,
    key,
    {
      name: home.name,
      url: home.url,
      readAt,
      by: call.actor.ref,
      byName: call.actor.name,
      at: call.now,
      complete,
      count: kept.length,
      left,
      twins: kept.filter(({ value }) => value.twin !== null).length,
    },
    before,
  )
  return { count: kept.length, dropped: dropped.length, missing }
}

/** Takes all projects of a site away again. */
export const forgetHome = async (ports: Ports, _call: Call, { home }: { readonly home: string }): Promise<{ readonly dropped: number }> => {
  const own = (await everyMirror(ports)).mirrors.filter(({ value }) => value.home === home)
  const key = homeKey(home)
  await replace(ports, { ...key, check: () => gone as never }, gone, await readKept(ports, key))
  for (const { id: item, version } of own)
    await ports.shelf.write({ ...mirrorKey(item), check: () => gone as never }, gone as never, version)
  return { dropped: own.length }
}
