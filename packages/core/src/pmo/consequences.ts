import { TrackerError } from '../failure.ts'
import type { Call, Ports } from '../ports.ts'
import { dayOf } from '../work/calendar.ts'
import type { InputOf } from './client.ts'
import { templateKey } from './documents.ts'
import { dryRunTemplate } from './dry-run-template.ts'
import { someSummaries } from './lines/summaries.ts'
import type { SiteTemplate } from './settings.ts'
import { readHead } from './settings-document.ts'
import { templatesOf } from './site-templates.ts'
import { rollOutFor } from './standing-template.ts'
import { draftKey } from './template-documents.ts'
import type { ConsequencesView } from './template-views.ts'

type RollingOut = Pick<SiteTemplate, 'rollOut' | 'from'>

interface Source {
  readonly tried: InputOf<'template.dryRun'>['template']
  readonly rolling: RollingOut
}

const absent = (what: string): TrackerError =>
  new TrackerError('not-found', `There is no ${what} on this site`, 'Choose one of those that the list of templates shows.')

const sourceOf = async (ports: Ports, call: Call, source: InputOf<'template.consequences'>['template']): Promise<Source> => {
  const { value: settings } = await readHead(ports, call)
  const atOnce: RollingOut = { rollOut: 'atOnce', from: dayOf(call.now, settings.zone) }
  if ('draft' in source) {
    const draft = await ports.shelf.read(draftKey(source.draft))
    if (!draft) throw absent(`draft ${source.draft}`)
    const { proposal } = draft.value
    return { tried: source, rolling: proposal ? { rollOut: proposal.rollOut, from: proposal.effectiveOn } : atOnce }
  }
  const [body, version] = [await ports.shelf.read(templateKey(source.hash)), templatesOf(settings).find(({ hash }) => hash === source.hash)]
  if (!body || !version) throw absent(`published template ${source.hash.slice(0, 12)}`)
  return { tried: { text: JSON.stringify(body.value) }, rolling: version }
}

/**
 * A page of what a draft, or a version that was published, means for each project that it takes over: the dry run's own row, when it comes, and whose project it is.
 * A project that stands under the version already is unchanged by it.
 */
export const consequencesOf = async (
  ports: Ports,
  call: Call,
  { template, after }: InputOf<'template.consequences'>,
): Promise<ConsequencesView> => {
  const { tried, rolling } = await sourceOf(ports, call, template)
  const [run, page] = await Promise.all([
    dryRunTemplate(ports, call, { template: tried, ...(after === undefined ? {} : { after }) }),
    someSummaries(ports, after),
  ])
  const managers = new Map(page.lines.map(({ ref, projectManager }) => [ref, projectManager]))
  return {
    ...run,
    components: run.components.map((component) => {
      const { mode, from } = rollOutFor(rolling, component.tier)
      return { ...component, projectManager: managers.get(component.ref) ?? null, reaches: { when: mode, from } }
    }),
  }
}
