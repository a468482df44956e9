import { type RegisterKind, registerKinds } from '@plumbline/core'
import type { SeedPortfolio } from '../../seed/door.ts'
import { typeNames } from '../../seed/type-names.ts'
import { fieldsFor, guardedFields, requestField, scoreField, slotField, systemNames } from './fields.ts'
import { agileProcessId, guidOf, writersGroup } from './names.ts'
import type { Category, Process, ProcessRule, TypeState, WorkItemType } from './state.ts'

const colours: Readonly<Record<Category, string>> = {
  Proposed: 'b2b2b2',
  InProgress: '007acc',
  Resolved: 'ff9d00',
  Completed: '339933',
  Removed: 'ffffff',
}

const states = (type: string, named: readonly (readonly [string, Category])[]): TypeState[] =>
  named.map(([name, category]) => ({ id: guidOf(`state ${type} ${name}`), name, color: colours[category], category }))

const everyday: readonly (readonly [string, Category])[] = [
  ['New', 'Proposed'],
  ['Active', 'InProgress'],
  ['Closed', 'Completed'],
  ['Removed', 'Removed'],
]

/** Phases in order; the last one is the finish, as a process allows a single completed state. */
const phaseStates = (phases: SeedPortfolio['phases']): (readonly [string, Category])[] => [
  ...phases.map((phase, index): readonly [string, Category] => [
    phase.name,
    index === 0 ? 'Proposed' : index === phases.length - 1 ? 'Completed' : 'InProgress',
  ]),
  ['Removed', 'Removed'],
]

const projectType = 'PlumblinePhasegate.Project'

/** On reaching the guarded state the slot must be filled. Assumption `ado-rule-wire-names`: conditions and actions carry a `$` on the wire. */
const passRule = (guard: SeedPortfolio['guards'][number], state: string): ProcessRule => ({
  id: guidOf(`rule R1 ${guard.slot} ${state}`),
  name: `Plumbline ${guard.gate} opens ${state}`,
  conditions: [{ conditionType: '$whenStateChangedTo', field: 'System.State', value: state }],
  actions: [{ actionType: '$makeRequired', targetField: slotField(guard.slot), value: null }],
  isDisabled: false,
})

/** Only the writers may touch slots, record and judgement. Assumption `ado-group-condition-value`: the value is the group's name. */
const writersRule: ProcessRule = {
  id: guidOf('rule R2'),
  name: 'Plumbline fields are written by Plumbline',
  conditions: [{ conditionType: '$whenCurrentUserIsNotMemberOfGroup', field: null, value: writersGroup }],
  actions: guardedFields.map((targetField) => ({ actionType: '$makeReadOnly', targetField, value: null })),
  isDisabled: false,
}

/** Reference names of custom types hold no blanks; a bug is the system's own type. */
const referenceOf = (kind: RegisterKind): string =>
  kind === 'defect' ? 'Microsoft.VSTS.WorkItemTypes.Bug' : `PlumblinePhasegate.${typeNames[kind].replaceAll(' ', '')}`

/** An artefact may be the methodology item, which has the fields of the ledger. */
const registerType = (kind: RegisterKind): WorkItemType => ({
  name: typeNames[kind],
  referenceName: referenceOf(kind),
  color: 'cc293d',
  icon: 'icon_insect',
  fields: [...systemNames, ...fieldsFor(kind), ...(kind === 'artefact' ? [...guardedFields, requestField] : [])],
  states: states(typeNames[kind], everyday),
})

const typesOf = (phases: SeedPortfolio['phases']): WorkItemType[] => [
  {
    name: 'Project',
    referenceName: projectType,
    color: 'e06c00',
    icon: 'icon_crown',
    fields: [...systemNames, ...fieldsFor('project'), ...guardedFields, requestField, scoreField],
    states: states('Project', phaseStates(phases)),
  },
  {
    name: 'Task',
    referenceName: 'Microsoft.VSTS.WorkItemTypes.Task',
    color: 'a4880a',
    icon: 'icon_clipboard',
    fields: [...systemNames, ...fieldsFor('delivery')],
    states: states('Task', everyday),
  },
  ...registerKinds.map((kind) => registerType(kind)),
]

/** The inherited process as an administrator has set it up, with the rules that guard the gates. */
export const processOf = (portfolio: SeedPortfolio): Process => {
  const stateOf = (phase: string) => portfolio.phases.find((candidate) => candidate.id === phase)?.name
  const guards = portfolio.guards.flatMap((guard) => {
    const state = stateOf(guard.opens)
    return state === undefined ? [] : [passRule(guard, state)]
  })
  return {
    id: guidOf('process Plumbline Phase-gate'),
    name: 'Plumbline Phase-gate',
    referenceName: 'Inherited.plumblinephasegate',
    parentId: agileProcessId,
    types: typesOf(portfolio.phases),
    rules:
      portfolio.guards.length > 0
        ? { [projectType]: [...guards, writersRule], [referenceOf('artefact')]: [writersRule] }
        : { [projectType]: guards },
  }
}
