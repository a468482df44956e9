import * as z from 'zod/mini'
import { mayAdminister } from '../store/access.ts'
import { agileProcessId, guidOf, same } from '../store/names.ts'
import { checkRule } from '../store/rules.ts'
import type { Process, ProcessRule, WorkItemType } from '../store/state.ts'
import { denied, Refusal } from './refusal.ts'
import { type Asked, listed, ok, type Route } from './route.ts'
import { ruleWire } from './rule-words.ts'

const read = ['vso.work']
const write = ['vso.work_write']
const system = { id: agileProcessId, name: 'Agile' }

const processWire = (asked: Asked, process: Process) => {
  const projects = asked.store.state.projects.filter((project) => asked.store.processOf(project) === process)
  return {
    typeId: process.id,
    name: process.name,
    referenceName: process.referenceName,
    description: '',
    parentProcessTypeId: process.parentId,
    isEnabled: true,
    isDefault: false,
    customizationType: 'inherited',
    ...(same(asked.query['$expand'] ?? 'none', 'projects')
      ? { projects: projects.map(({ id, name }) => ({ id, name, description: null, url: `vstfs:///Classification/TeamProject/${id}` })) }
      : {}),
  }
}
const systemWire = {
  typeId: system.id,
  name: system.name,
  referenceName: null,
  description: '',
  parentProcessTypeId: '00000000-0000-0000-0000-000000000000',
  isEnabled: true,
  isDefault: true,
  customizationType: 'system',
}

const noProcess = (id: string): Refusal => new Refusal(404, 'ProcessNotFoundException', `VS402362: Cannot find process with id '${id}'.`)

const processFor = (asked: Asked): Process => {
  const id = asked.params['process'] ?? ''
  const process = asked.store.process(id)
  if (process) return process
  throw noProcess(id)
}

const typeFor = (asked: Asked): WorkItemType => {
  const process = processFor(asked)
  const name = asked.params['type'] ?? ''
  const type = process.types.find((candidate) => same(candidate.referenceName, name))
  if (!type)
    throw new Refusal(
      404,
      'ProcessWorkItemTypeDoesNotExistException',
      `VS402805: Cannot find work item type with name '${name}' in process named '${process.name}'.`,
    )
  return type
}

const address = (asked: Asked, type?: WorkItemType): string =>
  `${asked.wire.root}/_apis/work/processes/${processFor(asked).id}/workItemTypes${type ? `/${type.referenceName}` : ''}`

const customised = (type: WorkItemType): boolean => !type.referenceName.startsWith('Microsoft.')

const statesWire = (asked: Asked, type: WorkItemType) =>
  type.states.map((state, index) => ({
    id: state.id,
    name: state.name,
    color: state.color,
    stateCategory: state.category,
    order: index + 1,
    url: `${address(asked, type)}/states/${state.id}`,
    customizationType: customised(type) ? 'custom' : 'system',
    hidden: false,
  }))

const typeWire = (asked: Asked, type: WorkItemType) => ({
  referenceName: type.referenceName,
  name: type.name,
  description: '',
  url: address(asked, type),
  customization: customised(type) ? 'custom' : 'system',
  color: type.color,
  icon: type.icon,
  isDisabled: false,
  inherits: null,
  ...(same(asked.query['$expand'] ?? 'none', 'states') ? { states: statesWire(asked, type) } : {}),
})

const fieldsWire = (asked: Asked, type: WorkItemType) =>
  type.fields.flatMap((name) => {
    const field = asked.store.field(name)
    if (!field) return []
    const customization = field.referenceName.startsWith('Custom.') ? 'custom' : 'system'
    return [
      {
        referenceName: field.referenceName,
        name: field.name,
        type: field.type,
        description: field.description ?? null,
        required: false,
        readOnly: false,
        customization,
        isLocked: false,
        url: `${address(asked, type)}/fields/${field.referenceName}`,
      },
    ]
  })

const replaceFields = (asked: Asked, type: WorkItemType, fields: readonly string[]): void => {
  const { types: all } = asked.store.state.process
  all.splice(all.indexOf(type), 1, { ...type, fields })
}

const NewTypeField = z.looseObject({ referenceName: z.string() })
const addTypeField = (asked: Asked) => {
  const type = typeFor(asked)
  if (!mayAdminister(asked.person)) throw denied('Edit process')
  const body = NewTypeField.safeParse(asked.body)
  const field = body.success ? asked.store.field(body.data.referenceName) : undefined
  if (!field) throw new Refusal(400, 'ProcessFieldCouldNotBeFoundException', 'VS402809: Cannot find the field to add.')
  if (!type.fields.includes(field.referenceName)) replaceFields(asked, type, [...type.fields, field.referenceName])
  const added = fieldsWire(asked, { ...type, fields: [field.referenceName] })[0]
  return { status: 200, body: added }
}

const removeTypeField = (asked: Asked) => {
  const type = typeFor(asked)
  if (!mayAdminister(asked.person)) throw denied('Edit process')
  const name = asked.params['field'] ?? ''
  if (!type.fields.some((field) => same(field, name)))
    throw new Refusal(404, 'ProcessFieldCouldNotBeFoundException', `VS402809: Cannot find field ${name} in ${type.name}.`)
  replaceFields(
    asked,
    type,
    type.fields.filter((field) => !same(field, name)),
  )
  return { status: 200 }
}

const rulesOf = (asked: Asked, type: WorkItemType): ProcessRule[] => {
  const { rules } = processFor(asked)
  rules[type.referenceName] ??= []
  return rules[type.referenceName] ?? []
}

