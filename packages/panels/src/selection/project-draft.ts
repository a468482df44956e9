import type { CandidateView, InputsChange } from '@plumbline/core'

export type Amounts = Readonly<Record<string, number>>

/** Amounts with one turned; an empty one is not known any more. */
export const turned = (amounts: Amounts, name: string, value: number | null): Amounts => {
  const { [name]: _, ...rest } = amounts
  return value === null ? rest : { ...rest, [name]: value }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What the PMO enters of one project, while it is edited. */
export interface Draft {
  readonly cost: Amounts
  readonly costByFund: Readonly<Record<string, Amounts>>
  readonly demand: Readonly<Record<string, Amounts>>
  readonly requires: readonly string[]
  readonly excludes: readonly string[]
  readonly mandatory: string | null
}

/** Funds that pay nothing are no funds of this project. */
export const paying = (costByFund: Draft['costByFund']): Draft['costByFund'] =>
  Object.fromEntries(Object.entries(costByFund).filter(([, periods]) => Object.keys(periods).length > 0))

/** What the funds pay together. */
export const sumsOf = (costByFund: Draft['costByFund']): Amounts => {
  const sums: Record<string, number> = {}
  for (const periods of Object.values(costByFund))
    for (const [period, amount] of Object.entries(periods)) sums[period] = (sums[period] ?? 0) + amount
  return sums
}

export const draftOf = ({ cost, costByFund, demand, requires, excludes, mandatory }: CandidateView): Draft => ({
  cost,
  costByFund,
  demand,
  requires,
  excludes,
  mandatory: mandatory ? (mandatory.reason ?? '') : null,
})

/** What is to be saved of it: only what differs. */
export const changeOf = (candidate: CandidateView, draft: Draft): InputsChange => {
  const before = draftOf(candidate)
  const funds = paying(draft.costByFund)
  const byFund = Object.keys(funds).length > 0
  return {
    item: candidate.ref,
    inputsVersion: candidate.inputsVersion,
    set: {
      ...(byFund || same(before.cost, draft.cost) ? {} : { cost: draft.cost }),
      ...(same(before.costByFund, funds) ? {} : { costByFund: byFund ? funds : null }),
      ...(same(before.demand, draft.demand) ? {} : { demand: draft.demand }),
      ...(same(before.requires, draft.requires) ? {} : { requires: draft.requires }),
      ...(same(before.excludes, draft.excludes) ? {} : { excludes: draft.excludes }),
      ...(before.mandatory === draft.mandatory
        ? {}
        : { mandatory: draft.mandatory === null ? { reason: null } : { reason: draft.mandatory } }),
    },
  }
}
