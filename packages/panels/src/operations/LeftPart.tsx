import type { Client } from '@plumbline/core'
import { Problem } from '../call/Problem.tsx'
import { useCall } from '../call/use-call.ts'
import { moment } from '../format/index.ts'
import { t } from '../words/words.ts'

interface Props {
  readonly client: Client
  readonly zone: string
  readonly locale: string
}

/** Projects that stand in the portfolio no more, so that none goes unseen: nothing is shown where there is none. */
export const LeftPart = ({ client, zone, locale }: Props) => {
  const { value, problem, again } = useCall(client, 'portfolio.left', {})
  if (problem) return <Problem problem={problem} retry={() => void again()} />
  if (!value || value.left.length === 0) return null
  return (
    <section className="op-section">
      <h2>{t('operations.left')}</h2>
      <p className="p-muted">{t('operations.left.intro')}</p>
      <ul className="op-lost">
        {value.left.map(({ ref, key, title, phase, at }) => (
          <li key={ref}>
            {t(phase === null ? 'operations.left.one' : 'operations.left.from', {
              key,
              title,
              phase: phase ?? '',
              when: moment(at, zone, locale),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
