import type { Client, Problem as ProblemValue } from '@plumbline/core'
import { useState } from 'react'
import { Problem } from '../call/Problem.tsx'
import { moment } from '../format/index.ts'
import type { Host } from '../host.ts'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import type { Evidence } from './state.ts'

type Looked =
  | { readonly is: 'no' }
  | { readonly is: 'looking' }
  | { readonly is: 'found'; readonly evidence: Evidence }
  | { readonly is: 'failed'; readonly problem: ProblemValue }

const manyItems = 8

const Items = ({ fact, host }: { readonly fact: Evidence['facts'][number]; readonly host: Host }) => {
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
            {key}
          </a>{' '}
          {title}
        </li>
      ))}
      {fact.items.length > manyItems || more > 0 ? (
        <li>{t('gate.explain.more', { count: Math.max(0, fact.items.length - manyItems) + Math.max(0, more) })}</li>
      ) : null}
      {fact.hidden > 0 ? <li>{t('gate.explain.hidden', { count: fact.hidden })}</li> : null}
    </ul>
  )
}

const Found = ({ evidence, host, zone }: { readonly evidence: Evidence; readonly host: Host; readonly zone: string }) => (
  <dl className="g-explained">
    <dt>{t('gate.explain.condition')}</dt>
    <dd>{evidence.condition}</dd>
    {evidence.facts.map((fact) => (
      <div key={fact.fact}>
        <dt>{fact.label}</dt>
        <dd>
          <span className="p-faint">
            {[
              t('gate.explain.items', { count: fact.total }),
              ...(fact.field ? [t('gate.explain.field', { field: fact.field })] : []),
              t('gate.explain.readAt', { at: moment(fact.readAt, zone, host.locale) }),
            ].join(' · ')}
          </span>
          {fact.problem ? <p>{fact.problem}</p> : null}
          <Items fact={fact} host={host} />
        </dd>
      </div>
    ))}
  </dl>
)

export interface ExplainProps {
  readonly client: Client
  readonly host: Host
  readonly item: string
  readonly criterion: string
  readonly zone: string
}

/** How a criterion was checked, fetched when somebody asks. */
export const Explain = ({ client, host, item, criterion, zone }: ExplainProps) => {
  const [looked, setLooked] = useState<Looked>({ is: 'no' })
  const look = async () => {
    setLooked({ is: 'looking' })
    const answer = await client.call('gate.evidence', { item, criterion })
    setLooked(answer.ok ? { is: 'found', evidence: answer.value } : { is: 'failed', problem: answer.problem })
  }
  return (
    <details
      className="g-explain"
      onToggle={(event) => {
        if (event.currentTarget.open && looked.is === 'no') void look()
      }}
    >
      <summary className="p-link">
        <Chevron className="p-chevron" />
        {t('gate.explain')}
      </summary>
      <div aria-live="polite">
        {looked.is === 'looking' ? <p className="p-faint">{t('gate.explain.loading')}…</p> : null}
        {looked.is === 'failed' ? <Problem problem={looked.problem} retry={() => void look()} /> : null}
        {looked.is === 'found' ? <Found evidence={looked.evidence} host={host} zone={zone} /> : null}
      </div>
    </details>
  )
}
