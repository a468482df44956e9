import type { BaselinePage, ChangeView } from '@plumbline/core'
import { useState } from 'react'
import { day, moment, whole } from '../format/index.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { amount, hundredths, month, signed } from './amounts.ts'
import type { TabProps } from './BaselineTab.tsx'
import { Decide } from './Decide.tsx'
import { differences } from './difference.ts'
import { Differences } from './History.tsx'
import { Words } from './Labelled.tsx'
import { nameOf } from './names.ts'

const tones = { asked: 'info', approved: 'success', rejected: 'danger', postponed: 'warning', merged: '', withdrawn: '' } as const

/** What the change does, in sentences: figures first. */
const effectWords = ({ effects, others }: ChangeView, locale: string): readonly string[] => {
  const { currency, costs, days, items, scope, benefits, benefit } = effects
  return [
    ...costs.map(({ period, kind, minor }) =>
      [`${t('plan.cost')} ${signed(amount(minor, currency, locale), minor)}`, t(`plan.kind.${kind}`), month(period, locale)].join(' · '),
    ),
    ...(days === 0
      ? []
      : [`${t('plan.finish')}: ${t(days > 0 ? 'plan.differs.later' : 'plan.differs.earlier', { count: Math.abs(days) })}`]),
    ...(items === 0 ? [] : [`${t('plan.scope')}: ${signed(whole(items, locale), items)}`]),
    ...(scope.text === '' ? [] : [`${t('plan.scope')}: ${scope.text}`]),
    ...benefits.map(({ name, target }) => `${name}: ${signed(hundredths(target, locale), target)}`),
    ...(benefit.text === '' ? [] : [`${t('plan.benefits')}: ${benefit.text}`]),
    ...others.map(({ key, title, effect }) =>
      key === null ? t('plan.changes.others.hidden') : `${key} ${title}${effect === '' ? '' : `: ${effect}`}`,
    ),
  ]
}

const titleOf = (page: BaselinePage, seq: number | null): string => page.changes.find((one) => one.seq === seq)?.title ?? `${seq}`

const Decisions = ({ change, view, locale }: { readonly change: ChangeView } & Pick<TabProps, 'view' | 'locale'>) => (
  <>
    {change.decisions.map(({ seq, outcome, by, role, at, until, into, reason, rebaselined }) => (
      <p className="p-small" key={seq}>
        {t('plan.changes.decision', {
          outcome,
          name: nameOf(by),
          role: role.name,
          at: moment(at, view.zone, locale),
          until: until === null ? '' : day(until, locale),
          into: into === null ? '' : titleOf(view, into),
        })}
        {rebaselined ? (
          <>
            {rebaselined.within ? ` · ${t('plan.changes.decision.within')}` : ''}{' '}
            <span className="b-hash">
              {t('plan.history.hash', { before: rebaselined.before.slice(0, 8), after: rebaselined.after.slice(0, 8) })}
            </span>
          </>
        ) : null}
        {reason === '' ? '' : `: ${reason}`}
      </p>
    ))}
  </>
)

/** What approving would make of the baseline, before anybody decides. */
const Preview = ({ change, view, locale }: { readonly change: ChangeView } & Pick<TabProps, 'view' | 'locale'>) => {
  const { effect, deciders } = change
  const roles = new Intl.ListFormat(locale, { type: 'disjunction' }).format(deciders.map(({ name }) => name))
  if (effect.is === 'misfit') return <p className="r-bad">{t('plan.changes.misfit')}</p>
  if (effect.is === 'noBaseline') return <p className="p-muted">{t('plan.changes.noBaseline', { roles })}</p>
  return (
    <div className="b-after">
      <b>{t('plan.changes.preview')}</b>
      {view.now ? <Differences said={differences(view.now.baseline, effect.baseline, locale)} /> : null}
      <p className="p-small">{t(effect.within ? 'plan.changes.within' : 'plan.changes.beyond', { roles })}</p>
    </div>
  )
}

const Withdraw = ({ change, busy, act, close }: { readonly change: ChangeView; readonly close: () => void } & TabProps) => {
  const [words, put] = useState('')
  const may = words.trim() !== '' && !busy
  return (
    <form
      className="r-editor"
      onSubmit={(event) => {
        event.preventDefault()
        if (may) act({ kind: 'change.withdraw', change: change.seq, reason: { text: words.trim() } })
      }}
    >
      <Words name={t('plan.changes.withdraw.words')} value={words} put={put} />
      <div className="b-acts">
        <button type="submit" className="p-button" aria-disabled={!may}>
          {t('plan.changes.withdraw')}
        </button>
        <button type="button" className="p-button subtle" onClick={close}>
          {t('shared.cancel')}
        </button>
      </div>
    </form>
  )
}

/** One change request: what it does, what became of it, and deciding on it. */
export const Change = ({ change, host, ...props }: { readonly change: ChangeView; readonly host: Host } & TabProps) => {
  const { view, locale, busy } = props
  const [doing, setDoing] = useState<'deciding' | 'withdrawing'>()
  const { seq, item, title, reason, status, asked, merged, may } = change
  const open = status === 'asked' || status === 'postponed'
  const others = view.changes.filter((one) => one.seq !== seq && (one.status === 'asked' || one.status === 'postponed'))
  const done: TabProps['act'] = (asking) => {
    setDoing(undefined)
    props.act(asking)
  }
  return (
    <li>
      <div className="b-line">
        <b>{title}</b>
        <span className={`p-lozenge ${tones[status]}`}>{t(`plan.changes.status.${status}`)}</span>
        {item ? (
          <button type="button" className="p-link p-small" onClick={() => host.open(item.url)}>
            {item.key}
          </button>
        ) : null}
      </div>
      <p>{reason}</p>
      <Differences said={effectWords(change, locale)} />
      {merged.length > 0 ? (
        <p className="p-small">{t('plan.changes.merged', { titles: merged.map((one) => titleOf(view, one)).join(', ') })}</p>
      ) : null}
      <p className="p-muted p-small">{t('plan.changes.asked', { name: nameOf(asked.by), at: moment(asked.at, view.zone, locale) })}</p>
      <Decisions change={change} view={view} locale={locale} />
      {open ? <Preview change={change} view={view} locale={locale} /> : null}
      {doing === 'deciding' ? (
        <Decide change={change} into={others} today={view.today} busy={busy} act={done} close={() => setDoing(undefined)} />
      ) : null}
      {doing === 'withdrawing' ? <Withdraw change={change} {...props} act={done} close={() => setDoing(undefined)} /> : null}
      {open && doing === undefined ? (
        <div className="b-acts">
          <button type="button" className="p-button" aria-disabled={busy} onClick={() => setDoing('deciding')}>
            {t('plan.changes.decide')}
          </button>
          {may.withdraw.length === 0 || may.withdraw.every((one) => one === 'noReason') ? (
            <button type="button" className="p-button subtle" onClick={() => setDoing('withdrawing')}>
              {t('plan.changes.withdraw')}
            </button>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
