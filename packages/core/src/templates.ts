/** The door to the templates that come with the product, as documents. Whoever offers them loads it when it is needed; no function and no engine carries it along. */
export { builtInTemplate, builtInTemplates } from './methodology/catalogue.ts'
export { phaseGate } from './methodology/phase-gate.ts'
export { firstPhaseGate } from './methodology/phase-gate-1.ts'
export { cardOf } from './pmo/template-card.ts'
