import type { CostUseCases } from '../costs/cost-views.ts'
import type { OwnWaysRound, WaysRound } from '../gates/ways-round.ts'
import type { Act } from '../governance/acts.ts'
import type { SiteAct } from '../governance/site/acts.ts'
import type { Tier } from '../methodology/template.ts'
import type { DocumentFormat } from '../methodology/write-document.ts'
import type {
  ExportInput,
  ImportInput,
  ImportLogView,
  ImportPage,
  RecordView,
  SaveRecordInput,
  SaveRecordResult,
} from '../records/record-views.ts'
import type { RegisterUseCases } from '../registers/register-views.ts'
import type { Mapping } from '../work/mapping.ts'
import type { IsoDate, ItemRef, Person } from '../work/values.ts'
import type { AuditUseCases } from './audits/client.ts'
import type { EnforcementUseCases } from './enforcement/client.ts'
import type { JobUseCases } from './jobs/client.ts'
import type { MirrorUseCases } from './mirrors/client.ts'
import type { NotedSite, SiteToNote } from './note-sites.ts'
import type { PortfolioUseCases } from './portfolio/client.ts'
import type { TrackerUseCases } from './portfolio/tracker/client.ts'
import type { ReviewUseCases } from './reviews/client.ts'
import type { MessageLanguage, RollOut } from './settings.ts'
import type {
  ApproveResult,
  ConsequencesView,
  DryRunView,
  ProposeResult,
  SaveDraftResult,
  TemplatePlace,
  TemplateVersions,
  TemplateView,
  TriedView,
} from './template-views.ts'
import type {
  ActResult,
  BaselineUseCases,
  BindingResult,
  BindingView,
  CriterionEvidence,
  DecisionBrief,
  DeclareResult,
  DepartedProject,
  ExportedPack,
  GateView,
  GovernanceView,
  InFlightList,
  InFlightPreview,
  InFlightResult,
  InFlightRow,
  LedgersChecked,
  MappingTrial,
  MyDecisions,
  PackChecked,
  PeopleTraced,
  PersonalViews,
  PortfolioView,
  RefreshAsked,
  RefreshProgress,
  SavedView,
  SaveResult,
  SaveViewsResult,
  SettingsView,
  SiteActResult,
  SiteGovernanceView,
} from './views.ts'

