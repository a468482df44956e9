import * as z from 'zod/mini'
import type { Decided } from '../../portfolio/selection/decide.ts'
import type { FrontierPoint } from '../../portfolio/selection/frontier.ts'
import { SelectionModel } from '../../portfolio/selection/model.ts'
import type { DocKey, Ports } from '../../ports.ts'
import { readBody } from './bodies.ts'

const Levels = z.object({ points: z.int(), from: z.int(), to: z.int() })

const JobDocument = z.object({
  task: z.enum(['select', 'frontier']),
  status: z.enum(['waiting', 'running', 'finished', 'cancelled', 'failed']),
  /** Hash of the question. */
  model: z.string(),
  levels: Levels,
  seconds: z.number(),
  spent: z.number(),
  selected: z.nullable(z.array(z.string())),
  value: z.nullable(z.number()),
  bound: z.nullable(z.number()),
  /** Hash of what was decided, or of the points. */
  result: z.nullable(z.string()),
  startedAt: z.string(),
  startedBy: z.string(),
  startedByName: z.string(),
  finishedAt: z.exactOptional(z.string()),
  problem: z.exactOptional(z.string()),
})
export type JobDocument = z.infer<typeof JobDocument>

export const jobKey = (id: string): DocKey<JobDocument> => ({
  collection: 'portfolio-jobs',
  id,
  check: (value) => JobDocument.parse(value),
})

/** What a job ends with. It was made here and is kept under its hash, so that its shape is not checked again. */
export type Result = { readonly decided: Decided } | { readonly points: readonly FrontierPoint[] }

export const readResult = async (ports: Pick<Ports, 'shelf'>, hash: string): Promise<Result> => (await readBody(ports, hash)) as Result

export const readModel = async (ports: Pick<Ports, 'shelf'>, hash: string): Promise<SelectionModel> =>
  SelectionModel.parse(await readBody(ports, hash))

export const isOpen = ({ status }: JobDocument): boolean => status === 'waiting' || status === 'running'
