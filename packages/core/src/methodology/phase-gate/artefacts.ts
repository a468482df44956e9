import type { Artefact } from '../template-parts.ts'
import { buildArtefacts } from './artefacts-build.ts'
import { closingArtefacts } from './artefacts-closing.ts'
import { planArtefacts } from './artefacts-plan.ts'
import { startArtefacts } from './artefacts-start.ts'

/** In the order in which a project needs them. */
export const artefacts: Artefact[] = [...startArtefacts, ...planArtefacts, ...buildArtefacts, ...closingArtefacts]
