import { type ItemKind, isFieldOf, type NeutralField, neutralFieldNames, specOf } from '@plumbline/core'
import { choiceWords } from '../../seed/choice-words.ts'
import type { FieldDefinition, FieldType } from './state.ts'

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1)

/** Where a neutral field lives in this organisation. */
export const sourceOf = (field: NeutralField): string => {
  if (field === 'startPlanned') return 'Microsoft.VSTS.Scheduling.StartDate'
  if (field === 'finishPlanned') return 'Microsoft.VSTS.Scheduling.TargetDate'
  return `Custom.${capital(field)}`
}

const system = (referenceName: string, name: string, type: FieldType, more: Partial<FieldDefinition> = {}): FieldDefinition => ({
  referenceName,
  name,
  type,
  isIdentity: false,
  readOnly: true,
  ...more,
})
const written = { readOnly: false }
const person = { isIdentity: true }

const systemFields: readonly FieldDefinition[] = [
  system('System.Id', 'ID', 'integer'),
  system('System.Rev', 'Rev', 'integer'),
  system('System.AreaId', 'Area ID', 'integer'),
  system('System.AreaPath', 'Area Path', 'treePath', written),
  system('System.TeamProject', 'Team Project', 'string'),
  system('System.IterationId', 'Iteration ID', 'integer'),
  system('System.IterationPath', 'Iteration Path', 'treePath', written),
  system('System.WorkItemType', 'Work Item Type', 'string'),
  system('System.State', 'State', 'string', written),
  system('System.Reason', 'Reason', 'string', written),
  system('System.AssignedTo', 'Assigned To', 'string', { ...person, ...written }),
  system('System.CreatedDate', 'Created Date', 'dateTime'),
  system('System.CreatedBy', 'Created By', 'string', person),
  system('System.ChangedDate', 'Changed Date', 'dateTime'),
  system('System.ChangedBy', 'Changed By', 'string', person),
  system('System.RevisedDate', 'Revised Date', 'dateTime'),
  system('System.AuthorizedDate', 'Authorized Date', 'dateTime'),
  system('System.CommentCount', 'Comment Count', 'integer'),
  system('System.Title', 'Title', 'string', written),
  system('System.Description', 'Description', 'html', written),
  system('System.Tags', 'Tags', 'plainText', written),
  system('System.Parent', 'Parent', 'integer'),
  system('System.History', 'History', 'history', written),
  system('Microsoft.VSTS.Common.StateChangeDate', 'State Change Date', 'dateTime'),
  system('Microsoft.VSTS.Common.ClosedDate', 'Closed Date', 'dateTime'),
  system('Microsoft.VSTS.Common.Priority', 'Priority', 'integer', written),
]

const types: Readonly<Record<ReturnType<typeof specOf>['type'], FieldType>> = {
  money: 'double',
  date: 'dateTime',
  whole: 'integer',
  hundredths: 'double',
  flag: 'boolean',
  choice: 'string',
  person: 'string',
  text: 'html',
  list: 'string',
}

const neutral = (field: NeutralField): FieldDefinition => {
  const spec = specOf(field)
  const words = choiceWords[field]
  return {
    referenceName: sourceOf(field),
    name: field === 'startPlanned' ? 'Start Date' : field === 'finishPlanned' ? 'Target Date' : spec.label,
    type: types[spec.type],
    isIdentity: spec.type === 'person',
    readOnly: false,
    ...(words ? { picklist: { values: Object.keys(words), suggested: false } } : {}),
  }
}

/** One field per gate slot; which gate uses a slot is the template's affair. */
export const slotField = (slot: number): string => `Custom.PlumblineGate${slot}`
export const slotFields = [1, 2, 3, 4, 5, 6, 7, 8].map(slotField)
export const recordField = 'Custom.PlumblineRecord'
export const judgementField = 'Custom.PlumblineJudgement'
export const requestField = 'Custom.PlumblineRequest'
export const scoreField = 'Custom.PlumblineScore'
export const guardedFields = [...slotFields, recordField, judgementField]

const own = (referenceName: string, name: string, type: FieldType = 'string'): FieldDefinition => ({
  referenceName,
  name,
  type,
  isIdentity: false,
  readOnly: false,
})

export const allFields = (): FieldDefinition[] => [
  ...systemFields,
  ...neutralFieldNames.map(neutral),
  ...slotFields.map((field, index) => own(field, `Plumbline gate ${index + 1}`)),
  own(recordField, 'Plumbline record'),
  own(judgementField, 'Plumbline judgement'),
  own(requestField, 'Plumbline request'),
  own(scoreField, 'Plumbline score', 'double'),
]

export const systemNames = systemFields.map((field) => field.referenceName)
export const fieldsFor = (kind: ItemKind): string[] => neutralFieldNames.filter((name) => isFieldOf(name, kind)).map(sourceOf)
