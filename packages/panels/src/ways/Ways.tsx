import type { Client, OwnWay, OwnWaysRound, WayAnswer, WayRound, WaysRound } from '@plumbline/core'
import { useEffect } from 'react'
import { Problem } from '../call/Problem.tsx'
import { useCall } from '../call/use-call.ts'
import type { Host } from '../host.ts'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'

/** The worst first: whoever relies on gates has to know what nobody can see. */
const order = ['unknowable', 'found', 'stopped'] as const
type Kind = (typeof order)[number]

const because = (answer: WayAnswer): string =>
  answer.answer === 'unknowable'
    ? t('ways.by.nothing')
    : [t(`ways.by.${answer.by}`), ...(answer.answer === 'found' && answer.drift ? [t('ways.drift')] : [])].join(' ')

const Group = ({ kind, ways }: { readonly kind: Kind; readonly ways: readonly (readonly [WayRound, WayAnswer])[] }) => (
  <details className="w-ways" open={kind === 'unknowable'}>
    <summary>
      <Chevron className="p-chevron" /> <b>{t(`ways.${kind}`)}</b> <span className="p-muted">{ways.length}</span>
    </summary>
    <ul className="w-list">
      {ways.map(([way, answer]) => (
        <li key={way}>
          <span>{t(`ways.title.${way}`)}</span>
          <p>{because(answer)}</p>
        </li>
      ))}
    </ul>
  </details>
)

const Groups = ({ ways }: { readonly ways: WaysRound }) => {
  const all = Object.entries(ways) as [WayRound, WayAnswer][]
  return order.flatMap((kind) => {
    const own = all.filter(([, { answer }]) => answer === kind)
    return own.length === 0 ? [] : [<Group key={kind} kind={kind} ways={own} />]
  })
}

const Own = ({ ways }: { readonly ways: Partial<OwnWaysRound> }) => (
  <details className="w-ways">
    <summary>
      <Chevron className="p-chevron" /> <b>{t('ways.own')}</b> <span className="p-muted">{Object.keys(ways).length}</span>
    </summary>
    <p className="p-muted w-intro">{t('ways.own.intro')}</p>
    <ul className="w-list">
      {(Object.entries(ways) as [WayRound | OwnWay, WayAnswer][]).map(([way, answer]) => (
        <li key={way}>
          <span>{t(`ways.title.${way}`)}</span>
          <p>{`${t(`ways.${answer.answer}`)}. ${because(answer)}`}</p>
        </li>
      ))}
    </ul>
  </details>
)

/** What people try to get past a gate that they have not passed, and whether this tracker stops it, it is found, or nobody can know. */
export const Ways = ({ client, host }: { readonly client: Client; readonly host: Host }) => {
  const { value, problem, again } = useCall(client, 'ways.open', {})
  useEffect(() => host.resized?.())
  if (problem) return <Problem problem={problem} retry={() => void again()} />
  if (!value?.ways) return null
  return (
    <section className="st-block">
      <h2>{t('ways.heading')}</h2>
      <p className="p-muted w-intro">{t('ways.intro')}</p>
      <Groups ways={value.ways} />
      {value.own ? <Own ways={value.own} /> : null}
    </section>
  )
}
