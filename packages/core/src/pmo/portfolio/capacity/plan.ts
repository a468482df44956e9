import type { CapacityModel } from '../../../portfolio/capacity/load.ts'
import type { Call } from '../../../ports.ts'
import { dayOf } from '../../../work/calendar.ts'
import type { AvailableFrom, CapacityPlan } from '../../views/capacity.ts'
import type { Period } from '../../views/selection.ts'

/** Before anybody planned: a year by month from today, of nobody known. */
export const firstPlan = ({ now, zone }: Call): CapacityPlan => ({
  periods: { unit: 'month', yearStarts: 1, first: dayOf(now, zone), count: 12 },
  usual: {},
  supply: {},
  substitutes: {},
  of: 'all',
})

/** People in every period: the usual number, unless another was entered. */
export const supplyOf = ({ usual, supply }: CapacityPlan, periods: readonly Period[]): CapacityModel['supply'] =>
  Object.fromEntries(
    [...new Set([...Object.keys(usual), ...Object.keys(supply)])].map((role) => {
      const always = usual[role]
      const everywhere = always === undefined ? {} : Object.fromEntries(periods.map(({ id }) => [id, always] as const))
      return [role, { ...everywhere, ...supply[role] }]
    }),
  )

type ByRole = Readonly<Record<string, Readonly<Record<string, number>>>> | undefined
const own = (amounts: ByRole, role: string, period: string): number | undefined =>
  amounts && Object.hasOwn(amounts, role) ? amounts[role]?.[period] : undefined

/** Where the number of a cell is from: the tracker's as long as nobody entered another. */
export const sourceOf = ({ usual, supply, taken }: CapacityPlan, role: string, period: string): AvailableFrom => {
  const entered = own(supply, role, period)
  if (entered !== undefined) return own(taken?.cells, role, period) === entered ? 'tracker' : 'entered'
  return Object.hasOwn(usual, role) ? 'usual' : null
}
