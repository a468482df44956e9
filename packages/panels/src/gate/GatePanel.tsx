import type { Client, GateView } from '@plumbline/core'
import { useEffect, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { useCall } from '../call/use-call.ts'
import { age } from '../format/index.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { ApprovalLater } from './ApprovalLater.tsx'
import { BindingLater } from './BindingLater.tsx'
import { Bound } from './Bound.tsx'
import { EmptyLater } from './EmptyLater.tsx'
import { ExceptionsLater } from './ExceptionsLater.tsx'
import { Foot } from './Foot.tsx'
import { groupsOf } from './groups.ts'
import { Head } from './Head.tsx'
import { HistoryLater } from './HistoryLater.tsx'
import { Recording } from './Recording.tsx'
import { Sections } from './Sections.tsx'
import { Skeleton } from './Skeleton.tsx'
import type { ShownGate, Work } from './state.ts'
import { Tally } from './Tally.tsx'
import { Track } from './Track.tsx'
import { useSettling } from './use-settling.ts'

export interface GatePanelProps {
  readonly client: Client
  readonly host: Host
  readonly item: string
  /** The words are there. */
  readonly worded: boolean
}

interface Actions {
  readonly work: Work
  judge(): void
}

/** Judging again; the view on screen stays until a better one is there. */
const useActions = ({ client, item }: GatePanelProps, replace: (view: GateView) => void): Actions => {
  const [work, setWork] = useState<Work>({ doing: 'nothing' })
  const judge = async () => {
    setWork({ doing: 'judging' })
    const answer = await client.call('gate.judge', { item })
    setWork(answer.ok ? { doing: 'nothing' } : { doing: 'failed', problem: answer.problem })
    if (answer.ok) replace(answer.value)
  }
  return { work, judge: () => void judge() }
}

/** What is open in a dialog: records of some facts, or all of the project; or its registers, one of them first; or its baseline and costs. */
type Opened = { readonly facts?: readonly string[]; readonly register?: string | undefined; readonly plan?: true } | undefined

interface GateProps extends GatePanelProps, Actions {
  readonly view: ShownGate
  readonly more: () => void
  readonly replace: (view: GateView) => void
}

const Gate = ({ view, client, host, item, work, judge, more, replace }: GateProps) => {
  const { tailoring } = view
  const [opened, open] = useState<Opened>()
  const [asking, waive] = useState<string>()
  const groups = groupsOf(view.judged)
  const amounts = view.judged.criteria.flatMap(({ observed }) => observed).filter(({ unit }) => unit === 'money')
  const { locale } = host
  return (
    <>
      <Head view={view} groups={groups} locale={locale} />
      <Track view={view} locale={locale} />
      <Bound view={view} locale={locale} more={more} judge={judge} />
      <Tally judged={view.judged} locale={locale} />
      <Sections
        judged={view.judged}
        groups={groups}
        client={client}
        host={host}
        item={item}
        zone={view.zone}
        amounts={amounts}
        record={view.mayRecord ? open : undefined}
        waive={view.source === 'official' ? waive : undefined}
        {...(tailoring ? { tailoring } : {})}
      />
      {view.exceptions || asking ? (
        <ExceptionsLater
          client={client}
          host={host}
          item={item}
          mark={`${view.judged.judgementHash} ${view.gate.passed?.on}`}
          asking={asking}
          asked={() => waive(undefined)}
          replace={replace}
        />
      ) : null}
      <ApprovalLater view={view} groups={groups} client={client} host={host} item={item} replace={replace} />
      <HistoryLater view={view} locale={locale} />
      <Foot view={view} locale={locale} work={work} judge={judge} open={open} />
      {opened ? (
        <Recording
          client={client}
          host={host}
          item={item}
          {...opened}
          onClose={(changed) => {
            open(undefined)
            if (changed) judge()
          }}
        />
      ) : null}
    </>
  )
}

/** What went wrong while something good is still on screen. */
const Failure = ({ view, host, work, judge }: { readonly view: GateView; readonly host: Host } & Actions) => {
  if (work.doing !== 'failed') return null
  const since = view.kind === 'gate' ? age(view.judged.judgedAt, view.now, host.locale) : t('shared.justNow')
  return (
    <div className="g-failure">
      <p>{t('gate.judgeFailed', { age: since })}</p>
      <Problem problem={work.problem} retry={judge} />
    </div>
  )
}

/** The gate panel: the gate ahead of one project, as last judged. */
export const GatePanel = (props: GatePanelProps) => {
  const { client, host, item, worded } = props
  const opened = useCall(client, 'gate.open', { item })
  const { value: view } = opened
  const actions = useActions(props, opened.replace)
  useSettling({ client, item }, view, opened.replace)
  const [binding, setBinding] = useState(false)
  useEffect(() => host.resized?.())
  const leave = (changed: boolean) => {
    setBinding(false)
    if (changed) actions.judge()
  }
  if (binding) return <BindingLater client={client} host={host} item={item} leave={leave} />
  if (!worded || (!view && opened.state === 'loading')) return <Skeleton said={worded ? t('gate.loading') : undefined} />
  if (!view) return opened.problem ? <Problem problem={opened.problem} retry={() => void opened.again()} /> : null
  return (
    <section className="g-panel" aria-labelledby="gate-title" aria-busy={actions.work.doing === 'judging'}>
      <p className="p-sr" role="status">
        {actions.work.doing === 'judging' ? t('gate.judging') : ''}
      </p>
      {actions.work.doing === 'judging' ? <progress className="g-progress" aria-label={t('gate.judging')} /> : null}
      <Failure view={view} host={host} {...actions} />
      {view.kind === 'empty' ? (
        <EmptyLater
          view={view}
          client={client}
          host={host}
          item={item}
          work={actions.work}
          judge={actions.judge}
          replace={opened.replace}
        />
      ) : (
        <Gate view={view} {...props} {...actions} more={() => setBinding(true)} replace={opened.replace} />
      )}
    </section>
  )
}
