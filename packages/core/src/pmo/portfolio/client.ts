import type { ItemRef } from '../../work/values.ts'
import type { CapacityPlan, CapacityView, DemandPaste, RequestAct, RequestResult, SaveCapacityResult } from '../views/capacity.ts'
import type { DecideResult, IntakeView, ProposalPaste, ProposalState, ProposalText, StartChosen, SubmitResult } from '../views/intake.ts'
import type { ScenarioComparison, ScenarioList, ScenarioResult } from '../views/scenarios.ts'
import type { AssessInput, AssessResult, SaveScoringResult, ScoringPreview, ScoringView, WriteScoresResult } from '../views/scoring.ts'
import type {
  InputsChange,
  PortfolioLimits,
  SaveInputsResult,
  SaveLimitsResult,
  SelectionChanges,
  SelectionJob,
  SelectionView,
} from '../views/selection.ts'
import type { SaveStrategyResult, Strategy, StrategyView } from '../views/strategy.ts'

type Nothing = Record<string, never>

/** What a person may ask of the portfolio: strategy, scoring, selection, scenarios. */
export interface PortfolioUseCases {
  'strategy.open': { input: Nothing; output: StrategyView }
  /** PMO. Links and mix of single projects are saved with `portfolioInputs.save`. */
  'strategy.save': { input: { strategy: Strategy; note?: string; strategyVersion: string }; output: SaveStrategyResult }
  'scoring.open': { input: Nothing; output: ScoringView }
  /** What a model would do, before it is saved; tells every mistake. */
  'scoring.preview': { input: { model: unknown }; output: ScoringPreview }
  /** PMO. The version of the model is counted up here, whatever it says. */
  'scoring.save': { input: { model: unknown; note?: string; scoringVersion: string }; output: SaveScoringResult }
  /** The caller's own assessments of one project. */
  'scoring.assess': { input: AssessInput; output: AssessResult }
  /** PMO. Writes scores into the tracker's field, for boards and queries; writes nothing where it says so already. Ask with `next` until there is none. */
  'scoring.writeBack': { input: { from?: number }; output: WriteScoresResult }
  /** PMO. Costs, demands, dependencies, links and the rest, of up to 200 projects at once. */
  'portfolioInputs.save': { input: { projects: readonly InputsChange[] }; output: SaveInputsResult }
  /** Limits, candidates and the answer at once; with `changes` for what is not saved. */
  'selection.open': { input: { changes?: SelectionChanges }; output: SelectionView }
  /** PMO. */
  'selection.saveLimits': { input: { limits: PortfolioLimits; note?: string; limitsVersion: string }; output: SaveLimitsResult }
  /** Begins the exact search, or the frontier (`points` levels of money, `from` and `to` in basis points); the same question twice is one job. */
  'selection.start': {
    input: {
      task: 'select' | 'frontier'
      seconds: number
      changes?: SelectionChanges
      levels?: { points: number; from: number; to: number }
    }
    output: SelectionJob
  }
  'selection.status': { input: { job: string }; output: SelectionJob }
  /** Ends it with the best so far. */
  'selection.cancel': { input: { job: string }; output: SelectionJob }
  'scenario.list': { input: Nothing; output: ScenarioList }
  /** Saves the answer to the limits as saved, with `changes`; `job`: the result of that job instead of the answer at once. */
  'scenario.save': { input: { name: string; note: string; changes?: SelectionChanges; job?: string }; output: ScenarioResult }
  'scenario.compare': { input: { scenarios: readonly string[] }; output: ScenarioComparison }
  'scenario.comment': { input: { scenario: string; text: string; scenarioVersion: string }; output: ScenarioResult }
  /** PMO, or whoever saved it. It is not listed any more; a baseline or proposal stays. */
  'scenario.remove': { input: { scenario: string; scenarioVersion: string }; output: ScenarioResult }
  /** PMO. Proposes a scenario as the portfolio's baseline. */
  'scenario.propose': { input: { scenario: string; note: string; baselineVersion: string }; output: ScenarioResult }
  /** A second PMO person commits what is proposed; `hash` says what they looked at. */
  'scenario.approve': { input: { hash: string; baselineVersion: string }; output: ScenarioResult }
  /** PMO. Takes the proposal back. */
  'scenario.withdraw': { input: { baselineVersion: string }; output: ScenarioResult }
  /** Proposals with their state, possible duplicates and the day by which they are to be answered. */
  'intake.open': { input: Nothing; output: IntakeView }
  /** Everybody may propose. */
  'intake.submit': { input: { text: ProposalText }; output: SubmitResult }
  /** Whoever proposed answers what was asked back. */
  'intake.resubmit': { input: { proposal: string; text: ProposalText; note: string; proposalVersion: string }; output: SubmitResult }
  /** PMO. Up to 100 at once; a rejection, a deferral and a question need a note. */
  'intake.decide': {
    input: {
      proposals: readonly { proposal: string; proposalVersion: string }[]
      to: Exclude<ProposalState, 'converted'>
      note: string
    }
    output: DecideResult
  }
  /** PMO. A table of proposals of people without access; first a look, then `commit`. */
  'intake.paste': { input: { text: string; commit: boolean }; output: ProposalPaste }
  /** PMO. Creates the project item of a selected proposal: in the same place as the project `beside`. */
  'intake.convert': {
    input: { proposal: string; beside: ItemRef; note: string; proposalVersion: string; start?: StartChosen }
    output: SubmitResult
  }
  /** PMO. */
  'intake.save': { input: { answerDays: number; intakeVersion: string }; output: { readonly ok: boolean; readonly view: IntakeView } }
  /** Demand against supply by role and period, conflicts with ways out, requests. */
  'capacity.open': { input: Nothing; output: CapacityView }
  /** PMO. How many people there are. */
  'capacity.save': { input: { plan: CapacityPlan; note?: string; capacityVersion: string }; output: SaveCapacityResult }
  /** PMO. A grid from a spreadsheet: headings `project`, `role`, then periods. First a look, then `commit` with the versions of that look. */
  'capacity.paste': {
    input: { text: string; commit: boolean; inputsVersions?: Readonly<Record<ItemRef, string>> }
    output: DemandPaste
  }
  /** Whoever may record of a project asks for people. */
  'resource.request': {
    input: { item: ItemRef; role: string; periods: Readonly<Record<string, number>>; note: string }
    output: RequestResult
  }
  /** `periods` with `counter`, or with `confirm` for what is confirmed instead of what was asked. What was confirmed becomes demand. */
  'resource.answer': {
    input: { request: string; act: RequestAct; periods?: Readonly<Record<string, number>>; note: string; requestVersion: string }
    output: RequestResult
  }
}

export type PortfolioUseCaseName = keyof PortfolioUseCases
export type PortfolioInput<N extends PortfolioUseCaseName> = PortfolioUseCases[N]['input']
