import type { UseCaseName } from '@plumbline/core'
import { type Role, type Row, roles, type Said, saidIn, table } from '../contract/roles/table.ts'

const names: Readonly<Record<Role, string>> = {
  pmo: 'PMO',
  manager: 'Project manager',
  sponsor: 'Sponsor',
  member: 'Team member',
  reader: 'Reader',
  outsider: 'Somebody without access',
  product: 'Plumbline itself',
}

const words: Readonly<Record<Said, string>> = { yes: 'yes', asked: 'asks', refused: 'no', forbidden: 'no', hidden: 'hidden' }

const cell = (row: Row, role: Role): string => {
  const [jira, azureDevOps] = [words[saidIn(row, 'Jira')[role]], words[saidIn(row, 'Azure DevOps')[role]]]
  return jira === azureDevOps ? jira : `${jira} / ${azureDevOps}`
}

const subjectOf = (name: string): string => name.slice(0, name.indexOf('.'))

const titles: Readonly<Record<string, string>> = {
  gate: 'The gate panel',
  portfolio: 'The portfolio',
  refresh: 'Refresh',
  settings: 'Settings',
  record: 'Records',
  template: 'Templates',
  binding: 'The template of a project',
  governance: 'Decisions, waivers, conditions',
  enforcement: 'Enforcement in the tracker',
  ledger: 'Ledgers',
  person: 'People',
  decisions: 'My decisions',
  strategy: 'Strategy',
  scoring: 'Scoring',
  portfolioInputs: 'Inputs of selection',
  selection: 'Selection',
  scenario: 'Scenarios',
  intake: 'Intake',
  capacity: 'Capacity',
  resource: 'Requests for people',
  job: 'Long work',
  register: 'Registers',
  review: 'Reviews',
  audit: 'Audits',
}

const head = `# Who may do what

<!-- Written by \`UPDATE=1 npx vitest run --project=contract roles\`; do not edit. A test asks each of these questions in both trackers as each of these people. -->

Each line is one thing that a page, a terminal or a job asks of Plumbline. *yes*: it is done, if nothing else stands in the way. *asks*: in Azure DevOps the wish is left on the item, and weighed when Plumbline next runs. *no*: refused, with who may. *hidden*: as if the item did not exist. Where the trackers differ, Jira stands before the stroke and Azure DevOps behind it.

The project manager and the sponsor are those whom the project names. A team member may edit its items, and a reader only look; neither holds a role on it. Somebody without access asks about a project that the tracker hides from them. Plumbline itself is the identity of the app, or of the pipeline, used as if somebody asked with it.
`

const section = (subject: string, rows: readonly (readonly [UseCaseName, Row])[]): string =>
  [
    `## ${titles[subject] ?? subject}`,
    '',
    `| | ${roles.map((role) => names[role]).join(' | ')} | |`,
    `| --- | ${roles.map(() => '---').join(' | ')} | --- |`,
    ...rows.map(([name, row]) => `| \`${name}\` | ${roles.map((role) => cell(row, role)).join(' | ')} | ${row.note ?? ''} |`),
    '',
  ].join('\n')

/** The table of use cases and roles as a page. */
export const rolePage = (): string => {
  const rows = Object.entries(table) as [UseCaseName, Row][]
  const subjects = [...new Set(rows.map(([name]) => subjectOf(name)))]
  const sections = subjects.map((subject) =>
    section(
      subject,
      rows.filter(([name]) => subjectOf(name) === subject),
    ),
  )
  return `${[head, ...sections].join('\n').trimEnd()}\n`
}
