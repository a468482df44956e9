import type { EmergencyPolicy } from './template-parts.ts'

/** Who opens a gate in an emergency where a template says nothing of its own. */
export const usualEmergency: EmergencyPolicy = { roles: ['sponsor', 'pmo'], maxHours: 72 }
