import * as z from 'zod/mini'
import { Guardrail } from '../../portfolio/selection/model.ts'
import { IsoDate } from '../../work/values.ts'

const text = (most: number, least = 1) => z.string().check(z.trim(), z.minLength(least), z.maxLength(most))
const version = z.string().check(z.maxLength(100))
const note = z.exactOptional(text(2000, 0))
const item = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/))
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
const name = text(200)
const period = text(40)
const money = z.number().check(z.gte(-1e13), z.lte(1e13))
const limit = z.number().check(z.gte(0), z.lte(1e13))
const people = z.number().check(z.gte(0), z.lte(1e6))
const share = z.number().check(z.gte(0), z.lte(10_000))
const nothing: z.ZodMiniType<Record<string, never>> = z.strictObject({})

const Pair = z.strictObject({ first: name, second: name, times: z.number().check(z.gte(1 / 9.001), z.lte(9.001)) })
const PairComparisons = z.strictObject({
  randomIndex: z.enum(['saaty', 'doneganDodd']),
  assessors: z.array(z.strictObject({ name, comparisons: z.array(Pair).check(z.maxLength(500)) })).check(z.minLength(1), z.maxLength(50)),
})

export const Strategy = z.strictObject({
  objectives: z
    .array(
      z.strictObject({
        id: text(60),
        name,
        statement: z.nullable(text(2000, 0)),
        target: z.nullable(
          z.strictObject({ measure: name, unit: text(60, 0), from: z.nullable(money), to: money, by: z.nullable(IsoDate) }),
        ),
        weight: z.nullable(z.number().check(z.gte(0), z.lte(1e6))),
      }),
    )
    .check(z.maxLength(40)),
  weights: z.enum(['entered', 'compared']),
  comparisons: z.nullable(PairComparisons),
  mix: z.array(z.strictObject({ dimension: text(60), targets: z.record(text(60), share) })).check(z.maxLength(10)),
})
export type Strategy = z.infer<typeof Strategy>

const Others = z.enum(['none', 'confirmed', 'all'])

const PeriodPlan = z.strictObject({
  unit: z.enum(['year', 'quarter', 'month']),
  yearStarts: z.int().check(z.gte(1), z.lte(12)),
  first: IsoDate,
  count: z.int().check(z.gte(1), z.lte(60)),
})

export const PortfolioLimits = z.strictObject({
  name,
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  candidates: z.union([z.literal('all'), z.array(item).check(z.minLength(1), z.maxLength(20_000))]),
  periods: PeriodPlan,
  budgets: z.record(period, limit),
  funds: z.record(name, z.record(period, limit)),
  capacity: z.record(name, z.record(period, people)),
  guardrails: z.array(Guardrail).check(z.maxLength(100)),
  objectives: z.record(name, z.strictObject({ atLeast: money })),
  others: z.exactOptional(Others),
})
export type PortfolioLimits = z.infer<typeof PortfolioLimits>

/** A full day of one person. */
const hoursPerDay = z.number().check(z.gte(1), z.lte(24))
const names = z.array(name).check(z.maxLength(50))

export const CapacityPlan = z.strictObject({
  periods: PeriodPlan,
  usual: z.record(name, people),
  supply: z.record(name, z.record(period, people)),
  substitutes: z.record(name, names),
  of: z.enum(['all', 'baseline']),
  taken: z.exactOptional(
    z.strictObject({
      hoursPerDay,
      as: z.record(name, name),
      readAt: z.iso.datetime(),
      cells: z.record(name, z.record(period, people)),
    }),
  ),
})
export type CapacityPlan = z.infer<typeof CapacityPlan>

export const IntakeSettings = z.strictObject({ answerDays: z.int().check(z.gte(1), z.lte(365)) })
export type IntakeSettings = z.infer<typeof IntakeSettings>

const words = z.nullable(text(200))

export const ProposalText = z.strictObject({
  title: name,
  need: text(4000),
  outcome: text(4000, 0),
  department: words,
  sponsor: words,
  cost: z.nullable(limit),
  currency: z.nullable(z.string().check(z.regex(/^[A-Z]{3}$/))),
  wantedBy: z.nullable(IsoDate),
  onBehalfOf: words,
})
export type ProposalText = z.infer<typeof ProposalText>

const Reason = text(2000)
const Forced = z.strictObject({ in: z.boolean(), reason: Reason })
const Strength = z.enum(['none', 'weak', 'moderate', 'strong'])

const members = {
  cost: z.record(period, money),
  costByFund: z.record(name, z.record(period, money)),
  demand: z.record(name, z.record(period, people)),
  forced: Forced,
  requires: z.array(item).check(z.maxLength(100)),
  excludes: z.array(item).check(z.maxLength(100)),
  mix: z.record(text(60), text(60)),
  links: z.record(name, Strength),
  flows: z.array(z.nullable(money)).check(z.minLength(1), z.maxLength(100)),
}
const given = <T>(schema: z.ZodMiniType<T>) => z.exactOptional(schema)
const taken = <T>(schema: z.ZodMiniType<T>) => z.exactOptional(z.nullable(schema))

