import type { BaselinePage, Client } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { obstacleWords } from '../approval/obstacles.ts'
import { Problem } from '../call/Problem.tsx'
import { useAct } from '../call/use-act.ts'
import { useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { Cross, Waiting, Warn } from '../look/icons.tsx'
import { Tabs } from '../look/Tabs.tsx'
import { useModal } from '../look/use-modal.ts'
import { t } from '../words/words.ts'
import { BaselineTab } from './BaselineTab.tsx'
import { ChangesTab } from './ChangesTab.tsx'
import { CostTab } from './CostTab.tsx'

export interface PlanDialogProps {
  readonly client: Client
  readonly host: Host
  readonly item: string
  /** `changed`: something was recorded, so that the gate has to be judged anew. */
  onClose(changed: boolean): void
}

type Part = 'baseline' | 'cost' | 'changes'

const told = () => ({
  done: t('plan.notice.done'),
  waits: t('plan.notice.requested'),
  waitsText: t('plan.notice.requestedText'),
})

/** What is wrong with the records, and what waits. */
const Notes = ({ view }: { readonly view: BaselinePage }) => (
  <>
    {view.problems.length > 0 || view.history.some(({ counts }) => !counts) ? (
      <div className="p-banner warning" role="note">
        <Warn className="p-icon-warning" />
        <div>
          <p>{t('plan.lost')}</p>
          {view.problems.map(({ seq, problem }) => (
            <p className="p-small" key={seq}>
              {t('plan.lost.record', { seq, problem })}
            </p>
          ))}
        </div>
      </div>
    ) : null}
    {view.waiting > 0 ? (
      <div className="p-banner" role="status">
        <Waiting className="p-icon-info" />
        <p>{t('plan.waiting')}</p>
      </div>
    ) : null}
  </>
)

const Loading = () => (
  <div className="g-skeleton" role="status" aria-label={t('plan.loading')}>
    <span className="p-skeleton w60" />
    <span className="p-skeleton w90" />
    <span className="p-skeleton w70" />
  </div>
)

const waitsFor = (view: BaselinePage): number => view.changes.filter(({ status }) => status === 'asked').length + view.unasked.length

/** Baseline, costs and changes of one project. The browser keeps the focus inside and gives it back. */
export const PlanDialog = ({ client, host, item, onClose }: PlanDialogProps) => {
  const dialog = useModal()
  const opened = useCall(client, 'baseline.open', { item })
  const [part, turn] = useState<Part>('baseline')
  const changed = useRef(false)
  const top = useRef<HTMLDivElement>(null)
  const acting = useAct({ client, host, item }, told, (result) => {
    if (result.status !== 'refused') changed.current = true
    void opened.again()
    top.current?.focus()
  })
  useEffect(() => host.resized?.())
  const { value: view, problem } = opened
  const { locale } = host
  const tabs = [
    { id: 'baseline', label: t('plan.tab.baseline') },
    { id: 'cost', label: t('plan.tab.cost') },
    { id: 'changes', label: t('plan.tab.changes'), ...(view && waitsFor(view) > 0 ? { count: waitsFor(view) } : {}) },
  ] as const
  const refused = obstacleWords(acting.refused, { holding: 0, unchecked: 0, deciders: [] })
  return (
    <dialog
      ref={dialog}
      className="p-dialog r-dialog b-dialog"
      aria-labelledby="plan-title"
      aria-busy={acting.busy}
      onClose={() => onClose(changed.current)}
    >
      <header className="r-head">
        <div>
          <h2 id="plan-title">{t('plan.title')}</h2>
          <p className="p-muted p-small">{view?.project.title ?? ''}</p>
        </div>
        <button type="button" className="p-button subtle icon-only" aria-label={t('plan.close')} onClick={() => dialog.current?.close()}>
          <Cross />
        </button>
      </header>
      <Tabs tabs={tabs} present={part} label={t('plan.tabs')} onTurn={turn} />
      <div className="r-body" role="tabpanel" id={`page-${part}`} aria-labelledby={`tab-${part}`} ref={top} tabIndex={-1}>
        <p className="p-sr" role="status">
          {acting.busy ? t('plan.acting') : ''}
        </p>
        {problem && !view ? <Problem problem={problem} retry={() => void opened.again()} /> : null}
        {acting.problem ? <Problem problem={acting.problem} /> : null}
        {refused.length > 0 ? (
          <p className="p-banner warning" role="alert">
            <Warn className="p-icon-warning" />
            <span>
              <b>{t('plan.refused')}.</b> {refused.join(' ')}
            </span>
          </p>
        ) : null}
        {view ? <Notes view={view} /> : null}
        {!view && !problem ? <Loading /> : null}
        {view && part === 'baseline' ? <BaselineTab view={view} locale={locale} {...acting} /> : null}
        {view && part === 'changes' ? <ChangesTab client={client} host={host} view={view} locale={locale} {...acting} /> : null}
        {part === 'cost' ? <CostTab client={client} host={host} item={item} changed={() => (changed.current = true)} /> : null}
      </div>
    </dialog>
  )
}
