import type { Ports } from '../../ports.ts'
import { readKept } from '../kept.ts'
import type { ComponentSummary, LostGates } from '../views.ts'
import { readHeadOf } from './head.ts'
import { isOfBefore, type Watch, watchKey } from './watch-document.ts'

const names = (changes: Watch['changes']): readonly string[] => [...new Set(changes.flatMap(({ by }) => by ?? []))]

/** Gates that were put in force and are no longer held, by the last look on schedule; nothing where all are. */
export const readLost = async (ports: Pick<Ports, 'shelf'>): Promise<Watch | undefined> => {
  const [{ value: head }, { value: watch }] = await Promise.all([readHeadOf(ports), readKept(ports, watchKey)])
  return head?.status === 'inForce' && watch && watch.lost.length > 0 && !isOfBefore(watch, head) ? watch : undefined
}

/** The same for a board: which gates and since when. Whose change it was is for those who may set it right. */
export const lostGatesOf = ({ lost, changes, at }: Watch, mayConfigure: boolean): LostGates => ({
  gates: lost.map(({ slot, name, since, places }) => ({ slot, name, since, everywhere: places.length === 0 })),
  by: mayConfigure ? names(changes) : [],
  readBackAt: at,
  mayConfigure,
})

/** Since when a gate of a template is no longer held, and whether nowhere; nothing where it is. */
export const lostAt = ({ lost }: Watch, template: string, gate: string | undefined): { since: string; everywhere: boolean } | undefined => {
  const own = lost.find(({ gates }) => gates.some((each) => each.gate === gate && each.template === template))
  return own && { since: own.since, everywhere: own.places.length === 0 }
}

/** Says of each project whose next gate is one of them that the tracker would let it through. */
export const withoutHold = (components: readonly ComponentSummary[], watch: Watch, usual: string): readonly ComponentSummary[] =>
  components.map((component) => {
    const { gate, template, mirror } = component
    const own = mirror ? undefined : lostAt(watch, template?.id ?? usual, gate?.id)
    return own ? { ...component, unheld: own.everywhere ? 'everywhere' : 'somewhere' } : component
  })
