import type { Tier } from '@plumbline/core'
import { daysBetween, firstDay } from './calendar.ts'
import { departments } from './departments.ts'
import type { PublishedProject } from './facts.ts'
import { type Method, methodOf } from './methods.ts'
import { type Random, randomOf } from './random.ts'

/** Something that this project left open: what a PMO finds in a real portfolio. */
export type Gap =
  | 'noSponsor'
  | 'noNeed'
  | 'noObjectives'
  | 'rolesOverlap'
  | 'sponsorLeft'
  | 'twoRisks'
  | 'oneOption'
  | 'noOptionCount'
  | 'qualityLeadManages'
  | 'noQualityLead'
  | 'personalData'
  | 'noDataClass'
  | 'workLeft'
  | 'operationsRefused'
  | 'operationsSilent'
  | 'risksStale'
  | 'riskWithoutResponse'
  | 'reviewOverdue'
  | 'reviewUndated'

/** What no source has: the phase, tier and gaps that the sandbox gives to a real project. Illustrative throughout. */
export interface Story {
  readonly phase: string
  readonly tier: Tier
  readonly gaps: ReadonlySet<Gap>
  readonly twin: boolean
  /** What a visitor finds there, where the story was written by hand. */
  readonly summary: string
  /** Another template than the site's own, where the project shows one. */
  readonly method?: Method
}

/** Five projects that stand in both trackers: same facts, so the same judgement. */
const twins: Readonly<Record<string, { readonly phase: string; readonly gaps: readonly Gap[]; readonly summary: string }>> = {
  'Midlands Rail Hub': { phase: 'idea', gaps: [], summary: 'ready at its first gate' },
  Cerberus: { phase: 'initiate', gaps: ['rolesOverlap'], summary: 'held by one criterion' },
  'East West Rail Configuration State 1': { phase: 'requirements', gaps: [], summary: 'ready, nothing to fix' },
  'Future Border and Immigration System Programme': { phase: 'design', gaps: ['noDataClass'], summary: 'could not be checked' },
  '2nd Generation UK Search and Rescue Aviation': { phase: 'build', gaps: ['reviewOverdue'], summary: 'ready, its review overdue' },
}

/** The gaps that hold each phase's gate: what fails it, and what leaves it undecidable. */
const holding: Readonly<Record<string, { readonly fails: readonly Gap[]; readonly hides: readonly Gap[] }>> = {
  idea: { fails: ['noSponsor', 'noNeed', 'noObjectives'], hides: [] },
  initiate: { fails: ['rolesOverlap', 'sponsorLeft', 'twoRisks', 'oneOption'], hides: ['noOptionCount'] },
  requirements: { fails: [], hides: [] },
  design: { fails: ['qualityLeadManages', 'personalData'], hides: ['noDataClass'] },
  build: { fails: ['workLeft'], hides: [] },
  test: { fails: ['operationsRefused'], hides: ['operationsSilent'] },
  deploy: { fails: [], hides: [] },
}

const phasesInOrder = ['idea', 'initiate', 'requirements', 'design', 'build', 'test', 'deploy'] as const

const likelyPhase = (project: PublishedProject, random: Random): string => {
  if (project.start === null || project.end === null) return random.pick(['initiate', 'requirements', 'design', 'design', 'build'])
  const share = daysBetween(project.start, firstDay) / Math.max(1, daysBetween(project.start, project.end))
  const place = Math.round(share * 6.6 + random.next() * 2.4 - 1.6)
  return phasesInOrder[Math.min(6, Math.max(0, place))] ?? 'build'
}

const tierOf = (cost: number | null): Tier => (cost !== null && cost < 100 ? 'light' : cost !== null && cost >= 2000 ? 'major' : 'standard')

const pickGap = (gaps: readonly Gap[], random: Random): readonly Gap[] => random.shuffled(gaps).slice(0, 1)

/** Worth fixing, but never what holds a gate. */
const smallGaps = (random: Random): Gap[] => [
  ...(random.chance(0.16) ? (['reviewOverdue'] as const) : random.chance(0.08) ? (['reviewUndated'] as const) : []),
  ...(random.chance(0.2) ? (['risksStale'] as const) : []),
  ...(random.chance(0.15) ? (['riskWithoutResponse'] as const) : []),
]

export const storyOf = (project: PublishedProject): Story => {
  const tier = tierOf(project.firstWholeLifeCost)
  const twin = twins[project.name]
  if (twin !== undefined) return { phase: twin.phase, tier, gaps: new Set(twin.gaps), twin: true, summary: twin.summary }
  const method = methodOf(project.name)
  if (method) return { phase: method.phase, tier: 'standard', gaps: new Set(), twin: false, summary: method.summary, method }
  const random = randomOf(`story ${project.name}`)
  const wanted = random.next()
  const phase = likelyPhase(project, random)
  const { fails, hides } = holding[phase] ?? { fails: [], hides: [] }
  const gaps = wanted < 0.45 ? [] : wanted < 0.66 ? pickGap(fails, random) : pickGap(hides.length > 0 ? hides : fails, random)
  return { phase, tier, gaps: new Set([...gaps, ...smallGaps(random)]), twin: false, summary: '' }
}

export const homeOf = (project: PublishedProject): 'jira' | 'azureDevOps' => departments[project.department]?.home ?? 'azureDevOps'
