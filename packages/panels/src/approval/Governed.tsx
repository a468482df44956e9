import type { Client, GateView, GovernanceView, MyVote, Obstacle } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { type Acting, useAct } from '../call/use-act.ts'
import { useCall } from '../call/use-call.ts'
import { dayIn } from '../format/index.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { Ask, Asked } from './Ask.tsx'
import { Outcome } from './Outcome.tsx'
import { type Around, obstacleWords } from './obstacles.ts'
import { Past } from './Past.tsx'
import { Provenance } from './Provenance.tsx'
import { Refused } from './Refused.tsx'
import { Release } from './Release.tsx'
import { ruleWords } from './rule.ts'
import { toldOf } from './told.ts'
import { VoteForm } from './VoteForm.tsx'
import { Voters } from './Voters.tsx'
import { Wishes } from './Wishes.tsx'

export interface GovernedProps {
  readonly client: Client
  readonly host: Host
  readonly item: string
  readonly around: Around
  /** Changes whenever the governance may have changed behind this page. */
  readonly mark: string
  readonly replace: (gate: GateView) => void
}

type Parts = {
  readonly view: GovernanceView
  /** What is asked for stands elsewhere on the page. */
  readonly askElsewhere?: boolean
} & Pick<GovernedProps, 'around' | 'host'> &
  Acting

const forGood: readonly Obstacle[] = ['requester', 'separation', 'selfAppointed', 'grantedWaiver']

/** What keeps this person from deciding here in whichever role and way; nothing where there is one. */
const barredBy = (mine: readonly MyVote[]): readonly Obstacle[] => {
  const against = mine.map(({ otherwise }) => otherwise.filter((obstacle) => forGood.includes(obstacle)))
  return against.every((one) => one.length > 0) ? [...new Set(against.flat())] : []
}

/** The vote that this person has cast, or the form to cast one. */
const Mine = ({ view, around, host, busy, act }: Parts) => {
  const [anew, setAnew] = useState(false)
  const { approval, actor, people, waiting } = view
  if (!approval || approval.mine.length === 0) return null
  if (approval.gate.mode === 'approval' && !approval.asked) return null
  const barred = barredBy(approval.mine)
  if (barred.length > 0) return <p className="p-muted">{obstacleWords(barred, around).join(' ')}</p>
  const mine = approval.votes.find(({ by, counts }) => by.ref === actor && counts)
  const sent = waiting.some(({ by, kind }) => by.ref === actor && kind === 'vote')
  if ((mine || sent) && !anew)
    return (
      <p className="a-mine">
        {mine ? (
          <>
            {t('approval.yours')} <Outcome outcome={mine.outcome} />
          </>
        ) : (
          t('approval.yoursWaits')
        )}
        <button type="button" className="p-button subtle compact" onClick={() => setAnew(true)}>
          {t('approval.vote.anew')}
        </button>
      </p>
    )
  const vote: typeof act = (asked) => {
    setAnew(false)
    act(asked)
  }
  return (
    <VoteForm
      approval={approval}
      people={people}
      around={around}
      today={dayIn(view.now, view.zone)}
      locale={host.locale}
      busy={busy}
      act={vote}
      key={host.locale}
    />
  )
}

/** How the gate ahead is decided: asked for or not, who voted, and what this person may do about it. */
export const Deciding = (props: Parts) => {
  const { view, around, host, busy, act } = props
  const { approval, now, zone } = view
  const { locale } = host
  if (!approval) return null
  const apart = approval.apart.map(({ name }) => name)
  const near = { ...around, apart }
  const asks = approval.gate.mode === 'approval'
  const passed = approval.mayAsk.includes('alreadyPassed')
  const sent = view.waiting.some(({ by, kind }) => by.ref === view.actor && kind === 'approval.ask')
  return (
    <>
      <p className="a-rule">
        <span className="p-muted">{t('approval.rule.checked')}</span> <span>{ruleWords(approval, locale)}</span>
      </p>
      {asks && !props.askElsewhere ? <Asked approval={approval} busy={busy} act={act} now={now} zone={zone} locale={locale} /> : null}
      {!passed && (asks || approval.votes.length > 0) ? <Voters approval={approval} zone={zone} locale={locale} /> : null}
      <Refused refused={props.refused} problem={props.problem} around={near} />
      {asks && !approval.asked && !passed && !sent ? <Ask approval={approval} around={near} busy={busy} act={act} /> : null}
      {passed ? null : <Mine {...props} around={near} />}
    </>
  )
}

/** What the project's ledger says of its decisions, with the next thing to do. */
export const Governed = ({ client, host, item, around, mark, replace }: GovernedProps) => {
  const opened = useCall(client, 'governance.open', { item })
  const seen = useRef(mark)
  const top = useRef<HTMLDivElement>(null)
  const { again } = opened
  useEffect(() => {
    if (seen.current === mark) return
    seen.current = mark
    void again()
  }, [mark, again])
  const acting = useAct({ client, host, item }, toldOf, ({ view, gate }) => {
    opened.replace(view)
    seen.current = markOf(gate)
    replace(gate)
    top.current?.focus()
  })
  useEffect(() => host.resized?.())
  const { value: view } = opened
  if (!view)
    return opened.problem ? (
      <Problem problem={opened.problem} retry={() => void again()} />
    ) : (
      <div className="a-loading" role="status" aria-label={t('approval.loading')}>
        <span className="p-skeleton" />
        <span className="p-skeleton" />
      </div>
    )
  return (
    <div className="a-part" aria-busy={acting.busy} ref={top} tabIndex={-1}>
      <p className="p-sr" role="status">
        {acting.busy ? t('approval.acting') : ''}
      </p>
      <Wishes view={view} locale={host.locale} />
      <Deciding view={view} around={around} host={host} {...acting} />
      <Past decisions={view.decisions} ledger={view.ledger} zone={view.zone} locale={host.locale} />
      {view.mayRelease ? <Release key={view.emergencies.length} may={view.mayRelease} busy={acting.busy} act={acting.act} /> : null}
      <Provenance ledger={view.ledger} />
    </div>
  )
}

/** What tells one state of a gate's governance from another, as far as its panel sees it. */
export const markOf = (gate: GateView): string =>
  gate.kind === 'empty'
    ? gate.reason
    : JSON.stringify([gate.judged.judgementHash, gate.awaiting, gate.gate.passed, gate.rejected, gate.declaration.pending !== undefined])
