import type { SelectionAnswer, SelectionView } from '@plumbline/core'
import { amount } from '../format/amounts.ts'
import { writeNumber } from '../format/number-entry.ts'
import { t } from '../words/words.ts'

type Decided = SelectionAnswer['decided']
export type Chosen = Extract<Decided, { readonly status: 'optimal' | 'feasible' }>
export type Impossible = Extract<Decided, { readonly status: 'infeasible' }>
export type Reason = Chosen['reasons'][number]
export type Use = Chosen['uses'][number]
export type Constraint = Impossible['conflict'][number]
export type Limited = Use['constraint']

/** Names and amounts of one selection in words. */
export interface Naming {
  readonly locale: string
  readonly currency: string
  /** No score is higher; null where scores have no end. */
  readonly highest: number | null
  project(ref: string): string
  projects(refs: readonly string[]): string
  money(value: number): string
  number(value: number): string
  /** What limits, for example "budget 2022/23". */
  constraint(constraint: Constraint): string
  /** An amount in the unit of its limit. */
  measure(constraint: Limited, value: number): string
}

const mostNamed = 2

const listed = (refs: readonly string[], project: (ref: string) => string, locale: string): string => {
  const named = refs.slice(0, mostNamed).map(project)
  const more = refs.length - named.length
  return new Intl.ListFormat(locale).format(more > 0 ? [...named, t('selection.more', { count: more })] : named)
}

const isMoney = (constraint: Limited, { guardrails }: SelectionView['limits']): boolean =>
  constraint.is === 'budget' ||
  (constraint.is === 'guardrail' && guardrails.some(({ id, measure }) => id === constraint.guardrail && measure === 'cost'))

const isShare = (constraint: Limited, { guardrails }: SelectionView['limits']): boolean =>
  constraint.is === 'guardrail' && guardrails.some(({ id, measure }) => id === constraint.guardrail && measure === 'share')

/** What somebody called it, else what it watches. */
export const guardrailName = ({ name = '', class: watched, dimension }: SelectionView['limits']['guardrails'][number]): string =>
  name === '' ? `${watched} (${dimension})` : name

export const namingOf = (view: Pick<SelectionView, 'candidates' | 'limits' | 'objectives' | 'scoring'>, locale: string): Naming => {
  const titles = new Map(view.candidates.map(({ ref, title }) => [ref, title]))
  const { currency } = view.limits
  const project = (ref: string) => titles.get(ref) ?? t('selection.hiddenProject')
  const guardrail = (id: string) => {
    const found = view.limits.guardrails.find((each) => each.id === id)
    return found ? guardrailName(found) : id
  }
  const objective = (id: string) => view.objectives.find((each) => each.id === id)?.name ?? id
  const money = (value: number) => amount(value, currency, locale)
  const number = (value: number) => writeNumber(Math.round(value * 10) / 10, locale)
  return {
    locale,
    currency,
    highest: view.scoring?.method === 'weightedSum' ? 100 : null,
    project,
    projects: (refs) => listed(refs, project, locale),
    money,
    number,
    constraint: (constraint) => {
      switch (constraint.is) {
        case 'budget':
          return constraint.fund === undefined
            ? t('selection.of.budget', { period: constraint.period })
            : t('selection.of.fund', { fund: constraint.fund, period: constraint.period })
        case 'capacity':
          return t('selection.of.capacity', { role: constraint.role, period: constraint.period })
        case 'guardrail':
          return t(`selection.of.${constraint.bound}`, { name: guardrail(constraint.guardrail) })
        case 'objective':
          return t('selection.of.objective', { name: objective(constraint.objective) })
        case 'mandatory':
          return t('selection.of.mandatory', { project: project(constraint.project) })
        case 'forcedIn':
        case 'forcedOut':
          return t(`selection.of.${constraint.is}`, { project: project(constraint.project), reason: constraint.reason })
        case 'requires':
          return t('selection.of.requires', { project: project(constraint.project), other: project(constraint.needs) })
        case 'excludes':
          return t('selection.of.excludes', { project: project(constraint.project), other: project(constraint.other) })
      }
    },
    measure: (constraint, value) => {
      if (isMoney(constraint, view.limits)) return money(value)
      if (isShare(constraint, view.limits)) return `${number(value / 100)} %`
      return constraint.is === 'capacity' ? t('selection.people', { count: number(value) }) : number(value)
    },
  }
}
