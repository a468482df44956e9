import * as z from 'zod/mini'
import type { Decided } from '../../portfolio/selection/decide.ts'
import type { FrontierPoint } from '../../portfolio/selection/frontier.ts'
import { SelectionModel } from '../../portfolio/selection/model.ts'
import type { Ports } from '../../ports.ts'
import { readBody } from './bodies.ts'

/** A long search as its checkpoint keeps it. */
export const SearchState = z.object({
  task: z.enum(['select', 'frontier']),
  /** Hash of the question. */
  model: z.string(),
  levels: z.object({ points: z.int(), from: z.int(), to: z.int() }),
  seconds: z.number(),
  spent: z.number(),
  selected: z.nullable(z.array(z.string())),
  value: z.nullable(z.number()),
  bound: z.nullable(z.number()),
  /** Hash of what was decided, or of the points. */
  result: z.nullable(z.string()),
})
export type SearchState = z.infer<typeof SearchState>

/** What a search ends with. It was made here and is kept under its hash, so that its shape is not checked again. */
export type Result = { readonly decided: Decided } | { readonly points: readonly FrontierPoint[] }

export const readResult = async (ports: Pick<Ports, 'shelf'>, hash: string): Promise<Result> => (await readBody(ports, hash)) as Result

export const readModel = async (ports: Pick<Ports, 'shelf'>, hash: string): Promise<SelectionModel> =>
  SelectionModel.parse(await readBody(ports, hash))
