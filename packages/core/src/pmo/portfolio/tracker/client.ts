import type { LinkMeaning } from '../../../work/links.ts'
import type { ItemRef, PersonRef } from '../../../work/values.ts'
import type { SaveCapacityResult } from '../../views/capacity.ts'
import type { DemandSuggestion } from '../../views/demand-suggestion.ts'
import type { DependenciesView } from '../../views/dependencies.ts'
import type { SupplyPreview, SupplyReading, TrackerSupplyView } from '../../views/tracker-supply.ts'

type Nothing = Record<string, never>

/** What the portfolio may take from the tracker's own planning. */
export interface TrackerUseCases {
  /** PMO. What was read last, with what is missing by name. */
  'capacity.tracker': { input: Nothing; output: TrackerSupplyView }
  /** PMO. Reads what the tracker's own teams planned, a few teams a call, with the rights of whoever asks; nothing of the plan changes. */
  'capacity.readTracker': { input: { from?: number }; output: SupplyReading }
  /** What would change if numbers were taken over: hours become people by the hours of a full day. */
  'capacity.previewTracker': { input: { hoursPerDay: number; as: Readonly<Record<string, string>> }; output: SupplyPreview }
  /** PMO. Takes exactly the named numbers over, as they were looked at. */
  'capacity.takeTracker': {
    input: {
      hoursPerDay: number
      as: Readonly<Record<string, string>>
      cells: readonly { readonly role: string; readonly period: string }[]
      note?: string
      readAt: string
      capacityVersion: string
    }
    output: SaveCapacityResult
  }
  /** PMO. What open work of a project, as it is estimated and assigned, would ask for; `roles` says as what people count of whom the teams' planning does not. */
  'capacity.suggestDemand': {
    input: { item: ItemRef; hoursPerUnit: number; hoursPerDay: number; roles: Readonly<Record<PersonRef, string>> }
    output: DemandSuggestion
  }
  /** Which projects need which, and where their plans do not go together. */
  'dependencies.open': { input: Nothing; output: DependenciesView }
  /** PMO. Reads the links between projects in the tracker; ask again with `next` until there is none. They hold for nothing until they are taken over with `portfolioInputs.save`. */
  'dependencies.read': { input: { from?: number }; output: SupplyReading }
  /** PMO. What a kind of link means for the order of work, where the tracker's words do not say it. */
  'dependencies.mean': {
    input: { type: string; means: LinkMeaning; linksVersion: string }
    output: { readonly ok: boolean; readonly view: DependenciesView }
  }
}
export type TrackerUseCaseName = keyof TrackerUseCases
export type TrackerInput<N extends TrackerUseCaseName> = TrackerUseCases[N]['input']
