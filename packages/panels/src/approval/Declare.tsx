import type { Client, GateView, Obstacle, Problem as ProblemValue } from '@plumbline/core'
import { useEffect, useRef, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { moment } from '../format/index.ts'
import type { Groups } from '../gate/groups.ts'
import { passedWords } from '../gate/headline.ts'
import type { ShownGate } from '../gate/state.ts'
import type { Host } from '../host.ts'
import { Met, Waiting } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { Confirm } from './Confirm.tsx'
import { type Around, obstacleWords } from './obstacles.ts'
import { Refused } from './Refused.tsx'
import { WhyNot } from './WhyNot.tsx'

export interface DeclareProps {
  readonly view: ShownGate
  readonly groups: Groups
  readonly around: Around
  readonly client: Client
  readonly host: Host
  readonly item: string
  readonly replace: (view: GateView) => void
}

interface Declaring {
  readonly busy: boolean
  readonly refused: readonly Obstacle[]
  readonly problem: ProblemValue | undefined
}

const idle: Declaring = { busy: false, refused: [], problem: undefined }

const useDeclaring = ({
  view: { gate, judged },
  client,
  host,
  item,
  replace,
}: DeclareProps): Declaring & { readonly declare: () => void } => {
  const [state, setState] = useState(idle)
  const declare = async () => {
    setState({ ...idle, busy: true })
    const answer = await client.call('gate.declarePassed', { item, gate: gate.id, judgementHash: judged.judgementHash })
    if (!answer.ok) return setState({ ...idle, problem: answer.problem })
    const { value } = answer
    setState({ ...idle, refused: value.status === 'refused' ? value.obstacles : [] })
    replace(value.view)
    if (value.status === 'passed') host.notify({ tone: 'success', title: t('approval.notice.passed', { gate: gate.id }) })
    if (value.status === 'requested')
      host.notify({ tone: 'success', title: t('approval.notice.requested'), text: t('approval.notice.requestedText') })
  }
  return { ...state, declare: () => void declare() }
}

const Pending = ({ view, locale }: { readonly view: ShownGate; readonly locale: string }) => {
  const { pending } = view.declaration
  if (!pending) return null
  const { byName, at } = pending
  return (
    <p className="p-banner" role="status">
      <Waiting className="p-icon-info" />
      <span>{byName && at ? t('approval.pendingBy', { name: byName, at: moment(at, view.zone, locale) }) : t('approval.pending')}</span>
    </p>
  )
}

/** Takes the focus from the button that has just done its work. */
export const Passed = ({ view, locale, focused }: { readonly view: ShownGate; readonly locale: string; readonly focused: boolean }) => {
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

/** The one button that records the decision, with every reason why it cannot be pressed. */
export const Declare = (props: DeclareProps) => {
  const { view, groups, around, host } = props
  const { busy, refused, problem, declare } = useDeclaring(props)
  const [asking, setAsking] = useState(false)
  const [declared, setDeclared] = useState(false)
  const { may, obstacles } = view.declaration
  if (view.gate.passed) return <Passed view={view} locale={host.locale} focused={declared} />
  return (
    <>
      <p className="p-sr" role="status">
        {busy ? t('approval.declaring') : ''}
      </p>
      <Pending view={view} locale={host.locale} />
      {problem ? (
        <div className="g-failure">
          <p>{t('approval.declareFailed')}</p>
          <Problem problem={problem} retry={declare} />
        </div>
      ) : null}
      <Refused refused={refused} problem={undefined} around={around} />
      <div className="g-act">
        <button
          type="button"
          className="p-button primary"
          aria-disabled={!may || busy}
          aria-describedby={may ? undefined : 'gate-why-not'}
          onClick={() => (may && !busy ? setAsking(true) : undefined)}
        >
          {t(busy ? 'approval.declaring' : 'approval.declare')}
        </button>
        <WhyNot id="gate-why-not" reasons={may ? [] : obstacleWords(obstacles, around)} />
        {asking ? (
          <Confirm
            view={view}
            groups={groups}
            onClose={() => setAsking(false)}
            onConfirm={() => {
              setAsking(false)
              setDeclared(true)
              declare()
            }}
          />
        ) : null}
      </div>
    </>
  )
}
