import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { aboutDocuments } from './azure-devops/documents.ts'
import { aboutGates } from './azure-devops/gates.ts'
import { aboutPages } from './azure-devops/pages.ts'
import { aboutReading } from './azure-devops/reading.ts'
import { aboutTerminals } from './azure-devops/terminals.ts'
import type { Inversions } from './inverted.ts'

export const inAzureDevOps: Inversions<LocalAzureDevOps> = {
  ...aboutGates,
  ...aboutReading,
  ...aboutDocuments,
  ...aboutPages,
  ...aboutTerminals,
}
