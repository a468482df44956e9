import type { ItemRef } from '../../work/values.ts'
import type { Sheet } from '../sheets/sheet.ts'

/** Projects that a step takes at the most, and at first, when nobody knows yet how large they are. */
export const componentsAStep = 20
/** As many where most are judged by their sheets, because every step asks the tracker anew how its fields and states are. */
export const judgedAStep = 40
const atFirst = 5
/** Items that are held at once while they are read: more of them, and a step outgrows the memory that its host gives it. */
const itemsAtOnce = 5000

const itemsIn = ({ rows, entries }: Pick<Sheet, 'rows' | 'entries'>): number => rows.length + entries.length

/** How many projects a full read takes with its next step, by what hung below those of the one before. */
export const stretchOf = (each: number | undefined): number =>
  each === undefined ? atFirst : Math.max(1, Math.min(componentsAStep, Math.floor(itemsAtOnce / Math.max(1, each))))

/** Items below a project, on average of those that were read; `undefined` where none was. */
export const itemsEach = (read: ReadonlyMap<ItemRef, Sheet>): number | undefined =>
  read.size === 0 ? undefined : Math.ceil([...read.values()].reduce((sum, sheet) => sum + itemsIn(sheet), 0) / read.size)

/** Projects in parts that are read together, by what hung below them when they were read last; those of which nobody knows count as nothing. */
export const together = (refs: readonly ItemRef[], sheetOf: (ref: ItemRef) => Sheet | undefined): readonly (readonly ItemRef[])[] => {
  const parts: ItemRef[][] = []
  let items = 0
  for (const ref of refs) {
    const sheet = sheetOf(ref)
    const own = sheet ? itemsIn(sheet) : 0
    const last = parts.at(-1)
    if (last && items + own <= itemsAtOnce) {
      last.push(ref)
      items += own
    } else {
      parts.push([ref])
      items = own
    }
  }
  return parts
}
