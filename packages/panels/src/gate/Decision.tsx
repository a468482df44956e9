import { useEffect, useRef, useState } from 'react'
import { moment } from '../format/index.ts'
import { Met, Waiting } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Confirm } from './Confirm.tsx'
import type { Groups } from './groups.ts'
import { passedWords } from './headline.ts'
import { type Obstacle, obstacleWords } from './obstacles.ts'
import type { ShownGate, Work } from './state.ts'

export interface DecisionProps {
  readonly view: ShownGate
  readonly groups: Groups
  readonly locale: string
  readonly work: Work
  /** Why the last try was refused, until something else is on screen. */
  readonly refused: readonly Obstacle[]
  declare(): void
}

const rule = (deciders: readonly string[]): string =>
  deciders.length > 1
    ? t('gate.anyOf', { roles: deciders.join(', ') })
    : t('gate.decides', { roles: deciders.join(', '), count: deciders.length })

const Pending = ({ view, locale }: { readonly view: ShownGate; readonly locale: string }) => {
  const { pending } = view.declaration
  if (!pending) return null
  const { byName, at } = pending
  return (
    <p className="p-banner" role="status">
      <Waiting className="p-icon-info" />
      <span>{byName && at ? t('gate.pendingBy', { name: byName, at: moment(at, view.zone, locale) }) : t('gate.pending')}</span>
    </p>
  )
}

const DeclareButton = ({ view, groups, work, declare }: DecisionProps) => {
  const [asking, setAsking] = useState(false)
  const { may, obstacles, deciders } = view.declaration
  const busy = work.doing === 'declaring' || work.doing === 'judging'
  const why = obstacleWords(obstacles, groups, deciders)
  return (
    <div className="g-act">
      <button
        type="button"
        className="p-button primary"
        aria-disabled={!may || busy}
        aria-describedby={may ? undefined : 'gate-why-not'}
        onClick={() => {
          if (may && !busy) setAsking(true)
        }}
      >
        {t(work.doing === 'declaring' ? 'gate.declaring' : 'gate.declare')}
      </button>
      {may ? null : (
        <div id="gate-why-not" className="g-why-not">
          <p>{t('gate.whyNot')}</p>
          <ul>
            {why.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      {asking ? (
        <Confirm
          view={view}
          groups={groups}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            declare()
          }}
        />
      ) : null}
    </div>
  )
}

/** Takes the focus from the button that has just done its work. */
const Passed = ({ view, locale, focused }: { readonly view: ShownGate; readonly locale: string; readonly focused: boolean }) => {
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (focused) said.current?.focus()
  }, [focused])
  return (
    <p className="g-passed" ref={said} tabIndex={-1}>
      <Met className="p-icon-success" />
      {passedWords(view, locale).join(' ')}
    </p>
  )
}

/** Who decides, and the one button that records the decision, with every reason why it cannot be pressed. */
export const Decision = (props: DecisionProps) => {
  const { view, groups, locale, refused } = props
  const { deciders } = view.declaration
  const [declared, setDeclared] = useState(false)
  const declare = () => {
    setDeclared(true)
    props.declare()
  }
  return (
    <section className="g-section g-decision">
      <h3>
        {t('gate.group.decision')}
        <span className="g-hint">{rule(deciders)}</span>
      </h3>
      <Pending view={view} locale={locale} />
      {refused.length > 0 ? (
        <div className="p-banner warning" role="alert">
          <Waiting className="p-icon-warning" />
          <span>
            <b>{t('gate.notice.refused')}.</b> {obstacleWords(refused, groups, deciders).join(' ')}
          </span>
        </div>
      ) : null}
      {view.gate.passed ? <Passed view={view} locale={locale} focused={declared} /> : <DeclareButton {...props} declare={declare} />}
    </section>
  )
}
