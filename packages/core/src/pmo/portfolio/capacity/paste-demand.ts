import type { Call, Ports } from '../../../ports.ts'
import type { DemandPaste, DemandRow } from '../../views/capacity.ts'
import type { PortfolioInput } from '../client.ts'
import { saveInputs } from '../save-inputs.ts'
import type { DemandChange } from './demand-table.ts'
import { openCapacity } from './show-capacity.ts'

const withChanges = ({ demand, demandFrom }: DemandRow, changes: readonly DemandChange[]) => {
  const next: Record<string, Record<string, number>> = {}
  // What was only worked out from the plan gives way to what people enter.
  if (demandFrom === 'entered') for (const [role, amounts] of Object.entries(demand)) next[role] = { ...amounts }
  for (const { role, period, after } of changes) next[role] = { ...next[role], [period]: after }
  return next
}

/** Demand by role and period from a spreadsheet: first what would become of it, then, with the versions of that look, written. */
export const pasteDemand = async (ports: Ports, call: Call, input: PortfolioInput<'capacity.paste'>): Promise<DemandPaste> => {
  const [view, { readDemandTable }] = await Promise.all([openCapacity(ports, call), import('../../../tracker-pages.ts')])
  const { rows, mistakes, changes } = readDemandTable(
    input.text,
    view.projects,
    view.periods.map(({ id }) => id),
  )
  const named = view.projects.filter(({ ref }) => changes.has(ref))
  const projects: DemandPaste['projects'][number][] = []
  for (const row of named) {
    const { ref, key, title } = row
    const differing = (changes.get(ref) ?? []).filter(({ before, after }) => (before ?? 0) !== after)
    const one = { ref, key, title, changes: differing }
    const looked = input.commit ? input.inputsVersions?.[ref] : undefined
    if (differing.length === 0) projects.push({ ...one, status: 'nothing', inputsVersion: row.inputsVersion })
    else if (looked === undefined) projects.push({ ...one, status: 'preview', inputsVersion: row.inputsVersion })
    else {
      const change = { item: ref, inputsVersion: looked, set: { demand: withChanges(row, differing) } }
      const [saved] = (await saveInputs(ports, call, { projects: [change] })).projects
      const written = saved?.status === 'saved' || saved?.status === 'unchanged'
      projects.push({ ...one, status: written ? 'written' : 'conflict', inputsVersion: saved?.inputsVersion ?? looked })
    }
  }
  return { rows, mistakes, projects }
}
