import { fieldOf, isPerson } from '../facts/reading.ts'
import { TrackerError } from '../failure.ts'
import { dryRun } from '../gates/dry-run.ts'
import type { StoredJudgement } from '../gates/records.ts'
import { isBuiltIn } from '../methodology/built-in.ts'
import { differenceOf } from '../methodology/difference.ts'
import { differenceWords } from '../methodology/difference-words.ts'
import type { Message, Ports } from '../ports.ts'
import type { Person } from '../work/values.ts'
import { subjectOf } from './dry-run-subject.ts'
import type { Judged, Site } from './judge-component.ts'
import { messageLines } from './message-lines.ts'
import { templatesOf } from './site-templates.ts'

const managerOf = ({ reading }: Judged): Person | undefined => {
  const field = fieldOf(reading.project, 'projectManager')
  return field.ok && field.value !== null && isPerson(field.value) && field.value.active ? field.value : undefined
}

const notComparable = (): TrackerError =>
  new TrackerError(
    'unexpected-answer',
    'The judgement before this one names a template that never stood on this site',
    'Nobody is told what changed; the gate panel shows what is asked now.',
  )

/** What changes for this very project, from the dry run's own row. */
const messageOf = async (site: Site, judged: Judged, before: StoredJudgement): Promise<Message> => {
  const { template } = judged.configured
  const { id, version } = before.judgement.template
  const known = isBuiltIn(before.template) || templatesOf(site.configured.settings).some(({ hash }) => hash === before.template)
  if (!known) throw notComparable()
  const old = await site.body({ id, version, hash: before.template })
  const move = dryRun(old, template)(subjectOf({ ...before, facts: judged.facts, passages: judged.passages, tier: judged.tier }))
  const { language = 'en' } = site.configured.settings
  const words = old.id === template.id ? differenceOf(old, template).flatMap((change) => differenceWords([change], template, old)) : []
  return { item: judged.reading.project.ref, lines: messageLines[language]({ before: old, after: template, words, move }) }
}

const passing = (error: unknown): boolean =>
  error instanceof TrackerError && (error.code === 'rate-limited' || error.code === 'unavailable')

/** What was stored before may have been changed from outside and break any comparison; that must not hold the refresh. */
const comparable = async (compare: () => Promise<Message>): Promise<Message | undefined> => {
  try {
    return await compare()
  } catch (error) {
    if (passing(error)) throw error
    return undefined
  }
}

/**
 * Tells the manager of a project, once and in one comment on the project item, that it came over to another version and what that changes for it.
 * To be called before the new judgement is kept: it is what remembers that the manager was told, and a comment that is there already is not written again.
 * `false`: nobody could be told.
 */
export const tellManager = async (ports: Ports, site: Site, judged: Judged): Promise<boolean> => {
  const { before, configured } = judged
  if (!ports.messenger || configured.settings.tellManagers === false) return true
  if (!before || 'none' in before || before.template === configured.templateHash) return true
  const manager = managerOf(judged)
  if (!manager) return false
  const message = await comparable(() => messageOf(site, judged, before))
  if (!message) return false
  try {
    await ports.messenger.ensureTold(manager, message, `${judged.reading.project.ref} ${configured.templateHash}`)
    return true
  } catch (error) {
    if (!(error instanceof TrackerError) || passing(error)) throw error
    return false
  }
}
