import { continuousFlow } from './continuous-flow.ts'
import { controlledStages } from './controlled-stages.ts'
import { leanPortfolioEpic } from './lean-portfolio-epic.ts'
import { phaseGate } from './phase-gate.ts'
import { firstPhaseGate } from './phase-gate-1.ts'
import { pm2Aligned } from './pm2-aligned.ts'
import { scrumTeam } from './scrum-team.ts'
import type { Template } from './template.ts'

/** The templates that come with the product, each in its newest version. */
export const builtInTemplates: readonly Template[] = [phaseGate, pm2Aligned, controlledStages, scrumTeam, continuousFlow, leanPortfolioEpic]

/** All versions that ever came with the product: a site keeps the one that it adopted. */
export const allBuiltIns: readonly Template[] = [...builtInTemplates, firstPhaseGate]

export const builtInTemplate = (id: string, version: string): Template | undefined =>
  allBuiltIns.find((template) => template.id === id && template.version === version)
