import { phaseGate } from './phase-gate.ts'
import type { Template } from './template.ts'

/** The templates that come with the product. */
export const builtInTemplates: readonly Template[] = [phaseGate]

export const builtInTemplate = (id: string, version: string): Template | undefined =>
  builtInTemplates.find((template) => template.id === id && template.version === version)
