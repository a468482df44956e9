import { TrackerError } from '../failure.ts'
import type { Call, Ports } from '../ports.ts'
import { writeGovernance } from './governance-file.ts'
import { readConfigured } from './settings-document.ts'

/** The governance file of a site, for a terminal to judge by. */
export const exportGovernance = async (ports: Ports, call: Call): Promise<{ readonly name: string; readonly text: string }> => {
  const configured = await readConfigured(ports, call)
  if (!configured) throw new TrackerError('invalid', 'No template is chosen on this site yet', 'Choose one and save, then export.')
  const { mapping, zone, passageDays } = configured.settings
  const { template } = configured
  return { name: `plumbline-${template.id}-${template.version}.json`, text: writeGovernance({ template, mapping, zone, passageDays }) }
}
