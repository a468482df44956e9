import { type Client, hashOf, type PublicationObstacle, type Template, type TemplateVersions, type TemplateView } from '@plumbline/core'
import { valueOf } from '../answered.ts'
import { textOf } from '../check.ts'
import type { ProcessHost } from '../host.ts'
import type { AskedOfTemplates } from './arguments.ts'
import { needTemplate } from './files.ts'
import type { Check, Suite, TemplateReport } from './report.ts'
import { failure, reach } from './sites.ts'

type Publish = Extract<AskedOfTemplates, { task: 'publish' }>

const obstacleWords: Readonly<Record<PublicationObstacle, string>> = {
  mistakes: 'the file has mistakes; see them with plumbline template validate',
  nothingChanged: 'it is in force there already',
  versionTooSmall: 'its version does not fit its changes against the one in force there; see plumbline template diff',
  versionTaken: 'another template was published there under this version; choose the next one',
  datePast: 'the day from which it counts is past; name one with --from',
  notProposed: 'nobody proposed it there yet; run this without --approve first',
  changedSince: 'what waits there is not this file; propose it again, or approve the file that was proposed',
  author: 'whoever wrote or proposed it does not approve it; let somebody else of the PMO run this with --approve',
}

const refused = (obstacles: readonly PublicationObstacle[]): Check => ({
  name: '',
  result: 'fail',
  message: obstacles.map((obstacle) => obstacleWords[obstacle]).join('; '),
})

const done = (message: string): Check => ({ name: '', result: 'pass', message })

const standing = ({ inForce, upcoming }: TemplateVersions, hash: string): Check | undefined => {
  if (inForce?.hash === hash) return done('in force already')
  return upcoming?.hash === hash ? done(`approved already, in force from ${upcoming.effectiveOn}`) : undefined
}

/** The draft under which a command line proposes; one a template, so that nobody's own draft is touched. */
const draftOf = (template: Template): string => `published-${template.id}`.slice(0, 60)

const openDraft = async (client: Client, draft: string): Promise<TemplateView['draft']> => {
  const answer = await client.call('template.open', { template: { draft } })
  if (!answer.ok && answer.problem.code === 'not-found') return undefined
  return valueOf(answer).draft
}

const saved = async (client: Client, draft: string, text: string): Promise<string | Check> => {
  const result = valueOf(
    await client.call('template.saveDraft', { draft, text, draftVersion: (await openDraft(client, draft))?.draftVersion ?? 'new' }),
  )
  if (result.ok) return result.draftVersion
  return { name: '', result: 'fail', message: `the draft ${draft} is being saved by somebody else; run this again` }
}

const propose = async (client: Client, asked: Publish & { approve: false }, template: Template, text: string): Promise<Check> => {
  const [draft, hash] = [draftOf(template), hashOf(template)]
  const waiting = (await openDraft(client, draft))?.proposal
  if (waiting?.hash === hash) return done(`waits since ${waiting.at.slice(0, 10)} for somebody else's approval`)
  const version = await saved(client, draft, text)
  if (typeof version !== 'string') return version
  const { note, from, rollOut } = asked
  const result = valueOf(
    await client.call('template.proposePublication', {
      draft,
      draftVersion: version,
      note,
      effectiveOn: from,
      rollOut,
    }),
  )
  if (result.ok) return done(`proposed from ${from}; somebody else of the PMO approves it with --approve, or in the settings`)
  return result.problem === 'refused'
    ? refused(result.obstacles)
    : { name: '', result: 'fail', message: `the draft ${draft} is being saved by somebody else; run this again` }
}

const approve = async (client: Client, template: Template): Promise<Check> => {
  const draft = draftOf(template)
  const proposal = (await openDraft(client, draft))?.proposal
  if (!proposal) return refused(['notProposed'])
  if (proposal.hash !== hashOf(template)) return refused(['changedSince'])
  const result = valueOf(await client.call('template.approvePublication', { draft, proposalHash: proposal.proposalHash }))
  if (!result.ok) return refused(result.obstacles)
  return done(`${result.inForce ? 'approved, in force now' : `approved, in force from ${result.effectiveOn}`}: ${proposal.note}`)
}

const onSite = async (client: Client, asked: Publish, template: Template, text: string): Promise<Check> => {
  try {
    const already = standing(valueOf(await client.call('template.versions', {})), hashOf(template))
    if (already) return already
    return asked.approve ? await approve(client, template) : await propose(client, asked, template, text)
  } catch (error) {
    return failure(error)
  }
}

/** Proposes the same file on several sites, or approves there what somebody else proposed; each site for itself, and again without harm. */
export const publish = async (asked: Publish, host: ProcessHost): Promise<TemplateReport> => {
  const text = await textOf(host, asked.file)
  const template = await needTemplate(host, asked.file)
  const suites: Suite[] = []
  for (const where of asked.sites) {
    const site = await reach(host, where, asked.extension)
    suites.push({ name: where, checks: ['check' in site ? site.check : await onSite(site.client, asked, template, text)] })
  }
  const hash = hashOf(template)
  return {
    title: `${template.name} ${template.version} (${hash.slice(0, 12)}) on ${suites.length} ${suites.length === 1 ? 'site' : 'sites'}`,
    suites,
    data: {
      template: { id: template.id, version: template.version, hash },
      sites: suites.map(({ name, checks }) => ({ site: name, result: checks[0]?.result, message: checks[0]?.message })),
    },
  }
}
