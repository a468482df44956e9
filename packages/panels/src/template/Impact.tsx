import { type DryRunView, factSpecOf } from '@plumbline/core'
import { Problem } from '../call/Problem.tsx'
import { factValue } from '../format/index.ts'
import { limitWords } from '../gate/fact-words.ts'
import { Chevron, Met, Open, Unknown, Warn } from '../look/icons.tsx'
import { said } from '../words/phrases.ts'
import { t } from '../words/words.ts'
import type { DryRunState } from './use-dry-run.ts'

type Moved = DryRunView['components'][number]
type RuleMove = Moved['rules'][number]

const shapes = {
  newlyHeld: <Open className="p-icon-danger" />,
  released: <Met className="p-icon-success" />,
  unknown: <Unknown className="p-icon-neutral" />,
  unchanged: <Warn className="p-icon-warning" />,
} as const

/** The values that decide, each with its limit under the draft; under today's rules where the draft does not ask it. */
const Values = ({ move, locale }: { readonly move: RuleMove; readonly locale: string }) => {
  const result = move.after ?? move.before
  return (
    <ul className="p-small p-muted">
      {Object.entries(result?.observed ?? {}).map(([fact, observed]) => {
        const spec = factSpecOf(fact) ?? move.named?.[fact]
        const limit = result?.limits.find((each) => each.fact === fact)
        const unit = spec?.unit ?? 'choice'
        return (
          <li key={fact}>
            {said(spec?.label ?? fact)}: <b>{factValue({ observed, unit }, locale)}</b>
            {limit ? `, ${limitWords(limit, unit, locale)}` : ''}
          </li>
        )
      })}
    </ul>
  )
}

const Rules = ({ rules, locale }: { readonly rules: readonly RuleMove[]; readonly locale: string }) => (
  <ul className="st-moves">
    {rules.map((move) => (
      <li key={move.rule}>
        <p className="p-small">
          <b>{move.rule}</b> {move.statement}
        </p>
        <Values move={move} locale={locale} />
      </li>
    ))}
  </ul>
)

const Project = ({ project, locale }: { readonly project: Moved; readonly locale: string }) => {
  const { change, key, title, before, after, rules, reopened, phaseGone } = project
  const gate = after?.gate ?? before?.gate
  return (
    <li>
      <details>
        <summary className="st-moved">
          {shapes[change]}
          <span>
            <span className="p-faint">{key}</span> {title}
          </span>
          <span className="p-muted p-small">{[t(`template.change.${change}`), ...(gate ? [gate] : [])].join(' · ')}</span>
        </summary>
        {phaseGone ? <p className="p-small">{t('template.phaseGone')}</p> : null}
        <Rules rules={rules} locale={locale} />
        {reopened.map((move) => (
          <div key={move.before?.gate ?? move.after?.gate ?? ''}>
            <p className="p-small">{t('template.reopens', { gate: move.before?.gate ?? move.after?.gate ?? '' })}</p>
            <Rules rules={move.rules} locale={locale} />
          </div>
        ))}
      </details>
    </li>
  )
}

const counts = ['newlyHeld', 'released', 'unknown', 'unchanged', 'reopened'] as const

const Totals = ({ run }: { readonly run: DryRunState }) => (
  <dl className="st-totals">
    {counts.map((each) => (
      <div key={each}>
        <dt className="p-muted p-small">{t(`template.total.${each}`)}</dt>
        <dd className="p-number">{run.totals[each]}</dd>
      </div>
    ))}
  </dl>
)

const shownAtOnce = 6

const Moves = ({ moved, locale }: { readonly moved: readonly Moved[]; readonly locale: string }) => {
  const rows = (part: readonly Moved[]) => part.map((project) => <Project key={project.ref} project={project} locale={locale} />)
  return (
    <>
      <ul className="st-moved-list">{rows(moved.slice(0, shownAtOnce))}</ul>
      {moved.length > shownAtOnce ? (
        <details>
          <summary className="st-summary">
            <Chevron className="p-chevron" /> {t('template.showAll', { count: moved.length })}
          </summary>
          <ul className="st-moved-list">{rows(moved.slice(shownAtOnce))}</ul>
        </details>
      ) : null}
    </>
  )
}

const NotCompared = ({ run }: { readonly run: DryRunState }) =>
  run.notCompared.length === 0 ? null : (
    <details>
      <summary className="st-summary">
        <Chevron className="p-chevron" /> {t('template.notCompared', { count: run.notCompared.length })}
      </summary>
      <ul className="p-small">
        {run.notCompared.map(({ ref, key, title, reason }) => (
          <li key={ref}>
            <span className="p-faint">{key}</span> {title}: {t(`template.reason.${reason}`)}
          </li>
        ))}
      </ul>
    </details>
  )

interface ImpactProps {
  readonly run: DryRunState | undefined
  /** Whether the run is of the text on screen. */
  readonly current: boolean
  readonly same: boolean
  readonly locale: string
  readonly again: () => void
}

/** What the draft would do to the projects of today, by their own stored facts. */
export const Impact = ({ run, current, same, locale, again }: ImpactProps) => (
  <section aria-busy={run?.running ?? false}>
    <div className="st-tools">
      <h2>{t('template.dryRun')}</h2>
      {run && !run.running ? (
        <button type="button" className="p-button compact" onClick={again}>
          {t('template.dryRun.again')}
        </button>
      ) : null}
    </div>
    {run ? null : <p className="p-muted">{t(same ? 'template.dryRun.same' : 'template.dryRun.waiting')}</p>}
    {run ? (
      <>
        <p role="status" className="p-muted p-small">
          {t(run.running ? 'template.dryRun.running' : run.problem ? 'template.dryRun.stopped' : 'template.dryRun.done', {
            count: run.totals.compared,
          })}
          {current ? '' : ` ${t('template.dryRun.old')}`}
        </p>
        {run.problem ? <Problem problem={run.problem} retry={again} /> : null}
        <Totals run={run} />
        <Moves moved={run.moved} locale={locale} />
        <NotCompared run={run} />
      </>
    ) : null}
  </section>
)
