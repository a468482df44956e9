import type { EveryMirror, Homes, Mirrored } from './document.ts'

/** A project that two other sites show: it counts once, as it was read last. */
export interface Repeated {
  readonly left: Mirrored
  readonly kept: Mirrored
}

const folded = (text: string): string => text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** One title in one department is one project, wherever it is tracked. */
export const nameOf = ({ title, department }: { readonly title: string; readonly department: string | null }): string =>
  `${folded(title)}\n${folded(department ?? '')}`

/** Where it comes from: the page of the item itself, whatever its site is called here. */
const originOf = ({ component: { url } }: Mirrored): string => {
  const page = url.replace(/^https?:\/\//, '')
  const slash = page.indexOf('/')
  return slash < 0 ? page.toLowerCase() : `${page.slice(0, slash).toLowerCase()}${page.slice(slash).replace(/\/+$/, '')}`
}

const newestFirst =
  (homes: Homes) =>
  (a: Mirrored, b: Mirrored): number => {
    const [one, other] = [a, b].map((mirrored) =>
      [homes.get(mirrored.home)?.readAt ?? '', mirrored.asOf ?? '', mirrored.component.ref].join(' '),
    )
    return (one ?? '') > (other ?? '') ? -1 : 1
  }

const named = (home: string, name: string): string => `${home} ${name}`

/**
 * Projects that came from two sites, each once: the same item under two names of its site, or the same title and department at two sites. What was read last counts.
 * Where a site has the name twice, nobody can tell which of them is meant, and both count.
 */
export const countedOnce = ({
  homes,
  mirrors,
}: EveryMirror): { readonly kept: readonly Mirrored[]; readonly repeated: readonly Repeated[] } => {
  const often = new Map<string, number>()
  for (const { home, component } of mirrors) {
    const key = named(home, nameOf(component))
    often.set(key, (often.get(key) ?? 0) + 1)
  }
  const [byOrigin, byName] = [new Map<string, Mirrored>(), new Map<string, Mirrored>()]
  const kept: Mirrored[] = []
  const repeated: Repeated[] = []
  for (const mirrored of mirrors.toSorted(newestFirst(homes))) {
    const [origin, name] = [originOf(mirrored), nameOf(mirrored.component)]
    const isOne = often.get(named(mirrored.home, name)) === 1
    const sameName = isOne ? byName.get(name) : undefined
    const before = byOrigin.get(origin) ?? (sameName?.home === mirrored.home ? undefined : sameName)
    if (before) repeated.push({ left: mirrored, kept: before })
    else kept.push(mirrored)
    byOrigin.set(origin, before ?? mirrored)
    if (isOne && !byName.has(name)) byName.set(name, before ?? mirrored)
  }
  return { kept, repeated }
}
