import {
  type Answer,
  emptyMapping,
  inProcessClient,
  type Mapping,
  type MappingTrial,
  type SettingsView,
  type TrackerSchema,
} from '@plumbline/core'
import { fakeSite } from '@plumbline/core/testing'
import { withBuiltIn } from '../settings/built-in.ts'

type Fields = TrackerSchema['fields']

const named = (prefix: string, holds: Fields[number]['holds'], labels: readonly string[]): Fields =>
  labels.map((label) => ({ source: `${prefix}${label.replace(/[^A-Za-z]/g, '')}`, label, holds }))

/** A site as large as real ones, whose types and fields go by numbers: about 45 custom fields, other teams' fields among them. */
const numberedSchema: TrackerSchema = {
  types: ['Project', 'Initiative', 'Story', 'Task', 'Sub-task', 'Bug', 'Risk', 'Change request', 'Incident', 'Service request', 'Task'].map(
    (name, index) => ({ name, id: String(10_001 + index) }),
  ),
  fields: [
    ...named(
      'field_',
      ['money', 'whole'],
      ['Approved budget', 'Forecast cost', 'Rough cost', 'Story Points', 'Original estimate', 'Options compared'],
    ),
    ...named('field_', ['whole'], ['Risk probability (1–5)', 'Impact', 'Votes', 'Rank']),
    ...named('', ['date'], ['Due date', 'Created', 'Resolved', 'Updated']),
    ...named(
      'field_',
      ['date'],
      ['Planned start', 'Target finish', 'Gate review', 'Register reviewed', 'Change start date', 'Actual end', 'Rough finish'],
    ),
    ...named(
      'field_',
      ['choice', 'flag'],
      [
        'Governance tier',
        'Data class',
        'Delivery confidence',
        'Department',
        'Mandatory',
        'Risk response',
        'Severity',
        'Urgency',
        'Change type',
      ],
    ),
    ...named('', ['person'], ['Assignee', 'Reporter', 'Creator']),
    ...named(
      'field_',
      ['person'],
      ['Sponsor', 'Project manager', 'Benefit owner', 'Quality lead', 'Operations lead', 'Risk owner', 'Approvers'],
    ),
    ...named('field_', ['list'], ['Strategic objectives', 'Components affected', 'Labels']),
    ...named('field_', ['text'], ['Need', 'Outcome', 'Why mandatory', 'Short name', 'Root cause', 'Workaround', 'Environment']),
    { source: 'field_10777', label: 'Delivery confidence', holds: ['choice', 'text'] },
  ],
  states: [
    ...['Idea', 'Initiate', 'Requirements', 'Design', 'Build', 'Test', 'Deploy', 'Close', 'Benefits review'].map((name) => ({
      name,
      category: 'inProgress' as const,
    })),
    { name: 'Cancelled', category: 'done' },
    { name: 'To Do', category: 'toDo' },
    { name: 'In Progress', category: 'inProgress' },
    { name: 'In Review', category: undefined },
    { name: 'Done', category: 'done' },
  ],
}

/** The same field by name instead of number. */
const namedSource = (source: string): string => `Custom.${source.replace(/\W|field_/g, '')}`

/** The same site where everything goes by name: names with dots, and many fields of the tracker's own. */
const namedSchema: TrackerSchema = {
  types: ['Project', 'Initiative', 'Feature', 'User Story', 'Task', 'Bug', 'Issue', 'Risk', 'Test Case', 'Test Plan'].map((name) => ({
    name,
    id: name,
  })),
  fields: [
    ...numberedSchema.fields.map(({ source, label, holds }) => ({ source: namedSource(source), label, holds })),
    ...named('Own.Scheduling.', ['date'], ['Start Date', 'Finish Date', 'Target Date']),
    ...named('Own.Scheduling.', ['money', 'whole'], ['Completed Work', 'Remaining Work', 'Effort', 'Size']),
    ...named('Own.Common.', ['text', 'choice'], ['Activity', 'Value Area', 'Triage', 'Discipline']),
    ...named('Base.', ['text'], ['Description', 'History', 'Team area', 'Time box']),
  ],
  states: [...numberedSchema.states, ...['New', 'Active', 'Resolved', 'Closed', 'Removed'].map((name) => ({ name, category: undefined }))],
}

const schemas = { numbered: numberedSchema, named: namedSchema } as const

