import type { Client, SettingsView, Template } from '@plumbline/core'
import { lintTemplate } from '@plumbline/core/methodology'
import { useEffect, useRef, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { dayIn } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Chevron, Met, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Criteria } from './Criteria.tsx'
import { Differences } from './Differences.tsx'
import { Impact } from './Impact.tsx'
import { Parameters } from './Parameters.tsx'
import { Review } from './Review.tsx'
import { LiveTiers, TierTableEditor } from './TierTable.tsx'
import { TryOn } from './TryOn.tsx'
import { type Checked, useChecked } from './use-checked.ts'
import { useControls } from './use-controls.ts'
import type { Draft, DraftState } from './use-draft.ts'
import { useDryRun } from './use-dry-run.ts'

interface EditorProps {
  readonly client: Client
  readonly host: Host
  readonly view: SettingsView
  readonly state: DraftState
  readonly draft: Draft
  /** The version in force. */
  readonly before: Template | undefined
}

const Conflict = ({ state, locale }: { readonly state: DraftState; readonly locale: string }) => {
  const { newer } = state
  if (!newer?.draft) return null
  const authors = new Intl.ListFormat(locale).format(newer.draft.authors)
  return (
    <div className="p-banner warning st-banner" role="alert">
      <Warn className="p-icon-warning" />
      <div>
        <p className="p-problem-title">{t('template.conflict')}</p>
        <p>{t('template.conflict.text', { authors })}</p>
        <div className="p-row st-conflict">
          <button type="button" className="p-button" aria-disabled={state.busy} onClick={state.keepMine}>
            {t('template.conflict.mine')}
          </button>
          <button type="button" className="p-button" aria-disabled={state.busy} onClick={state.takeTheirs}>
            {t('template.conflict.theirs')}
          </button>
        </div>
      </div>
    </div>
  )
}

const Mistakes = ({ checked }: { readonly checked: Checked }) =>
  checked.problems.length === 0 ? (
    <p className="st-warn" role="status">
      <Met className="p-icon-success" /> {t('template.check.none')}
    </p>
  ) : (
    <div role="status">
      <p className="st-bad">{t('template.check.count', { count: checked.problems.length })}</p>
      <ul className="st-mistakes" lang="en">
        {checked.problems.map(({ place, line, message }) => (
          <li key={`${place} ${line} ${message}`}>
            <b>{line === undefined ? place : `${t('template.line', { line })} · ${place}`}</b> {message}
          </li>
        ))}
      </ul>
    </div>
  )

const Remarks = ({ template, view }: { readonly template: Template; readonly view: SettingsView }) => {
  const findings = lintTemplate(template, { mapping: view.mapping })
  if (findings.length === 0) return null
  return (
    <details>
      <summary className="st-summary">
        <Chevron className="p-chevron" /> {t('template.remarks', { count: findings.length })}
      </summary>
      <ul className="st-mistakes" lang="en">
        {findings.map(({ place, message, severity }) => (
          <li key={`${place} ${message}`}>
            <span className="p-muted">{t(`template.remark.${severity}`)}</span> <b>{place}</b> {message}
          </li>
        ))}
      </ul>
    </details>
  )
}

const DraftBar = ({ state }: { readonly state: DraftState }) => {
  const saved = state.draft?.savedText
  const still = state.busy || !state.dirty || state.newer !== undefined
  return (
    <div className="p-row">
      <button type="button" className="p-button" aria-disabled={still} onClick={() => (still ? undefined : state.save())}>
        {t('template.save')}
      </button>
      <button
        type="button"
        className="p-button subtle"
        aria-disabled={state.dirty}
        onClick={() => (state.dirty ? undefined : state.leave())}
      >
        {t('template.leave')}
      </button>
      {state.dirty ? (
        <button
          type="button"
          className="p-button subtle"
          onClick={() => {
            if (saved === undefined) return state.leave()
            state.edit(saved)
            state.rename(state.draft?.savedTitle ?? '')
          }}
        >
          {t('template.discard')}
        </button>
      ) : null}
      <span className="st-bar-state" role="status">
        {t(state.dirty ? 'template.unsaved' : 'template.unsaved.none')}
      </span>
    </div>
  )
}

