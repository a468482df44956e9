import type { Client, GateView, GovernanceView } from '@plumbline/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { Problem } from '../call/Problem.tsx'
import { useAct } from '../call/use-act.ts'
import { useCall } from '../call/use-call.ts'
import { dayIn } from '../format/index.ts'
import type { Host } from '../host.ts'
import { type MessageId, t } from '../words/words.ts'
import { AskWaiver } from './AskWaiver.tsx'
import { againstWords } from './against.ts'
import { type Around, BypassEntry, ConditionEntry, EmergencyEntry, WaiverEntry } from './Entries.tsx'
import { LeftEntries } from './LeftEntries.tsx'

export interface ExceptionsProps {
  readonly client: Client
  readonly host: Host
  readonly item: string
  /** Changes whenever a judgement was made behind this part. */
  readonly mark: string
  /** The criterion of which somebody wants to ask for a waiver. */
  readonly asking: string | undefined
  readonly asked: () => void
  readonly replace: (gate: GateView) => void
}

const told = () => ({
  done: t('exceptions.notice.done'),
  waits: t('exceptions.notice.requested'),
  waitsText: t('exceptions.notice.requestedText'),
})

const Listed = ({ title, children }: { readonly title: MessageId; readonly children: readonly ReactNode[] }) =>
  children.length === 0 ? null : (
    <div>
      <h4>{t(title)}</h4>
      <ul className="e-list">{children}</ul>
    </div>
  )

const debtWords = ({ waivers }: GovernanceView): string => {
  const sum = (of: 'active' | 'expired') => (waivers?.debt ?? []).reduce((total, one) => total + one[of], 0)
  const [active, expired] = [sum('active'), sum('expired')]
  return [
    ...(active > 0 ? [t('exceptions.debt', { count: active })] : []),
    ...(expired > 0 ? [t('exceptions.debtExpired', { count: expired })] : []),
  ].join(', ')
}

const Lists = ({ view, open, ...around }: { readonly view: GovernanceView; readonly open: (url: string) => void } & Around) => (
  <>
    <Listed title="exceptions.conditions">
      {view.conditions.map((condition) => (
        <ConditionEntry key={`${condition.decision}-${condition.index}`} condition={condition} {...around} />
      ))}
    </Listed>
    <Listed title="exceptions.waivers">
      {(view.waivers?.all ?? []).map((waiver) => (
        <WaiverEntry key={waiver.seq} waiver={waiver} {...around} />
      ))}
    </Listed>
    <Listed title="exceptions.bypasses">
      {view.bypasses.map((bypass) => (
        <BypassEntry key={`${bypass.gate.id} ${bypass.at}`} bypass={bypass} {...around} />
      ))}
    </Listed>
    {view.left ? <LeftEntries left={view.left} open={open} /> : null}
    <Listed title="exceptions.emergencies">
      {view.emergencies.map((release) => (
        <EmergencyEntry key={release.seq} release={release} {...around} />
      ))}
    </Listed>
  </>
)

const isEmpty = ({ conditions, waivers, emergencies, bypasses, left }: GovernanceView): boolean =>
  conditions.length + emergencies.length + bypasses.length + (waivers?.all.length ?? 0) + (left ? 1 : 0) === 0

/** What a project may do without for some days, what its decisions still ask for, and where a gate was opened in an emergency. Nothing is shown where there is none of it. */
export const Exceptions = ({ client, host, item, mark, asking, asked, replace }: ExceptionsProps) => {
  const opened = useCall(client, 'governance.open', { item })
  const { value: view, again } = opened
  const seen = useRef(mark)
  useEffect(() => {
    if (seen.current === mark) return
    seen.current = mark
    void again()
  }, [mark, again])
  const { busy, refused, problem, act } = useAct({ client, host, item }, told, (result) => {
    opened.replace(result.view)
    replace(result.gate)
    if (result.status !== 'refused') asked()
  })
  useEffect(() => host.resized?.())
  if (!view) return opened.problem && asking ? <Problem problem={opened.problem} retry={() => void again()} /> : null
  const waivable = view.waivers?.waivable.find(({ rule }) => rule === asking)
  if (isEmpty(view) && !asking) return null
  const { zone, now } = view
  const around = { zone, locale: host.locale, today: dayIn(now, zone), busy, act }
  return (
    <section className="g-section" aria-busy={busy}>
      <h3>
        {t('exceptions.title')} <span className="g-hint">{debtWords(view)}</span>
      </h3>
      <div className="e-part">
        <p className="p-sr" role="status">
          {busy ? t('exceptions.acting') : ''}
        </p>
        {problem ? <Problem problem={problem} /> : null}
        {refused.length > 0 ? (
          <p className="p-banner warning" role="alert">
            <b>{t('exceptions.refusedNow')}.</b> {againstWords(refused)}
          </p>
        ) : null}
        {asking && waivable ? (
          <AskWaiver
            key={asking}
            waivable={waivable}
            gate={view.approval?.gate.id ?? ''}
            people={view.waivers?.people ?? []}
            today={around.today}
            busy={busy}
            act={act}
            close={asked}
          />
        ) : null}
        {asking && !waivable ? <p className="e-against">{t('exceptions.against.notWaivable')}</p> : null}
        <Lists view={view} open={(url) => host.open(url)} {...around} />
      </div>
    </section>
  )
}
