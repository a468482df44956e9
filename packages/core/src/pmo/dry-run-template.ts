import { factsHashOf } from '../facts/facts-hash.ts'
import { TrackerError } from '../failure.ts'
import { type ComponentMove, dryRun, totalsOf } from '../gates/dry-run.ts'
import type { StoredJudgement } from '../gates/records.ts'
import { readTemplateData, type TemplateProblem } from '../methodology/check.ts'
import { readTemplateText } from '../methodology/document.ts'
import type { Template } from '../methodology/template.ts'
import type { Call, Ports } from '../ports.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import type { InputOf } from './client.ts'
import { judgementKey } from './documents.ts'
import { subjectOf } from './dry-run-subject.ts'
import { inTurns } from './in-turns.ts'
import { someSummaries } from './lines/summaries.ts'
import { type Configured, readConfigured, readTemplateBody } from './settings-document.ts'
import { templatesOf } from './site-templates.ts'
import { draftKey } from './template-documents.ts'
import { refOf } from './template-ref.ts'
import type { DryRunView } from './template-views.ts'
import type { ComponentSummary } from './views.ts'

type NotCompared = DryRunView['notCompared'][number]['reason']

/** The stored judgement with its facts; facts that are not those of its evidence were changed from outside. */
const storedOf = async (
  ports: Ports,
  summary: ComponentSummary,
  concerns: (template: string) => boolean,
): Promise<StoredJudgement | NotCompared> => {
  try {
    const stored = (await ports.shelf.read(judgementKey(summary.ref)))?.value
    if (!stored) return 'notJudged'
    if (stored.template !== undefined && !concerns(stored.template)) return 'otherTemplate'
    if ('none' in stored) return stored.none
    return factsHashOf(stored.facts) === stored.evidence.factsHash ? stored : 'damaged'
  } catch (error) {
    // A storage that does not answer is no damage of one document.
    if (error instanceof TrackerError && error.code === 'unexpected-answer') return 'damaged'
    throw error
  }
}

/** Which projects a template would take over: those under an earlier version of it; where it is another one altogether, all. */
const replacing = ({ settings, templateHash }: Configured, template: Template): ((hash: string) => boolean) => {
  const known = templatesOf(settings)
  const own = new Set(known.filter(({ id }) => id === template.id).map(({ hash }) => hash))
  return (hash) => own.size === 0 || own.has(hash) || (own.has(templateHash) && !known.some((ref) => ref.hash === hash))
}

/** Dry runs against the very version under which each project stands. */
const runsAgainst = (ports: Ports, template: Template): ((hash: string) => Promise<ReturnType<typeof dryRun>>) => {
  const made = new Map<string, Promise<ReturnType<typeof dryRun>>>()
  return (hash) => {
    const run =
      made.get(hash) ?? readTemplateBody(ports, { id: '', version: hash.slice(0, 12), hash }).then((body) => dryRun(body, template))
    made.set(hash, run)
    return run
  }
}

const mistaken = (what: string, problems: readonly TemplateProblem[]): TrackerError =>
  new TrackerError(
    'invalid',
    `${what} has ${problems.length === 1 ? '1 mistake' : `${problems.length} mistakes`}, first at ${problems[0]?.place ?? 'template'}: ${problems[0]?.message ?? ''}`,
    'Correct it and try it again.',
  )

/** The template of a draft or a text. Throws `invalid` with its first mistake. */
export const templateOf = async (ports: Ports, source: InputOf<'template.dryRun'>['template']): Promise<Template> => {
  if ('text' in source) {
    const read = await readTemplateText(source.text)
    if (read.ok) return read.template
    throw mistaken('The template', read.problems)
  }
  const draft = await ports.shelf.read(draftKey(source.draft))
  if (!draft) throw new TrackerError('not-found', `There is no draft ${source.draft} on this site`, 'Save the draft first, then try it.')
  const read = await readTemplateData(draft.value.data)
  if (read.ok) return read.template
  throw mistaken(`The draft ${source.draft}`, read.problems)
}

/**
 * A page of a dry run of a draft, or of a text that nobody saved, against the template in force: from the stored judgements' own facts, so that no item is read again.
 * Repeat it with `after` until there is no `next`; a page that is repeated says the same.
 */
export const dryRunTemplate = async (
  ports: Ports,
  call: Call,
  { template: source, after, asOf }: InputOf<'template.dryRun'>,
): Promise<DryRunView> => {
  const template = await templateOf(ports, source)
  const configured = await readConfigured(ports, call)
  if (!configured)
    throw new TrackerError(
      'invalid',
      'No template is in force on this site, so there is nothing to compare with',
      'Choose one in the settings first.',
    )
  const page = await someSummaries(ports, after)
  const known = page.lines
  const visible = await ports.tracker({ mapping: emptyMapping, zone: call.zone }).visible(known.map(({ ref }) => ref))
  const seen = known.filter(({ ref }) => visible.has(ref))
  const runs = runsAgainst(ports, template)
  const stored = await inTurns(seen, async (summary) => ({
    summary,
    found: await storedOf(ports, summary, replacing(configured, template)),
  }))
  const components = await inTurns(
    stored.flatMap(({ summary, found }) => (typeof found === 'string' ? [] : [{ summary, found }])),
    async ({ summary: { ref, key, title }, found }) => {
      const move: ComponentMove = (await runs(found.template))(subjectOf(found), asOf)
      return { ref, key, title, tier: found.tier, judgedAt: found.judgedAt, ...move }
    },
  )
  return {
    template: refOf(template),
    against: { id: configured.template.id, version: configured.template.version, hash: configured.templateHash },
    asOf: asOf ?? null,
    components,
    notCompared: stored.flatMap(({ summary: { ref, key, title }, found }) =>
      typeof found === 'string' ? [{ ref, key, title, reason: found }] : [],
    ),
    totals: totalsOf(components),
    ...(page.next === undefined ? {} : { next: page.next }),
  }
}
