import { builtInTemplate } from '@plumbline/core/templates'
import { attribution, publishedProjects } from './seed/facts.ts'
import { methods } from './seed/methods.ts'
import { pmoColleague, pmoLead, reader, serviceIdentity } from './seed/people.ts'
import { storyOf } from './seed/stories.ts'
import type { Sandbox } from './start.ts'

interface Place {
  readonly what: string
  readonly jira: string
  readonly azureDevOps: string
}

const shown = ({ what, jira, azureDevOps }: Place): string => `  ${what}\n    Jira          ${jira}\n    Azure DevOps  ${azureDevOps}`

const pagesOf = ({ jira, azureDevOps }: Sandbox): Place[] =>
  (['portfolio', 'settings'] as const).map((page) => ({
    what: page === 'portfolio' ? 'Portfolio' : 'Settings',
    jira: jira.page(page, pmoLead.id),
    azureDevOps: azureDevOps.page(page, pmoLead.id),
  }))

const twinsOf = ({ jira, azureDevOps, twins }: Sandbox): Place[] =>
  publishedProjects
    .filter(({ id }) => twins.includes(id))
    .map((project) => ({
      what: `${project.name}: ${storyOf(project).summary}`,
      jira: jira.page({ item: jira.find(project.id).key }, pmoLead.id),
      azureDevOps: azureDevOps.page({ item: azureDevOps.find(project.id).key }, pmoLead.id),
    }))

const pageOf = (tracker: Sandbox['jira' | 'azureDevOps'], name: string): string | undefined => {
  const project = publishedProjects.find((published) => published.name === name)
  try {
    return project && tracker.page({ item: tracker.find(project.id).key }, pmoLead.id)
  } catch {
    return undefined
  }
}

/** One project in each tracker for each template, as far as this portfolio has them. */
const templatesOf = ({ jira, azureDevOps }: Sandbox): readonly string[] => {
  const places = methods.flatMap(({ template: { id, version }, projects, summary }): Place[] => {
    const [inJira, inAzureDevOps] = [pageOf(jira, projects.jira), pageOf(azureDevOps, projects.azureDevOps)]
    const name = builtInTemplate(id, version)?.name ?? id
    return inJira && inAzureDevOps ? [{ what: `${name} ${version}: ${summary}`, jira: inJira, azureDevOps: inAzureDevOps }] : []
  })
  return places.length === 0
    ? []
    : ['Six templates at work, each on one project in either tracker, and each gate nearly ready', ...places.map(shown), '']
}

const terminal = ({ jira, azureDevOps, twins, governanceFiles }: Sandbox): string[] => {
  const [twin] = twins
  if (twin === undefined || governanceFiles === undefined) return []
  const check = (token: string, key: string, site: string, file: string) =>
    `  PLUMBLINE_TOKEN=${token} npx pnpm@12 --silent plumbline check ${key} --site ${site} --governance ${file}`
  return [
    'The same judgement from a terminal, in this folder',
    check(jira.token(serviceIdentity.id), jira.find(twin).key, jira.url, governanceFiles.jira),
    check(azureDevOps.token(serviceIdentity.id), azureDevOps.find(twin).key, azureDevOps.url, governanceFiles.azureDevOps),
    '',
  ]
}

/** What a person reads after the start: where to look, what to try, how to stop. */
export const welcome = (sandbox: Sandbox, seconds: number): string => {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(sandbox.clock.now())
  return [
    '',
    `Plumbline sandbox: ${sandbox.resumed ? 'as you left it' : 'ready'} after ${seconds.toFixed(1)} s. In here it is ${day}.`,
    '',
    `  Local Jira          ${sandbox.jira.url}`,
    `  Local Azure DevOps  ${sandbox.azureDevOps.url}`,
    '',
    ...pagesOf(sandbox).map(shown),
    '',
    'Five projects stand in both trackers, and are judged alike in both',
    ...twinsOf(sandbox).map(shown),
    '',
    ...templatesOf(sandbox),
    'Try the guarded transition',
    '  1. Open Midlands Rail Hub and move it from Idea to Initiate: the server refuses.',
    '  2. Press Declare passed in the gate panel, then move it again: it goes through.',
    '     (In Azure DevOps a pipeline with the service identity decides first; that takes a moment.)',
    '',
    'Change the rules',
    '  1. Settings, Change the template, Start a draft: set costTolerance to 200. The dry run names the projects that it would hold.',
    `  2. Save it and propose it; then become ${pmoColleague.name} in the banner, and approve and publish it.`,
    '',
    'Try Phase-gate 2.0.0 on all live projects before you adopt it: nothing changes',
    '  npx pnpm@12 --silent plumbline template show phase-gate > phase-gate.yaml',
    '  Settings, Change the template, Import a file: the dry run names the projects that it would hold, and why.',
    '',
    ...terminal(sandbox),
    `These links sign you in as ${pmoLead.name}, the PMO lead. The banner lets you be somebody else, for example ${reader.name}, who may only read.`,
    'Ctrl+C stops it and keeps everything; --reset starts over; --port moves it.',
    '',
    attribution,
    'What neither source has is invented and labelled illustrative.',
    '',
  ].join('\n')
}
