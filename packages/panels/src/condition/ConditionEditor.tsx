import type { Condition } from '@plumbline/core'
import { nameableIn, registerNames } from '@plumbline/core/methodology'
import { Cross, Plus } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { Writing } from './context.ts'
import { DistinctLeaf, ExpressionLeaf, FactLeaf, NumberLine, RegisterChoice } from './Leaves.tsx'
import { about, begun, freshName, type Kind, kindOf, kinds, withinEntries } from './tree.ts'
import { WholeField } from './WholeField.tsx'

interface EditorProps {
  readonly condition: Condition
  readonly writing: Writing
  readonly put: (condition: Condition) => void
  /** Takes this condition out of the list in which it stands. */
  readonly remove?: (() => void) | undefined
}

/** What a new condition begins with. */
const beginning = ({ facts, taken }: Writing) => {
  const register = registerNames[0] ?? ''
  const [entry] = nameableIn(register)
  const fact = facts.find(({ type }) => type !== 'person') ?? facts[0]
  if (!fact || !entry) throw new RangeError('The catalogue has no facts')
  const people = facts.filter(({ type }) => type === 'person').map(({ fact: person }) => person)
  return { fact, entry, register, people, name: freshName(register, taken) }
}

const kindsIn = ({ inside, facts }: Writing): readonly Kind[] => {
  const offered = inside ? withinEntries : kinds
  return facts.some(({ type }) => type === 'person') ? offered : offered.filter((kind) => kind !== 'distinct')
}

const KindChoice = ({ condition, writing, put }: EditorProps) => (
  <select
    className="p-field c-kind"
    aria-label={t('template.rule.kind')}
    value={kindOf(condition)}
    onChange={(event) => {
      const kind = kinds.find((each) => each === event.target.value)
      if (kind) put(turned(condition, kind, writing))
    }}
  >
    {kinds
      .filter((kind) => kindsIn(writing).includes(kind) || kind === kindOf(condition))
      .map((kind) => (
        <option key={kind} value={kind}>
          {t(`template.rule.kind.${kind}`)}
        </option>
      ))}
  </select>
)

/** The same thing asked in another way: what stands there goes into a group, and comes out of one, so that little has to be said again. */
const turned = (condition: Condition, kind: Kind, writing: Writing): Condition => {
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : 'not' in condition ? [condition.not] : [condition]
  const [first] = parts
  if (kind === 'all') return { all: parts }
  if (kind === 'any') return { any: parts }
  if (kind === 'not' && first) return { not: parts.length === 1 ? first : { all: parts } }
  if (kind === 'fact' && parts.length === 1 && first && first !== condition) return first
  return begun(kind, beginning(writing))
}

const Group = ({
  parts,
  writing,
  put,
}: { readonly parts: readonly Condition[]; readonly put: (parts: readonly Condition[]) => void } & Pick<EditorProps, 'writing'>) => (
  <div className="c-group">
    <ul>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name than their place
        <li key={place}>
          <ConditionEditor
            condition={part}
            writing={writing}
            put={(next) => put(parts.with(place, next))}
            remove={parts.length > 1 ? () => put(parts.toSpliced(place, 1)) : undefined}
          />
        </li>
      ))}
    </ul>
    <button type="button" className="p-button subtle compact" onClick={() => put([...parts, about(beginning(writing).fact)])}>
      <Plus /> {t('template.rule.add')}
    </button>
  </div>
)

/** Conditions on the entries of a register: only their own fields can be named there. */
const Entries = ({ register, condition, writing, put, words }: { readonly register: string; readonly words: string } & EditorProps) => (
  <div className="c-group">
    <p className="p-muted p-small">{words}</p>
    <ConditionEditor condition={condition} writing={{ ...writing, facts: nameableIn(register), inside: true }} put={put} />
  </div>
)

const Quantified = ({
  condition,
  writing,
  put,
}: EditorProps & { readonly condition: Extract<Condition, { every: string } | { some: string }> }) => {
  const register = 'every' in condition ? condition.every : condition.some
  const again = (name: string) => {
    const [entry] = nameableIn(name)
    if (!entry) return
    const { as } = condition
    put('every' in condition ? { every: name, as, satisfies: about(entry) } : { some: name, as, satisfies: about(entry) })
  }
  return (
    <>
      <div className="c-line">
        <RegisterChoice value={register} put={again} />
      </div>
      <Entries
        register={register}
        condition={condition.satisfies}
        writing={writing}
        put={(satisfies) => put({ ...condition, satisfies })}
        words={t('template.rule.satisfies')}
      />
    </>
  )
}

