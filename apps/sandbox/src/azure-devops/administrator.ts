import { bypassRules, guidOf, writersGroup } from './store/names.ts'
import type { TypeState } from './store/state.ts'
import type { Store } from './store/store.ts'

/** What people with administration rights do in pages that this local organisation does not have. */
export interface AzureDevOpsAdministrator {
  /** Adds somebody to the group of writers, or gives the permission to bypass rules; or takes it away again. */
  grant(what: 'writers' | 'bypassRules', person: string, given: boolean): void
  /** A second inherited process with the same types and none of the rules, and a team project that uses it. */
  unruledProcess(projectName: string): { readonly process: string; readonly project: string }
  /** Gives a type one more state, in which work is under way. */
  addState(type: string, state: string): void
  /** Gives a type another name, as a process in another language has it. */
  renameType(name: string, to: string): void
  /** Takes a field from a type; the field itself stays. */
  takeField(type: string, field: string): void
  /** Moves the permissions of an area: service identities do not see this item, or do again. The item itself does not change. */
  withhold(id: string, withheld: boolean): void
  /** The same for one person. */
  hide(id: string, person: string, hidden: boolean): void
  /** The extension is switched off: its pages and its documents are not there, the process and its rules are. */
  disableExtension(disabled: boolean): void
}

export const administratorOf = (store: Store): AzureDevOpsAdministrator => ({
  grant: (what, person, given) => {
    const group = what === 'writers' ? writersGroup : bypassRules
    const others = (store.state.groups[group] ?? []).filter((member) => member !== person)
    store.state.groups[group] = given ? [...others, person] : others
  },
  unruledProcess: (name) => {
    const { state } = store
    const process = { ...structuredClone(state.process), id: guidOf(`process without rules for ${name}`), name: 'Without rules', rules: {} }
    const project = { id: guidOf(`project ${name}`), key: name.toUpperCase(), name, teams: [], process: process.id }
    store.replace({ ...state, processes: [...(state.processes ?? []), process], projects: [...state.projects, project] })
    return { process: process.id, project: project.name }
  },
  addState: (name, state) => {
    const type = store.type(name)
    if (type)
      (type.states as TypeState[]).push({ id: guidOf(`state ${name} ${state}`), name: state, color: '007acc', category: 'InProgress' })
  },
  renameType: (name, to) => {
    const { state } = store
    const types = state.process.types.map((type) => (type.name === name ? { ...type, name: to } : type))
    const items = state.items.map((item) => (item.type === name ? { ...item, type: to } : item))
    store.replace({ ...state, process: { ...state.process, types }, items })
  },
  takeField: (name, field) => {
    const type = store.type(name)
    const at = type?.fields.indexOf(field) ?? -1
    if (type && at >= 0) (type.fields as string[]).splice(at, 1)
  },
  withhold: (id, withheld) => {
    const item = store.item(Number(id))
    if (item) item.withheld = withheld
  },
  hide: (id, person, hidden) => {
    const item = store.item(Number(id))
    const others = item?.hiddenFrom?.filter((one) => one !== person) ?? []
    if (item) item.hiddenFrom = hidden ? [...others, person] : others
  },
  disableExtension: (disabled) => {
    store.state.extensionDisabled = disabled
  },
})
