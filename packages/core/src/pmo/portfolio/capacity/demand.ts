import type { ByRole } from '../../../portfolio/capacity/load.ts'
import type { ItemRef } from '../../../work/values.ts'
import type { DemandRow } from '../../views/capacity.ts'
import type { Period } from '../../views/selection.ts'
import type { Sheet, SheetRow } from '../sheet.ts'
import { scoreNumbers } from '../show-scoring.ts'

/** The role of whoever works on a project of which only the size of its team is known. */
const teamRole = 'Team'

const filled = (demand: ByRole): ByRole =>
  Object.fromEntries(
    Object.entries(demand).flatMap(([role, amounts]) => {
      const some = Object.entries(amounts).filter(([, amount]) => amount > 0)
      return some.length > 0 ? [[role, Object.fromEntries(some)] as const] : []
    }),
  )

/** What a project needs: as entered, else its team over its planned days. */
const demandOf = ({ inputs, component }: SheetRow, periods: readonly Period[]): Pick<DemandRow, 'demand' | 'demandFrom'> => {
  if (inputs.demand) return { demand: filled(inputs.demand), demandFrom: 'entered' }
  const size = component.facts?.['team.size']
  const { startPlanned, finishPlanned } = component
  if (typeof size !== 'number' || size <= 0 || !startPlanned || !finishPlanned) return { demand: {}, demandFrom: 'none' }
  const during = periods.filter(({ from, to }) => from <= finishPlanned && to >= startPlanned).map(({ id }) => [id, size] as const)
  return during.length === 0
    ? { demand: {}, demandFrom: 'none' }
    : { demand: { [teamRole]: Object.fromEntries(during) }, demandFrom: 'plan' }
}

/** What was decided comes first: mandatory and forced in, then what the baseline holds, then by score. */
const rankOf = (row: SheetRow, committed: ReadonlySet<ItemRef>): number => {
  const { inputs, component } = row
  const mandatory = inputs.mandatory === undefined ? component.facts?.['strategy.mandatory'] === true : inputs.mandatory !== null
  if (mandatory || inputs.forced?.in === true) return 0
  return committed.has(component.ref) ? 1 : 2
}

/** Projects with what they need, in order of priority. */
export const demandRows = (sheet: Sheet, periods: readonly Period[], committed: ReadonlySet<ItemRef>): readonly DemandRow[] => {
  const { value: model } = sheet.scoring
  const scores = model ? scoreNumbers(sheet, model) : new Map<ItemRef, { readonly score: number | null }>()
  const scoreOf = ({ component }: SheetRow) => scores.get(component.ref)?.score ?? Number.NEGATIVE_INFINITY
  return sheet.rows
    .toSorted((a, b) => rankOf(a, committed) - rankOf(b, committed) || scoreOf(b) - scoreOf(a))
    .map((row, place) => {
      const { ref, key, title, url, department } = row.component
      return { ref, key, title, url, department, priority: place + 1, ...demandOf(row, periods), inputsVersion: row.inputsVersion }
    })
}
