import type { AuditsOfProject, Client, ComponentSummary, NamedPerson } from '@plumbline/core'
import { PersonPicker } from '../deciders/PersonPicker.tsx'
import { Cross } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { criteriaLines } from './questions.ts'

/** The plan of an audit as it is typed. */
export interface Typed {
  readonly items: readonly string[]
  readonly title: string
  readonly on: string
  readonly scope: 'project' | 'gate' | 'process'
  readonly gate: string
  readonly process: string
  readonly auditor?: NamedPerson
  readonly questions: string
}

export type Change = (part: Partial<Typed>) => void

export const nameIn = (components: readonly ComponentSummary[], item: string): string => {
  const found = components.find(({ ref }) => ref === item)
  return found ? `${found.key} ${found.title}` : item
}

/** The projects that are audited alike. */
export const Projects = ({
  components,
  typed,
  change,
}: {
  readonly components: readonly ComponentSummary[]
  readonly typed: Typed
  readonly change: Change
}) => (
  <div className="au-wide">
    <ul className="au-chosen">
      {typed.items.map((item) => (
        <li key={item}>
          {nameIn(components, item)}
          <button
            type="button"
            className="p-button subtle compact"
            onClick={() => change({ items: typed.items.filter((one) => one !== item) })}
          >
            <Cross />
            <span className="p-sr">{t('audits.project.remove', { project: nameIn(components, item) })}</span>
          </button>
        </li>
      ))}
    </ul>
    <label>
      <span className="p-label">{t(typed.items.length === 0 ? 'audits.project' : 'audits.project.add')}</span>
      <select className="p-field" value="" onChange={({ target }) => target.value && change({ items: [...typed.items, target.value] })}>
        <option value="">{t('audits.project.choose')}</option>
        {components
          .filter(({ ref }) => !typed.items.includes(ref))
          .map(({ ref, key, title }) => (
            <option key={ref} value={ref}>
              {key} {title}
            </option>
          ))}
      </select>
    </label>
  </div>
)

/** What is looked at in them. */
export const Scope = ({
  typed,
  around,
  change,
}: {
  readonly typed: Typed
  readonly around: AuditsOfProject | undefined
  readonly change: Change
}) => (
  <>
    <label>
      <span className="p-label">{t('audits.scope')}</span>
      <select className="p-field" value={typed.scope} onChange={({ target }) => change({ scope: target.value as Typed['scope'] })}>
        {(['project', 'gate', 'process'] as const).map((scope) => (
          <option key={scope} value={scope}>
            {t(`audits.scope.${scope}`)}
          </option>
        ))}
      </select>
    </label>
    {typed.scope === 'gate' ? (
      <label>
        <span className="p-label">{t('audits.gate')}</span>
        <select className="p-field" value={typed.gate} onChange={({ target }) => change({ gate: target.value })}>
          <option value="" />
          {around?.gates.map(({ id, name }) => (
            <option key={id} value={id}>
              {id} {name}
            </option>
          ))}
        </select>
      </label>
    ) : null}
    {typed.scope === 'process' ? (
      <label>
        <span className="p-label">{t('audits.scope.process.name')}</span>
        <input className="p-field" maxLength={200} value={typed.process} onChange={({ target }) => change({ process: target.value })} />
      </label>
    ) : null}
  </>
)

/** Who looks. */
export const Auditor = ({
  client,
  typed,
  around,
  change,
}: {
  readonly client: Client
  readonly typed: Typed
  readonly around: AuditsOfProject | undefined
  readonly change: (typed: Typed) => void
}) => {
  const { auditor, ...rest } = typed
  return (
    <div className="au-wide">
      {auditor ? (
        <p className="p-row">
          <span className="p-label">{t('audits.auditor')}</span>
          <b>{auditor.name}</b>
          <button type="button" className="p-button subtle compact" onClick={() => change(rest)}>
            {t('audits.auditor.another')}
          </button>
        </p>
      ) : (
        <PersonPicker
          client={client}
          label={t('audits.auditor')}
          without={around?.tied ?? []}
          choose={(person) => change({ ...rest, auditor: person })}
        />
      )}
      <p className="p-small p-muted">{t('audits.auditor.help')}</p>
    </div>
  )
}

/** What is asked, in one's own words or those of the template. */
export const Questions = ({
  typed,
  around,
  change,
}: {
  readonly typed: Typed
  readonly around: AuditsOfProject | undefined
  readonly change: Change
}) => {
  const take = (): void => {
    const lines = around ? criteriaLines(around, typed.scope === 'gate' ? typed.gate : '') : ''
    change({ questions: [typed.questions.trim(), lines].filter(Boolean).join('\n') })
  }
  return (
    <div className="au-wide">
      <label>
        <span className="p-label">{t('audits.questions')}</span>
        <textarea className="p-field" rows={8} value={typed.questions} onChange={({ target }) => change({ questions: target.value })} />
      </label>
      <p className="p-row">
        <button type="button" className="p-button compact" aria-disabled={!around} onClick={() => (around ? take() : undefined)}>
          {t('audits.questions.criteria')}
        </button>
        <span className="p-small p-muted">{t('audits.questions.help')}</span>
      </p>
    </div>
  )
}
