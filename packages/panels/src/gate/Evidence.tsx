import { useEffect, useState } from 'react'
import { day, moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { t } from '../words/words.ts'
import type { Evidence } from './state.ts'

type Fact = Evidence['facts'][number]

const manyItems = 8

const Items = ({ fact, host }: { readonly fact: Fact; readonly host: Host }) => {
  const more = fact.total - fact.items.length - fact.hidden
  return (
    <ul className="g-items">
      {fact.items.slice(0, manyItems).map(({ key, title, url }) => (
        <li key={key}>
          <a
            href={url}
            onClick={(event) => {
              event.preventDefault()
              host.open(url)
            }}
          >
            {key} {title}
          </a>
        </li>
      ))}
      {fact.items.length > manyItems || more > 0 ? (
        <li>{t('gate.explain.more', { count: Math.max(0, fact.items.length - manyItems) + Math.max(0, more) })}</li>
      ) : null}
      {fact.hidden > 0 ? <li>{t('gate.explain.hidden', { count: fact.hidden })}</li> : null}
    </ul>
  )
}

const itemsOf = (fact: Fact | undefined): string => JSON.stringify([fact?.items.map(({ key }) => key), fact?.hidden, fact?.total])

/** The condition in the person's language; German comes when it is asked for. */
const useCondition = (evidence: Evidence, locale: string): string => {
  const [said, setSaid] = useState(evidence.condition)
  useEffect(() => {
    if (locale.slice(0, 2) !== 'de') return
    let wanted = true
    void import('./condition-in-german.ts').then(({ conditionInGerman }) => wanted && setSaid(conditionInGerman(evidence)))
    return () => {
      wanted = false
    }
  }, [evidence, locale])
  return said
}

/** The condition in words and, for each fact, the items it came from, once where several came from the same: titles only of what this reader may see. */
export const Found = ({ evidence, host, zone }: { readonly evidence: Evidence; readonly host: Host; readonly zone: string }) => (
  <dl>
    <dt>{t('gate.explain.condition')}</dt>
    <dd>{useCondition(evidence, host.locale)}</dd>
    {evidence.facts.map((fact, place) => (
      <div key={fact.fact}>
        <dt>{fact.label}</dt>
        <dd>
          <span className="p-faint">
            {[
              fact.recorded && fact.total === 0
                ? t('gate.explain.recorded', { day: day(fact.recorded.on, host.locale), name: fact.recorded.byName })
                : t('gate.explain.items', { count: fact.total }),
              ...(fact.field ? [t('gate.explain.field', { field: fact.field })] : []),
              t('gate.explain.readAt', { at: moment(fact.readAt, zone, host.locale) }),
            ].join(' · ')}
          </span>
          {fact.problem ? <p>{fact.problem}</p> : null}
          {itemsOf(fact) === itemsOf(evidence.facts[place - 1]) ? null : <Items fact={fact} host={host} />}
        </dd>
      </div>
    ))}
  </dl>
)
