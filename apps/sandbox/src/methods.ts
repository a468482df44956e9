import { type Client, hashOf } from '@plumbline/core'
import { builtInTemplates } from '@plumbline/core/templates'
import { need } from './need.ts'
import type { LocalTracker } from './platform.ts'
import type { PublishedProject } from './seed/facts.ts'
import type { Method } from './seed/methods.ts'
import { phaseIn } from './seed/template-phases.ts'

/** A published project that works by one of the built-in templates. */
export interface ByMethod {
  readonly project: PublishedProject
  readonly method: Method
}

/** Adds every template that comes with the product to a site that has none yet, so that none of them takes another's projects over. */
export const adoptBuiltIns = async (client: Client, where: string): Promise<void> => {
  let { settingsVersion } = need(await client.call('settings.open', {}), `open the settings of ${where}`)
  for (const document of builtInTemplates) {
    const what = `add ${document.name} to ${where}`
    const saved = need(await client.call('template.adopt', { document, settingsVersion }), what)
    if (!saved.ok) throw new Error(`Somebody else saved the settings of ${where} while the sandbox was starting. Start it again.`)
    settingsVersion = saved.settingsVersion
  }
}

const hashes = new Map(builtInTemplates.map((template) => [`${template.id} ${template.version}`, hashOf(template)]))

const chooseTemplate = async (client: Client, item: string, { project, method }: ByMethod): Promise<void> => {
  const { id, version } = method.template
  const template = hashes.get(`${id} ${version}`)
  if (template === undefined) throw new Error(`${id} ${version} does not come with the product.`)
  const what = `choose ${id} for ${project.name}`
  const { bindingVersion } = need(await client.call('binding.open', { item }), what)
  const { reasons } = method
  const chosen = await client.call('binding.choose', {
    item,
    template,
    tier: 'standard',
    answers: {},
    reasons: [...reasons],
    bindingVersion,
  })
  if (!need(chosen, what).ok) throw new Error(`The sandbox could not ${what}: somebody else changed it meanwhile. Start it again.`)
}

/** Says of projects under way which gates they passed on paper, so that these show as declared. */
const declareInFlight = async (client: Client, find: LocalTracker['find'], projects: readonly ByMethod[]): Promise<void> => {
  const rows = projects.flatMap(({ project, method: { template, phase, passed } }) => {
    if (passed === undefined) return []
    const gates = passed.map(([gate, passedOn, where]) => ({ gate, passedOn, where: `${where} (illustrative)` }))
    return [{ item: find(project.id).id, phase: phaseIn(template.id, phase), gates, reason: 'Ran before the template came (illustrative)' }]
  })
  if (rows.length === 0) return
  const what = 'declare running projects in flight'
  const [refused] = need(await client.call('binding.declareInFlight', { rows }), what).refused
  if (refused) throw new Error(`The sandbox could not ${what}: ${refused.item}: ${refused.mistake} ${refused.value}`)
}

const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [columns, ...rows].map((cells) => cells.join('\t')).join('\n')

/** A project by its title, with what people recorded of it. */
interface Recorded {
  readonly name: string
  readonly method: Pick<Method, 'facts' | 'iterations'>
}

/** What people recorded of these projects, as the two tables that a PMO pastes into the settings. */
export const recordTables = (projects: readonly Recorded[]): readonly string[] => {
  const facts = projects.flatMap(({ name, method }) =>
    method.facts.map(([fact, value, on, note]) => [name, fact, value, on, `${note} (illustrative)`]),
  )
  const columns = [...new Set(projects.flatMap(({ method }) => (method.iterations ?? []).flatMap((row) => Object.keys(row))))]
  const iterations = projects.flatMap(({ name, method }) =>
    (method.iterations ?? []).map((row) => [name, ...columns.map((column) => row[column] ?? '')]),
  )
  return [
    ...(facts.length > 0 ? [table(['project', 'fact', 'value', 'on', 'note'], facts)] : []),
    ...(iterations.length > 0 ? [table(['project', ...columns], iterations)] : []),
  ]
}

const importTable = async (client: Client, text: string, where: string): Promise<void> => {
  const what = `import records into ${where}`
  const preview = need(await client.call('record.import', { text, commit: false }), what)
  const [mistake] = preview.mistakes
  if (mistake)
    throw new Error(
      `The sandbox could not ${what}: row ${mistake.row}, ${mistake.column ?? 'row'}: ${mistake.reason} (${mistake.given ?? ''})`,
    )
  const recordVersions = Object.fromEntries(preview.projects.map(({ ref, recordVersion }) => [ref, recordVersion]))
  const written = need(await client.call('record.import', { text, commit: true, recordVersions }), what)
  if (written.projects.some(({ status }) => status === 'conflict'))
    throw new Error(`Somebody else recorded in ${where} meanwhile. Start it again.`)
}

/** Puts each of these projects under its template and imports what was recorded of them, as the PMO lead would. */
export const showMethods = async (
  client: Client,
  { find, where, projects }: { readonly find: LocalTracker['find']; readonly where: string; readonly projects: readonly ByMethod[] },
): Promise<void> => {
  for (const each of projects) await chooseTemplate(client, find(each.project.id).id, each)
  await declareInFlight(client, find, projects)
  for (const text of recordTables(projects.map(({ project: { name }, method }) => ({ name, method }))))
    await importTable(client, text, where)
}
