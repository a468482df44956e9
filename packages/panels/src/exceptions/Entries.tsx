import type { Act, BypassView, ConditionView, EmergencyView, NamedPerson, WaiverView } from '@plumbline/core'
import { day, moment } from '../format/index.ts'
import { type MessageId, t } from '../words/words.ts'
import { addDay } from './days.ts'
import { Offers } from './Offers.tsx'

export interface Around {
  readonly zone: string
  readonly locale: string
  readonly today: string
  readonly busy: boolean
  readonly act: (act: Act) => void
}

export const nameOf = ({ name }: NamedPerson): string => (name === '' ? t('exceptions.nameless') : name)

const tones = {
  asked: 'info',
  refused: '',
  granted: 'success',
  expired: 'danger',
  ended: '',
  open: 'info',
  overdue: 'danger',
  done: 'success',
  met: 'success',
  toReview: 'warning',
  reviewed: 'success',
  unexplained: 'danger',
  explained: '',
} as const

const Status = ({ status }: { readonly status: keyof typeof tones }) => (
  <span className={`p-lozenge ${tones[status]}`}>{t(`exceptions.status.${status}`)}</span>
)

interface Done {
  readonly by: NamedPerson
  readonly at: string
  readonly words?: string
}

const Step = ({
  said,
  step,
  to,
  zone,
  locale,
  ...values
}: {
  readonly said: MessageId
  readonly step: Done
  readonly to?: string
  readonly role?: string
  readonly from?: string
  readonly end?: string
} & Pick<Around, 'zone' | 'locale'>) => (
  <p className="e-steps">
    {t(said, {
      ...values,
      name: nameOf(step.by),
      at: moment(step.at, zone, locale),
      ...(to === undefined ? {} : { to: day(to, locale) }),
    })}
    {step.words ? `: ${step.words}` : ''}
  </p>
)

export const WaiverEntry = ({ waiver, ...around }: { readonly waiver: WaiverView } & Around) => {
  const { seq, may, to, from, asked, granted, refused, ended, extensions } = waiver
  const { locale, busy, act } = around
  const reason = (words: string) => ({ waiver: seq, reason: { text: words } })
  return (
    <li>
      <div className="e-line">
        <b>{waiver.statement || waiver.rule}</b>
        <Status status={waiver.status} />
        <span className="p-muted p-small">{t('exceptions.days', { from: day(from, locale), to: day(to, locale) })}</span>
      </div>
      <p>{t('exceptions.reason', { words: waiver.reason })}</p>
      <p>{t('exceptions.control', { words: waiver.control })}</p>
      <p className="p-muted p-small">
        {[
          t('exceptions.owner', { name: nameOf(waiver.owner) }),
          t(`exceptions.risk.${waiver.risk}`),
          ...(waiver.time > 1 ? [t('exceptions.time', { time: waiver.time })] : []),
        ].join(' · ')}
      </p>
      <Step said="exceptions.step.asked" step={{ by: asked.by, at: asked.at }} {...around} />
      {granted ? <Step said="exceptions.step.granted" step={granted} {...around} /> : null}
      {refused ? <Step said="exceptions.step.refused" step={refused} {...around} /> : null}
      {extensions.map((step) => (
        <Step key={step.seq} said="exceptions.step.extended" step={step} {...around} to={step.to} />
      ))}
      {ended ? <Step said="exceptions.step.ended" step={ended} {...around} /> : null}
      <Offers
        busy={busy}
        act={act}
        offers={[
          { label: 'exceptions.grant', against: may.grant, primary: true, actOf: () => ({ kind: 'waiver.grant', waiver: seq }) },
          {
            label: 'exceptions.refuse',
            against: may.refuse,
            words: 'exceptions.refuse.words',
            actOf: (words) => ({ kind: 'waiver.refuse', ...reason(words) }),
          },
          {
            label: 'exceptions.extend',
            against: may.extend,
            words: 'exceptions.extend.words',
            day: addDay(to),
            actOf: (words, last) => ({ kind: 'waiver.extend', to: last, ...reason(words) }),
          },
          {
            label: 'exceptions.end',
            against: may.end,
            words: 'exceptions.end.words',
            actOf: (words) => ({ kind: 'waiver.end', ...reason(words) }),
          },
        ]}
      />
    </li>
  )
}

