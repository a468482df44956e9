import type { Client, Problem as ProblemValue, TriedCondition, TriedView } from '@plumbline/core'
import { sentenceOf } from '@plumbline/core/methodology'
import { useEffect, useId, useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { day, factValue } from '../format/index.ts'
import { limitWords } from '../gate/fact-words.ts'
import { Met, NotApplicable, Open, Unknown } from '../look/icons.tsx'
import { said } from '../words/phrases.ts'
import { saying } from '../words/saying.ts'
import { t } from '../words/words.ts'
import { useProjects } from './use-projects.ts'

interface TryOnProps {
  readonly client: Client
  readonly locale: string
  /** The text without mistakes; `undefined` while it has some. */
  readonly text: string | undefined
  /** The criterion that is open in its editor; absent: all of the gate ahead. */
  readonly criterion: string | undefined
}

const shapes = {
  pass: <Met className="p-icon-success" />,
  fail: <Open className="p-icon-danger" />,
  unknown: <Unknown className="p-icon-neutral" />,
  notApplicable: <NotApplicable className="p-icon-neutral" />,
} as const

const Values = ({ observed, locale }: Pick<TriedCondition, 'observed'> & { readonly locale: string }) => (
  <ul className="p-small p-muted">
    {observed.map(({ fact, label, unit, observed: value, limit }) => (
      <li key={fact}>
        {said(label)}: <b>{factValue({ observed: value, unit }, locale)}</b>
        {limit ? `, ${limitWords(limit, unit, locale)}` : ''}
      </li>
    ))}
  </ul>
)

const joinedBy = ({ condition }: TriedCondition): string =>
  t('all' in condition ? 'template.rule.kind.all' : 'any' in condition ? 'template.rule.kind.any' : 'template.rule.kind.not')

/** A condition with its actual value; a group with each of its conditions below it. */
const Tried = ({ tried, view, locale }: { readonly tried: TriedCondition; readonly view: TriedView; readonly locale: string }) => {
  const { condition, truth, observed, parts } = tried
  return (
    <li className="c-tried">
      {shapes[truth]}
      <div>
        <p>
          <span className="p-sr">{t(`template.truth.${truth}`)}: </span>
          {parts.length > 0 ? joinedBy(tried) : sentenceOf(condition, view.parameters, saying())}
        </p>
        {parts.length > 0 ? (
          <ul>
            {parts.map((part, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name than their place
              <Tried key={place} tried={part} view={view} locale={locale} />
            ))}
          </ul>
        ) : (
          <Values observed={observed} locale={locale} />
        )}
      </div>
    </li>
  )
}

const Result = ({ view, locale, wide }: { readonly view: TriedView; readonly locale: string; readonly wide: boolean }) => (
  <>
    <p className="p-muted p-small">{t('template.tryOn.from', { tier: t(`tier.${view.tier}`), day: day(view.asOf, locale) })}</p>
    {view.criteria.map(({ id, statement, value, when, passes }) => (
      <details key={id} open={wide} className="c-result">
        <summary className="st-moved">
          {shapes[value]}
          <span>
            <b>{id}</b> {said(statement)}
          </span>
          <span className="p-muted p-small">{t(`template.truth.${value}`)}</span>
        </summary>
        {when ? (
          <>
            <p className="p-muted p-small">{t('template.part.when')}</p>
            <ul>
              <Tried tried={when} view={view} locale={locale} />
            </ul>
          </>
        ) : null}
        {when ? <p className="p-muted p-small">{t('template.part.passes')}</p> : null}
        <ul>
          <Tried tried={passes} view={view} locale={locale} />
        </ul>
      </details>
    ))}
    {view.criteria.length === 0 ? <p className="p-muted">{t('template.tryOn.nothing')}</p> : null}
  </>
)

type Found = { readonly view: TriedView } | { readonly problem: ProblemValue } | undefined

/** A draft on one live project: every condition with the value that it meets there, from the facts of its last judgement. */
export const TryOn = ({ client, locale, text, criterion }: TryOnProps) => {
  const id = useId()
  const { projects, problem, load } = useProjects(client)
  const [item, setItem] = useState('')
  const [found, setFound] = useState<Found>()
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round only asks for the same again
  useEffect(() => {
    if (item === '' || text === undefined) return
    let wanted = true
    void client.call('template.tryOn', { text, item, ...(criterion === undefined ? {} : { criterion }) }).then((answer) => {
      if (wanted) setFound(answer.ok ? { view: answer.value } : { problem: answer.problem })
    })
    return () => {
      wanted = false
    }
  }, [client, item, text, criterion, round])
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('template.tryOn')}</h2>
      <p className="p-muted p-small">{criterion === undefined ? t('template.tryOn.ahead') : t('template.tryOn.one', { id: criterion })}</p>
      <select className="p-field" aria-labelledby={id} value={item} onFocus={load} onChange={(event) => setItem(event.target.value)}>
        <option value="">{t(projects ? 'template.tryOn.choose' : 'template.loading')}</option>
        {projects?.map(({ ref, key, title }) => (
          <option key={ref} value={ref}>
            {key} {title}
          </option>
        ))}
      </select>
      {problem ? <Problem problem={problem} retry={load} /> : null}
      {found && 'problem' in found ? <Problem problem={found.problem} retry={() => setRound(round + 1)} /> : null}
      {item !== '' && found && 'view' in found ? (
        <div aria-live="polite">
          <Result key={`${found.view.item} ${criterion}`} view={found.view} locale={locale} wide={criterion !== undefined} />
        </div>
      ) : null}
    </section>
  )
}
