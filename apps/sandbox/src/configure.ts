import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { callOf, openSite, portsOf } from '@plumbline/cli'
import { type Answer, type Client, inProcessClient, type Mapping, type SiteAct } from '@plumbline/core'
import { firstPhaseGate as phaseGate } from '@plumbline/core/templates'
import { agreeBaselines } from './agree-baselines.ts'
import type { LocalAzureDevOps } from './azure-devops/index.ts'
import { decidePortfolio } from './decide-portfolio.ts'
import type { LocalJira } from './jira/index.ts'
import { adoptBuiltIns, type ByMethod, showMethods } from './methods.ts'
import { need } from './need.ts'
import type { LocalTracker } from './platform.ts'
import { refreshAzureDevOps } from './refreshing.ts'
import type { SeedPortfolio } from './seed/door.ts'
import { publishedProjects } from './seed/facts.ts'
import { groups, hasMethodologyItem, methodologyItem } from './seed/methodology.ts'
import { methodOf } from './seed/methods.ts'
import { people, pmoColleague, pmoLead } from './seed/people.ts'
import type { SeedPortfolios } from './seed/portfolio.ts'
import { withTemplatePhases } from './seed/template-phases.ts'

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

/** What a PMO lead does first on a new site: choose the template and say what the fields mean. */
export const configure = async (client: Client, mapping: Mapping, where: string, item?: string): Promise<void> => {
  const before = need(await client.call('settings.open', {}), `open the settings of ${where}`)
  const saved = need(
    await client.call('settings.save', {
      template: { document: phaseGate },
      mapping,
      zone,
      passageDays: before.passageDays,
      ...(item === undefined ? {} : { methodologyItem: item }),
      settingsVersion: before.settingsVersion,
    }),
    `save the settings of ${where}`,
  )
  if (!saved.ok) throw new Error(`Somebody else saved the settings of ${where} while the sandbox was starting. Start it again.`)
}

/** Those of a site's projects that work by another template than the site's own. */
const byMethod = ({ spaces }: SeedPortfolio): readonly ByMethod[] => {
  const here = new Set(spaces.flatMap(({ items }) => items.map(({ id }) => id)))
  return publishedProjects.flatMap((project) => {
    const method = here.has(project.id) ? methodOf(project.name) : undefined
    return method ? [{ project, method }] : []
  })
}

/** Somebody of this site by their seed id, looked up as a person would look them up. */
const lookUp = async (client: Client, id: string): Promise<{ readonly person: string; readonly name: string }> => {
  const name = people.find((person) => person.id === id)?.name ?? id
  const found = need(await client.call('person.find', { text: name }), `look ${name} up`)
  const [person] = found.people.filter((one) => one.name === name)
  if (!person) throw new Error(`The local tracker knows nobody called ${name}.`)
  return { person: person.ref, name }
}

interface Deciding {
  readonly where: string
  /** What the product does about what was asked for. */
  readonly settled: () => Promise<unknown>
}

const decideOnSite = async (client: Client, act: SiteAct, what: string, { settled }: Deciding): Promise<void> => {
  const answer = need(await client.call('governance.siteAct', { act }), what)
  if (answer.status === 'refused') throw new Error(`The sandbox could not ${what}: ${answer.obstacles.join(', ')}.`)
  await settled()
}

/** Says who belongs to the groups that decide, and agrees to it as the second person of the PMO. */
const setGroups = async (client: Client, second: Client, on: Deciding): Promise<void> => {
  for (const [role, ids] of Object.entries(groups)) {
    const members = await Promise.all(ids.map((id) => lookUp(client, id)))
    const what = `say who the ${role} of ${on.where} are`
    await decideOnSite(client, { kind: 'group.set', role, members }, what, on)
    const { groups: standing } = need(await second.call('governance.site', {}), what)
    const proposal = standing.find((group) => group.role.id === role)?.proposed?.seq
    if (proposal === undefined) throw new Error(`The sandbox could not ${what}: nobody proposed it.`)
    await decideOnSite(second, { kind: 'group.agree', proposal }, what, on)
  }
}

interface SettingUp {
  /** The second person of its PMO. */
  readonly second: Client
  readonly tracker: LocalTracker
  readonly portfolio: SeedPortfolio
  readonly where: string
  /** What the product's own identity does about what was asked for on an item. */
  readonly settled: (item: string) => Promise<unknown>
}