export const ConditionEntry = ({ condition, ...around }: { readonly condition: ConditionView } & Around) => {
  const { decision, index, what, gate, owner, due, item, met, moves, may, status } = condition
  const { locale, busy, act, today } = around
  return (
    <li>
      <div className="e-line">
        <b>{what}</b>
        <Status status={status} />
        <span className="p-muted p-small">{t('exceptions.due', { name: nameOf(owner), day: day(due, locale) })}</span>
      </div>
      <p className="p-muted p-small">
        {gate.id} {gate.name} ·{' '}
        {item ? (
          <a className="p-link" href={item.url} target="_blank" rel="noreferrer">
            {item.key}
          </a>
        ) : (
          t('exceptions.noItem')
        )}
      </p>
      {moves.map((step) => (
        <Step key={step.at} said="exceptions.step.moved" step={step} {...around} to={step.due} />
      ))}
      {met ? (
        <Step said="exceptions.step.met" step={met} {...around} />
      ) : (
        <Offers
          busy={busy}
          act={act}
          offers={[
            {
              label: 'exceptions.met',
              against: may,
              primary: true,
              words: 'exceptions.met.words',
              actOf: (words) => ({ kind: 'condition.met', decision, index, evidence: { text: words } }),
            },
            {
              label: 'exceptions.move',
              against: may,
              words: 'exceptions.move.words',
              day: today,
              actOf: (words, moved) => ({ kind: 'condition.move', decision, index, due: moved, reason: { text: words } }),
            },
          ]}
        />
      )}
    </li>
  )
}

export const EmergencyEntry = ({ release, ...around }: { readonly release: EmergencyView } & Around) => {
  const { seq, gate, by, at, role, reason, until, reviewed, mayReview } = release
  return (
    <li>
      <div className="e-line">
        <b>
          {gate.id} {gate.name}
        </b>
        <Status status={reviewed ? 'reviewed' : 'toReview'} />
      </div>
      <Step said="exceptions.step.released" step={{ by, at, words: reason }} role={role.name} {...around} to={until} />
      {reviewed ? (
        <Step said="exceptions.step.reviewed" step={reviewed} {...around} />
      ) : (
        <Offers
          busy={around.busy}
          act={around.act}
          offers={[
            {
              label: 'exceptions.review',
              against: mayReview,
              primary: true,
              words: 'exceptions.review.words',
              actOf: (words) => ({ kind: 'emergency.review', release: seq, findings: { text: words } }),
            },
          ]}
        />
      )}
    </li>
  )
}

export const BypassEntry = ({ bypass, ...around }: { readonly bypass: BypassView } & Around) => {
  const { gate, at, by, byName, from, to, judged, worsened, explained, mayExplain } = bypass
  return (
    <li>
      <div className="e-line">
        <b>
          {gate.id} {gate.name}
        </b>
        <Status status={explained ? 'explained' : 'unexplained'} />
      </div>
      {from === null ? (
        <Step said="exceptions.step.appeared" step={{ by: { ref: '', name: '' }, at }} end={to} {...around} />
      ) : (
        <Step said="exceptions.step.bypassed" step={{ by: { ref: by ?? '', name: byName }, at }} from={from} end={to} {...around} />
      )}
      <p className="e-steps">{t(worsened ? 'exceptions.worsened' : `exceptions.then.${judged ?? 'none'}`)}</p>
      {explained ? (
        <Step said="exceptions.step.explained" step={explained} {...around} />
      ) : (
        <Offers
          busy={around.busy}
          act={around.act}
          offers={[
            {
              label: 'exceptions.explain',
              against: mayExplain,
              primary: true,
              words: 'exceptions.explain.words',
              actOf: (words) => ({ kind: 'bypass.explain', gate: gate.id, at, words: { text: words } }),
            },
          ]}
        />
      )}
    </li>
  )
}
