import type { IntakeProposal, IntakeView, ProposalState } from '@plumbline/core'
import { type KeyboardEvent, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { NumberField } from '../look/NumberField.tsx'
import { PartLoading } from '../portfolio/Part.tsx'
import type { PortfolioPageProps } from '../portfolio/pages.ts'
import { t } from '../words/words.ts'
import { ConvertDialog } from './ConvertDialog.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { ProposalRow } from './ProposalRow.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { letterOf } from './say.ts'
import { type Decision, type IntakeState, useIntake } from './use-intake.ts'

const states: readonly ProposalState[] = ['received', 'askedBack', 'inAnalysis', 'ready', 'selected', 'deferred', 'rejected', 'converted']
const decisions: readonly Decision[] = ['inAnalysis', 'askedBack', 'ready', 'selected', 'deferred', 'rejected']
const mostAtOnce = 100
const step = 100

const Figures = ({ view, state, locale }: { readonly view: IntakeView; readonly state: IntakeState; readonly locale: string }) => (
  <section className="p-card p-strip" aria-label={t('intake.figures')}>
    {(['received', 'askedBack', 'inAnalysis', 'ready', 'selected'] as const).map((each) => (
      <div key={each}>
        <h2 className="pf-label">{t(`intake.state.${each}`)}</h2>
        <p className="p-strip-value">{view.counts[each]}</p>
      </div>
    ))}
    <div>
      <h2 className="pf-label">{t('intake.promise')}</h2>
      <p className="p-strip-value">{t('intake.promise.days', { count: view.answerDays })}</p>
      <p className="pf-detail">{t('intake.promise.kept', { inTime: view.answered.inTime, all: view.answered.all })}</p>
      {view.mayConfigure ? (
        <>
          <p className="pf-label">{t('intake.promise.change')}</p>
          <NumberField
            label={t('intake.promise.change')}
            value={view.answerDays}
            locale={locale}
            onValue={(days) => void state.promise(Math.max(1, Math.round(days ?? 1)))}
          />
        </>
      ) : null}
    </div>
  </section>
)

const Bulk = ({
  picked,
  state,
  host,
  onDone,
}: {
  readonly host: PortfolioPageProps['host']
  readonly picked: readonly IntakeProposal[]
  readonly state: IntakeState
  readonly onDone: () => void
}) => {
  const [to, setTo] = useState<Decision>('inAnalysis')
  const [note, setNote] = useState('')
  const send = async (): Promise<void> => {
    const proposals = picked.slice(0, mostAtOnce).map(({ proposal, proposalVersion }) => ({ proposal, proposalVersion }))
    if (await state.decide(proposals, to, note.trim())) {
      setNote('')
      onDone()
    }
  }
  const letters = () =>
    host.save({
      name: `${t('intake.bulk.letters.file')}.txt`,
      type: 'text/plain;charset=utf-8',
      text: picked.map((proposal) => letterOf(proposal, host.locale)).join('\n\f\n'),
    })
  return (
    <div className="in-bulk p-actions">
      <b>{t('intake.picked', { count: picked.length })}</b>
      <select
        className="p-field pf-select"
        aria-label={t('intake.bulk.to')}
        value={to}
        onChange={(event) => setTo(decisions.find((each) => each === event.target.value) ?? 'inAnalysis')}
      >
        {decisions.map((each) => (
          <option key={each} value={each}>
            {t(`intake.to.${each}`)}
          </option>
        ))}
      </select>
      <input
        className="p-field pf-select"
        aria-label={t('intake.bulk.note')}
        placeholder={t('intake.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <button type="button" className="p-button" aria-disabled={state.busy} onClick={() => void send()}>
        {t('intake.bulk.decide')}
      </button>
      <button type="button" className="p-button subtle" onClick={letters}>
        {t('intake.bulk.letters')}
      </button>
    </div>
  )
}

/** Up and down walk from proposal to proposal. */
const walk = (event: KeyboardEvent<HTMLUListElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[data-walk]')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const next = at < 0 ? undefined : rows[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}

type Opened = { readonly is: 'propose' | 'paste' } | { readonly is: 'convert' | 'answer'; readonly proposal: IntakeProposal }

/** Proposals on their way to a project: the longest waiting first, with the promised day of answer. */
export const IntakePage = ({ client, host, components }: PortfolioPageProps) => {
  const state = useIntake(client, host)
  const { open } = state
  const view = open.value
  const [only, setOnly] = useState<ProposalState | ''>('')
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<Opened | null>(null)
  const [most, setMost] = useState(step)
  const close = () => setDialog(null)
  if (!view && open.problem) return <Problem problem={open.problem} retry={() => void open.again()} />
  if (!view) return <PartLoading />
  const wanted = view.proposals.filter(({ state: each }) => only === '' || each === only)
  const shown = wanted.slice(0, most)
  const chosen = view.proposals.filter(({ proposal }) => picked.has(proposal))
  return (
    <div className="in-page">
      <div className="p-page-head">
        <h2>{t('portfolio.page.intake')}</h2>
        <div className="p-actions">
          {view.mayConfigure ? (
            <button type="button" className="p-button" onClick={() => setDialog({ is: 'paste' })}>
              {t('intake.paste')}
            </button>
          ) : null}
          <button type="button" className="p-button primary" onClick={() => setDialog({ is: 'propose' })}>
            {t('intake.propose')}
          </button>
        </div>
      </div>
      {view.proposals.length === 0 ? (
        <section className="pf-empty">
          <h2>{t('intake.empty')}</h2>
          <p>{t('intake.empty.step')}</p>
        </section>
      ) : (
        <>
          <Figures view={view} state={state} locale={host.locale} />
          <section className="p-card" aria-label={t('intake.proposals')}>
            <div className="p-card-head">
              <h2>{t('intake.proposals')}</h2>
              {view.mayConfigure && shown.length > 0 ? (
                <button
                  type="button"
                  className="p-button subtle compact"
                  onClick={() => setPicked(new Set(shown.slice(0, mostAtOnce).map(({ proposal }) => proposal)))}
                >
                  {t('intake.pickAll', { count: Math.min(mostAtOnce, shown.length) })}
                </button>
              ) : null}
              <select
                className="p-field pf-select"
                aria-label={t('intake.filter')}
                value={only}
                onChange={(event) => setOnly(states.find((each) => each === event.target.value) ?? '')}
              >
                <option value="">{t('intake.filter.all')}</option>
                {states.map((each) => (
                  <option key={each} value={each}>
                    {`${t(`intake.state.${each}`)} (${view.counts[each]})`}
                  </option>
                ))}
              </select>
            </div>
            {/* biome-ignore lint/a11y: the rows inside are buttons; arrows only walk between them */}
            <ul onKeyDown={walk}>
              {shown.map((proposal) => (
                <ProposalRow
                  key={proposal.proposal}
                  proposal={proposal}
                  view={view}
                  state={state}
                  host={host}
                  picked={picked.has(proposal.proposal)}
                  onPick={(on) => {
                    const next = new Set(picked)
                    if (on) next.add(proposal.proposal)
                    else next.delete(proposal.proposal)
                    setPicked(next)
                  }}
                  onConvert={(each) => setDialog({ is: 'convert', proposal: each })}
                  onAnswer={(each) => setDialog({ is: 'answer', proposal: each })}
                />
              ))}
            </ul>
            {shown.length === 0 ? <p className="p-card-body">{t('intake.none')}</p> : null}
            {wanted.length > most ? (
              <p className="p-card-body">
                <button type="button" className="p-button compact" onClick={() => setMost(most + step)}>
                  {t('intake.showMore', { count: wanted.length - most })}
                </button>
              </p>
            ) : null}
            {chosen.length > 0 ? <Bulk picked={chosen} state={state} host={host} onDone={() => setPicked(new Set())} /> : null}
          </section>
        </>
      )}
      {dialog?.is === 'propose' ? <ProposeDialog state={state} locale={host.locale} onClose={close} /> : null}
      {dialog?.is === 'answer' ? <ProposeDialog asked={dialog.proposal} state={state} locale={host.locale} onClose={close} /> : null}
      {dialog?.is === 'convert' ? (
        <ConvertDialog client={client} proposal={dialog.proposal} view={view} components={components} state={state} onClose={close} />
      ) : null}
      {dialog?.is === 'paste' ? <PasteDialog client={client} host={host} onSaved={() => void open.again()} onClose={close} /> : null}
    </div>
  )
}
