import { pmoLead, reader } from './seed/people.ts'
import type { Sandbox } from './start.ts'

interface Row {
  readonly what: string
  readonly jira: string
  readonly azureDevOps: string
}

const titles: Readonly<Record<string, string>> = {
  'DFT_0043_2021-Q2': 'Ready at its gate (try below)',
  'HO_0042_2021-Q3': 'Held by one criterion',
  'DFT_0046_2021-Q2': 'Ready',
  'HO_0039_1920-Q4': 'Could not be checked',
  'DFT_0048_2021-Q3': 'Ready, review overdue',
}

const rowsOf = ({ jira, azureDevOps, twins }: Sandbox): Row[] => {
  const as = pmoLead.id
  return [
    { what: 'Portfolio', jira: jira.page('portfolio', as), azureDevOps: azureDevOps.page('portfolio', as) },
    { what: 'Settings', jira: jira.page('settings', as), azureDevOps: azureDevOps.page('settings', as) },
    ...twins.map((twin) => ({
      what: titles[twin] ?? twin,
      jira: jira.page({ item: jira.find(twin).key }, as),
      azureDevOps: azureDevOps.page({ item: azureDevOps.find(twin).key }, as),
    })),
  ]
}

/** What a person reads after the start: where to look, what to try, how to stop. */
export const welcome = (sandbox: Sandbox, seconds: number): string => {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(sandbox.clock.now())
  const table = rowsOf(sandbox).map(
    ({ what, jira, azureDevOps }) => `  ${what}\n      Jira          ${jira}\n      Azure DevOps  ${azureDevOps}`,
  )
  return [
    '',
    `Plumbline sandbox: ${sandbox.resumed ? 'as you left it' : 'ready'} after ${seconds.toFixed(1)} s. In here it is ${day}.`,
    '',
    `  Local Jira          ${sandbox.jira.url}`,
    `  Local Azure DevOps  ${sandbox.azureDevOps.url}`,
    '',
    'The same five projects stand in both trackers; their judgements are identical:',
    ...table,
    '',
    'Try the guarded transition',
    '  1. Open the first project that is ready at its gate and move it from Idea to Initiate: the server refuses.',
    '  2. In the gate panel press Declare passed, then move it again: it goes through.',
    '     (In Azure DevOps the service identity decides first; that takes a moment.)',
    '',
    `You are signed in as ${pmoLead.name} (PMO). Switch to any sponsor or project manager, or to ${reader.name} (reader), in the banner.`,
    'Ctrl+C stops it and keeps everything; --reset starts over; --port moves it.',
    '',
  ].join('\n')
}
