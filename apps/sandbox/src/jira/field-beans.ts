import type { Field } from './model.ts'

const schemas = {
  number: { type: 'number', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:float' },
  date: { type: 'date', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker' },
  select: { type: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select' },
  user: { type: 'user', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:userpicker' },
  text: { type: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea' },
  labels: { type: 'array', items: 'string', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:labels' },
} as const

const systemFields = [
  ['summary', 'Summary', 'string'],
  ['description', 'Description', 'string'],
  ['issuetype', 'Issue Type', 'issuetype'],
  ['status', 'Status', 'status'],
  ['resolution', 'Resolution', 'resolution'],
  ['resolutiondate', 'Resolved', 'datetime'],
  ['project', 'Project', 'project'],
  ['priority', 'Priority', 'priority'],
  ['labels', 'Labels', 'array'],
  ['assignee', 'Assignee', 'user'],
  ['reporter', 'Reporter', 'user'],
  ['creator', 'Creator', 'user'],
  ['created', 'Created', 'datetime'],
  ['updated', 'Updated', 'datetime'],
] as const

/** The answer of `GET /field`: system fields first, one without a schema as in reality. */
export const fieldBeans = (fields: readonly Field[]): readonly unknown[] => [
  {
    id: 'issuekey',
    key: 'issuekey',
    name: 'Key',
    custom: false,
    orderable: false,
    navigable: true,
    searchable: false,
    clauseNames: ['id', 'issue', 'issuekey', 'key'],
  },
  {
    id: 'parent',
    key: 'parent',
    name: 'Parent',
    custom: false,
    orderable: false,
    navigable: true,
    searchable: false,
    clauseNames: ['parent'],
  },
  ...systemFields.map(([id, name, type]) => ({
    id,
    key: id,
    name,
    custom: false,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [id],
    schema: type === 'array' ? { type, items: 'string', system: id } : { type, system: id },
  })),
  ...fields.map((field) => fieldBean(field)),
]

/** How a field stores its values, as every description of it says. */
export const schemaOf = (field: Field): object => {
  const customId = Number(field.id.replace('customfield_', ''))
  if (field.kind === 'app') return { type: 'object', custom: field.key, customId }
  if (field.module !== undefined) return { type: 'number', custom: field.key, customId }
  return field.id === 'duedate' ? { type: 'date', system: 'duedate' } : { ...schemas[field.kind], customId }
}

const fieldBean = (field: Field): unknown => {
  const custom = field.id !== 'duedate'
  const customId = Number(field.id.replace('customfield_', ''))
  const clauseNames = custom ? [`cf[${customId}]`, field.name] : ['due', 'duedate']
  return {
    id: field.id,
    key: field.key,
    name: field.name,
    untranslatedName: field.name,
    custom,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames,
    schema: schemaOf(field),
  }
}
