import { TrackerError } from '../../failure.ts'
import { hashOf } from '../../hash.ts'
import type { Call, Ports } from '../../ports.ts'
import { everySummary } from '../lines/summaries.ts'
import type { InputsDocument } from '../portfolio/documents.ts'
import type { MirrorReceived, MirrorSettled } from '../views/mirrors.ts'
import type { ComponentSummary } from '../views.ts'
import { type Confirmed, readConfirmed } from './carried.ts'
import { confirmHome } from './confirm.ts'
import { dropMirrors, everyMirror, type HomeDocument, keepMirrors, type Mirrored, readHome, sealed, writeHome } from './document.ts'
import { entryHash, type Home, homeId, type MirrorEntry, type MirrorFile, mirrorRef } from './mirror.ts'
import { nameOf } from './once.ts'
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

/** The own project of the same title and department, if there is exactly one: tracked in both places, it counts once. */
const twinsOf = async (ports: Ports): Promise<(component: ComponentSummary) => string | null> => {
  const own = await everySummary(ports)
  const byName = new Map<string, readonly string[]>()
  for (const component of own) byName.set(nameOf(component), [...(byName.get(nameOf(component)) ?? []), component.ref])
  return (component) => {
    const [same, ...others] = byName.get(nameOf(component)) ?? []
    return same !== undefined && others.length === 0 ? same : null
  }
}

const mirroredOf = (home: string, entry: MirrorEntry, twin: string | null): Mirrored => {
  const { component, judgement, entered, audience } = entry
  return sealed({
    home,
    entry: entry.hash,
    component: { ...(component as ComponentSummary), ref: mirrorRef(home, component.ref) },
    asOf: judgement?.asOf ?? null,
    entered: enteredHere(home, entered),
    audience,
    twin,
  })
}

export interface Arriving extends Pick<MirrorFile, 'home' | 'readAt'> {
  readonly components: readonly MirrorEntry[]
}

/** What is older than what was taken in last says nothing new. Where that was confirmed, no document is believed for it. */
const ensureNewer = async (
  ports: Ports,
  { by, homes }: Confirmed,
  { home, readAt }: Pick<MirrorFile, 'home' | 'readAt'>,
): Promise<void> => {
  const before = by === 'attested' ? homes[homeId(home)]?.home : await readHome(ports, homeId(home))
  if (!before || before.readAt <= readAt) return
  throw new TrackerError('conflict', `What is here of ${home.name} was read later, ${before.readAt}`, 'Bring a newer reading.')
}

/** Takes projects of another site in, a part of them at a time. Every hash is worked out again; what does not hold is refused by name, and keeps the others from nothing. */
export const receiveMirrors = async (ports: Ports, _call: Call, arriving: Arriving): Promise<MirrorReceived> => {
  await ensureNewer(ports, await readConfirmed(ports), arriving)
  const { home, components } = arriving
  const [id, twinOf] = [homeId(home), await twinsOf(ports)]
  const before = new Map((await everyMirror(ports)).mirrors.map(({ component, hash }) => [component.ref, hash]))
  const refused: MirrorReceived['refused'][number][] = []
  const taken: Mirrored[] = []
  for (const entry of components) {
    const why = isMirror(entry.component.ref) ? ('notItsOwn' as const) : faultOf(home, entry)
    if (why) refused.push({ key: entry.component.key, why })
    else taken.push(mirroredOf(id, entry, twinOf(entry.component as ComponentSummary)))
  }
  await keepMirrors(ports, taken)
  const written = taken.filter(({ component, hash }) => before.get(component.ref) !== hash).length
  const sealedHere = Object.fromEntries(taken.map(({ component, hash }) => [component.ref, hash] as const))
  return { taken: components.length - refused.length, sealed: sealedHere, written, refused }
}

export interface Settling extends Pick<MirrorFile, 'home' | 'readAt' | 'complete' | 'left'> {
  /** Every project that travelled, by its name at home and its hash. */
  readonly standing: readonly { readonly ref: string; readonly hash: string }[]
  /** Those that were taken, by their names and hashes here: what anybody may have written meanwhile is not confirmed with them. */
  readonly sealed?: Readonly<Record<string, string>>
}

/** Ends a mirroring: what is no longer at home goes here too, where the reading there was complete; then its age is that of this reading. */
export const settleMirrors = async (ports: Ports, call: Call, settling: Settling): Promise<MirrorSettled> => {
  const known = await readConfirmed(ports)
  await ensureNewer(ports, known, settling)
  const { home, readAt, complete, left, standing } = settling
  const id = homeId(home)
  const wanted = new Map(standing.map(({ ref, hash }) => [mirrorRef(id, ref), hash]))
  const own = (await everyMirror(ports)).mirrors.filter((mirrored) => mirrored.home === id)
  const missing = standing.length - own.filter(({ component, entry }) => wanted.get(component.ref) === entry).length
  const dropped = complete ? own.filter(({ component }) => !wanted.has(component.ref)) : []
  await dropMirrors(ports, dropped)
  const kept = own.filter((each) => !dropped.includes(each))
  const now: HomeDocument = {
    name: home.name,
    url: home.url,
    readAt,
    by: call.actor.ref,
    byName: call.actor.name,
    at: call.now,
    complete,
    count: kept.length,
    left,
    twins: kept.filter(({ twin }) => twin !== null).length,
  }
  await writeHome(ports, id, now)
  const standingOn = Object.entries(known.homes[id]?.mirrors ?? {}).filter(([ref]) => !complete || wanted.has(ref))
  const mirrors = { ...Object.fromEntries(standingOn), ...settling.sealed }
  return { count: kept.length, dropped: dropped.length, missing, confirmed: await confirmHome(ports, call, id, { home: now, mirrors }) }
}

/** Takes all projects of a site away again. */
export const forgetHome = async (ports: Ports, call: Call, { home }: { readonly home: string }): Promise<{ readonly dropped: number }> => {
  const own = (await everyMirror(ports)).mirrors.filter((mirrored) => mirrored.home === home)
  await writeHome(ports, home, null)
  await dropMirrors(ports, own)
  if (Object.hasOwn((await readConfirmed(ports)).homes, home)) await confirmHome(ports, call, home, null)
  return { dropped: own.length }
}
