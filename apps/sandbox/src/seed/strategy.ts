import type { Strategy } from '@plumbline/core'
import type { SeedPortfolio } from './door.ts'
import { publishedProjects } from './facts.ts'

/** Invented for the sandbox: what the whole portfolio is for, and which departmental objectives serve it. */
const served: Readonly<Record<string, readonly string[]>> = {
  services: [
    'simple-tax',
    'simple-benefits',
    'shorter-waits',
    'modern-hospitals',
    'digital-by-default',
    'digital-land-data',
    'fewer-errors',
    'trusted-statistics',
  ],
  security: [
    'safer-streets',
    'defend-the-realm',
    'modern-forces',
    'equipment-on-time',
    'working-borders',
    'secure-networks',
    'swift-justice',
    'fewer-reoffenders',
  ],
  growth: [
    'productive-economy',
    'connected-regions',
    'reliable-journeys',
    'connected-country',
    'skills-for-jobs',
    'people-into-work',
    'levelling-up',
    'rural-growth',
  ],
  environment: ['net-zero-2050', 'secure-energy', 'cleaner-environment', 'flood-resilience', 'safer-homes'],
  efficiency: ['efficient-government', 'resilient-services', 'global-presence', 'good-school-places', 'thriving-culture'],
}

const objective = (id: string, name: string, measure: string, to: number): Strategy['objectives'][number] => ({
  id,
  name,
  statement: null,
  target: { measure, unit: '%', from: null, to, by: '2025-03-31' },
  weight: null,
})

const compared = (first: string, second: string, times: number) => ({ first, second, times })

/** Objectives, two people's comparisons of their pairs, and the mix that is aimed at (illustrative). */
export const strategy: Strategy = {
  objectives: [
    objective('services', 'Better public services', 'People content with a service', 80),
    objective('security', 'A safe and secure country', 'Programmes on time', 75),
    objective('growth', 'Growth in every region', 'Regions above average growth', 60),
    objective('environment', 'Net zero and a resilient environment', 'Reduction of emissions', 68),
    objective('efficiency', 'Efficient government', 'Savings realised', 90),
  ],
  weights: 'compared',
  comparisons: {
    randomIndex: 'saaty',
    assessors: [
      {
        name: 'Amara Okafor',
        comparisons: [
          compared('services', 'security', 2),
          compared('services', 'growth', 2),
          compared('services', 'environment', 3),
          compared('services', 'efficiency', 3),
          compared('security', 'growth', 1),
          compared('security', 'environment', 2),
          compared('growth', 'efficiency', 2),
          compared('environment', 'efficiency', 1),
        ],
      },
      {
        name: 'Marcus Lindqvist',
        comparisons: [
          compared('services', 'security', 1),
          compared('services', 'growth', 3),
          compared('services', 'efficiency', 4),
          compared('security', 'environment', 2),
          compared('growth', 'environment', 1),
          compared('environment', 'efficiency', 2),
        ],
      },
    ],
  },
  mix: [{ dimension: 'horizon', targets: { run: 3000, grow: 4500, transform: 2500 } }],
}

const horizons: Readonly<Record<string, string>> = {
  'Military Capability': 'run',
  'Infrastructure and Construction': 'grow',
  'Government Transformation and Service Delivery': 'transform',
  ICT: 'transform',
}
const categories = new Map(publishedProjects.map(({ id, category }) => [id, category]))

type Strength = 'none' | 'moderate' | 'strong'

const linksOf = (objectives: readonly string[]): Readonly<Record<string, Strength>> =>
  Object.fromEntries(
    Object.entries(served).map(([id, departmental]): readonly [string, Strength] => {
      const place = objectives.findIndex((name) => departmental.includes(name))
      return [id, place === 0 ? 'strong' : place > 0 ? 'moderate' : 'none']
    }),
  )

/** What a PMO would enter of each project: how it serves the objectives that its item names, and its horizon by the published category. A project that names none was not looked at. */
export const entered = ({ spaces }: SeedPortfolio) =>
  spaces
    .flatMap(({ items }) => items)
    .filter(({ kind }) => kind === 'project')
    .map(({ id, values: { objectives } }) => {
      const horizon = horizons[categories.get(id) ?? '']
      const names = Array.isArray(objectives) ? objectives.filter((name) => typeof name === 'string') : []
      return {
        id,
        set: {
          ...(names.length > 0 ? { links: linksOf(names) } : {}),
          ...(horizon === undefined ? {} : { mix: { horizon } }),
        },
      }
    })
