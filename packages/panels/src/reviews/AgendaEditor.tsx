import type { Reviewable } from '@plumbline/core'
import { t } from '../words/words.ts'
import type { Line } from './plan.ts'

interface Named {
  readonly key: string
  readonly title: string
}

const LineEditor = ({
  line,
  named: { key, title },
  first,
  onChange,
  onUp,
  onRemove,
}: {
  readonly line: Line
  readonly named: Named
  readonly first: boolean
  readonly onChange: (line: Line) => void
  readonly onUp: () => void
  readonly onRemove: () => void
}) => (
  <li className="rv-line">
    <div className="rv-line-head">
      <strong>{`${key} ${title}`}</strong>
      <span className="rv-line-actions">
        {first ? null : (
          <button type="button" className="p-link" onClick={onUp} aria-label={t('reviews.agenda.up', { project: key })}>
            ↑
          </button>
        )}
        <button type="button" className="p-link" onClick={onRemove} aria-label={t('reviews.agenda.remove', { project: key })}>
          ✕
        </button>
      </span>
    </div>
    <div className="rv-line-fields">
      <label>
        <span className="p-label">{t('reviews.agenda.ask')}</span>
        <input className="p-field" value={line.ask} maxLength={500} onChange={({ target }) => onChange({ ...line, ask: target.value })} />
      </label>
      <label className="rv-short">
        <span className="p-label">{t('reviews.agenda.minutes')}</span>
        <input
          className="p-field"
          type="number"
          min={1}
          max={480}
          value={line.minutes}
          onChange={({ target }) => onChange({ ...line, minutes: Math.min(480, Math.max(1, Math.round(Number(target.value)) || 1)) })}
        />
      </label>
      <label className="rv-wide">
        <span className="p-label">{t('reviews.agenda.recommendation')}</span>
        <textarea
          className="p-field"
          rows={2}
          value={line.recommendation}
          maxLength={2000}
          onChange={({ target }) => onChange({ ...line, recommendation: target.value })}
        />
      </label>
    </div>
  </li>
)

/** The projects of a review in their order, each with what is asked of the meeting. */
export const AgendaEditor = ({
  agenda,
  reviewable,
  onChange,
}: {
  readonly agenda: readonly Line[]
  readonly reviewable: readonly Reviewable[]
  readonly onChange: (agenda: readonly Line[]) => void
}) => {
  const left = reviewable.filter(({ item }) => !agenda.some((line) => line.item === item))
  const nameOf = (item: string): Named => reviewable.find((each) => each.item === item) ?? { key: item, title: '' }
  const add = (item: string): void => {
    if (item) onChange([...agenda, { item, ask: '', minutes: 15, recommendation: '' }])
  }
  const up = (at: number): void => {
    const [before, moved] = [agenda[at - 1], agenda[at]]
    if (before && moved) onChange(agenda.toSpliced(at - 1, 2, moved, before))
  }
  return (
    <fieldset className="rv-agenda">
      <legend>{t('reviews.agenda')}</legend>
      {agenda.length === 0 ? <p className="p-muted">{t('reviews.agenda.empty')}</p> : null}
      <ol className="rv-lines">
        {agenda.map((line, at) => (
          <LineEditor
            key={line.item}
            line={line}
            named={nameOf(line.item)}
            first={at === 0}
            onChange={(changed) => onChange(agenda.with(at, changed))}
            onUp={() => up(at)}
            onRemove={() => onChange(agenda.toSpliced(at, 1))}
          />
        ))}
      </ol>
      <label>
        <span className="p-label">{t('reviews.agenda.add')}</span>
        <select className="p-field" value="" onChange={({ target }) => add(target.value)}>
          <option value="">{t('reviews.agenda.choose')}</option>
          {left.map(({ item, key, title, gate, outcome }) => (
            <option key={item} value={item}>
              {`${key} ${title} · ${gate} (${t(`reviews.agenda.${outcome}`)})`}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  )
}
