import type { Call, Ports } from '../../ports.ts'
import { emptyMapping } from '../../work/mapping-empty.ts'
import { judgementKey } from '../documents.ts'
import { readKept } from '../kept.ts'
import { someSummaries } from '../lines/summaries.ts'
import { inputsKey } from '../portfolio/documents.ts'
import type { ComponentSummary } from '../views.ts'
import { entryOf, type Home, type MirrorEntry } from './mirror.ts'

/** Who is to see what travels: the projects that everybody at the other site may see, and whether those that only its PMO may see go along. */
export interface Audience {
  readonly everyone: (refs: readonly string[]) => Promise<ReadonlySet<string>>
  readonly confidential: boolean
}

/** The confidential stay at home, or go to the PMO alone. */
export const apart = async (
  refs: readonly string[],
  { everyone, confidential }: Audience,
): Promise<{ readonly audienceOf: (ref: string) => MirrorEntry['audience'] | undefined; readonly left: number }> => {
  const open = await everyone(refs)
  return {
    audienceOf: (ref) => (open.has(ref) ? 'everyone' : confidential ? 'pmo' : undefined),
    left: confidential ? 0 : refs.filter((ref) => !open.has(ref)).length,
  }
}

/** What is told of a gate has to be checkable at the other site: without the judgement it is not told. */
const honest = (component: ComponentSummary, judgement: unknown): ComponentSummary =>
  judgement === null ? { ...component, judgementHash: null, outcome: null } : component

const entry = async (ports: Ports, home: Home, component: ComponentSummary, audience: MirrorEntry['audience']): Promise<MirrorEntry> => {
  const [{ value: stored }, { value: entered }] = await Promise.all([
    readKept(ports, judgementKey(component.ref)),
    readKept(ports, inputsKey(component.ref)),
  ])
  const stands =
    stored && 'judgement' in stored && stored.judgementHash === component.judgementHash && component.gate?.id === stored.judgement.gate
  const judgement = stands ? stored.judgement : null
  return entryOf(home, { component: honest(component, judgement), judgement, entered: entered ?? null, audience })
}

export interface MirrorPage {
  readonly components: readonly MirrorEntry[]
  readonly left: number
  readonly next?: string
}

/** A page of everything in a portfolio that may travel, as it stands: own projects only, as this identity sees them, with their official judgements. */
export const exportPage = async (ports: Ports, call: Call, home: Home, audience: Audience, after?: string): Promise<MirrorPage> => {
  const page = await someSummaries(ports, after)
  const own = page.lines
  const seen = await ports.tracker({ mapping: emptyMapping, zone: call.zone }).visible(own.map(({ ref }) => ref))
  const visible = own.filter(({ ref }) => seen.has(ref))
  const { audienceOf, left } = await apart(
    visible.map(({ ref }) => ref),
    audience,
  )
  const components: MirrorEntry[] = []
  for (const component of visible) {
    const to = audienceOf(component.ref)
    if (to) components.push(await entry(ports, home, component, to))
  }
  return { components, left, ...(page.next === undefined ? {} : { next: page.next }) }
}
