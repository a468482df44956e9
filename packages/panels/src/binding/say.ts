import type { BindingView } from '@plumbline/core'
import { parameterValue } from '../format/index.ts'
import { t } from '../words/words.ts'

type Tailored = NonNullable<BindingView['tailoring']>
export type Entry = Tailored['entries'][number]
type Misfit = Tailored['misfits'][number]
export type Tailorable = BindingView['tailorable'][number]
type Subject = { readonly kind: Entry['kind']; readonly id: string }

/** What an entry speaks of in the template of today; absent where the template has no such thing any more. */
export const subjectOf = ({ tailorable }: BindingView, { kind, id }: Subject): Tailorable | undefined =>
  tailorable.find((each) => each.id === id && each.kind === (kind === 'parameter' ? 'parameter' : 'criterion'))

export const nameOf = (view: BindingView, subject: Subject): string => {
  const found = subjectOf(view, subject)
  if (!found) return subject.id
  return found.kind === 'parameter' ? found.label : `${found.id} ${found.statement}`
}

/** What is done otherwise, from what to what. */
export const entryWords = (view: BindingView, entry: Entry, locale: string): string => {
  if (entry.kind === 'criterion') return t('binding.entry.leftOut')
  if (entry.kind === 'severity')
    return t('binding.entry.change', { before: t(`gate.severity.${entry.before}`), after: t(`gate.severity.${entry.after}`) })
  const found = subjectOf(view, entry)
  const unit = found?.kind === 'parameter' ? found.unit : undefined
  return t('binding.entry.change', {
    before: parameterValue(entry.before, unit, locale),
    after: parameterValue(entry.after, unit, locale),
  })
}

/** Why an entry does not fit the template. */
export const misfitWords = (misfit: Misfit, view: BindingView): string =>
  t('binding.misfit', { what: nameOf(view, misfit), why: t(`binding.misfit.${misfit.why}`, { criterion: misfit.criterion ?? '' }) })
