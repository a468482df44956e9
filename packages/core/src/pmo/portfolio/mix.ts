import type { SheetRow } from './sheet.ts'

/** The dimension that trackers and records know by themselves. */
const horizon = 'horizon'

/** The classes of a project in each dimension: what the PMO entered, else what a fact says. */
export const mixOfRow = ({
  component,
  inputs,
}: SheetRow): Readonly<Record<string, { readonly class: string; readonly from: 'fact' | 'entered' }>> => {
  const fact = component.facts?.['strategy.horizon']
  const known = typeof fact === 'string' ? { [horizon]: { class: fact, from: 'fact' as const } } : {}
  const entered = Object.entries(inputs.mix ?? {}).map(([dimension, name]) => [dimension, { class: name, from: 'entered' as const }])
  return { ...known, ...Object.fromEntries(entered) }
}

export const classesOf = (row: SheetRow): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(mixOfRow(row)).map(([dimension, { class: name }]) => [dimension, name]))
