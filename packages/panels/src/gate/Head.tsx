import { age, day, dayIn, daysUntil, inDays, timeOfDay } from '../format/index.ts'
import { Lock, Met, Open, Unknown, Unlocked, Waiting, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { Groups } from './groups.ts'
import { headline } from './headline.ts'
import type { ShownGate } from './state.ts'

type Look = readonly [tone: string, Icon: typeof Met, words: string]

/** Where the gate stands in one word: what was decided before how it is judged. */
const lookOf = ({ awaiting, rejected, gate: { passed, reopened, mode }, judged: { outcome } }: ShownGate): Look => {
  if (passed && outcome === 'unknown') return ['unknown', Unknown, t('gate.outcome.passedUnknown')]
  if (passed) return ['success', Met, t(passed.conditional ? 'gate.outcome.passedConditional' : 'gate.outcome.passed')]
  if (reopened) return ['warning', Warn, t('gate.outcome.reopened')]
  if (awaiting) return ['info', Waiting, t('gate.outcome.awaiting', { there: awaiting.votes, of: awaiting.votes + awaiting.needed })]
  if (rejected) return ['danger', Open, t(`gate.outcome.${rejected.outcome}`)]
  if (outcome === 'ready') return ['success', Met, t(mode === 'approval' ? 'gate.outcome.readyFor' : 'outcome.ready')]
  return [outcome === 'notReady' ? 'danger' : 'unknown', outcome === 'notReady' ? Open : Unknown, t(`outcome.${outcome}`)]
}

const Lozenge = ({ view }: { readonly view: ShownGate }) => {
  const [tone, Icon, words] = lookOf(view)
  return (
    <span className={`p-lozenge ${tone}`}>
      <Icon />
      {words}
    </span>
  )
}

const enforcementWords = ({ enforcement, gate }: ShownGate, phase: string, locale: string): readonly string[] => {
  if (gate.opensPhase === null) return [t('gate.opensNothing')]
  if (!enforcement) return [t('gate.enforcementNotTold', { phase })]
  const { lostSince } = enforcement
  if (enforcement.strength === 'none')
    return [
      t('gate.notEnforced', { phase }),
      ...(lostSince ? [t('gate.enforcementLost', { day: day(lostSince.slice(0, 10), locale) })] : []),
    ]
  if (enforcement.strength === 'unreadable') return [t('gate.enforcementUnreadable', { phase })]
  if (gate.passed?.usableUntil) return [t('gate.moveOpen', { phase, day: day(gate.passed.usableUntil, locale) })]
  const exempt = enforcement.exempt ? [t('gate.enforcedExempt', { exempt: enforcement.exempt })] : []
  const except = enforcement.except ? [t('gate.enforcedExcept', { places: enforcement.except.join(', ') })] : []
  return [t('gate.enforced', { phase }), ...exempt, ...except]
}

const Enforcement = ({ view, locale }: { readonly view: ShownGate; readonly locale: string }) => {
  const { enforcement, gate, now } = view
  const Icon = enforcement?.strength === 'server' && !gate.passed ? Lock : Unlocked
  const readBack = enforcement ? [t('gate.readBack', { age: age(enforcement.readBackAt, now, locale) })] : []
  return (
    <p className="g-lock">
      <Icon />
      <span>{[...enforcementWords(view, gate.opensPhase ?? '', locale), ...readBack].join(' ')}</span>
    </p>
  )
}

const due = ({ gate, now, zone }: ShownGate, locale: string): string =>
  gate.dueOn
    ? t('gate.due', { day: day(gate.dueOn, locale), when: inDays(daysUntil(dayIn(now, zone), gate.dueOn), locale) })
    : t('gate.noDue')

/** The tier that counts; where declaration and the template's table say something else, both beside it. */
const tierWords = ({ component: { tier, tiers } }: ShownGate): string => {
  const { declared, computed } = tiers
  if (declared === null || computed === null || declared === computed) return t('gate.tier', { tier: t(`tier.${tier}`) })
  return t('gate.tierDiffers', { tier: t(`tier.${tier}`), declared: t(`tier.${declared}`), computed: t(`tier.${computed}`) })
}

export interface HeadProps {
  readonly view: ShownGate
  readonly groups: Groups
  readonly locale: string
}

/** The judgement: outcome, what holds the gate, when it is due and whether anything refuses the move. */
export const Head = ({ view, groups, locale }: HeadProps) => {
  const { component, gate, judged, source, zone } = view
  const [first, ...more] = headline(view, groups, locale)
  const tier = tierWords(view)
  return (
    <header className="g-head">
      <h2 id="gate-title">
        {t('gate.title', { id: gate.id, name: gate.name })} <Lozenge view={view} />
        {source === 'preview' ? (
          <span className="p-lozenge info plain" title={t('gate.previewHint')}>
            {t('gate.preview', { time: timeOfDay(judged.judgedAt, zone, locale) })}
          </span>
        ) : null}
      </h2>
      <span className="g-due">{due(view, locale)}</span>
      <p className="g-said">
        <strong>{first}</strong> {more.join(' ')}
      </p>
      <p className="g-project">
        {component.phase ? t('gate.project', { tier, phase: component.phase }) : t('gate.projectNoPhase', { tier })}
      </p>
      {source === 'preview' ? <p className="g-project">{t('gate.previewHint')}</p> : null}
      <Enforcement view={view} locale={locale} />
    </header>
  )
}
