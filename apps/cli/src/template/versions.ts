import { hashOf, type TemplateRef } from '@plumbline/core'
import { valueOf } from '../answered.ts'
import type { ProcessHost } from '../host.ts'
import type { AskedOfTemplates } from './arguments.ts'
import { needTemplate } from './files.ts'
import type { Check, TemplateReport } from './report.ts'
import { failure, fromGovernance, type Reached, reach } from './sites.ts'

type Versions = Extract<AskedOfTemplates, { task: 'versions' }>

/** What one site has in force; `null`: none is chosen there. */
interface Row {
  readonly site: string
  readonly template: TemplateRef | null
}

const rowOf = async (site: Reached): Promise<Row | Check> => {
  if ('check' in site) return site.check
  try {
    return { site: site.url, template: valueOf(await site.client.call('template.versions', {})).inForce }
  } catch (error) {
    return failure(error)
  }
}

const isRow = (row: Row | Check): row is Row => 'site' in row

const words = ({ id, version, hash }: TemplateRef): string => `${id} ${version} ${hash.slice(0, 12)}`

const checkOf = ({ template }: Row, wanted: TemplateRef | undefined): Check => {
  if (!template) return { name: '', result: 'fail', message: 'no template is chosen there yet' }
  if (!wanted || template.hash === wanted.hash) return { name: '', result: 'pass', message: words(template) }
  return { name: '', result: 'fail', message: `${words(template)}, not ${words(wanted)}` }
}

/** Every site learns what the others have in force, so that its settings show them side by side. */
const note = async (sites: readonly Reached[], rows: readonly Row[]): Promise<void> => {
  for (const site of sites) {
    if (!('client' in site)) continue
    const others = rows.flatMap((row) => (row.site !== site.url && row.template ? [{ site: row.site, template: row.template }] : []))
    if (others.length > 0) valueOf(await site.client.call('template.noteSites', { sites: others }))
  }
}

/** Which version and hash each site has in force: of a file where one is named, else of the first site. Ends with 1 where one has another. */
export const versions = async (asked: Versions, host: ProcessHost): Promise<TemplateReport> => {
  const sites: Reached[] = []
  for (const where of asked.sites) sites.push(await reach(host, where, asked.extension))
  const found: (Row | Check)[] = []
  for (const site of sites) found.push(await rowOf(site))
  const kept = asked.governance === undefined ? [] : [{ site: asked.governance, template: await fromGovernance(host, asked.governance) }]
  const rows = [...found.filter(isRow), ...kept]
  const file = asked.file === undefined ? undefined : await needTemplate(host, asked.file)
  const wanted = file
    ? { id: file.id, version: file.version, hash: hashOf(file) }
    : (rows.find(({ template }) => template)?.template ?? undefined)
  if (asked.tell) await note(sites, rows)
  const named = [...asked.sites.map((site, index) => ({ site, row: found[index] })), ...kept.map((row) => ({ site: row.site, row }))]
  const suites = named.flatMap(({ site, row }) => (row ? [{ name: site, checks: [isRow(row) ? checkOf(row, wanted) : row] }] : []))
  const same = new Set(rows.map(({ template }) => template?.hash)).size === 1
  return {
    title: same ? 'The same template everywhere' : 'Not the same template everywhere',
    suites,
    data: { wanted: wanted ?? null, sites: rows },
  }
}
