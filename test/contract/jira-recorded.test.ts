import { emptyMapping, type Mapping, type NeutralField } from '@plumbline/core'
import { type FieldsOfSite, fieldReader, History, Issue, itemOf, SiteFields, Statuses, transitionsOf } from '@plumbline/jira'
import { expect, it } from 'vitest'
import { describeWithReference, readReference } from '../support/reference.ts'

type Raw = Readonly<Record<string, unknown>>
const record = (value: unknown): Raw => (typeof value === 'object' && value !== null ? (value as Raw) : {})
const list = (value: unknown): readonly Raw[] => (Array.isArray(value) ? value.map(record) : [])
const recorded = (file: string) => list(readReference('data', 'jira-recorded', file))

/** A neutral field for each way in which a real issue stores something. */
const mapping: Mapping = {
  ...emptyMapping,
  projectItemTypes: ['10000'],
  deliveryTypes: ['10001'],
  fields: {
    sponsor: { source: 'assignee' },
    projectManager: { source: 'reporter' },
    objectives: { source: 'labels' },
    finishPlanned: { source: 'duedate' },
    startPlanned: { source: 'resolutiondate' },
    department: { source: 'priority' },
    need: { source: 'summary' },
    outcomeWanted: { source: 'description' },
    roughCost: { source: 'timeoriginalestimate', money: { currency: 'GBP', minorPerUnit: 100 } },
    optionsCompared: { source: 'timeestimate' },
  },
}
const fields = Object.keys(mapping.fields) as NeutralField[]
const site: FieldsOfSite = new Map(
  SiteFields.parse([
    ...['assignee', 'reporter'].map((id) => ({ id, name: id, schema: { type: 'user' } })),
    { id: 'labels', name: 'labels', schema: { type: 'array', items: 'string' } },
    { id: 'duedate', name: 'duedate', schema: { type: 'date' } },
    { id: 'resolutiondate', name: 'resolutiondate', schema: { type: 'datetime' } },
    { id: 'priority', name: 'priority', schema: { type: 'priority' } },
    ...['summary', 'description'].map((id) => ({ id, name: id, schema: { type: 'string' } })),
    ...['timeoriginalestimate', 'timeestimate'].map((id) => ({ id, name: id, schema: { type: 'number' } })),
  ]).map((field) => [field.id, field]),
)
const reader = fieldReader(site, mapping, { fields, zone: 'Asia/Shanghai' })

/** What the neutral value must say of the stored one, worked out independently of the mapping. */
const expected: Readonly<Record<string, (stored: unknown) => unknown>> = {
  sponsor: (user) => ({ ref: record(user)['accountId'], name: record(user)['displayName'], active: record(user)['active'] }),
  projectManager: (user) => ({ ref: record(user)['accountId'], name: record(user)['displayName'], active: record(user)['active'] }),
  objectives: (labels) => [...new Set(labels as readonly string[])],
  finishPlanned: (day) => day,
  startPlanned: (moment) => String(moment).slice(0, 10),
  department: (priority) => record(priority)['name'],
  need: (text) => String(text).trim(),
  outcomeWanted: (text) => String(text).trim(),
  // Jira's own times come in seconds and mean hours.
  roughCost: (seconds) => ({ minor: (Number(seconds) / 3600) * 100, currency: 'GBP' }),
  optionsCompared: (seconds) => Number(seconds) / 3600,
}
const isEmpty = (stored: unknown) => stored === null || stored === '' || (Array.isArray(stored) && stored.length === 0)

/** Resolutions of the records that end an issue without doing it. */
const notDone = new Set(["Won't Do", 'Duplicate', 'Declined', 'Cannot Reproduce'])
const issueFiles = ['issues.json', 'issues-due-date.json', 'external-epics.json']

describeWithReference('data/jira-recorded', 'records of a real Jira', () => {
  const issues = issueFiles.flatMap(recorded)

  it('are all there', () => expect(issues.length).toBe(25))

  it.each(issues.map((raw) => [raw['key'], raw] as const))('issue %s is read without loss', (_key, raw) => {
    // whatever type it has, it is read as a project item, which has these fields
    const projects = [String(record(record(raw['fields'])['issuetype'])['id'])]
    const item = itemOf(Issue.parse(raw), {
      mapping: { ...mapping, projectItemTypes: projects },
      fields,
      reader,
      siteUrl: 'https://example.atlassian.net',
    })
    const stored = record(raw['fields'])
    expect(item).toMatchObject({ ref: raw['id'], key: raw['key'], title: String(stored['summary']).trim() })
    expect(item.parent).toBe(record(stored['parent'])['id'])
    expect(item.state.name).toBe(record(stored['status'])['name'])
    const category = record(record(stored['status'])['statusCategory'])['key']
    const ended = category === 'done' && notDone.has(String(record(stored['resolution'])['name']))
    expect(item.state.category).toBe(ended ? 'dropped' : { new: 'toDo', indeterminate: 'inProgress', done: 'done' }[String(category)])
    expect(Date.parse(item.createdAt)).toBe(Date.parse(String(stored['created'])))
    expect(Date.parse(item.updatedAt)).toBe(Date.parse(String(stored['updated'])))
    for (const field of fields) {
      const source = mapping.fields[field]?.source ?? ''
      if (!Object.hasOwn(stored, source)) expect(item.fields[field]).toMatchObject({ ok: false, reason: 'missing' })
      else expect(item.fields[field]).toEqual({ ok: true, value: isEmpty(stored[source]) ? null : expected[field]?.(stored[source]) })
    }
  })

  it('every state has a category', () => {
    const statuses = Statuses.parse(recorded('statuses.json'))
    expect(statuses.filter((status) => !['new', 'indeterminate', 'done'].includes(status.statusCategory?.key ?? ''))).toEqual([])
  })

  it('every change of a mapped field or state is kept, with both sides, in order', () => {
    const raw = [...recorded('changelogs.json'), ...issues.flatMap((issue) => list(record(issue['changelog'])['histories']))]
    const statuses = new Map(Statuses.parse(recorded('statuses.json')).map((status) => [status.id, status]))
    const histories = raw.map((history) => History.parse(history))
    const transitions = transitionsOf('1', histories, { mapping, site, statuses, reader, kindOf: () => 'delivery' })
    const sources = new Set(['status', ...reader.sources])
    const wanted = raw.flatMap((history) => list(history['items']).filter((change) => sources.has(String(change['fieldId']))))
    expect(wanted.length).toBeGreaterThan(10)
    expect(transitions.length).toBe(wanted.length)
    expect(transitions.map(({ at }) => at)).toEqual(transitions.map(({ at }) => at).toSorted())
    const states = transitions.flatMap(({ change }) => (change.field === 'state' ? [change.to.name] : []))
    const named = wanted
      .filter((change) => change['fieldId'] === 'status')
      .map((change) => statuses.get(String(change['to']))?.name ?? Object.getOwnPropertyDescriptor(change, 'toString')?.value)
    expect(states.toSorted()).toEqual(named.toSorted())
    for (const { change } of transitions) if (change.field !== 'state') expect([change.from.ok, change.to.ok]).toEqual([true, true])
  })
})
