import { randomOf } from './random.ts'

/** Roles that the shared pool of the sandbox holds, with the chance that a project needs one and how many at most (illustrative). */
const pool = [
  ['Data engineer', 0.5, 2],
  ['Solution architect', 0.6, 1],
  ['Business analyst', 0.7, 2],
  ['Delivery lead', 0.8, 1],
  ['Commercial lead', 0.3, 1],
] as const

export const months = [
  ...['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2022-${month}`),
  ...['01', '02', '03'].map((month) => `2023-${month}`),
]

/** One project's rows of the grid that a PMO would paste: role, then people by month. */
export const demandRowsOf = (name: string): readonly (readonly string[])[] => {
  const random = randomOf(`demand ${name}`)
  return pool.flatMap(([role, chance, most]) => {
    if (!random.chance(chance)) return []
    const level = random.whole(1, most * 10) / 10
    const peak = random.whole(0, months.length - 1)
    const needs = months.map((_, at) => (Math.abs(at - peak) <= 1 ? level * 1.6 : level))
    return [[role, ...needs.map((need) => need.toFixed(1))]]
  })
}
