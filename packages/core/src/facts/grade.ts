import { basisPoints } from '../work/ratio.ts'
import type { FactReading, FactRecord } from './facts.ts'
import { choice } from './reading.ts'

const grades = [
  ['A', 9_500],
  ['B', 8_500],
  ['C', 7_000],
  ['D', 5_000],
] as const

/** Facts of registers' entries are known with their register. */
const isFact = (name: string): boolean => name.includes('.') && !name.includes('[].')
const ofItself: ReadonlySet<string> = new Set(['data.grade', 'health.computed', 'health.disagreements'])

/** How much of what the template asks for is known; without a template, how much of what was read. What is unread, too old, unmapped or incomplete is not known. */
export const dataGrade = (values: FactRecord, asks: ReadonlySet<string> | undefined): FactReading => {
  const wanted = [...(asks ?? Object.keys(values))].filter((name) => isFact(name) && !ofItself.has(name))
  const share = basisPoints(wanted.filter((name) => values[name]?.known).length, wanted.length) ?? 0
  return choice(grades.find(([, least]) => share >= least)?.[0] ?? 'E')
}
