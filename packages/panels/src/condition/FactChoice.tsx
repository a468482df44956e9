import type { Nameable } from '@plumbline/core/methodology'
import { groupNames, groupOf } from '../records/groups.ts'
import { said } from '../words/phrases.ts'
import { t } from '../words/words.ts'

interface FactChoiceProps {
  readonly label: string
  readonly facts: readonly Nameable[]
  readonly value: string
  readonly choose: (fact: Nameable) => void
}

const byLabel = (a: Nameable, b: Nameable): number => said(a.label).localeCompare(said(b.label))

/** A fact by its label, listed by subject. One that there is not any more stays named, so that nothing changes unasked. */
export const FactChoice = ({ label, facts, value, choose }: FactChoiceProps) => {
  const known = facts.some(({ fact }) => fact === value)
  const groups = groupNames.map((group) => [group, facts.filter(({ fact }) => groupOf(fact) === group).toSorted(byLabel)] as const)
  return (
    <select
      className="p-field"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const found = facts.find(({ fact }) => fact === event.target.value)
        if (found) choose(found)
      }}
    >
      {known ? null : <option value={value}>{value}</option>}
      {groups.map(([group, own]) =>
        own.length === 0 ? null : (
          <optgroup key={group} label={t(`template.subject.${group}`)}>
            {own.map(({ fact, label: name }) => (
              <option key={fact} value={fact}>
                {said(name)}
              </option>
            ))}
          </optgroup>
        ),
      )}
    </select>
  )
}