const indexOf = (asked: Asked, type: WorkItemType): number => {
  const index = rulesOf(asked, type).findIndex((rule) => same(rule.id, asked.params['rule'] ?? ''))
  if (index < 0) throw new Refusal(404, 'ProcessRuleDoesNotExistException', `VS403110: Cannot find rule with id '${asked.params['rule']}'.`)
  return index
}

const name = z.optional(z.nullable(z.string()))
const Body = z.object({
  name,
  conditions: z.array(z.object({ conditionType: z.string(), field: name, value: name })),
  actions: z.array(z.object({ actionType: z.string(), targetField: z.string(), value: name })),
  isDisabled: z.optional(z.nullable(z.boolean())),
})

/** Clients write the kinds with and without `$`; they are kept, and answered, with it. */
const wire = (kind: string): string => (kind.startsWith('$') ? kind : `$${kind}`)

const ruleIn = (asked: Asked, type: WorkItemType, id: string): ProcessRule => {
  if (!mayAdminister(asked.person)) throw denied('Edit process')
  const body = Body.safeParse(asked.body)
  if (!body.success) throw new Refusal(400, 'VssPropertyValidationException', 'VS403100: A rule has a name, conditions and actions.')
  const rule = {
    id,
    name: body.data.name ?? '',
    conditions: body.data.conditions.map((each) => ({
      conditionType: wire(each.conditionType),
      field: each.field ?? null,
      value: each.value ?? null,
    })),
    actions: body.data.actions.map((each) => ({
      actionType: wire(each.actionType),
      targetField: each.targetField,
      value: each.value ?? null,
    })),
    isDisabled: body.data.isDisabled ?? false,
  }
  checkRule(rule)
  for (const { conditionType, value } of rule.conditions)
    if (conditionType.endsWith('MemberOfGroup') && !asked.store.hasGroup(value ?? ''))
      throw new Refusal(400, 'VssPropertyValidationException', `VS403105: The group '${value ?? ''}' does not exist.`)
  for (const { targetField } of rule.actions)
    if (!type.fields.some((field) => same(field, targetField)))
      throw new Refusal(400, 'ProcessFieldCouldNotBeFoundException', `VS402809: ${type.name} has no field ${targetField}.`)
  return rule
}

const mostRules = 1024

const addRule = (asked: Asked) => {
  const type = typeFor(asked)
  const rules = rulesOf(asked, type)
  if (rules.length >= mostRules) throw new Refusal(400, 'VssPropertyValidationException', 'VS403106: A type has at most 1,024 rules.')
  const rule = ruleIn(asked, type, guidOf(`rule ${asked.now.toISOString()} ${rules.length} ${rules.at(-1)?.id ?? ''}`))
  rules.push(rule)
  return { status: 200, body: ruleWire(asked, address(asked, type), rule) }
}

const replaceRule = (asked: Asked) => {
  const type = typeFor(asked)
  const index = indexOf(asked, type)
  const rule = ruleIn(asked, type, asked.params['rule'] ?? '')
  rulesOf(asked, type).splice(index, 1, rule)
  return ok(ruleWire(asked, address(asked, type), rule))
}

const removeRule = (asked: Asked) => {
  const type = typeFor(asked)
  if (!mayAdminister(asked.person)) throw denied('Edit process')
  rulesOf(asked, type).splice(indexOf(asked, type), 1)
  return { status: 200 }
}

const oneProcess = (asked: Asked) => {
  const id = asked.params['process'] ?? ''
  if (same(id, system.id)) return ok(systemWire)
  return ok(processWire(asked, processFor(asked)))
}

const types = 'work/processes/:process/workitemtypes'
export const processRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: 'work/processes',
    scopes: read,
    answer: (asked) => listed([systemWire, ...asked.store.processes.map((process) => processWire(asked, process))]),
  },
  { method: 'GET', path: 'work/processes/:process', scopes: read, answer: oneProcess },
  {
    method: 'GET',
    path: types,
    scopes: read,
    answer: (asked) => listed(processFor(asked).types.map((type) => typeWire(asked, type))),
  },
  { method: 'GET', path: `${types}/:type`, scopes: read, answer: (asked) => ok(typeWire(asked, typeFor(asked))) },
  { method: 'GET', path: `${types}/:type/states`, scopes: read, answer: (asked) => listed(statesWire(asked, typeFor(asked))) },
  { method: 'GET', path: `${types}/:type/fields`, scopes: read, answer: (asked) => listed(fieldsWire(asked, typeFor(asked))) },
  { method: 'POST', path: `${types}/:type/fields`, scopes: write, answer: addTypeField },
  { method: 'DELETE', path: `${types}/:type/fields/:field`, scopes: write, answer: removeTypeField },
  {
    method: 'GET',
    path: `${types}/:type/rules`,
    scopes: read,
    answer: (asked) => {
      const type = typeFor(asked)
      return listed(rulesOf(asked, type).map((rule) => ruleWire(asked, address(asked, type), rule)))
    },
  },
  { method: 'POST', path: `${types}/:type/rules`, scopes: write, answer: addRule },
  {
    method: 'GET',
    path: `${types}/:type/rules/:rule`,
    scopes: read,
    answer: (asked) => {
      const type = typeFor(asked)
      const rule = rulesOf(asked, type)[indexOf(asked, type)]
      return ok(rule ? ruleWire(asked, address(asked, type), rule) : null)
    },
  },
  { method: 'PUT', path: `${types}/:type/rules/:rule`, scopes: write, answer: replaceRule },
  { method: 'DELETE', path: `${types}/:type/rules/:rule`, scopes: write, answer: removeRule },
]
