import type { ItemKind, ItemState } from './items.ts'
import { type Mapping, registerTypes } from './mapping.ts'
import { registerKinds } from './registers.ts'
import type { StateCategory } from './values.ts'

/** What items of a type are to the PMO. */
export const kindOf = (type: string, mapping: Mapping): ItemKind => {
  if (mapping.projectItemTypes.includes(type)) return 'project'
  if (mapping.deliveryTypes.includes(type)) return 'delivery'
  return registerKinds.find((kind) => registerTypes(mapping, kind).includes(type)) ?? 'other'
}

interface NativeState {
  readonly name: string
  /** What the tracker itself says of it. */
  readonly category: StateCategory | undefined
}

/** A state as the PMO means it: the mapping's category before the tracker's own, and a phase for project items. */
export const stateOf = ({ name, category }: NativeState, kind: ItemKind, mapping: Mapping): ItemState => {
  const phase = kind === 'project' ? mapping.phases[name] : undefined
  return { name, category: mapping.stateCategories[name] ?? category, ...(phase === undefined ? {} : { phase }) }
}