/** Every use case that a panel may call: name → what goes in and what comes out. The registry is held against it by the compiler. */
export interface UseCases
  extends EnforcementUseCases,
    BaselineUseCases,
    CostUseCases,
    JobUseCases,
    MirrorUseCases,
    PortfolioUseCases,
    TrackerUseCases,
    RegisterUseCases,
    ReviewUseCases,
    AuditUseCases {
  'gate.open': { input: { item: ItemRef }; output: GateView }
  'gate.judge': { input: { item: ItemRef }; output: GateView }
  'gate.evidence': { input: { item: ItemRef; criterion: string }; output: CriterionEvidence }
  'gate.declarePassed': { input: { item: ItemRef; gate: string; judgementHash: string }; output: DeclareResult }
  'governance.open': { input: { item: ItemRef }; output: GovernanceView }
  'governance.site': { input: Record<string, never>; output: SiteGovernanceView }
  'governance.siteAct': { input: { act: SiteAct }; output: SiteActResult }
  /** The evidence pack of one project, or of all and the site; with `from`, the next ledgers of it. */
  'ledger.export': { input: { item?: ItemRef; format: 'json' | 'html'; from?: number }; output: ExportedPack }
  'ledger.verify': { input: { item?: ItemRef; from?: number }; output: LedgersChecked }
  'ledger.verifyPack': { input: { text: string }; output: PackChecked }
  /** A pack as a page to read and print. */
  'ledger.readable': { input: { text: string }; output: { text: string } }
  /** Who is named in the ledgers: of whom somebody may be taken out of them. */
  'person.trace': { input: { from?: number }; output: PeopleTraced }
  /** Takes somebody out of all ledgers for good. */
  'person.erase': { input: { person: string }; output: SiteActResult }
  /** People by a part of their name, for choosing members and delegates. */
  'person.find': { input: { text: string }; output: { people: readonly Person[] } }
  'governance.act': { input: { item: ItemRef; act: Act }; output: ActResult }
  /** What can and cannot be stopped at a gate of this tracker; `null`: nobody tried. */
  'ways.open': { input: Record<string, never>; output: { ways: WaysRound | null; own: Partial<OwnWaysRound> | null } }
  'decisions.mine': { input: { after?: string }; output: MyDecisions }
  'decisions.brief': { input: { item: ItemRef }; output: DecisionBrief }
  /** Projects that left the portfolio and did not come back, the newest first. */
  'portfolio.left': { input: Record<string, never>; output: { left: readonly DepartedProject[] } }
  'portfolio.open': { input: { after?: string }; output: PortfolioView }
  'portfolio.views': { input: Record<string, never>; output: PersonalViews }
  'portfolio.saveViews': { input: { views: SavedView[]; viewsVersion: string }; output: SaveViewsResult }
  'refresh.start': { input: RefreshAsked; output: RefreshProgress }
  'refresh.status': { input: Record<string, never>; output: RefreshProgress }
  'settings.open': { input: Record<string, never>; output: SettingsView }
  'settings.tryMapping': { input: { mapping: Mapping }; output: MappingTrial }
  'settings.save': {
    input: {
      /** One that stands on the site, or a built-in one as it is. */
      template: { hash: string } | { document: unknown } | null
      mapping: Mapping
      zone: string
      passageDays: number
      tellManagers?: boolean
      /** The item that attests who decides on the site, as people write it; `null`: none. Left out, it stays. */
      methodologyItem?: string | null
      remindVoters?: boolean
      /** `null`: none. Left out, they stay. */
      quietHours?: { from: number; until: number } | null
      language?: MessageLanguage
      settingsVersion: string
    }
    output: SaveResult
  }
  /** Other fields for the roles: agreed to by a second person of the PMO, or taken back. */
  'settings.settleRoles': { input: { agree: boolean; settingsVersion: string }; output: SaveResult }
  'template.adopt': { input: { document: unknown; settingsVersion: string }; output: SaveResult }
  'template.versions': { input: Record<string, never>; output: TemplateVersions }
  'template.open': { input: { template: TemplatePlace; format?: DocumentFormat }; output: TemplateView }
  'template.saveDraft': { input: { draft: string; text: string; title?: string; draftVersion: string }; output: SaveDraftResult }
  'template.proposePublication': {
    input: { draft: string; draftVersion: string; note: string; effectiveOn: IsoDate; rollOut?: RollOut; beside?: boolean }
    output: ProposeResult
  }
  /** `proposalHash` stands for all that the approver was shown: text, note, day and roll-out. */
  'template.approvePublication': { input: { draft: string; proposalHash: string }; output: ApproveResult }
  'template.dryRun': {
    input: { template: { draft: string } | { text: string }; after?: string; asOf?: IsoDate }
    output: DryRunView
  }
  /** Every criterion of the gate ahead where none is named. */
  'template.tryOn': { input: { text: string; item: ItemRef; criterion?: string }; output: TriedView }
  'record.open': { input: { item: ItemRef }; output: RecordView }
  'record.save': { input: SaveRecordInput; output: SaveRecordResult }
  'record.import': { input: ImportInput; output: ImportPage }
  'record.imports': { input: Record<string, never>; output: ImportLogView }
  'record.export': { input: ExportInput; output: { name: string; text: string } }
  'template.noteSites': {
    input: { sites: readonly SiteToNote[] }
    output: { sites: readonly NotedSite[] }
  }
  'binding.open': { input: { item: ItemRef }; output: BindingView }
  'binding.upgrade': { input: { item: ItemRef; to: string; bindingVersion: string }; output: BindingResult }
  'binding.choose': {
    input: {
      item: ItemRef
      answers: Record<string, string>
      template: string
      tier: Tier
      reasons: string[]
      bindingVersion: string
    }
    output: BindingResult
  }
  'binding.proposeTailoring': {
    input: {
      item: ItemRef
      entries: (
        | { kind: 'parameter'; id: string; after: number | string | boolean; reason: string }
        | { kind: 'severity'; id: string; after: 'observe' | 'warn' | 'block'; reason: string }
        | { kind: 'criterion'; id: string; reason: string }
      )[]
      reason: string
      on: IsoDate
      until: IsoDate
      bindingVersion: string
    }
    output: BindingResult
  }
  'binding.approveTailoring': { input: { item: ItemRef; hash: string; bindingVersion: string }; output: BindingResult }
  'binding.previewInFlight': { input: { text: string }; output: InFlightPreview }
  'binding.listInFlight': { input: { after?: string }; output: InFlightList }
  'binding.declareInFlight': { input: { rows: readonly InFlightRow[] }; output: InFlightResult }
  'template.consequences': { input: { template: { draft: string } | { hash: string }; after?: string }; output: ConsequencesView }
  'binding.endTailoring': {
    input: { item: ItemRef; which: 'inForce' | 'following' | 'proposed'; bindingVersion: string }
    output: BindingResult
  }
  'governance.export': { input: Record<string, never>; output: { name: string; text: string } }
}
export type UseCaseName = keyof UseCases
export type InputOf<N extends UseCaseName> = UseCases[N]['input']
export type OutputOf<N extends UseCaseName> = UseCases[N]['output']

/** A failure as it reaches a person: what happened, to what, what to do next. */
export interface Problem {
  readonly code: 'unauthorized' | 'forbidden' | 'not-found' | 'rate-limited' | 'conflict' | 'invalid' | 'unavailable' | 'unexpected-answer'
  readonly message: string
  readonly remedy: string
  readonly retryAfter?: number
}

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** The panels' whole view of the product: one call per use case, failures as values. */
export interface Client {
  call<N extends UseCaseName>(name: N, input: InputOf<N>): Promise<Answer<OutputOf<N>>>
}
