import type { Client, FormKind, RegistersView } from '@plumbline/core'
import { maybe, t } from '../words/words.ts'
import { Owner } from './Owner.tsx'
import type { Typed } from './typed.ts'

export interface FieldsProps {
  readonly id: string
  readonly client: Client
  readonly kind: FormKind
  readonly view: RegistersView
  readonly typed: Typed
  /** Fields that have to be corrected, by name. */
  readonly wrong: ReadonlySet<string>
  change(typed: Typed): void
}

type Name = Exclude<keyof Typed, 'found'>
interface One extends FieldsProps {
  readonly name: Name
  readonly label: string
}

const said = ({ id, name, wrong, typed }: One) => ({
  id: `${id}-${name}`,
  className: 'p-field',
  value: typed[name],
  'aria-invalid': wrong.has(name),
  'aria-describedby': `${id}-mistakes`,
})

const Labelled = ({ one, wide, children }: { readonly one: One; readonly wide?: boolean; readonly children: React.ReactNode }) => (
  <div className={wide ? 'x-wide' : undefined}>
    <label className="p-label" htmlFor={`${one.id}-${one.name}`}>
      {one.label}
    </label>
    {children}
  </div>
)

const Choice = ({ options, ...one }: One & { readonly options: readonly (readonly [string, string])[] }) => (
  <Labelled one={one}>
    <select {...said(one)} onChange={(event) => one.change({ ...one.typed, [one.name]: event.currentTarget.value })}>
      <option value="">{t('registers.choose')}</option>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  </Labelled>
)

const Line = ({
  type = 'text',
  min,
  wide,
  ...one
}: One & { readonly type?: 'text' | 'date'; readonly min?: string; readonly wide?: boolean }) => (
  <Labelled one={one} {...(wide ? { wide } : {})}>
    <input
      {...said(one)}
      type={type}
      min={min}
      autoComplete="off"
      onInput={(event) => one.change({ ...one.typed, [one.name]: event.currentTarget.value })}
    />
  </Labelled>
)

const choices = (values: readonly string[]) => values.map((value) => [value, maybe(`registers.choice.${value}`) ?? value] as const)
const scale = ['1', '2', '3', '4', '5'].map((value) => [value, value] as const)
const scaleWords = () => scale.map(([value]) => [value, maybe(`registers.scale.${value}`) ?? value] as const)

const dueWords = (kind: FormKind): string => {
  if (kind === 'risk') return t('registers.field.due.risk')
  return t(kind === 'decision' || kind === 'action' ? 'registers.field.due' : 'registers.field.due.optional')
}

const Effects = (props: FieldsProps) => {
  const { typed } = props
  return (
    <fieldset className="x-effects">
      <legend>{t('registers.effects')}</legend>
      <Line {...props} name="cost" label={t('registers.effect.cost', { currency: typed.currency || '–' })} />
      {props.view.currency === undefined ? <Line {...props} name="currency" label={t('registers.effect.currency')} /> : null}
      <Line {...props} name="days" label={t('registers.effect.days')} />
      <Line {...props} name="scope" label={t('registers.effect.scope')} wide />
      <Line {...props} name="benefit" label={t('registers.effect.benefit')} wide />
      <Line {...props} name="otherProjects" label={t('registers.effect.otherProjects')} wide />
    </fieldset>
  )
}

/** The fields of a register's entry: those that criteria ask for, and what a person needs to understand it. */
export const Fields = (props: FieldsProps) => {
  const { id, client, kind, view, typed, wrong, change } = props
  return (
    <>
      <Line {...props} name="title" label={t(`registers.field.title.${kind}`)} />
      {kind === 'risk' ? (
        <div className="r-pair">
          <Choice {...props} name="probability" label={t('registers.field.probability')} options={scaleWords()} />
          <Choice {...props} name="impact" label={t('registers.field.impact')} options={scaleWords()} />
        </div>
      ) : null}
      <div className="r-pair">
        <Owner
          id={id}
          client={client}
          me={view.me}
          people={[...view.people, ...typed.found]}
          value={typed.owner}
          invalid={wrong.has('owner')}
          choose={(owner, found) => change({ ...typed, owner, found: found ? [found] : typed.found })}
        />
        <Line {...props} name="due" type="date" min={view.today} label={dueWords(kind)} />
      </div>
      {kind === 'risk' ? (
        <Choice
          {...props}
          name="response"
          label={t('registers.field.response')}
          options={choices(['avoid', 'transfer', 'reduce', 'accept', 'exploit', 'enhance', 'share'])}
        />
      ) : null}
      {kind === 'projectIssue' ? (
        <Choice {...props} name="severity" label={t('registers.field.severity')} options={choices(['low', 'medium', 'high', 'critical'])} />
      ) : null}
      {kind === 'action' ? (
        <Choice
          {...props}
          name="source"
          label={t('registers.field.source')}
          options={choices(['meeting', 'audit', 'condition', 'risk', 'improvement'])}
        />
      ) : null}
      {kind === 'changeRequest' ? <Effects {...props} /> : null}
      <div>
        <label className="p-label" htmlFor={`${id}-details`}>
          {t('registers.field.details')}
        </label>
        <textarea
          id={`${id}-details`}
          className="p-field"
          rows={3}
          maxLength={20_000}
          value={typed.details}
          onInput={(event) => change({ ...typed, details: event.currentTarget.value })}
        />
      </div>
    </>
  )
}
