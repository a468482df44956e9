import type { FieldValue, NeutralField } from '@plumbline/core'
import { continuousFlow } from './methods/continuous-flow.ts'
import { controlledStages } from './methods/controlled-stages.ts'
import { leanPortfolioEpic } from './methods/lean-portfolio-epic.ts'
import { phaseGate } from './methods/phase-gate.ts'
import { pm2Aligned } from './methods/pm2-aligned.ts'
import { scrumTeam } from './methods/scrum-team.ts'

type ArtefactState = 'draft' | 'inReview' | 'approved'

/** One of the templates that come with the product, shown on one project in each tracker: what stands on the items, and what people recorded of it. Illustrative. */
export interface Method {
  readonly template: { readonly id: string; readonly version: string }
  /** Published projects that work by it, one in each tracker. */
  readonly projects: { readonly jira: string; readonly azureDevOps: string }
  /** The state that they stand in. */
  readonly phase: string
  /** What a visitor finds there. */
  readonly summary: string
  /** Why somebody chose it. */
  readonly reasons: readonly string[]
  readonly values: Readonly<Partial<Record<NeutralField, FieldValue | null>>>
  readonly artefacts: readonly (readonly [kind: string, title: string, state: ArtefactState])[]
  /** Gates that it passed on paper before it came under the template, with their day and place. */
  readonly passed?: readonly (readonly [gate: string, on: string, where: string])[]
  /** A team that finishes small things every week, as far as the tracker tells. */
  readonly recentWork?: true
  /** Recorded by hand: fact, value as people write it, day, and where it is written down. */
  readonly facts: readonly (readonly [fact: string, value: string, on: string, note: string])[]
  readonly iterations?: readonly Readonly<Record<string, string>>[]
}

export const methods: readonly Method[] = [phaseGate, pm2Aligned, controlledStages, scrumTeam, continuousFlow, leanPortfolioEpic]

/** The method that a published project is shown under, where it is one of those chosen for it. */
export const methodOf = (project: string): Method | undefined =>
  methods.find(({ projects }) => projects.jira === project || projects.azureDevOps === project)
