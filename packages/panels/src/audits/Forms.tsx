import type { Act, AuditsOfProject, Client, FindingSeverity, NamedPerson, Obstacle } from '@plumbline/core'
import { type ReactNode, useState } from 'react'
import { PersonPicker } from '../deciders/PersonPicker.tsx'
import { t } from '../words/words.ts'
import { whyNot } from './use-audits.ts'

export interface FormProps {
  readonly busy: boolean
  readonly act: (act: Act) => void
}

/** A form that opens on demand; where it cannot be sent at all, why stands in its place. `quietly`: nothing is said to those whom it does not concern. */
export const Folded = ({
  title,
  against,
  children,
}: {
  readonly title: string
  readonly against: readonly Obstacle[]
  readonly children: ReactNode
}) => {
  const never: readonly Obstacle[] = ['notAuditor', 'notYourRole', 'notThere']
  if (against.some((obstacle) => never.includes(obstacle))) return null
  if (against.length > 0)
    return (
      <p className="p-small p-muted">
        {title}. {t('audits.notYet', { why: whyNot(against) })}
      </p>
    )
  return (
    <details className="au-fold">
      <summary className="p-link">{title}</summary>
      {children}
    </details>
  )
}

const Send = ({ words, may, busy }: { readonly words: string; readonly may: boolean; readonly busy: boolean }) => (
  <button type="submit" className="p-button au-start" aria-disabled={!may || busy}>
    {words}
  </button>
)

const submitted =
  (may: boolean, send: () => void) =>
  (event: { preventDefault(): void }): void => {
    event.preventDefault()
    if (may) send()
  }

/** One text and a button: a conclusion, a reason, what was seen. */
export const Saying = ({
  label,
  button,
  busy,
  say,
}: {
  readonly label: string
  readonly button: string
  readonly busy: boolean
  readonly say: (text: string) => void
}) => {
  const [text, setText] = useState('')
  const may = text.trim() !== ''
  return (
    <form className="au-form" onSubmit={submitted(may && !busy, () => say(text.trim()))}>
      <label>
        <span className="p-label">{label}</span>
        <textarea className="p-field" rows={3} maxLength={4000} value={text} onChange={({ target }) => setText(target.value)} />
      </label>
      <Send words={button} may={may} busy={busy} />
    </form>
  )
}

const severities: readonly FindingSeverity[] = ['minor', 'major', 'critical']

/** What was found, how grave it is, and what shows it. */
export const FindingForm = ({
  audit,
  around,
  busy,
  act,
}: FormProps & { readonly audit: number; readonly around: Pick<AuditsOfProject, 'criteria'> }) => {
  const [typed, setTyped] = useState({ what: '', severity: 'minor' as FindingSeverity, criterion: '', evidence: '' })
  const evidence = typed.evidence.split('\n').flatMap((line) => (line.trim() ? [{ text: line.trim() }] : []))
  const may = typed.what.trim() !== '' && evidence.length > 0 && !busy
  const send = (): void => {
    const { what, severity, criterion } = typed
    act({ kind: 'audit.find', audit, severity, what: { text: what.trim() }, evidence, ...(criterion ? { criterion } : {}) })
  }
  const change = (part: Partial<typeof typed>): void => setTyped({ ...typed, ...part })
  return (
    <form className="au-form" onSubmit={submitted(may, send)}>
      <label>
        <span className="p-label">{t('audits.find.what')}</span>
        <textarea
          className="p-field"
          rows={3}
          maxLength={4000}
          value={typed.what}
          onChange={({ target }) => change({ what: target.value })}
        />
      </label>
      <div className="au-fields">
        <label>
          <span className="p-label">{t('audits.find.severity')}</span>
          <select
            className="p-field"
            value={typed.severity}
            onChange={({ target }) => change({ severity: target.value as FindingSeverity })}
          >
            {severities.map((severity) => (
              <option key={severity} value={severity}>
                {t(`audits.severity.${severity}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="p-label">{t('audits.find.criterion')}</span>
          <select className="p-field" value={typed.criterion} onChange={({ target }) => change({ criterion: target.value })}>
            <option value="">{t('audits.find.criterion.none')}</option>
            {around.criteria.map(({ id, statement }) => (
              <option key={id} value={id}>
                {id} {statement}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label>
        <span className="p-label">{t('audits.find.evidence')}</span>
        <textarea className="p-field" rows={2} value={typed.evidence} onChange={({ target }) => change({ evidence: target.value })} />
      </label>
      <Send words={t('audits.find.save')} may={may} busy={busy} />
    </form>
  )
}

/** Somebody by name, with a way to take another. */
export const Somebody = ({
  client,
  label,
  without,
  person,
  choose,
}: {
  readonly client: Client
  readonly label: string
  readonly without: readonly string[]
  readonly person: NamedPerson | undefined
  readonly choose: (person: NamedPerson | undefined) => void
}) =>
  person ? (
    <p className="p-row">
      <span className="p-label">{label}</span>
      <b>{person.name}</b>
      <button type="button" className="p-button subtle compact" onClick={() => choose(undefined)}>
        {t('audits.auditor.another')}
      </button>
    </p>
  ) : (
    <PersonPicker client={client} label={label} without={without} choose={choose} />
  )

/** What will be done about a finding, by whom and until when. */
export const ActionForm = ({
  client,
  finding,
  auditor,
  today,
  busy,
  act,
}: FormProps & { readonly client: Client; readonly finding: number; readonly auditor: string; readonly today: string }) => {
  const [what, setWhat] = useState('')
  const [due, setDue] = useState('')
  const [owner, setOwner] = useState<NamedPerson>()
  const may = what.trim() !== '' && due >= today && owner !== undefined && !busy
  const send = (): void => {
    if (owner) act({ kind: 'audit.correct', finding, what: { text: what.trim() }, owner: { person: owner.ref, name: owner.name }, due })
  }
  return (
    <form className="au-form" onSubmit={submitted(may, send)}>
      <label>
        <span className="p-label">{t('audits.correct.what')}</span>
        <input className="p-field" maxLength={250} value={what} onChange={({ target }) => setWhat(target.value)} />
      </label>
      <Somebody client={client} label={t('audits.correct.owner')} without={[auditor]} person={owner} choose={setOwner} />
      <label className="au-short">
        <span className="p-label">{t('audits.correct.due')}</span>
        <input className="p-field" type="date" min={today} value={due} onChange={({ target }) => setDue(target.value)} />
      </label>
      <Send words={t('audits.correct.save')} may={may} busy={busy} />
    </form>
  )
}

/** Another auditor, and why. */
export const AssignForm = ({
  client,
  audit,
  tied,
  busy,
  act,
}: FormProps & { readonly client: Client; readonly audit: number; readonly tied: readonly string[] }) => {
  const [person, setPerson] = useState<NamedPerson>()
  return (
    <>
      <Somebody client={client} label={t('audits.auditor')} without={tied} person={person} choose={setPerson} />
      {person ? (
        <Saying
          label={t('audits.assign.words')}
          button={t('audits.assign.save')}
          busy={busy}
          say={(text) => act({ kind: 'audit.assign', audit, auditor: { person: person.ref, name: person.name }, reason: { text } })}
        />
      ) : null}
    </>
  )
}
