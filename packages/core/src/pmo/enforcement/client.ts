import type { EnforcementProgress, EnforcementView, EnforcementWatch } from '../views.ts'

/** What the settings ask about the tracker's own rules. */
export interface EnforcementUseCases {
  'enforcement.open': { input: Record<string, never>; output: EnforcementView }
  /** What the last look on schedule found. */
  'enforcement.watch': { input: Record<string, never>; output: EnforcementWatch }
  /** A portion of the changes; call again with the version of the answer while something is left. */
  'enforcement.ensure': { input: { version: string; whenUnable: EnforcementView['whenUnable'] }; output: EnforcementProgress }
  'enforcement.undo': { input: { version: string }; output: EnforcementProgress }
}
export type EnforcementUseCaseName = keyof EnforcementUseCases
