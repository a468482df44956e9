import { type FormEvent, useState } from 'react'
import { t } from '../words/words.ts'
import type { Assessor } from './compare.ts'

/** Whose comparisons are shown, and who else compares. */
export const Whose = ({
  assessors,
  chosen,
  mayChange,
  onChosen,
  onAdd,
  onRemove,
}: {
  readonly assessors: readonly Assessor[]
  readonly chosen: number
  readonly mayChange: boolean
  readonly onChosen: (at: number) => void
  readonly onAdd: (name: string) => void
  readonly onRemove: () => void
}) => {
  const [name, setName] = useState('')
  const ready = name.trim() !== '' && !assessors.some((assessor) => assessor.name === name.trim())
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    onAdd(name.trim())
    setName('')
  }
  return (
    <div className="p-actions">
      <select
        className="p-field pf-select"
        aria-label={t('pairwise.assessor')}
        value={chosen}
        onChange={(event) => onChosen(Number(event.target.value))}
      >
        {assessors.map((assessor, k) => (
          <option key={assessor.name} value={k}>
            {assessor.name}
          </option>
        ))}
      </select>
      {mayChange ? (
        <form className="p-actions" onSubmit={add}>
          <input
            className="p-field pw-name"
            aria-label={t('pairwise.assessor.name')}
            placeholder={t('pairwise.assessor.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <button type="submit" className="p-button compact" aria-disabled={!ready}>
            {t('pairwise.assessor.add')}
          </button>
          {assessors.length > 1 ? (
            <button type="button" className="p-button subtle compact" onClick={onRemove}>
              {t('pairwise.assessor.remove')}
            </button>
          ) : null}
        </form>
      ) : null}
    </div>
  )
}
