import type { Act, AuditsOfProject, Client, ComponentSummary } from '@plumbline/core'
import { useEffect, useState } from 'react'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import { Auditor, type Change, nameIn, Projects, Questions, Scope, type Typed } from './PlanParts.tsx'
import { questionsIn } from './questions.ts'
import { actOnEach } from './use-audits.ts'

const missing = (typed: Typed): readonly string[] => [
  ...(typed.items.length > 0 ? [] : [t('audits.project')]),
  ...(typed.title.trim() ? [] : [t('audits.name')]),
  ...(typed.on ? [] : [t('audits.on')]),
  ...(typed.scope === 'gate' && !typed.gate ? [t('audits.gate')] : []),
  ...(typed.scope === 'process' && !typed.process.trim() ? [t('audits.scope.process.name')] : []),
  ...(typed.auditor ? [] : [t('audits.auditor')]),
  ...(questionsIn(typed.questions).length > 0 ? [] : [t('audits.questions')]),
]

const actOf = ({ title, on, scope, gate, process, auditor, questions }: Typed): Act => ({
  kind: 'audit.plan',
  title: { text: title.trim() },
  on,
  auditor: { person: auditor?.ref ?? '', name: auditor?.name ?? '' },
  questions: [...questionsIn(questions)],
  ...(scope === 'gate' ? { gate } : {}),
  ...(scope === 'process' ? { process: { text: process.trim() } } : {}),
})

/** What the project whose questions are asked has: gates, criteria, and who cannot audit it. */
const useAround = (client: Client, item: string | undefined): AuditsOfProject | undefined => {
  const [found, setFound] = useState<AuditsOfProject>()
  useEffect(() => {
    let wanted = true
    setFound(undefined)
    if (item !== undefined) void client.call('audit.open', { item }).then((answer) => wanted && answer.ok && setFound(answer.value))
    return () => {
      wanted = false
    }
  }, [client, item])
  return found
}

/** Plans an audit of one or several projects. What is wrong is said before anything is written; what was typed stays. */
export const PlanForm = ({
  client,
  host,
  components,
  today,
  onPlanned,
  onLeave,
}: {
  readonly client: Client
  readonly host: Host
  readonly components: readonly ComponentSummary[]
  readonly today: string
  readonly onPlanned: (item: string) => void
  readonly onLeave: () => void
}) => {
  const [typed, setTyped] = useState<Typed>({ items: [], title: '', on: today, scope: 'project', gate: '', process: '', questions: '' })
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const change: Change = (part) => setTyped((before) => ({ ...before, ...part }))
  const save = async (): Promise<void> => {
    const needed = missing(typed)
    setWrong(needed.length > 0 ? [t('audits.missing', { fields: needed.join(', ') })] : [])
    if (needed.length > 0 || busy) return
    setBusy(true)
    const refused = await actOnEach(client, typed.items, actOf(typed))
    setBusy(false)
    const [first] = typed.items.filter((item) => !refused.some((one) => one.item === item))
    if (first) host.notify({ tone: 'success', title: t('audits.notice.done') })
    if (refused.length === 0 && first) return onPlanned(first)
    setWrong(refused.map(({ item, why }) => t('audits.refused', { project: nameIn(components, item), why })))
    change({ items: refused.map(({ item }) => item) })
  }
  const around = useAround(client, typed.items[0])
  return (
    <form
      className="au-plan"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h2>{t('audits.plan')}</h2>
      <div className="au-fields">
        <Projects components={components} typed={typed} change={change} />
        <label>
          <span className="p-label">{t('audits.name')}</span>
          <input className="p-field" maxLength={200} value={typed.title} onChange={({ target }) => change({ title: target.value })} />
        </label>
        <label>
          <span className="p-label">{t('audits.on')}</span>
          <input className="p-field" type="date" value={typed.on} onChange={({ target }) => change({ on: target.value })} />
        </label>
        <Scope typed={typed} around={around} change={change} />
        <Auditor client={client} typed={typed} around={around} change={setTyped} />
        <Questions typed={typed} around={around} change={change} />
      </div>
      {wrong.length > 0 ? (
        <ul className="au-bad" role="alert">
          {wrong.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <div className="p-row">
        <button type="submit" className="p-button primary" aria-disabled={busy}>
          {t('audits.save')}
        </button>
        <button type="button" className="p-button" onClick={onLeave}>
          {t('audits.discard')}
        </button>
      </div>
    </form>
  )
}
