import { Refusal } from '../rest/refusal.ts'
import { same, writersGroup } from './names.ts'
import type { FieldDefinition, Person, ProcessRule, RuleCondition, Stored, TeamProject, WorkItemType } from './state.ts'
import type { Fields, Store } from './store.ts'

/** A change that waits for the process' consent. `before` is undefined for a new item. */
export interface Proposal {
  readonly person: Person
  readonly type: WorkItemType
  readonly project?: TeamProject | undefined
  readonly before: Fields | undefined
  readonly after: Fields
}

interface FieldError {
  readonly field: FieldDefinition | undefined
  readonly name: string
  readonly flags: readonly string[]
}

const bare = (wire: string): string => wire.replace(/^\$/, '')
const text = (value: Stored | undefined): string => (value === undefined ? '' : typeof value === 'object' ? value.person : String(value))
const changed = (proposal: Proposal, field: string): boolean => text(proposal.before?.[field]) !== text(proposal.after[field])

/** Whether a condition holds. A new item counts as having changed its state to the one it is created in (assumption `ado-rule-on-create`). */
const holds = (store: Store, proposal: Proposal, condition: RuleCondition): boolean => {
  const field = condition.field ?? 'System.State'
  const now = text(proposal.after[field])
  const was = text(proposal.before?.[field])
  const value = condition.value ?? ''
  switch (bare(condition.conditionType)) {
    case 'when':
      return same(now, value)
    case 'whenNot':
      return !same(now, value)
    case 'whenChanged':
      return changed(proposal, field)
    case 'whenNotChanged':
      return !changed(proposal, field)
    case 'whenWas':
      return same(was, value)
    case 'whenStateChangedTo':
      if (proposal.before === undefined && !store.beliefs.holds('ado-rule-on-create')) return false
      return changed(proposal, 'System.State') && same(text(proposal.after['System.State']), value)
    case 'whenWorkItemIsCreated':
      return proposal.before === undefined
    case 'whenValueIsDefined':
      return now !== ''
    case 'whenValueIsNotDefined':
      return now === ''
    case 'whenCurrentUserIsMemberOfGroup':
      return store.inGroup(proposal.person, value)
    case 'whenCurrentUserIsNotMemberOfGroup':
      return !store.inGroup(proposal.person, value)
    default:
      return false
  }
}

const conditionTypes = new Set([
  'when',
  'whenNot',
  'whenChanged',
  'whenNotChanged',
  'whenWas',
  'whenStateChangedTo',
  'whenWorkItemIsCreated',
  'whenValueIsDefined',
  'whenValueIsNotDefined',
  'whenCurrentUserIsMemberOfGroup',
  'whenCurrentUserIsNotMemberOfGroup',
])
const actionTypes = new Set(['makeRequired', 'makeReadOnly', 'disallowValue', 'setValueToEmpty', 'copyFromCurrentUser'])

/** Fields of the system on which no rule acts. */
const unruled: ReadonlySet<string> = new Set([
  'System.AreaPath',
  'System.IterationPath',
  'System.Id',
  'System.Rev',
  'System.WorkItemType',
  'System.TeamProject',
])

/** Refuses what this local process could not enforce, instead of keeping a rule that does nothing. */
export const checkRule = (rule: Pick<ProcessRule, 'conditions' | 'actions'>): void => {
  const refuse = (message: string): never => {
    throw new Refusal(400, 'VssPropertyValidationException', message)
  }
  if (rule.conditions.length === 0 || rule.conditions.length > 2) refuse('VS403103: A rule has one or two conditions.')
  if (rule.actions.length === 0 || rule.actions.length > 10) refuse('VS403104: A rule has one to ten actions.')
  const kinds = rule.conditions.map(({ conditionType }) => bare(conditionType))
  const member = kinds.some((kind) => kind.endsWith('MemberOfGroup'))
  if (member && rule.conditions.length > 1) refuse('VS403105: A rule that depends on membership of a group has that condition only.')
  if (rule.actions.some(({ targetField }) => unruled.has(targetField)))
    refuse('VS403106: A rule cannot act on a field of the system other than its state and its reason.')
  for (const { conditionType } of rule.conditions) {
    if (!conditionTypes.has(bare(conditionType))) refuse(`Condition ${conditionType} is not offered by the local Azure DevOps.`)
  }
  for (const { actionType } of rule.actions) {
    if (!actionTypes.has(bare(actionType))) refuse(`Action ${actionType} is not offered by the local Azure DevOps.`)
  }
}

const actionErrors = (store: Store, proposal: Proposal, rule: ProcessRule): FieldError[] =>
  rule.actions.flatMap(({ actionType, targetField, value }) => {
    const error = (...flags: string[]): FieldError[] => [{ field: store.field(targetField), name: targetField, flags }]
    const now = text(proposal.after[targetField])
    switch (bare(actionType)) {
      case 'makeRequired':
        return now === '' ? error('Required', 'InvalidEmpty') : []
      case 'makeReadOnly':
        return changed(proposal, targetField) ? error('ReadOnly', 'InvalidNotOldValue') : []
      case 'disallowValue':
        return same(now, value ?? '') && changed(proposal, targetField) ? error('HasValues', 'InvalidValueInOtherFields') : []
      default:
        return []
    }
  })

