import type { Mapping, TemplateCard } from '@plumbline/core'

export type Categories = Mapping['stateCategories']
export const categories = ['toDo', 'inProgress', 'done', 'dropped'] as const
export type Category = (typeof categories)[number]

const without = <T>(record: Readonly<Record<string, T>>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))

export const withPhase = (mapping: Mapping, state: string, phase: string): Mapping => ({
  ...mapping,
  phases: phase === '' ? without(mapping.phases, state) : { ...mapping.phases, [state]: phase },
})

export const withCategory = (mapping: Mapping, state: string, category: Category | undefined): Mapping => ({
  ...mapping,
  stateCategories: category ? { ...mapping.stateCategories, [state]: category } : without(mapping.stateCategories, state),
})

/** States without a phase whose name is that of a phase. */
export const phaseMatches = (states: readonly string[], mapping: Mapping, { phases }: TemplateCard): Readonly<Record<string, string>> =>
  Object.fromEntries(
    states.flatMap((state) => {
      const phase = phases.find(({ id, name }) => [name, id].some((each) => each.toLowerCase() === state.trim().toLowerCase()))
      return phase && !Object.hasOwn(mapping.phases, state) ? [[state, phase.id]] : []
    }),
  )