const now = '2026-11-23T09:00:00Z'
const person = { ref: 'pat', name: 'Pat Lee', active: true }

/** A site in memory with such a schema: the real use cases open and save its settings. */
export const settingsSite = (schema: keyof typeof schemas = 'numbered', { pmo = true }: { readonly pmo?: boolean } = {}) => {
  const site = fakeSite({ pmo: pmo ? [person.ref] : [], people: [person], now: () => now })
  const ports = site.ports(person.ref)
  return inProcessClient({ ...ports, tracker: (reading) => ({ ...ports.tracker(reading), schema: async () => schemas[schema] }) }, () => ({
    actor: person,
    identity: 'person',
    now,
    zone: 'Europe/London',
    signal: { aborted: false },
  }))
}

const valueOf = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value
  throw new Error(answer.problem.message)
}

/** The settings of a site where nothing was set yet, as the product opens them. */
export const settingsView = async (
  schema: keyof typeof schemas = 'numbered',
  change: Partial<SettingsView> = {},
): Promise<SettingsView> => ({
  ...(await withBuiltIn(valueOf(await settingsSite(schema).call('settings.open', {})))),
  ...change,
})

/** A mapping in use, with what goes wrong in real ones: a field that is gone, one that changed its type, an amount without a currency. */
export const usedMapping: Mapping = {
  ...emptyMapping,
  projectItemTypes: ['10001'],
  deliveryTypes: ['10004', '10006'],
  registers: { risk: ['10007'] },
  fields: {
    approvedBudget: { source: 'field_Approvedbudget', money: { currency: 'GBP', minorPerUnit: 100_000_000 } },
    estimateAtCompletion: { source: 'field_Forecastcost', money: { currency: 'GBP', minorPerUnit: 100_000_000 } },
    startPlanned: { source: 'field_Plannedstart' },
    finishPlanned: { source: 'Duedate' },
    declaredHealth: { source: 'field_Deliveryconfidence', values: { Green: 'onTrack', Amber: 'atRisk', Red: 'offTrack' } },
    sponsor: { source: 'field_Sponsor' },
    projectManager: { source: 'Assignee' },
    benefitOwner: { source: 'field_10999' },
    department: { source: 'field_Department' },
  },
  phases: { Idea: 'idea', Initiate: 'initiate', Build: 'build' },
}

/** The same mapping by names. */
export const usedNamedMapping: Mapping = {
  ...usedMapping,
  projectItemTypes: ['Project'],
  deliveryTypes: ['Task', 'Bug'],
  registers: { risk: ['Risk'] },
  fields: Object.fromEntries(
    Object.entries(usedMapping.fields).map(([field, mapped]) => [field, { ...mapped, source: namedSource(mapped.source) }]),
  ),
}

// Names, departments, ratings and costs: UK Government Major Projects Portfolio 2022, Open Government Licence v3.0.
const tried = [
  ['MOD-1', 'Submarine Dismantling Project', 'GBP 260000000.00', 'GBP 278000000.00', 'atRisk', 'MOD'],
  ['MOJ-2', '10,000 Additional Prison Places', 'GBP 2400000000.00', 'GBP 3261400000.00', 'atRisk', 'MOJ'],
  ['DFT-3', 'Crossrail Programme', 'GBP 14900000000.00', 'GBP 18900000000.00', null, 'DFT'],
  ['HO-4', 'National Law Enforcement Data Programme', null, 'GBP 1164000000.00', 'offTrack', 'HO'],
  ['DWP-5', 'Universal Credit Programme', 'GBP 12800000000.00', 'GBP 11900000000.00', 'onTrack', 'DWP'],
] as const

const unread =
  'Declared health: the field field_Deliveryconfidence holds the choice "Amber/Red", to which the mapping gives no meaning. Correct the value or the mapping.'

/** What a trial of that mapping brings: values in every state, and one choice without a meaning. */
export const mappingTrial: MappingTrial = {
  read: 48,
  items: tried.map(([key, title, budget, forecast, health, department]) => ({
    key,
    title,
    fields: [
      { field: 'approvedBudget', reading: budget },
      { field: 'estimateAtCompletion', reading: forecast },
      { field: 'finishPlanned', reading: '2027-03-31' },
      { field: 'declaredHealth', reading: health, ...(health === null ? { problem: unread } : {}) },
      { field: 'department', reading: department },
    ],
  })),
  problems: [{ field: 'declaredHealth', count: 9, example: unread }],
}
