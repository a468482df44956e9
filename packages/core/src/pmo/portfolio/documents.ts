import * as z from 'zod/mini'
import { ScoringModel } from '../../portfolio/scoring/model.ts'
import type { DocCollection, DocKey } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import type { Place } from './heads.ts'
import { PortfolioLimits, ProjectInputs, Strategy } from './inputs.ts'

export const strategyPlace: Place<Strategy> = { id: 'strategy', body: Strategy }
export const scoringPlace: Place<ScoringModel> = { id: 'scoring', body: ScoringModel }
export const limitsPlace: Place<PortfolioLimits> = { id: 'limits', body: PortfolioLimits }

/** Scores as they were last written into the tracker, by item. */
export const WrittenScores = z.object({ model: z.string(), scores: z.record(z.string(), z.nullable(z.number())) })
export type WrittenScores = z.infer<typeof WrittenScores>
export const writtenPlace: Place<WrittenScores> = { id: 'written', body: WrittenScores }

const Assessed = z.object({ by: z.string(), byName: z.string(), value: z.union([z.number(), z.string()]), at: z.string() })

/** What people entered of one project: the PMO its inputs, assessors what they assessed. */
export const InputsDocument = z.object({ inputs: ProjectInputs, assessed: z.record(z.string(), z.array(Assessed)) })
export type InputsDocument = z.infer<typeof InputsDocument>

export const noInputs: InputsDocument = { inputs: {}, assessed: {} }

export const inputsKey = (item: ItemRef): DocKey<InputsDocument> => ({
  collection: 'portfolio-inputs',
  id: item,
  check: (value) => InputsDocument.parse(value),
})

/** All of them; `null` where one is damaged, which must not hide the others. */
export const allInputs: DocCollection<InputsDocument | null> = {
  collection: 'portfolio-inputs',
  check: (value) => InputsDocument.safeParse(value).data ?? null,
}
