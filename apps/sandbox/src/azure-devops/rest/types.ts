import * as z from 'zod/mini'
import { mayAdminister } from '../store/access.ts'
import { guidOf } from '../store/names.ts'
import type { FieldDefinition, WorkItemType } from '../store/state.ts'
import { denied, Refusal } from './refusal.ts'
import { type Asked, listed, ok, type Route } from './route.ts'

const read = ['vso.work']

const operations = (field: FieldDefinition) =>
  (field.type === 'html'
    ? ['SupportedOperations.ContainsWords']
    : ['SupportedOperations.Equals', 'SupportedOperations.NotEquals', 'SupportedOperations.In']
  ).map((referenceName) => ({ referenceName, name: referenceName.split('.')[1] }))

const fieldWire = (asked: Asked, field: FieldDefinition): Record<string, unknown> => ({
  name: field.name,
  referenceName: field.referenceName,
  description: field.description ?? null,
  type: field.type,
  usage: 'workItem',
  readOnly: field.readOnly,
  canSortBy: field.type !== 'html' && field.type !== 'history',
  isQueryable: true,
  supportedOperations: operations(field),
  isIdentity: field.isIdentity,
  isPicklist: field.picklist !== undefined,
  isPicklistSuggested: field.picklist?.suggested ?? false,
  ...(field.picklist === undefined ? {} : { picklistId: guidOf(`picklist ${field.referenceName}`) }),
  isLocked: false,
  url: `${asked.wire.root}/_apis/wit/fields/${field.referenceName}`,
})

const fieldFor = (asked: Asked): FieldDefinition => {
  const name = asked.params['field'] ?? ''
  const field = asked.store.field(name)
  if (!field) throw new Refusal(404, 'WorkItemTrackingFieldDefinitionNotFoundException', `TF51535: Cannot find field ${name}.`)
  return field
}

/** Deletes the field with what it held, in every type; nothing remembers it. */
const removeField = (asked: Asked) => {
  const field = fieldFor(asked)
  if (!mayAdminister(asked.person)) throw denied('Delete field from account')
  if (field.readOnly || !field.referenceName.startsWith('Custom.'))
    throw new Refusal(400, 'VssPropertyValidationException', `VS402823: ${field.name} is a system field and stays.`)
  const { fields } = asked.store.state
  fields.splice(fields.indexOf(field), 1)
  return { status: 200 }
}

const fieldTypes = ['string', 'integer', 'dateTime', 'plainText', 'html', 'double', 'boolean', 'identity'] as const
const NewField = z.looseObject({
  name: z.string().check(z.minLength(1), z.maxLength(128)),
  referenceName: z.optional(z.nullable(z.string())),
  type: z.enum(fieldTypes),
  description: z.optional(z.nullable(z.string())),
})

/** A field of the organisation; its reference name is taken as asked for (assumption ado-field-reference-name). */
const addField = (asked: Asked) => {
  if (!mayAdminister(asked.person)) throw denied('Create field')
  const body = NewField.safeParse(asked.body)
  if (!body.success) throw new Refusal(400, 'VssPropertyValidationException', 'VS402881: A field has a name and a type.')
  const { name, type, description } = body.data
  const asksFor = asked.store.beliefs.holds('ado-field-reference-name') ? body.data.referenceName : undefined
  const referenceName = asksFor ?? `Custom.${guidOf(name)}`
  if (asked.store.field(referenceName) || asked.store.field(name))
    throw new Refusal(400, 'WorkItemFieldAlreadyExistsException', `VS402803: The field ${name} is already defined.`)
  const field: FieldDefinition = {
    referenceName,
    name,
    type: type === 'identity' ? 'string' : type,
    isIdentity: type === 'identity',
    readOnly: false,
    ...(description ? { description } : {}),
  }
  asked.store.state.fields.push(field)
  return { status: 200, body: fieldWire(asked, field) }
}

const stateWire = (type: WorkItemType) => type.states.map(({ name, color, category }) => ({ name, color, category }))

const instances = (asked: Asked, type: WorkItemType) =>
  type.fields.flatMap((name) => {
    const field = asked.store.field(name)
    if (!field) return []
    const url = `${asked.wire.root}/_apis/wit/fields/${field.referenceName}`
    return [
      {
        alwaysRequired: field.referenceName === 'System.Title',
        dependentFields: [],
        defaultValue: null,
        helpText: null,
        name: field.name,
        referenceName: field.referenceName,
        url,
      },
    ]
  })

const typeWire = (asked: Asked, type: WorkItemType): Record<string, unknown> => {
  const fields = instances(asked, type)
  const everywhere = type.states.map(({ name }) => ({ to: name, actions: null }))
  return {
    name: type.name,
    referenceName: type.referenceName,
    description: '',
    color: type.color,
    icon: { id: type.icon, url: `${asked.wire.root}/_apis/wit/workItemIcons/${type.icon}?color=${type.color}&v=2` },
    isDisabled: false,
    xmlForm: '',
    fields,
    fieldInstances: fields,
    transitions: Object.fromEntries(['', ...type.states.map(({ name }) => name)].map((from) => [from, everywhere])),
    states: stateWire(type),
    url: `${asked.wire.root}/${asked.project?.id ?? ''}/_apis/wit/workItemTypes/${encodeURIComponent(type.name)}`,
  }
}

const typeFor = (asked: Asked): WorkItemType => {
  const type = asked.store.type(asked.params['type'] ?? '')
  if (!type)
    throw new Refusal(
      404,
      'WorkItemTypeNotFoundException',
      `VS402323: Work item type ${asked.params['type']} does not exist in project ${asked.project?.name ?? ''} or you do not have permission to access it.`,
    )
  return type
}

export const typeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: 'wit/fields',
    scopes: read,
    answer: (asked) => listed(asked.store.state.fields.map((field) => fieldWire(asked, field))),
  },
  { method: 'GET', path: 'wit/fields/:field', scopes: read, answer: (asked) => ok(fieldWire(asked, fieldFor(asked))) },
  { method: 'POST', path: 'wit/fields', scopes: ['vso.work_write'], answer: addField },
  { method: 'DELETE', path: 'wit/fields/:field', scopes: ['vso.work_write'], answer: removeField },
  {
    method: 'GET',
    path: 'wit/workitemtypes',
    scopes: read,
    project: 'required',
    answer: (asked) => listed(asked.store.processOf(asked.project).types.map((type) => typeWire(asked, type))),
  },
  {
    method: 'GET',
    path: 'wit/workitemtypes/:type',
    scopes: read,
    project: 'required',
    answer: (asked) => ok(typeWire(asked, typeFor(asked))),
  },
  {
    method: 'GET',
    path: 'wit/workitemtypes/:type/states',
    scopes: read,
    project: 'required',
    answer: (asked) => listed(stateWire(typeFor(asked))),
  },
  {
    method: 'GET',
    path: 'wit/workitemtypes/:type/fields',
    scopes: read,
    project: 'required',
    answer: (asked) => listed(instances(asked, typeFor(asked))),
  },
]
