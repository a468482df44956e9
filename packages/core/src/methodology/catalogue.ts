import { continuousFlow } from './continuous-flow.ts'
import { controlledStages } from './controlled-stages.ts'
import { leanPortfolioEpic } from './lean-portfolio-epic.ts'
import { phaseGate } from './phase-gate.ts'
import { pm2Aligned } from './pm2-aligned.ts'
import type { Template } from './template.ts'

/** The templates that come with the product. */
export const builtInTemplates: readonly Template[] = [phaseGate, pm2Aligned, controlledStages, continuousFlow, leanPortfolioEpic]

export const builtInTemplate = (id: string, version: string): Template | undefined =>
  builtInTemplates.find((template) => template.id === id && template.version === version)
