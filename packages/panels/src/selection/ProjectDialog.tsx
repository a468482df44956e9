import type { CandidateView, Client, SelectionChanges, SelectionView } from '@plumbline/core'
import { useState } from 'react'
import type { Host } from '../host.ts'
import { Dialog } from '../look/Dialog.tsx'
import { t } from '../words/words.ts'
import { limitsWith, withForced } from './change.ts'
import type { Naming } from './names.ts'
import { PeriodFields } from './PeriodFields.tsx'
import { changeOf, draftOf, paying, sumsOf, turned } from './project-draft.ts'

const Others = ({
  label,
  candidates,
  chosen,
  onChosen,
}: {
  readonly label: string
  readonly candidates: readonly CandidateView[]
  readonly chosen: readonly string[]
  readonly onChosen: (refs: readonly string[]) => void
}) => (
  <div>
    <span className="p-label">{label}</span>
    <ul className="p-chips">
      {chosen.map((ref) => (
        <li key={ref} className="p-chip">
          {candidates.find((candidate) => candidate.ref === ref)?.title ?? t('selection.hiddenProject')}
          <button
            type="button"
            className="sl-chip-free"
            aria-label={t('selection.inputs.without', { project: candidates.find((candidate) => candidate.ref === ref)?.title ?? ref })}
            onClick={() => onChosen(chosen.filter((other) => other !== ref))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
    <select className="p-field" aria-label={label} value="" onChange={(event) => onChosen([...chosen, event.target.value])}>
      <option value="">{t('selection.inputs.add')}</option>
      {candidates
        .filter(({ ref }) => !chosen.includes(ref))
        .slice(0, 1000)
        .map(({ ref, title }) => (
          <option key={ref} value={ref}>
            {title}
          </option>
        ))}
    </select>
  </div>
)

const Decision = ({
  candidate,
  changes,
  onTurn,
}: {
  readonly candidate: CandidateView
  readonly changes: SelectionChanges
  readonly onTurn: (changes: SelectionChanges) => void
}) => {
  const [reason, setReason] = useState('')
  const now = changes.forced && Object.hasOwn(changes.forced, candidate.ref) ? changes.forced[candidate.ref] : candidate.forced
  const force = (inside: boolean) => {
    if (reason.trim() !== '') onTurn(withForced(changes, candidate.ref, { in: inside, reason: reason.trim() }))
  }
  return (
    <section className="p-form">
      <h3>{t('selection.force')}</h3>
      {now ? <p>{t(now.in ? 'selection.force.in' : 'selection.force.out', { reason: now.reason })}</p> : null}
      <label>
        <span className="p-label">{t('selection.force.reason')}</span>
        <input className="p-field" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      <div className="p-actions">
        <button type="button" className="p-button" aria-disabled={reason.trim() === ''} onClick={() => force(true)}>
          {t('selection.force.toIn')}
        </button>
        <button type="button" className="p-button" aria-disabled={reason.trim() === ''} onClick={() => force(false)}>
          {t('selection.force.toOut')}
        </button>
        {now ? (
          <button type="button" className="p-button subtle" onClick={() => onTurn(withForced(changes, candidate.ref, null))}>
            {t('selection.force.free')}
          </button>
        ) : null}
      </div>
      <p className="p-small p-muted">{t(reason.trim() === '' ? 'selection.force.needsReason' : 'selection.force.hint')}</p>
    </section>
  )
}

export interface ProjectDialogProps {
  readonly client: Client
  readonly host: Host
  readonly candidate: CandidateView
  readonly view: SelectionView
  readonly changes: SelectionChanges
  readonly naming: Naming
  readonly onTurn: (changes: SelectionChanges) => void
  /** Something was saved, so that the answer is another. */
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** One project in the selection: decided in or out with a reason as a what-if, and what the PMO enters of it for everybody. */
export const ProjectDialog = ({ client, host, candidate, view, changes, naming, onTurn, onSaved, onClose }: ProjectDialogProps) => {
  const [draft, setDraft] = useState(() => draftOf(candidate))
  const roles = [...new Set([...Object.keys(view.limits.capacity), ...Object.keys(draft.demand)])].sort()
  const funds = [...new Set([...Object.keys(limitsWith(view.limits, changes).funds), ...Object.keys(draft.costByFund)])].sort()
  const sums = sumsOf(draft.costByFund)
  const byFund = Object.keys(paying(draft.costByFund)).length > 0
  const costNote = byFund ? t('selection.inputs.funds') : candidate.costFrom === 'spread' ? t('selection.inputs.spread') : ''
  const others = view.candidates.filter(({ ref }) => ref !== candidate.ref)
  const change = changeOf(candidate, draft)
  const changed = Object.keys(change.set).length > 0
  const save = async (): Promise<void> => {
    if (!changed) return
    const answer = await client.call('portfolioInputs.save', { projects: [change] })
    if (!answer.ok) return host.notify({ tone: 'problem', title: answer.problem.message, text: answer.problem.remedy })
    const result = answer.value.projects[0]
    if (result?.status === 'conflict') host.notify({ tone: 'problem', title: t('selection.inputs.conflict', { project: candidate.title }) })
    else if (result?.status === 'mistakes')
      return host.notify({ tone: 'problem', title: result.mistakes.map(({ place, message }) => `${place}: ${message}`).join('; ') })
    else host.notify({ tone: 'success', title: t('selection.inputs.saved', { project: candidate.title }) })
    onSaved()
    onClose()
  }
  return (
    <Dialog title={candidate.title} wide onClose={onClose}>
      <Decision
        candidate={candidate}
        changes={changes}
        onTurn={(next) => {
          onTurn(next)
          onClose()
        }}
      />
      {view.mayConfigure ? (
        <section className="p-form">
          <h3>{t('selection.inputs')}</h3>
          <PeriodFields
            title={[t('selection.inputs.cost', { currency: view.limits.currency }), costNote].filter(Boolean).join(' ')}
            periods={view.periods}
            amounts={byFund ? sums : draft.cost}
            labelOf={(id) => `${candidate.title}, ${id}`}
            locale={naming.locale}
            disabled={byFund}
            onAmount={(id, value) => setDraft({ ...draft, cost: turned(draft.cost, id, value) })}
          />
          {funds.map((fund) => (
            <PeriodFields
              key={fund}
              title={t('selection.inputs.paidBy', { fund })}
              periods={view.periods}
              amounts={draft.costByFund[fund] ?? {}}
              labelOf={(period) => t('selection.of.fund', { fund, period })}
              locale={naming.locale}
              onAmount={(id, value) =>
                setDraft({ ...draft, costByFund: { ...draft.costByFund, [fund]: turned(draft.costByFund[fund] ?? {}, id, value) } })
              }
            />
          ))}
          {roles.map((role) => (
            <PeriodFields
              key={role}
              title={t('selection.inputs.demand', { role })}
              periods={view.periods}
              amounts={draft.demand[role] ?? {}}
              labelOf={(id) => `${role}, ${id}`}
              locale={naming.locale}
              onAmount={(id, value) =>
                setDraft({ ...draft, demand: { ...draft.demand, [role]: turned(draft.demand[role] ?? {}, id, value) } })
              }
            />
          ))}
          <label className="p-row">
            <input
              type="checkbox"
              checked={draft.mandatory !== null}
              onChange={(event) => setDraft({ ...draft, mandatory: event.target.checked ? '' : null })}
            />
            {t('selection.inputs.mandatory')}
          </label>
          {draft.mandatory === null ? null : (
            <label>
              <span className="p-label">{t('selection.inputs.mandatory.reason')}</span>
              <input
                className="p-field"
                value={draft.mandatory}
                onChange={(event) => setDraft({ ...draft, mandatory: event.target.value })}
              />
            </label>
          )}
          <Others
            label={t('selection.inputs.requires')}
            candidates={others}
            chosen={draft.requires}
            onChosen={(requires) => setDraft({ ...draft, requires })}
          />
          <Others
            label={t('selection.inputs.excludes')}
            candidates={others}
            chosen={draft.excludes}
            onChosen={(excludes) => setDraft({ ...draft, excludes })}
          />
        </section>
      ) : null}
      <div className="p-dialog-actions">
        <button type="button" className="p-button subtle" onClick={onClose}>
          {t('selection.close')}
        </button>
        {view.mayConfigure ? (
          <button type="button" className="p-button primary" aria-disabled={!changed} onClick={() => void save()}>
            {t('selection.inputs.save')}
          </button>
        ) : null}
      </div>
    </Dialog>
  )
}
