import { age, moment } from '../format/index.ts'
import { Refresh } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { ShownGate, Work } from './state.ts'

export interface FootProps {
  readonly view: ShownGate
  readonly locale: string
  readonly work: Work
  judge(): void
  open(what: { readonly register?: string; readonly plan?: true }): void
}

/** What the judgement rests on, how old it is, and judging again. */
export const Foot = ({ view, locale, work, judge, open }: FootProps) => {
  const { judged, template, now, zone } = view
  const busy = work.doing === 'judging'
  return (
    <footer className="g-foot">
      <span>{t('gate.provenance', { template: template.name, version: template.version, items: judged.itemsRead })}</span>
      <time dateTime={judged.judgedAt} title={moment(judged.judgedAt, zone, locale)}>
        {t('gate.judgedAt', { age: age(judged.judgedAt, now, locale) })}
      </time>
      {view.readAt === undefined ? null : (
        <span>{t('gate.readAt', { time: moment(view.readAt, zone, locale), age: age(view.readAt, now, locale) })}</span>
      )}
      {judged.scopeComplete ? null : <b>{t('gate.incomplete')}</b>}
      {judged.hiddenItems > 0 ? <b>{t('gate.hidden', { count: judged.hiddenItems })}</b> : null}
      <button type="button" className="p-button subtle compact" onClick={() => open({ plan: true })}>
        {t('gate.plan')}
      </button>
      <button type="button" className="p-button subtle compact" onClick={() => open({})}>
        {t('gate.records')}
      </button>
      <button type="button" className="p-button subtle compact" onClick={() => open({ register: '' })}>
        {t('gate.registers')}
      </button>
      <button type="button" className="p-button subtle compact" aria-disabled={busy} onClick={() => (busy ? undefined : judge())}>
        <Refresh />
        {t(work.doing === 'judging' ? 'gate.judging' : 'gate.judgeAgain')}
      </button>
    </footer>
  )
}
