import type { Mapping } from './mapping.ts'

/** Nothing is mapped yet: every fact is unknown. */
export const emptyMapping: Mapping = {
  projectItemTypes: [],
  deliveryTypes: [],
  registers: {},
  fields: {},
  stateCategories: {},
  phases: {},
}
