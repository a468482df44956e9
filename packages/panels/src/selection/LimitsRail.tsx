import type { SelectionChanges, SelectionView } from '@plumbline/core'
import { type FormEvent, useState } from 'react'
import { NumberField } from '../look/NumberField.tsx'
import { otherSiteLines, othersCounted } from '../portfolio/others.ts'
import { t } from '../words/words.ts'
import { limitsWith, withBudget, withCapacity, withForced, withFund, withOthers } from './change.ts'
import { Folded } from './Folded.tsx'
import { guardrailName, type Naming } from './names.ts'

export interface RailProps {
  readonly view: SelectionView
  readonly changes: SelectionChanges
  readonly naming: Naming
  readonly onTurn: (changes: SelectionChanges) => void
}

const Budgets = ({ view, changes, naming, onTurn }: RailProps) => {
  const { budgets } = limitsWith(view.limits, { ...changes, budgetLevel: 10_000 })
  return (
    <section>
      <h3>{t('selection.budgets', { currency: view.limits.currency })}</h3>
      <div className="sl-limits">
        {view.periods.map(({ id }) => (
          <label key={id} className="sl-limit">
            <span>{id}</span>
            <NumberField
              label={t('selection.of.budget', { period: id })}
              value={budgets[id] ?? null}
              locale={naming.locale}
              placeholder={t('selection.noLimit')}
              onValue={(value) => onTurn(withBudget(changes, view.limits, id, value))}
            />
          </label>
        ))}
      </div>
      <p className="p-small p-muted">{t('selection.budgets.hint')}</p>
    </section>
  )
}

/** Money by fund and period, beside the budget over all; what of a project each fund pays is entered with the project. */
const Funds = ({ view, changes, naming, onTurn }: RailProps) => {
  const [added, setAdded] = useState<readonly string[]>([])
  const { funds } = limitsWith(view.limits, { ...changes, budgetLevel: 10_000 })
  const paid = view.candidates.flatMap(({ costByFund }) => Object.keys(costByFund))
  const names = [...new Set([...Object.keys(view.limits.funds), ...Object.keys(funds), ...paid, ...added])].sort()
  return (
    <section>
      <h3>{t('selection.funds')}</h3>
      {names.map((fund) => (
        <div key={fund} className="sl-limits">
          <p className="sl-fund">{fund}</p>
          {view.periods.map(({ id }) => (
            <label key={id} className="sl-limit">
              <span>{id}</span>
              <NumberField
                label={t('selection.of.fund', { fund, period: id })}
                value={funds[fund]?.[id] ?? null}
                locale={naming.locale}
                placeholder={t('selection.noLimit')}
                onValue={(value) => onTurn(withFund(changes, view.limits, { fund, period: id, value }))}
              />
            </label>
          ))}
        </div>
      ))}
      <p className="p-small p-muted">{t(names.length === 0 ? 'selection.funds.none' : 'selection.funds.hint')}</p>
      <AddName label={t('selection.fund.name')} taken={names} onAdd={(fund) => setAdded([...added, fund])} />
    </section>
  )
}

const AddName = ({
  label,
  taken,
  onAdd,
}: {
  readonly label: string
  readonly taken: readonly string[]
  readonly onAdd: (name: string) => void
}) => {
  const [text, setText] = useState('')
  const name = text.trim()
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (name === '' || taken.includes(name)) return
    onAdd(name)
    setText('')
  }
  return (
    <form className="sl-add" onSubmit={add}>
      <input className="p-field" aria-label={label} placeholder={label} value={text} onChange={(event) => setText(event.target.value)} />
      <button type="submit" className="p-button compact" aria-disabled={name === ''}>
        {t('selection.role.add')}
        <span className="p-sr">{`: ${label}`}</span>
      </button>
    </form>
  )
}

const People = ({ view, changes, naming, onTurn }: RailProps) => {
  const [added, setAdded] = useState<readonly string[]>([])
  const { capacity } = limitsWith(view.limits, changes)
  const asked = view.candidates.flatMap(({ demand }) => Object.keys(demand))
  const roles = [...new Set([...Object.keys(view.limits.capacity), ...Object.keys(capacity), ...asked, ...added])].sort()
  return (
    <section>
      <h3>{t('selection.people.title')}</h3>
      {roles.map((role) => (
        <div key={role} className="sl-role">
          <p>{role}</p>
          <div className="sl-role-periods">
            {view.periods.map(({ id }) => (
              <label key={id}>
                <span>{id}</span>
                <NumberField
                  label={t('selection.of.capacity', { role, period: id })}
                  value={capacity[role]?.[id] ?? null}
                  locale={naming.locale}
                  placeholder="–"
                  onValue={(value) => onTurn(withCapacity(changes, view.limits, { role, period: id, value }))}
                />
              </label>
            ))}
          </div>
        </div>
      ))}
      {roles.length === 0 ? <p className="p-small p-muted">{t('selection.people.none')}</p> : null}
      <AddName label={t('selection.role.name')} taken={roles} onAdd={(role) => setAdded([...added, role])} />
    </section>
  )
}

