import type { AwaitedDecision, Client } from '@plumbline/core'
import { useEffect, useRef } from 'react'
import { Asked } from '../approval/Ask.tsx'
import { Deciding, markOf } from '../approval/Governed.tsx'
import { Past } from '../approval/Past.tsx'
import { Provenance } from '../approval/Provenance.tsx'
import { toldOf } from '../approval/told.ts'
import { Wishes } from '../approval/Wishes.tsx'
import { Problem } from '../call/Problem.tsx'
import { useAct } from '../call/use-act.ts'
import { useCall } from '../call/use-call.ts'
import { groupsOf } from '../gate/groups.ts'
import { Head } from '../gate/Head.tsx'
import type { ShownGate } from '../gate/state.ts'
import { Tally } from '../gate/Tally.tsx'
import { useSettling } from '../gate/use-settling.ts'
import type { Host } from '../host.ts'
import { Chevron } from '../look/icons.tsx'
import { PartLoading } from '../portfolio/Part.tsx'
import { t } from '../words/words.ts'
import { Numbers } from './Numbers.tsx'
import { OpenCriteria } from './OpenCriteria.tsx'
import { Risks } from './Risks.tsx'

interface ApproverProps {
  readonly decision: AwaitedDecision
  readonly client: Client
  readonly host: Host
}

/** Cost, finish and risks: read beside the judgement, which does not wait for them. */
const Beside = ({ client, host, item }: { readonly client: Client; readonly host: Host; readonly item: string }) => {
  const brief = useCall(client, 'decisions.brief', { item })
  if (brief.problem) return <Problem problem={brief.problem} retry={() => void brief.again()} />
  if (!brief.value) return <PartLoading />
  return (
    <>
      <section className="g-section">
        <h3>{t('decisions.numbers')}</h3>
        <Numbers brief={brief.value} locale={host.locale} />
      </section>
      <Risks risks={brief.value.risks} open={(url) => host.open(url)} />
    </>
  )
}

/** How a gate is decided, and the vote; `bare`: without the ask, the judgement and the figures, where they stand beside it. */
export const Decide = ({
  gate,
  client,
  host,
  item,
  replace,
  bare = false,
}: {
  readonly bare?: boolean
  readonly gate: ShownGate
  readonly item: string
  readonly replace: (gate: Parameters<typeof markOf>[0]) => void
} & Omit<ApproverProps, 'decision'>) => {
  const opened = useCall(client, 'governance.open', { item })
  const { value: view, again } = opened
  const mark = markOf(gate)
  const seen = useRef(mark)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (seen.current === mark) return
    seen.current = mark
    void again()
  }, [mark, again])
  const acting = useAct({ client, host, item }, toldOf, (result) => {
    opened.replace(result.view)
    seen.current = markOf(result.gate)
    replace(result.gate)
    top.current?.focus()
  })
  const groups = groupsOf(gate.judged)
  const around = { holding: groups.failing + groups.unchecked, unchecked: groups.unchecked, deciders: gate.declaration.deciders }
  const ask = view?.approval
  const { locale } = host
  return (
    <>
      {!bare && view && ask?.asked ? (
        <section className="g-section d-ask">
          <h3>{t('decisions.ask')}</h3>
          <div className="a-part">
            <Asked approval={ask} busy={acting.busy} act={acting.act} now={view.now} zone={view.zone} locale={locale} />
          </div>
        </section>
      ) : null}
      {bare ? null : (
        <>
          <Tally judged={gate.judged} locale={locale} />
          <OpenCriteria gate={gate} groups={groups} locale={locale} />
          <Beside client={client} host={host} item={item} />
        </>
      )}
      <section className="g-section g-decision">
        <h3>{t('approval.decision')}</h3>
        {opened.problem && !view ? <Problem problem={opened.problem} retry={() => void again()} /> : null}
        {view ? (
          <div className="a-part" ref={top} tabIndex={-1}>
            <Wishes view={view} locale={locale} />
            <Deciding view={view} around={around} host={host} askElsewhere {...acting} />
            <Past decisions={view.decisions} ledger={view.ledger} zone={view.zone} locale={locale} />
            <Provenance ledger={view.ledger} />
          </div>
        ) : null}
      </section>
    </>
  )
}

/** All that somebody needs to decide on one gate, on one page: the ask, the judgement, cost and finish, risks, and then the decision. */
export const ApproverPage = ({ decision, client, host, leave }: ApproverProps & { readonly leave: () => void }) => {
  const { item, title, key, url } = decision
  const opened = useCall(client, 'gate.open', { item })
  const { value: gate } = opened
  const back = useRef<HTMLButtonElement>(null)
  useSettling({ client, item }, gate, opened.replace)
  useEffect(() => back.current?.focus(), [])
  return (
    <article className="p-card d-page" aria-labelledby="decision-project">
      <header className="d-top">
        <button type="button" className="p-button subtle compact d-back" ref={back} onClick={leave}>
          <Chevron /> {t('decisions.back')}
        </button>
        <h2 id="decision-project">
          {title}{' '}
          <button type="button" className="p-link p-small" onClick={() => host.open(url)}>
            {key}
          </button>
        </h2>
      </header>
      {opened.problem && !gate ? <Problem problem={opened.problem} retry={() => void opened.again()} /> : null}
      {!gate && !opened.problem ? <PartLoading /> : null}
      {gate?.kind === 'empty' ? <p className="a-plain">{t('decisions.gone')}</p> : null}
      {gate?.kind === 'gate' ? (
        <>
          <Head view={gate} groups={groupsOf(gate.judged)} locale={host.locale} />
          <Decide gate={gate} client={client} host={host} item={item} replace={opened.replace} />
        </>
      ) : null}
    </article>
  )
}
