import type { Act, BaselinePage, Obstacle, ProposedBaseline } from '@plumbline/core'
import { useId, useState } from 'react'
import { obstacleWords } from '../approval/obstacles.ts'
import { day, dayIn, moment } from '../format/index.ts'
import { t } from '../words/words.ts'
import { History, whyWords } from './History.tsx'
import { Numbers } from './Numbers.tsx'
import { nameOf } from './names.ts'
import { ProposeForm } from './ProposeForm.tsx'
import { Variance } from './Variance.tsx'

export interface TabProps {
  readonly view: BaselinePage
  readonly locale: string
  readonly busy: boolean
  readonly act: (act: Act) => void
}

/** What keeps somebody from doing this, in sentences. */
export const whyNot = (obstacles: readonly Obstacle[], roles: readonly string[] = []): string =>
  obstacleWords(obstacles, { holding: 0, unchecked: 0, deciders: roles, apart: roles }).join(' ')

const whyNotPropose = ({ gate, mayPropose }: BaselinePage): string => {
  if (!gate) return t('plan.none.noGate')
  return mayPropose.includes('notYourRole') ? t('plan.none.readOnly') : whyNot(mayPropose)
}

const Proposal = ({ proposal, view, locale, busy, act }: { readonly proposal: ProposedBaseline } & TabProps) => (
  <section className="b-part">
    <div>
      <h3>{t('plan.proposed', { gate: `${proposal.gate.id} ${proposal.gate.name}` })}</h3>
      <p className="p-muted p-small">{t('plan.proposed.by', { name: nameOf(proposal.by), at: moment(proposal.at, view.zone, locale) })}</p>
    </div>
    {proposal.note ? <p>{proposal.note}</p> : null}
    <Numbers baseline={proposal.baseline} locale={locale} />
    {proposal.mayWithdraw.length === 0 ? (
      <div className="b-acts">
        <button
          type="button"
          className="p-button"
          aria-disabled={busy}
          onClick={() => (busy ? undefined : act({ kind: 'baseline.withdraw', proposal: proposal.seq }))}
        >
          {t('plan.withdraw')}
        </button>
      </div>
    ) : null}
  </section>
)

const Empty = ({ view, propose }: { readonly view: BaselinePage; readonly propose: () => void }) => {
  const id = useId()
  const may = view.mayPropose.length === 0
  return (
    <section className="b-empty">
      <h3>{t('plan.none')}</h3>
      <p className="p-muted">{t('plan.none.text')}</p>
      <div className="b-acts">
        <button
          type="button"
          className="p-button primary"
          aria-disabled={!may}
          aria-describedby={id}
          onClick={() => (may ? propose() : undefined)}
        >
          {t('plan.propose')}
        </button>
        <span id={id} className="b-against">
          {may ? '' : whyNotPropose(view)}
        </span>
      </div>
    </section>
  )
}

/** What is agreed, how far the project is from it, and how it came about. */
export const BaselineTab = (props: TabProps) => {
  const { view, locale } = props
  const { now, proposal, gate, history, zone } = view
  const [proposing, propose] = useState(false)
  const done: TabProps['act'] = (asked) => {
    propose(false)
    props.act(asked)
  }
  if (proposing && gate)
    return <ProposeForm {...props} gate={gate} from={proposal?.baseline ?? view.suggested} act={done} close={() => propose(false)} />
  return (
    <div className="b-part">
      {now ? (
        <section className="b-part">
          <div>
            <h3>{t('plan.now', { day: day(dayIn(now.at, zone), locale) })}</h3>
            <p className="p-muted p-small">{whyWords(now)}</p>
          </div>
          <Numbers baseline={now.baseline} locale={locale} />
        </section>
      ) : null}
      {proposal ? <Proposal proposal={proposal} {...props} /> : null}
      {proposal && view.mayPropose.length === 0 ? (
        <div className="b-acts">
          <button type="button" className="p-button subtle" onClick={() => propose(true)}>
            {t('plan.propose.again')}
          </button>
        </div>
      ) : null}
      {now || proposal ? null : <Empty view={view} propose={() => propose(true)} />}
      {now || proposal ? <Variance variance={view.variance} locale={locale} /> : null}
      {history.length > 0 ? <History history={history} zone={zone} locale={locale} /> : null}
    </div>
  )
}