/** All templates that come with the product on one site: one for all projects, the others for those that were chosen for it. */
const setUp = async (client: Client, { second, tracker, portfolio, where, settled }: SettingUp): Promise<void> => {
  await adoptBuiltIns(client, where)
  const item = hasMethodologyItem(portfolio) ? tracker.find(methodologyItem).id : undefined
  await configure(client, withTemplatePhases(tracker.mapping()), where, item)
  if (item !== undefined) {
    await settled(item)
    await setGroups(client, second, { where, settled: () => settled(item) })
  }
  await showMethods(client, { find: tracker.find, where, projects: byMethod(portfolio) })
}

export const configureBoth = async (jira: LocalJira, azureDevOps: LocalAzureDevOps, portfolio: SeedPortfolios): Promise<void> => {
  const inJira = {
    second: jiraClient(jira, pmoColleague.id),
    tracker: jira,
    portfolio: portfolio.jira,
    where: 'the local Jira',
    settled: async () => undefined,
  }
  const inAzureDevOps = {
    second: await azureDevOpsClient(azureDevOps, pmoColleague.id),
    tracker: azureDevOps,
    portfolio: portfolio.azureDevOps,
    where: 'the local Azure DevOps',
    settled: (item: string) => refreshAzureDevOps(azureDevOps, item),
  }
  await Promise.all([setUp(jiraClient(jira, pmoLead.id), inJira), setUp(await azureDevOpsClient(azureDevOps, pmoLead.id), inAzureDevOps)])
}

/** What both PMOs decided of their portfolios once every project was judged. */
export const decideBoth = async (jira: LocalJira, azureDevOps: LocalAzureDevOps, portfolio: SeedPortfolios): Promise<void> => {
  const [lead, second] = [await azureDevOpsClient(azureDevOps, pmoLead.id), await azureDevOpsClient(azureDevOps, pmoColleague.id)]
  await Promise.all([
    decidePortfolio({
      lead: jiraClient(jira, pmoLead.id),
      second: jiraClient(jira, pmoColleague.id),
      find: jira.find,
      portfolio: portfolio.jira,
      where: 'the local Jira',
    }),
    decidePortfolio({ lead, second, find: azureDevOps.find, portfolio: portfolio.azureDevOps, where: 'the local Azure DevOps' }),
  ])
}

/** What was agreed of two projects, once they were judged. */
export const agreeBoth = async (jira: LocalJira, azureDevOps: LocalAzureDevOps, portfolio: SeedPortfolios): Promise<void> => {
  const asInJira = async (person: string) => jiraClient(jira, person)
  const asInAzureDevOps = (person: string) => azureDevOpsClient(azureDevOps, person)
  await Promise.all([
    agreeBaselines({
      as: asInJira,
      lead: jiraClient(jira, pmoLead.id),
      find: jira.find,
      portfolio: portfolio.jira,
      where: 'the local Jira',
      settled: async () => undefined,
    }),
    agreeBaselines({
      as: asInAzureDevOps,
      lead: await asInAzureDevOps(pmoLead.id),
      find: azureDevOps.find,
      portfolio: portfolio.azureDevOps,
      where: 'the local Azure DevOps',
      settled: (item) => refreshAzureDevOps(azureDevOps, item),
    }),
  ])
}

/** What a PMO lead would put into git: each site's governance file, beside the state. */
export const exportGovernance = async (jira: LocalJira, azureDevOps: LocalAzureDevOps, folder: string) => {
  const clients = { jira: jiraClient(jira, pmoLead.id), azureDevOps: await azureDevOpsClient(azureDevOps, pmoLead.id) }
  const save = async (site: keyof typeof clients): Promise<string> => {
    const { text } = need(await clients[site].call('governance.export', {}), `export the governance file of ${site}`)
    const file = join(folder, `governance-${site === 'jira' ? 'jira' : 'azure-devops'}.json`)
    await mkdir(folder, { recursive: true })
    await writeFile(file, text)
    return relative(process.cwd(), file)
  }
  const [inJira, inAzureDevOps] = await Promise.all([save('jira'), save('azureDevOps')])
  return { jira: inJira, azureDevOps: inAzureDevOps }
}
