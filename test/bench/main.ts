import { measureAtScale } from './at-scale.ts'
import { measureAzureDevOpsAtScale } from './at-scale-azure-devops.ts'
import { measureColdStarts } from './cold.ts'
import { measureFunctionMemory } from './function-memory.ts'
import { measureOpening } from './opening.ts'
import { judgePortfolio } from './portfolio.ts'
import { compareEngines } from './rules.ts'
import { measureSelection } from './selection.ts'
import { reportSizes, type Size } from './sizes.ts'

import { measureValidators } from './validators.ts'

interface Bench {
  readonly sizes: readonly Size[]
  /** Where the bundles of this bench are. */
  readonly folder: string
  /** Measures these alone; none: all. */
  readonly only: readonly string[]
}

const atScale = process.env['PLUMBLINE_SCALE'] !== '0'

/** Everything that is measured, one after the other, so that nothing disturbs its neighbour. */
export const bench = async ({ sizes, folder, only }: Bench): Promise<void> => {
  const parts: Readonly<Record<string, () => unknown>> = {
    sizes: () => reportSizes(sizes),
    portfolio: judgePortfolio,
    rules: compareEngines,
    selection: measureSelection,
    cold: () => measureColdStarts(folder),
    opening: measureOpening,
    validators: measureValidators,
    scale: () => (atScale ? measureAtScale() : undefined),
    'scale-functions': () => (atScale ? measureFunctionMemory() : undefined),
    'scale-azure-devops': () => (atScale ? measureAzureDevOpsAtScale() : undefined),
  }
  const unknown = only.find((name) => !(name in parts))
  if (unknown !== undefined) throw new Error(`Nothing called "${unknown}" is measured here. There are: ${Object.keys(parts).join(', ')}.`)
  for (const [name, measure] of Object.entries(parts)) if (only.length === 0 || only.includes(name)) await measure()
}
