import type { NamedPerson } from '@plumbline/core'
import { Cross, Plus } from '../look/icons.tsx'
import { t } from '../words/words.ts'

/** A condition as somebody is still writing it. */
export interface Draft {
  readonly what: string
  readonly owner: string
  readonly due: string
}
export const noCondition: Draft = { what: '', owner: '', due: '' }
export const isWhole = ({ what, owner, due }: Draft): boolean => what.trim() !== '' && owner !== '' && due !== ''

const Row = ({
  draft,
  at,
  people,
  today,
  put,
  remove,
}: {
  readonly draft: Draft
  readonly at: number
  readonly people: readonly NamedPerson[]
  readonly today: string
  readonly put: (draft: Draft) => void
  readonly remove?: () => void
}) => (
  <fieldset className="a-condition">
    <legend className="p-sr">{t('approval.conditions.one', { number: at + 1 })}</legend>
    <label className="a-what">
      <span className="p-label">{t('approval.conditions.what')}</span>
      <input
        className="p-field"
        value={draft.what}
        maxLength={4000}
        onInput={(event) => put({ ...draft, what: event.currentTarget.value })}
      />
    </label>
    <label>
      <span className="p-label">{t('approval.conditions.owner')}</span>
      <select className="p-field" value={draft.owner} onChange={(event) => put({ ...draft, owner: event.currentTarget.value })}>
        <option value="">{t('approval.conditions.choose')}</option>
        {people.map(({ ref, name }) => (
          <option key={ref} value={ref}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <label>
      <span className="p-label">{t('approval.conditions.due')}</span>
      <input
        className="p-field"
        type="date"
        min={today}
        value={draft.due}
        onInput={(event) => put({ ...draft, due: event.currentTarget.value })}
      />
    </label>
    {remove ? (
      <button type="button" className="p-button subtle icon-only" onClick={remove}>
        <Cross />
        <span className="p-sr">{t('approval.conditions.remove', { number: at + 1 })}</span>
      </button>
    ) : null}
  </fieldset>
)

/** What a conditional go asks for, each with who sees to it and until when. */
export const Conditions = ({
  drafts,
  people,
  today,
  change,
}: {
  readonly drafts: readonly Draft[]
  readonly people: readonly NamedPerson[]
  readonly today: string
  readonly change: (drafts: readonly Draft[]) => void
}) => (
  <div className="a-editor">
    <h5>{t('approval.conditions')}</h5>
    {drafts.map((draft, at) => (
      <Row
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition that is being written has no other name
        key={at}
        draft={draft}
        at={at}
        people={people}
        today={today}
        put={(one) => change(drafts.map((each, place) => (place === at ? one : each)))}
        {...(drafts.length > 1 ? { remove: () => change(drafts.filter((_, place) => place !== at)) } : {})}
      />
    ))}
    {people.length === 0 ? <p className="p-muted p-small">{t('approval.conditions.noOwner')}</p> : null}
    <button type="button" className="p-button compact" onClick={() => change([...drafts, noCondition])}>
      <Plus /> {t('approval.conditions.add')}
    </button>
  </div>
)
