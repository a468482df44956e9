import type { Client, ComponentSummary } from '@plumbline/core'
import type { ComponentType } from 'react'
import type { Host } from '../host.ts'

export const pageNames = [
  'overview',
  'decisions',
  'roadmap',
  'intake',
  'strategy',
  'scoring',
  'selection',
  'scenarios',
  'capacity',
  'reviews',
  'audits',
  'ledger',
] as const
export type PageName = (typeof pageNames)[number]

/** What every page of the portfolio gets. */
export interface PortfolioPageProps {
  readonly client: Client
  readonly host: Host
  readonly components: readonly ComponentSummary[]
  /** The day in the portfolio's time zone. */
  readonly today: string
  /** Goes to another page. */
  readonly turn: (page: PageName) => void
}

type LaterPage = Exclude<PageName, 'overview'>

/** Each page with its words and looks is a part of its own, fetched when somebody turns to it. */
export const laterPages: Readonly<Record<LaterPage, (locale: string) => Promise<ComponentType<PortfolioPageProps>>>> = {
  decisions: async (locale) => (await import('../decisions/load.ts')).loadDecisions(locale),
  strategy: async (locale) => (await import('../strategy/load.ts')).loadStrategy(locale),
  intake: async (locale) => (await import('../intake/load.ts')).loadIntake(locale),
  capacity: async (locale) => (await import('../capacity/load.ts')).loadCapacity(locale),
  scenarios: async (locale) => (await import('../scenarios/load.ts')).loadScenarios(locale),
  scoring: async (locale) => (await import('../scoring/load.ts')).loadScoring(locale),
  selection: async (locale) => (await import('../selection/load.ts')).loadSelection(locale),
  reviews: async (locale) => (await import('../reviews/load.ts')).loadReviews(locale),
  audits: async (locale) => (await import('../audits/load.ts')).loadAudits(locale),
  ledger: async (locale) => (await import('../ledger/load.ts')).loadLedger(locale),
  roadmap: async (locale) => (await import('../roadmap/load.ts')).loadRoadmap(locale),
}
