import type { ItemKind, ItemState, Mapping, StateCategory } from '@plumbline/core'

export const kindOf = (type: string, mapping: Mapping): ItemKind => {
  if (mapping.projectItemTypes.includes(type)) return 'project'
  if (mapping.deliveryTypes.includes(type)) return 'delivery'
  return mapping.riskTypes.includes(type) ? 'risk' : 'other'
}

/** A state in neutral words: the mapping's category before the tracker's own, a phase for project items. */
export const stateOf = (
  name: string,
  kind: ItemKind,
  mapping: Mapping,
  native: ReadonlyMap<string, StateCategory | undefined>,
): ItemState => {
  const phase = kind === 'project' ? mapping.phases[name] : undefined
  return { name, category: mapping.stateCategories[name] ?? native.get(name), ...(phase === undefined ? {} : { phase }) }
}
