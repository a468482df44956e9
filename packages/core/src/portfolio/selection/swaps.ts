import { Choice, layoutOf } from './choice.ts'
import type { Outcome } from './outcome.ts'
import { keeps } from './program.ts'

/** An exchange after which every demand still holds, at nearly the same value: room for what no model knows. */
export interface Swap {
  readonly out: string
  readonly in: string
  /** Value that it costs. */
  readonly loss: number
}

/** The same in every language and on every machine. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Candidates of either side that are looked at: those whose place is least clear. */
const looked = 80

/** The exchanges of one project for another that cost least, at most so many. */
export const swapsOf = (outcome: Outcome, most = 10): readonly Swap[] => {
  const { program, relaxation, chosen } = outcome
  if (!chosen) return []
  const layout = layoutOf(program)
  const choice = new Choice(layout)
  for (let column = 0; column < chosen.length; column++) if (chosen[column]) choice.add(column)
  choice.keep()
  const near = Array.from(program.ids.keys())
    .filter((column) => program.fixed[column] === -1)
    .sort((a, b) => Math.abs(relaxation.profit[a] ?? 0) - Math.abs(relaxation.profit[b] ?? 0))
  const inside = near.filter((column) => chosen[column]).slice(0, looked)
  const outside = near.filter((column) => !chosen[column]).slice(0, looked)
  const found: Swap[] = []
  for (const leaving of inside)
    for (const coming of outside) {
      const loss = (program.values[leaving] ?? 0) - (program.values[coming] ?? 0)
      if (loss < 0 || (layout.followers[leaving]?.some((other) => other !== leaving && chosen[other]) ?? false)) continue
      choice.drop(leaving)
      if (choice.tryAdd(coming) && choice.chosen[leaving] === 0 && exchangesOne(layout.bundle[coming] ?? [], chosen, coming))
        if (keeps(program, choice.chosen)) found.push({ out: program.ids[leaving] ?? '', in: program.ids[coming] ?? '', loss })
      choice.undo()
    }
  return found.sort((a, b) => a.loss - b.loss || byText(a.out, b.out) || byText(a.in, b.in)).slice(0, most)
}

const exchangesOne = (bundle: readonly number[], chosen: Uint8Array, coming: number): boolean =>
  bundle.every((column) => column === coming || chosen[column] === 1)
