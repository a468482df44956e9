import type { EnforcementView, GuardChange, GuardRule } from '@plumbline/core'
import { moment } from '../format/index.ts'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'

const rules = ['field', 'writers', 'recordedBy', 'hold', 'explain', 'sentBack'] as const satisfies readonly GuardRule[]

interface ChangesProps {
  readonly view: EnforcementView
  readonly changes: readonly GuardChange[]
  readonly locale: string
  /** What stood once: the same changes read as deviations, with who made them. */
  readonly drifted: boolean
}

const lastTouched = ({ by, at }: GuardChange, { view, locale }: ChangesProps): string => {
  if (at === null) return ''
  const when = moment(at, view.zone, locale)
  return by === null ? t('enforcement.last', { when }) : t('enforcement.last.by', { when, name: by })
}

const lineOf = (change: GuardChange, { drifted }: ChangesProps): string => {
  const what = drifted ? t(`enforcement.drift.${change.kind}`) : t(`enforcement.kind.${change.kind}`)
  const { where, state } = change
  return state === null ? t('enforcement.line', { where, what }) : t('enforcement.line.state', { where, state, what })
}

/** Changes of one kind: one line each, folded where there are many. */
const Kind = ({ rule, own, ...props }: ChangesProps & { readonly rule: GuardRule; readonly own: readonly GuardChange[] }) => (
  <details className="e-kind" open={props.drifted || own.length <= 3}>
    <summary>
      <Chevron className="p-chevron" /> {t(`enforcement.rule.${rule}`)} <span className="p-muted">{own.length}</span>
    </summary>
    <ul>
      {own.map((change) => (
        <li key={`${change.kind} ${change.where} ${change.state ?? ''}`}>
          {lineOf(change, props)}
          {props.drifted && change.at !== null ? <span className="p-muted p-small">{lastTouched(change, props)}</span> : null}
        </li>
      ))}
    </ul>
  </details>
)

/** What differs from the plan, by what it is for. */
export const Changes = (props: ChangesProps) => (
  <>
    {rules.map((rule) => {
      const own = props.changes.filter((change) => change.rule === rule)
      return own.length > 0 ? <Kind key={rule} rule={rule} own={own} {...props} /> : null
    })}
  </>
)
