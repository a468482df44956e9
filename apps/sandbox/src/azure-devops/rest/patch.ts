import * as z from 'zod/mini'
import { mayEdit, maySee } from '../store/access.ts'
import { bypassRules, same } from '../store/names.ts'
import { obeyRules, setByRules } from '../store/rules.ts'
import { entering } from '../store/seeding.ts'
import type { Item, Stored, WorkItemType } from '../store/state.ts'
import type { Fields } from '../store/store.ts'
import { denied, noSuchField, Refusal } from './refusal.ts'
import { destinationOf, isDestination, settle } from './retype.ts'
import { ensureRoom } from './room.ts'
import { type Asked, ok, type Route } from './route.ts'
import { storedValue } from './values.ts'
import { itemFor } from './work-items.ts'

const write = ['vso.work_write']

const Operation = z.object({
  op: z.enum(['add', 'replace', 'remove', 'test', 'copy', 'move']),
  path: z.string(),
  value: z.optional(z.unknown()),
})
const Link = z.object({ rel: z.string(), url: z.string() })
type Change = Record<string, Stored | null>

const fieldChange = (asked: Asked, type: WorkItemType, operation: z.infer<typeof Operation>): Change => {
  const name = decodeURIComponent(operation.path.slice('/fields/'.length)).replaceAll('~1', '/')
  const field = asked.store.field(name)
  if (!field || !type.fields.includes(field.referenceName)) throw noSuchField(name)
  const namesAuthor = field.referenceName === 'System.ChangedBy' && (bypasses(asked) || !asked.store.beliefs.holds('updates-attest-author'))
  if (field.readOnly && !namesAuthor)
    throw new Refusal(
      400,
      'RuleValidationException',
      `TF401320: Rule Error for field ${field.name}. Error code: ReadOnly, InvalidNotOldValue.`,
    )
  return { [field.referenceName]: operation.op === 'remove' ? null : storedValue(asked, field, operation.value) }
}

/** Of links only the hierarchy is kept, from the child's side. */
const linkChange = (asked: Asked, item: Item | undefined, operation: z.infer<typeof Operation>): Change => {
  if (operation.op === 'remove') {
    const index = Number(operation.path.slice('/relations/'.length))
    const relation = Link.safeParse(item ? asked.wire.relations(item)[index] : undefined)
    if (relation.success && relation.data.rel === 'System.LinkTypes.Hierarchy-Reverse') return { 'System.Parent': null }
    throw new Refusal(400, 'WorkItemLinkInvalidException', 'The local Azure DevOps removes the link to a parent only, from the child.')
  }
  const link = Link.safeParse(operation.value)
  const id = link.success ? Number(link.data.url.split('/').at(-1)) : Number.NaN
  const parent = asked.store.item(id)
  if (!link.success || link.data.rel !== 'System.LinkTypes.Hierarchy-Reverse' || !parent || !maySee(asked.store, parent, asked.person)) {
    throw new Refusal(
      400,
      'WorkItemLinkInvalidException',
      'The local Azure DevOps keeps links to a parent only: rel System.LinkTypes.Hierarchy-Reverse, url of an item that exists.',
    )
  }
  if (item && parent.id === item.id)
    throw new Refusal(400, 'WorkItemLinkInvalidException', 'TF201036: You cannot add a link of a work item to itself.')
  return { 'System.Parent': parent.id }
}

const operationsIn = (asked: Asked): z.infer<typeof Operation>[] => {
  const type = asked.headers['content-type'] ?? ''
  if (!type.toLowerCase().startsWith('application/json-patch+json')) {
    throw new Refusal(
      415,
      'VssMediaTypeException',
      `The request indicated a Content-Type of "${type}" for method type "${asked.method}" which is not supported. Valid content types for this method are: application/json-patch+json.`,
    )
  }
  const parsed = z.array(Operation).safeParse(asked.body)
  if (!parsed.success)
    throw new Refusal(400, 'VssPropertyValidationException', 'You must pass a valid patch document in the body of the request.')
  return parsed.data
}

/** What the document changes. `/rev` is compared before anything else happens. */
const changeIn = (asked: Asked, type: WorkItemType, item: Item | undefined): Change => {
  const change: Change = {}
  for (const operation of operationsIn(asked)) {
    const path = operation.path.toLowerCase()
    if (isDestination(path)) continue
    if (operation.op === 'test') {
      if (path === '/rev' && operation.value !== (item?.revisions.length ?? 0)) {
        throw new Refusal(
          412,
          'WorkItemRevisionMismatchException',
          `TF26071: This work item has been changed by someone else since you opened it. You will need to refresh it and discard your changes.`,
        )
      }
    } else if (path.startsWith('/fields/')) Object.assign(change, fieldChange(asked, type, operation))
    else if (path.startsWith('/relations/')) Object.assign(change, linkChange(asked, item, operation))
    else throw new Refusal(400, 'VssPropertyValidationException', `The path ${operation.path} of the patch document is not understood.`)
  }
  return change
}

const text = (value: Stored | null | undefined): string => (value === undefined || value === null ? '' : JSON.stringify(value))

const stateSince = 'Microsoft.VSTS.Common.StateChangeDate'

/** The moment that the tracker notes of a change of state (assumption `ado-state-change-date`); contrary to the belief the first one stays. */
const sinceOf = (asked: Asked, before: Fields): string => {
  const noted = before[stateSince]
  return asked.store.beliefs.holds('ado-state-change-date') || typeof noted !== 'string' ? asked.now.toISOString() : noted
}