const ways = ['criteria', 'parameters', 'tiers', 'text'] as const
type Way = (typeof ways)[number]

const Ways = ({ way, onWay }: { readonly way: Way; readonly onWay: (way: Way) => void }) => (
  <div className="st-ways" role="group" aria-label={t('template.ways')}>
    {ways.map((each) => (
      <button key={each} type="button" className="st-step" aria-pressed={each === way} onClick={() => onWay(each)}>
        {t(`template.way.${each}`)}
      </button>
    ))}
  </div>
)

const Source = ({ draft, state }: Pick<EditorProps, 'draft' | 'state'>) => (
  <textarea
    className="p-field st-source"
    aria-label={t('template.text')}
    value={draft.text}
    rows={24}
    wrap="off"
    spellCheck={false}
    autoCapitalize="off"
    autoComplete="off"
    onChange={(event) => state.edit(event.target.value)}
  />
)

/** A draft with what it would do beside it, always, and the way to its publication below. */
export const Editor = ({ client, host, view, state, draft, before }: EditorProps) => {
  const [way, setWay] = useState<Way>('criteria')
  const [round, setRound] = useState(0)
  const [open, setOpen] = useState<string>()
  const title = useRef<HTMLHeadingElement>(null)
  // The button that opened the draft is gone; the keyboard goes on here.
  useEffect(() => title.current?.focus(), [])
  const checked = useChecked(draft.text)
  const current = checked?.text === draft.text
  const template = checked?.template
  const same = template !== undefined && before !== undefined && JSON.stringify(template) === JSON.stringify(before)
  const run = useDryRun(client, template && !same ? checked?.text : undefined, round)
  const { shown, change } = useControls(draft.text, checked, state.edit)
  return (
    <>
      <section className="st-block">
        <h2 ref={title} tabIndex={-1}>
          {t('template.draft', { id: draft.title || draft.id })}
        </h2>
        <label className="st-name">
          <span className="p-label">{t('template.draft.name')}</span>
          <input className="p-field" value={draft.title} maxLength={100} onChange={(event) => state.rename(event.target.value)} />
        </label>
        {before ? <p className="p-muted">{t('template.stays', { version: before.version })}</p> : null}
        <Conflict state={state} locale={host.locale} />
        {state.problem ? <Problem problem={state.problem} /> : null}
        <DraftBar state={state} />
      </section>
      <div className="st-split st-edit">
        <div>
          <Ways way={way} onWay={setWay} />
          {way === 'text' ? <Source draft={draft} state={state} /> : null}
          {way !== 'text' && !shown ? (
            <p className={current ? 'st-bad' : 'p-muted'}>{t(current ? 'template.easy.mistakes' : 'template.loading')}</p>
          ) : null}
          {way === 'criteria' && shown ? (
            <Criteria
              template={shown}
              before={before}
              today={dayIn(new Date().toISOString(), view.zone)}
              mistakes={current && checked ? checked.problems : []}
              open={open}
              onOpen={setOpen}
              change={change}
            />
          ) : null}
          {way === 'parameters' && shown ? (
            <>
              <p className="p-muted p-small">{t('template.parameter.help')}</p>
              <Parameters template={shown} locale={host.locale} change={change} />
            </>
          ) : null}
          {way === 'tiers' && shown ? (
            <>
              <TierTableEditor template={shown} change={change} />
              <LiveTiers client={client} />
            </>
          ) : null}
          {checked ? <Mistakes checked={checked} /> : null}
          {template ? <Remarks template={template} view={view} /> : null}
        </div>
        <div className="st-aside st-impact">
          <Impact run={run} current={current} same={same} locale={host.locale} again={() => setRound(round + 1)} />
          <TryOn
            client={client}
            locale={host.locale}
            text={template ? checked?.text : undefined}
            criterion={way === 'criteria' ? open : undefined}
          />
          {template ? <Differences before={before} after={template} /> : null}
        </div>
      </div>
      <Review state={state} view={view} locale={host.locale} before={before} template={current ? template : undefined} run={run} />
    </>
  )
}