/** The stored form of what the PMO enters of one project. */
export const ProjectInputs = z.strictObject({
  cost: given(members.cost),
  costByFund: given(members.costByFund),
  demand: given(members.demand),
  mandatory: z.exactOptional(z.nullable(z.strictObject({ reason: Reason }))),
  forced: given(members.forced),
  requires: given(members.requires),
  excludes: given(members.excludes),
  mix: given(members.mix),
  links: given(members.links),
  flows: given(members.flows),
})
export type ProjectInputs = z.infer<typeof ProjectInputs>

const InputsChange = z.strictObject({
  item,
  inputsVersion: version,
  set: z.strictObject({
    cost: taken(members.cost),
    costByFund: taken(members.costByFund),
    demand: taken(members.demand),
    mandatory: taken(z.strictObject({ reason: z.nullable(Reason) })),
    forced: taken(members.forced),
    requires: taken(members.requires),
    excludes: taken(members.excludes),
    mix: taken(members.mix),
    links: taken(members.links),
    flows: taken(members.flows),
  }),
})

const forPeriods = z.record(period, z.nullable(limit))
const SelectionChanges = z.strictObject({
  others: z.exactOptional(Others),
  budgetLevel: z.exactOptional(z.number().check(z.gte(0), z.lte(100_000))),
  budgets: z.exactOptional(forPeriods),
  funds: z.exactOptional(z.record(name, forPeriods)),
  capacity: z.exactOptional(z.record(name, forPeriods)),
  forced: z.exactOptional(z.record(item, z.nullable(Forced))),
})
const changes = z.exactOptional(SelectionChanges)

const scenario = z.string().check(z.regex(/^[0-9a-f]{16}$/))
const job = z.string().check(z.regex(/^[0-9a-f]{16}$/))

/** What may be asked of the portfolio; loaded when it is asked. */
export const portfolioInputs = {
  nothing,
  saveStrategy: z.strictObject({ strategy: Strategy, note, strategyVersion: version }),
  previewScoring: z.strictObject({ model: z.unknown() }),
  saveScoring: z.strictObject({ model: z.unknown(), note, scoringVersion: version }),
  assess: z.strictObject({
    item,
    values: z.record(name, z.nullable(z.union([money, name]))),
  }),
  writeBack: z.strictObject({ from: z.exactOptional(z.int().check(z.gte(0))) }),
  saveInputs: z.strictObject({ projects: z.array(InputsChange).check(z.minLength(1), z.maxLength(200)) }),
  openSelection: z.strictObject({ changes }),
  saveLimits: z.strictObject({ limits: PortfolioLimits, note, limitsVersion: version }),
  start: z.strictObject({
    task: z.enum(['select', 'frontier']),
    seconds: z.number().check(z.gte(1), z.lte(300)),
    changes,
    levels: z.exactOptional(
      z.strictObject({
        points: z.int().check(z.gte(1), z.lte(100)),
        from: z.int().check(z.gte(1), z.lte(100_000)),
        to: z.int().check(z.gte(1), z.lte(100_000)),
      }),
    ),
  }),
  job: z.strictObject({ job }),
  saveScenario: z.strictObject({ name: text(120), note: text(4000, 0), changes, job: z.exactOptional(job) }),
  compare: z.strictObject({ scenarios: z.array(scenario).check(z.minLength(1), z.maxLength(6)) }),
  comment: z.strictObject({ scenario, text: text(4000), scenarioVersion: version }),
  remove: z.strictObject({ scenario, scenarioVersion: version }),
  propose: z.strictObject({ scenario, note: text(4000), baselineVersion: version }),
  approve: z.strictObject({ hash, baselineVersion: version }),
  withdraw: z.strictObject({ baselineVersion: version }),
  submit: z.strictObject({ text: ProposalText }),
  resubmit: z.strictObject({ proposal: scenario, text: ProposalText, note: text(2000, 0), proposalVersion: version }),
  decide: z.strictObject({
    proposals: z.array(z.strictObject({ proposal: scenario, proposalVersion: version })).check(z.minLength(1), z.maxLength(100)),
    to: z.enum(['received', 'askedBack', 'inAnalysis', 'ready', 'selected', 'deferred', 'rejected']),
    note: text(2000, 0),
  }),
  pasteProposals: z.strictObject({ text: z.string().check(z.maxLength(400_000)), commit: z.boolean() }),
  convert: z.strictObject({
    proposal: scenario,
    beside: item,
    note: text(2000, 0),
    proposalVersion: version,
    start: z.exactOptional(
      z.strictObject({
        gateDue: z.nullable(IsoDate),
        people: z.record(text(40), z.strictObject({ ref: name, name })),
        artefacts: z.array(text(40)).check(z.maxLength(60)),
      }),
    ),
  }),
  saveIntake: z.strictObject({ answerDays: z.int().check(z.gte(1), z.lte(365)), intakeVersion: version }),
  saveCapacity: z.strictObject({ plan: CapacityPlan, note, capacityVersion: version }),
  pasteDemand: z.strictObject({
    text: z.string().check(z.maxLength(400_000)),
    commit: z.boolean(),
    inputsVersions: z.exactOptional(z.record(item, version)),
  }),
  requestResource: z.strictObject({ item, role: name, periods: z.record(period, people), note: text(2000, 0) }),
  answerRequest: z.strictObject({
    request: scenario,
    act: z.enum(['confirm', 'counter', 'refuse', 'accept', 'withdraw']),
    periods: z.exactOptional(z.record(period, people)),
    note: text(2000, 0),
    requestVersion: version,
  }),
}
