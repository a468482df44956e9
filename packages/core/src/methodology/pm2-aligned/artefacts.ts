import type { Artefact } from '../template-parts.ts'
import { executingArtefacts } from './artefacts-executing.ts'
import { initiatingArtefacts } from './artefacts-initiating.ts'
import { planningArtefacts } from './artefacts-planning.ts'

/** Who writes and who approves follows the responsibilities of the PM² guide. */
export const artefacts: Artefact[] = [...initiatingArtefacts, ...planningArtefacts, ...executingArtefacts]
