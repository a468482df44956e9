import type { ChangeEffects, FormKind, IsoDate, NewEntry, RegistersView } from '@plumbline/core'
import { readValue } from '@plumbline/core/records'
import { plainNumber } from '../records/entry.ts'

/** What somebody typed for a new entry, as it stands in the form. */
export interface Typed {
  readonly title: string
  readonly details: string
  readonly owner: string
  /** Who was found by name and is not known on the project. */
  readonly found: RegistersView['people']
  readonly due: IsoDate
  readonly probability: string
  readonly impact: string
  readonly response: string
  readonly severity: string
  readonly source: string
  readonly cost: string
  readonly currency: string
  readonly days: string
  readonly scope: string
  readonly benefit: string
  readonly otherProjects: string
}

/** An empty form; whoever fills it in looks after the entry until they choose somebody else. */
export const emptyForm = ({ me, people, currency }: RegistersView): Typed => ({
  title: '',
  details: '',
  owner: people.some(({ ref }) => ref === me) ? me : '',
  found: [],
  due: '',
  probability: '',
  impact: '',
  response: '',
  severity: '',
  source: '',
  cost: '',
  currency: currency ?? '',
  days: '',
  scope: '',
  benefit: '',
  otherProjects: '',
})

export type FormMistake = { readonly field: 'cost' | 'days' }
export type ReadForm = { readonly ok: true; readonly entry: NewEntry } | { readonly ok: false; readonly mistakes: readonly FormMistake[] }

const filled = <T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
const numberOf = (text: string): number | undefined => (text === '' ? undefined : Number(text))

const readEffects = (typed: Typed, locale: string): { readonly effects: ChangeEffects; readonly mistakes: readonly FormMistake[] } => {
  const { cost, currency, days } = typed
  const amount =
    cost.trim() === ''
      ? undefined
      : readValue({ type: 'money', unit: 'money' }, `${currency.trim().toUpperCase()} ${plainNumber(cost, locale)}`)
  const moved = days.trim() === '' ? undefined : readValue({ type: 'whole', unit: 'days' }, plainNumber(days, locale))
  return {
    effects: filled({
      cost: amount?.ok && amount.value.is === 'money' ? amount.value.money : undefined,
      days: moved?.ok && moved.value.is === 'whole' ? moved.value.whole : undefined,
      scope: typed.scope.trim(),
      benefit: typed.benefit.trim(),
      otherProjects: typed.otherProjects.trim(),
    }),
    mistakes: [...(amount?.ok === false ? [{ field: 'cost' } as const] : []), ...(moved?.ok === false ? [{ field: 'days' } as const] : [])],
  }
}

/** The form as an entry. What only the register itself knows to be missing is told by whoever takes the entry. */
export const readForm = (kind: FormKind, typed: Typed, view: RegistersView, locale: string): ReadForm => {
  const { effects, mistakes } = kind === 'changeRequest' ? readEffects(typed, locale) : { effects: undefined, mistakes: [] }
  if (mistakes.length > 0) return { ok: false, mistakes }
  const own = filled({
    details: typed.details.trim(),
    owner: [...view.people, ...typed.found].find(({ ref }) => ref === typed.owner),
    due: typed.due,
    probability: kind === 'risk' ? numberOf(typed.probability) : undefined,
    impact: kind === 'risk' ? numberOf(typed.impact) : undefined,
    response: kind === 'risk' ? typed.response : undefined,
    severity: kind === 'projectIssue' ? typed.severity : undefined,
    source: kind === 'action' ? typed.source : undefined,
    effects,
  })
  return { ok: true, entry: { kind, title: typed.title.trim(), ...own } }
}
