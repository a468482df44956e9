import type { FieldValues, ItemDraft, RichText } from '../work/draft.ts'
import { decimalAmount } from '../work/money.ts'
import type { IsoDate, ItemRef, Person } from '../work/values.ts'
import type { FormKind } from './form-kinds.ts'
import type { ChangeEffects, EntryField, NewEntry, NewEntryMistake } from './register-views.ts'

/** What an entry needs before it says anything, by its register. */
const needed: Readonly<Record<FormKind, readonly EntryField[]>> = {
  risk: ['title', 'probability', 'impact', 'owner'],
  projectIssue: ['title', 'severity', 'owner'],
  changeRequest: ['title', 'owner'],
  decision: ['title', 'owner', 'due'],
  action: ['title', 'owner', 'due'],
}

const longestTitle = 255

const says = (effects: ChangeEffects | undefined): boolean =>
  Object.values(effects ?? {}).some((effect) => effect !== undefined && effect !== '')

/** Everything that is wrong with an entry, in the order of its form. */
export const mistakesOf = (entry: NewEntry, today: IsoDate): readonly NewEntryMistake[] => [
  ...needed[entry.kind]
    .filter((field) => entry[field] === undefined || entry[field] === '')
    .map((field) => ({ field, reason: 'missing' as const })),
  ...(entry.title.length > longestTitle ? [{ field: 'title', reason: 'tooLong' } as const] : []),
  ...(entry.due !== undefined && entry.due < today ? [{ field: 'due', reason: 'past' } as const] : []),
  ...(entry.kind === 'changeRequest' && !says(entry.effects) ? [{ field: 'effects', reason: 'noEffect' } as const] : []),
]

const personOf = (owner: NewEntry['owner']): Person | undefined => owner && { ...owner, active: true }

/** The entry's own fields; what was not filled in stays as the tracker makes it. */
const valuesOf = (entry: NewEntry): FieldValues => {
  const { kind, due, probability, impact, response, severity, source, effects } = entry
  const owner = personOf(entry.owner)
  const own: Readonly<Record<FormKind, Readonly<Record<string, unknown>>>> = {
    risk: { riskProbability: probability, riskImpact: impact, riskOwner: owner, riskResponse: response, entryDue: due },
    projectIssue: { entrySeverity: severity, entryOwner: owner, entryDue: due },
    changeRequest: {
      changeDecision: 'pending',
      entryOwner: owner,
      entryDue: due,
      changeCostEffect: effects?.cost,
      changeDaysEffect: effects?.days,
      changeScopeEffect: effects?.scope,
      changeBenefitEffect: effects?.benefit,
      changeOtherProjects: effects?.otherProjects,
    },
    decision: { entryOwner: owner, entryDue: due },
    action: { entryOwner: owner, entryDue: due, actionSource: source },
  }
  return Object.fromEntries(Object.entries(own[kind]).filter(([, value]) => value !== undefined && value !== ''))
}

const signed = (text: string, positive: boolean): string => (positive ? `+${text}` : text.replace('-', '−'))

const daysText = (days: number): string => `${signed(String(days), days > 0)} ${Math.abs(days) === 1 ? 'day' : 'days'}`

/** The effects as a table that anybody can read in the tracker, whichever fields it has; it says what was asked for, whatever is decided later. */
const effectsTable = ({ cost, days, scope, benefit, otherProjects }: ChangeEffects): RichText => [
  {
    is: 'table',
    head: ['Effect on', 'If the change is made'],
    rows: [
      ['Cost', cost ? `${cost.currency} ${signed(decimalAmount(cost), cost.minor > 0)}` : '–'],
      ['Finish', days === undefined ? '–' : daysText(days)],
      ['Scope', scope || '–'],
      ['Benefits', benefit || '–'],
      ['Other projects', otherProjects || '–'],
    ],
  },
]

/** The tracker item that an entry becomes. `by`: who asked for it, where the tracker's own history names the product instead. */
export const draftOf = (entry: NewEntry, { project, by }: { readonly project: ItemRef; readonly by: string | undefined }): ItemDraft => {
  const text: RichText = [
    ...(entry.details ? [{ is: 'paragraph', text: entry.details } as const] : []),
    ...(entry.kind === 'changeRequest' ? effectsTable(entry.effects ?? {}) : []),
    ...(by ? [{ is: 'paragraph', text: `Added by ${by} with Plumbline.` } as const] : []),
  ]
  return {
    kind: entry.kind,
    place: { below: project },
    title: entry.title,
    values: valuesOf(entry),
    ...(text.length > 0 ? { text } : {}),
  }
}
