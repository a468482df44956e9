import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { callOf, openSite, portsOf } from '@plumbline/cli'
import { type Answer, type Client, inProcessClient, type Mapping } from '@plumbline/core'
import { firstPhaseGate as phaseGate } from '@plumbline/core/templates'
import type { LocalAzureDevOps } from './azure-devops/index.ts'
import type { LocalJira } from './jira/index.ts'
import { pmoLead } from './seed/people.ts'

const zone = 'Europe/London'

/** The use cases as the Forge app offers them to a panel of this person. */
export const jiraClient = (jira: LocalJira, person: string): Client => ({
  call: async (name, input) => (await jira.invoke(person, name, input)) as Answer<never>,
})

/** The use cases in process, with this person's own token, as the extension's panels run them. */
export const azureDevOpsClient = async (tracker: LocalAzureDevOps, person: string): Promise<Client> => {
  const site = await openSite(tracker.url, tracker.token(person))
  const ports = await portsOf(site, 'person')
  return inProcessClient(ports, () => callOf(site, 'person', zone))
}

const valueOf = <T>(answered: Answer<T>, what: string): T => {
  if (answered.ok) return answered.value
  throw new Error(`The sandbox could not ${what}: ${answered.problem.message} ${answered.problem.remedy}`)
}

/** What a PMO lead does first on a new site: choose the template and say what the fields mean. */
export const configure = async (client: Client, mapping: Mapping, where: string): Promise<void> => {
  const before = valueOf(await client.call('settings.open', {}), `open the settings of ${where}`)
  const saved = valueOf(
    await client.call('settings.save', {
      template: { document: phaseGate },
      mapping,
      zone,
      passageDays: before.passageDays,
      settingsVersion: before.settingsVersion,
    }),
    `save the settings of ${where}`,
  )
  if (!saved.ok) throw new Error(`Somebody else saved the settings of ${where} while the sandbox was starting. Start it again.`)
}

export const configureBoth = async (jira: LocalJira, azureDevOps: LocalAzureDevOps): Promise<void> => {
  await Promise.all([
    configure(jiraClient(jira, pmoLead.id), jira.mapping(), 'the local Jira'),
    configure(await azureDevOpsClient(azureDevOps, pmoLead.id), azureDevOps.mapping(), 'the local Azure DevOps'),
  ])
}

/** What a PMO lead would put into git: each site's governance file, beside the state. */
export const exportGovernance = async (jira: LocalJira, azureDevOps: LocalAzureDevOps, folder: string) => {
  const clients = { jira: jiraClient(jira, pmoLead.id), azureDevOps: await azureDevOpsClient(azureDevOps, pmoLead.id) }
  const save = async (site: keyof typeof clients): Promise<string> => {
    const { text } = valueOf(await clients[site].call('governance.export', {}), `export the governance file of ${site}`)
    const file = join(folder, `governance-${site === 'jira' ? 'jira' : 'azure-devops'}.json`)
    await mkdir(folder, { recursive: true })
    await writeFile(file, text)
    return relative(process.cwd(), file)
  }
  const [inJira, inAzureDevOps] = await Promise.all([save('jira'), save('azureDevOps')])
  return { jira: inJira, azureDevOps: inAzureDevOps }
}