const Counted = ({ condition, writing, put }: EditorProps & { readonly condition: Extract<Condition, { count: string }> }) => {
  const { where, ...rest } = condition
  const [entry] = nameableIn(condition.count)
  return (
    <>
      <NumberLine condition={condition} writing={writing} put={put} />
      <label className="c-check">
        <input
          type="checkbox"
          checked={where !== undefined}
          onChange={(event) => put(event.target.checked && entry ? { ...rest, where: about(entry) } : rest)}
        />{' '}
        {t('template.rule.onlyThose')}
      </label>
      {where ? (
        <Entries
          register={condition.count}
          condition={where}
          writing={writing}
          put={(next) => put({ ...rest, where: next })}
          words={t('template.rule.satisfies')}
        />
      ) : null}
    </>
  )
}

const Shared = ({ condition, writing, put }: EditorProps & { readonly condition: Extract<Condition, { share: string }> }) => {
  const { of, ...rest } = condition
  const [entry] = nameableIn(condition.share)
  return (
    <>
      <NumberLine condition={condition} writing={writing} put={put} />
      <Entries
        register={condition.share}
        condition={condition.satisfies}
        writing={writing}
        put={(satisfies) => put({ ...condition, satisfies })}
        words={t('template.rule.shareWith')}
      />
      <label className="c-check">
        <input
          type="checkbox"
          checked={of !== undefined}
          onChange={(event) => put(event.target.checked && entry ? { ...rest, of: about(entry) } : rest)}
        />{' '}
        {t('template.rule.shareOf')}
      </label>
      {of ? (
        <Entries
          register={condition.share}
          condition={of}
          writing={writing}
          put={(next) => put({ ...rest, of: next })}
          words={t('template.rule.satisfies')}
        />
      ) : null}
    </>
  )
}

const Inner = (props: EditorProps) => {
  const { condition, writing, put } = props
  if ('all' in condition) return <Group parts={condition.all} writing={writing} put={(all) => put({ all })} />
  if ('any' in condition) return <Group parts={condition.any} writing={writing} put={(any) => put({ any })} />
  if ('not' in condition)
    return (
      <div className="c-group">
        <ConditionEditor condition={condition.not} writing={writing} put={(not) => put({ not })} />
      </div>
    )
  if ('every' in condition || 'some' in condition) return <Quantified {...props} condition={condition} />
  if ('count' in condition) return <Counted {...props} condition={condition} />
  if ('share' in condition) return <Shared {...props} condition={condition} />
  if ('distinct' in condition) return <DistinctLeaf condition={condition} writing={writing} put={put} />
  if ('expression' in condition) return <ExpressionLeaf condition={condition} writing={writing} put={put} />
  if ('inARow' in condition)
    return (
      <>
        <div className="c-line">
          <WholeField
            label={t('template.rule.weeks')}
            unit="count"
            value={condition.inARow}
            writing={writing}
            put={(inARow) => put({ ...condition, inARow })}
          />
          <span>{t('template.rule.weeks')}</span>
        </div>
        <div className="c-group">
          <ConditionEditor
            condition={condition.satisfies}
            writing={{ ...writing, inside: true }}
            put={(satisfies) => put({ ...condition, satisfies })}
          />
        </div>
      </>
    )
  return <FactLeaf condition={condition} writing={writing} put={put} />
}

const Head = (props: EditorProps) => (
  <div className="c-head">
    <KindChoice {...props} />
    {props.remove ? (
      <button type="button" className="p-button subtle icon-only" aria-label={t('template.rule.remove')} onClick={props.remove}>
        <Cross />
      </button>
    ) : null}
  </div>
)

/** One condition and everything inside it, with controls for each part; a plain fact reads as a line. */
export const ConditionEditor = (props: EditorProps) =>
  kindOf(props.condition) === 'fact' ? (
    <div className="c-condition c-plain">
      <Inner {...props} />
      <Head {...props} />
    </div>
  ) : (
    <div className="c-condition">
      <Head {...props} />
      <Inner {...props} />
    </div>
  )