const forcedNow = ({ view, changes }: Pick<RailProps, 'view' | 'changes'>, inside: boolean) =>
  view.candidates.flatMap((candidate) => {
    const { ref, title, mandatory } = candidate
    const forced = changes.forced && Object.hasOwn(changes.forced, ref) ? changes.forced[ref] : candidate.forced
    if (mandatory && inside) return [{ ref, title, reason: mandatory.reason, free: false }]
    return forced?.in === inside ? [{ ref, title, reason: forced.reason, free: true }] : []
  })

const Forced = ({ view, changes, onTurn }: RailProps) => (
  <section>
    {([true, false] as const).map((inside) => {
      const forced = forcedNow({ view, changes }, inside)
      return (
        <div key={String(inside)} className="sl-forced">
          <h3>{t(inside ? 'selection.mustBeIn' : 'selection.mustBeOut')}</h3>
          {forced.length === 0 ? <p className="p-small p-muted">{t('selection.none')}</p> : null}
          <ul className="p-chips">
            {forced.map(({ ref, title, reason, free }) => (
              <li key={ref} className="p-chip" title={reason ?? undefined}>
                {title}
                {free ? (
                  <button
                    type="button"
                    className="sl-chip-free"
                    aria-label={t('selection.free', { project: title })}
                    onClick={() => onTurn(withForced(changes, ref, null))}
                  >
                    ×
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      )
    })}
  </section>
)

/** Which projects of other sites count: how many there are, where they come from and how old they are stands beside it. */
const Others = ({ view, changes, naming, onTurn }: RailProps) => {
  const { count, sites } = view.others
  if (sites.length === 0) return null
  return (
    <section>
      <h3>{t('others.title')}</h3>
      <select
        className="p-field"
        aria-label={t('others.count')}
        value={count}
        onChange={({ target }) => {
          const next = othersCounted.find((each) => each === target.value)
          if (next) onTurn(withOthers(changes, view.limits, next))
        }}
      >
        {othersCounted.map((each) => (
          <option key={each} value={each}>
            {t(`others.count.${each}`)}
          </option>
        ))}
      </select>
      {otherSiteLines(view.others, naming.locale, view.now).map((line) => (
        <p key={line} className="p-small p-muted">
          {line}
        </p>
      ))}
    </section>
  )
}

const Rules = ({ view, naming }: Pick<RailProps, 'view' | 'naming'>) => {
  const rules = view.candidates.flatMap(({ ref, requires, excludes }) => [
    ...requires.map((needs) => naming.constraint({ is: 'requires', project: ref, needs })),
    ...excludes.filter((other) => ref < other).map((other) => naming.constraint({ is: 'excludes', project: ref, other })),
  ])
  const guardrails = view.limits.guardrails.map(guardrailName)
  return (
    <section>
      <h3>{t('selection.rules')}</h3>
      {rules.length + guardrails.length === 0 ? <p className="p-small p-muted">{t('selection.rules.none')}</p> : null}
      <ul className="sl-rules">
        {[...rules, ...guardrails].slice(0, 20).map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  )
}

/** What limits the portfolio; turning anything asks "what if" and changes nothing until it is saved. */
export const LimitsRail = (props: RailProps) => (
  <aside className="p-card sl-rail" aria-label={t('selection.limits')}>
    <Folded>
      <section>
        <h3>{t('selection.objective')}</h3>
        <p>{t('selection.objective.value')}</p>
        <p className="p-small p-muted">
          {props.view.scoring
            ? t('selection.objective.by', { model: props.view.scoring.name, version: props.view.scoring.version })
            : t('selection.objective.none')}
        </p>
      </section>
      <Budgets {...props} />
      <Funds {...props} />
      <People {...props} />
      <Forced {...props} />
      <Others {...props} />
      <Rules view={props.view} naming={props.naming} />
    </Folded>
  </aside>
)
