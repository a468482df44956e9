import type { EnforcementProgress, EnforcementView } from '../views.ts'

/** What the settings ask about the tracker's own rules. */
export interface EnforcementUseCases {
  'enforcement.open': { input: Record<string, never>; output: EnforcementView }
  /** A portion of the changes; call again with the version of the answer while something is left. */
  'enforcement.ensure': { input: { version: string; whenUnable: EnforcementView['whenUnable'] }; output: EnforcementProgress }
  'enforcement.undo': { input: { version: string }; output: EnforcementProgress }
}
export type EnforcementUseCaseName = keyof EnforcementUseCases