/** Characters of a long text, and tags of a work item. */
const [mostText, mostTags] = [1_000_000, 100]

const valueErrors = (store: Store, proposal: Proposal): FieldError[] =>
  Object.entries(proposal.after).flatMap(([name, value]) => {
    const field = store.field(name)
    if (!field || !changed(proposal, name)) return []
    const error = (...flags: string[]): FieldError[] => [{ field, name, flags }]
    if (field.type === 'string' && typeof value === 'string' && value.length > 255) return error('InvalidTooLong')
    if (field.type === 'html' && typeof value === 'string' && value.length > mostText) return error('InvalidTooLong')
    if (name === 'System.Tags' && text(value).split(';').length > mostTags) return error('InvalidTooLong')
    const list = field.picklist
    if (list && !list.suggested && !list.values.includes(text(value))) return error('HasValues', 'LimitedToValues', 'InvalidListValue')
    return []
  })

const ownErrors = (store: Store, proposal: Proposal): FieldError[] => {
  const state = text(proposal.after['System.State'])
  const title = text(proposal.after['System.Title'])
  return [
    ...(title.trim() === '' ? [{ field: store.field('System.Title'), name: 'System.Title', flags: ['Required', 'InvalidEmpty'] }] : []),
    ...(proposal.type.states.some((candidate) => candidate.name === state)
      ? []
      : [{ field: store.field('System.State'), name: 'System.State', flags: ['HasValues', 'LimitedToValues', 'InvalidListValue'] }]),
  ]
}

const wireFlag = (flag: string): string => flag.slice(0, 1).toLowerCase() + flag.slice(1)
const codes: Readonly<Record<string, number>> = { Required: 1, ReadOnly: 2, HasValues: 4, InvalidEmpty: 524288 }

/** The server's answer to a broken rule. Assumption `ado-rule-error-shape`: what is recorded of it is the answer for a required field; read-only follows the same form. */
const ruleRefusal = (errors: readonly [FieldError, ...FieldError[]], told: boolean): Refusal => {
  const sentence = ({ field, name, flags }: FieldError) =>
    `TF401320: Rule Error for field ${field?.name ?? name}. Error code: ${flags.join(', ')}.`
  const more = errors.length - 1
  const rest =
    more === 0
      ? ''
      : ` ${more === 1 ? 'One additional error' : `${more} additional errors`} occurred during validation of the work item. Please correct all errors and try again.`
  const message = told ? `${sentence(errors[0])}${rest}` : 'TF26201: The work item cannot be saved.'
  return new Refusal(400, 'RuleValidationException', message, {
    FieldReferenceName: null,
    FieldStatusFlags: 'none',
    ErrorMessage: message,
    FieldStatusCode: 0,
    RuleValidationErrors: errors.map((error) => ({
      fieldReferenceName: error.field?.referenceName ?? error.name,
      fieldStatusFlags: error.flags.map(wireFlag).join(', '),
      errorMessage: sentence(error),
      fieldStatusCode: error.flags.reduce((sum, flag) => sum + (codes[flag] ?? 0), 0),
      ruleValidationErrors: null,
    })),
  })
}

/** A rule may look at the state before and after (assumption `ado-rule-was-and-changed-to`); contrary to the belief it never holds then. */
const isVoid = (store: Store, { conditions }: ProcessRule): boolean =>
  !store.beliefs.holds('ado-rule-was-and-changed-to') && conditions.some(({ conditionType }) => bare(conditionType) === 'whenWas')

const applying = (store: Store, proposal: Proposal): readonly ProcessRule[] =>
  (store.processOf(proposal.project).rules[proposal.type.referenceName] ?? []).filter(
    (rule) => !rule.isDisabled && !isVoid(store, rule) && rule.conditions.every((condition) => holds(store, proposal, condition)),
  )

/**
 * What the rules themselves set. They set it also where the same person may not write the field (assumption `ado-rule-sets-over-read-only`): read-only is asked of what
 * the person wrote, before rules set anything.
 */
export const setByRules = (store: Store, proposal: Proposal): Readonly<Record<string, Stored | null>> =>
  Object.fromEntries(
    applying(store, proposal).flatMap(({ actions }) =>
      actions.flatMap(({ actionType, targetField }): (readonly [string, Stored | null])[] => {
        const field = store.field(targetField)?.referenceName ?? targetField
        if (!store.beliefs.holds('ado-rule-sets-over-read-only') && !store.inGroup(proposal.person, writersGroup)) return []
        if (bare(actionType) === 'setValueToEmpty') return proposal.after[field] === undefined ? [] : [[field, null]]
        return bare(actionType) === 'copyFromCurrentUser' ? [[field, { person: proposal.person.id }]] : []
      }),
    ),
  )

/** Every rule of the process applies to everybody and to every client: form, REST, and what else writes. */
export const obeyRules = (store: Store, proposal: Proposal): void => {
  const broken = applying(store, proposal)
  const [first, ...others] = [
    ...ownErrors(store, proposal),
    ...valueErrors(store, proposal),
    ...broken.flatMap((rule) => actionErrors(store, proposal, rule)),
  ]
  if (first) throw ruleRefusal([first, ...others], store.beliefs.holds('ado-rule-error-shape'))
}