/** What really differs, with what the tracker notes by itself when a state is entered. */
const effective = (asked: Asked, type: WorkItemType, before: Fields, change: Change): Change => {
  const { 'System.History': _said, ...kept } = change
  const state = kept['System.State']
  const entered: Change =
    typeof state === 'string' && state !== before['System.State']
      ? { ...entering(type, state, asked.now.toISOString()), [stateSince]: sinceOf(asked, before) }
      : {}
  return Object.fromEntries(Object.entries({ ...entered, ...kept }).filter(([name, value]) => text(value) !== text(before[name])))
}

const apply = (before: Fields, change: Change): Fields =>
  Object.fromEntries(Object.entries({ ...before, ...change }).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])))

const mustEdit = (asked: Asked): void => {
  if (!mayEdit(asked.person)) {
    throw new Refusal(
      403,
      'WorkItemUnauthorizedOperationException',
      'TF237111: The current user does not have permissions to save work items under the specified area path.',
    )
  }
}

/** Those who hold the permission to bypass rules may say that none shall hold, and who is to count as the author. */
const bypasses = (asked: Asked): boolean => {
  if (!same(asked.query['bypassRules'] ?? 'false', 'true')) return false
  if (asked.store.inGroup(asked.person, bypassRules)) return true
  throw denied('Bypass rules on work item updates')
}

/** The change is only to be looked at: rules answer as they would, and nothing is written (assumption `ado-validate-only`). */
const validatesOnly = ({ query }: Asked): boolean => same(query['validateOnly'] ?? 'false', 'true')

const obey = (asked: Asked, proposal: Parameters<typeof obeyRules>[1]): void => {
  if (validatesOnly(asked) && !asked.store.beliefs.holds('ado-validate-only')) return
  const inBatch = asked.headers['x-batch'] !== undefined && !asked.store.beliefs.holds('ado-rules-for-every-client')
  if (!bypasses(asked) && !inBatch) obeyRules(asked.store, proposal)
}

const authorOf = (asked: Asked, change: Change): string => {
  const named = change['System.ChangedBy']
  return typeof named === 'object' && named !== null ? named.person : asked.person.id
}

const remember = (asked: Asked, item: Item, change: Change): void => {
  const said = change['System.History']
  if (typeof said !== 'string') return
  item.comments.push({
    id: asked.store.state.items.reduce((sum, one) => sum + one.comments.length, 1),
    text: said,
    by: asked.person.id,
    at: asked.now.toISOString(),
  })
}

const create = (asked: Asked) => {
  mustEdit(asked)
  const type = asked.store.type(asked.params['type'] ?? '', asked.project)
  if (!type || !asked.project)
    throw new Refusal(
      404,
      'WorkItemTypeNotFoundException',
      `VS402323: Work item type ${asked.params['type']} does not exist in project ${asked.project?.name ?? ''}.`,
    )
  const asks = changeIn(asked, type, undefined)
  const initial = type.states.find((state) => state.category === 'Proposed')?.name ?? ''
  const change = effective(asked, type, {}, { 'System.State': initial, ...asks })
  const proposal = { person: asked.person, type, project: asked.project, before: undefined, after: apply({}, change) }
  obey(asked, proposal)
  ensureRoom(asked, undefined, { before: {}, change })
  if (validatesOnly(asked)) return ok({ id: null, rev: 0, fields: {}, url: null })
  const item = asked.store.create(asked.project.id, type.name, {
    at: asked.now.toISOString(),
    by: asked.person.id,
    set: { ...change, ...setByRules(asked.store, proposal) },
  })
  remember(asked, item, asks)
  return ok(asked.wire.item(item, { links: true, expand: asked.query['$expand'] }))
}

/** Changes one work item as a patch document asks. */
export const updateItem = (asked: Asked) => {
  const item = itemFor(asked)
  mustEdit(asked)
  const { type, project, moved } = destinationOf(asked, item)
  const before = asked.store.fields(item)
  const asks = changeIn(asked, type, item)
  const change = { ...effective(asked, type, before, asks), ...moved }
  // another type or project: contrary to the belief, the state counts as reached anew there
  const anew = Object.keys(moved).length > 0 && !asked.store.beliefs.holds('ado-retype-keeps-state')
  const { 'System.State': _state, ...stateless } = before
  const proposal = { person: asked.person, type, project, before: anew ? stateless : before, after: apply(before, change) }
  obey(asked, proposal)
  ensureRoom(asked, item, { before, change })
  if (!validatesOnly(asked)) {
    remember(asked, item, asks)
    const { 'System.ChangedBy': _author, ...written } = change
    const set = { ...written, ...(bypasses(asked) ? {} : setByRules(asked.store, proposal)) }
    if (Object.keys(written).length > 0) asked.store.append(item, { at: asked.now.toISOString(), by: authorOf(asked, change), set })
    settle(asked, item, { type, project })
  }
  return ok(asked.wire.item(item, { links: true, expand: asked.query['$expand'] }))
}

export const patchRoutes: readonly Route[] = [
  { method: 'POST', path: 'wit/workitems/$:type', scopes: write, project: 'required', answer: create },
  { method: 'PATCH', path: 'wit/workitems/:id', scopes: write, answer: updateItem },
]
