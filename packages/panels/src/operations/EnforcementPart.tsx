import type { Client, EnforcementWatch } from '@plumbline/core'
import { Problem } from '../call/Problem.tsx'
import { useCall } from '../call/use-call.ts'
import { age, moment } from '../format/index.ts'
import { Lock, Warn } from '../look/icons.tsx'
import { t } from '../words/words.ts'

interface Given {
  readonly zone: string
  readonly locale: string
}
type Watched = Extract<EnforcementWatch, { status: 'watched' }>

const Lost = ({ watch, zone, locale }: Given & { readonly watch: Watched }) => (
  <ul className="op-lost">
    {watch.lost.map(({ slot, name, since, places }) => (
      <li key={slot}>
        {t(places.length > 0 ? 'operations.enforcement.partly' : 'operations.enforcement.lost', {
          ...{ slot, name, places: places.join(', ') },
          since: moment(since, zone, locale),
        })}
      </li>
    ))}
    {watch.changes.map(({ where, rule, kind, by, at }) => (
      <li key={`${where} ${rule} ${kind}`} className="p-muted p-small">
        {at === null
          ? t('operations.enforcement.rule', { where })
          : t(by === null ? 'operations.enforcement.rule.at' : 'operations.enforcement.rule.by', {
              ...{ where, name: by ?? '' },
              when: moment(at, zone, locale),
            })}
      </li>
    ))}
  </ul>
)

const Shown = ({ watch, ...given }: Given & { readonly watch: EnforcementWatch }) => {
  if (watch.status !== 'watched')
    return <p className="p-muted">{t(watch.status === 'notYet' ? 'operations.enforcement.notYet' : 'operations.enforcement.none')}</p>
  const readBack = t('operations.enforcement.readBack', { age: age(watch.at, watch.now, given.locale) })
  if (!watch.readable) return <p>{`${t('operations.enforcement.unreadable')} ${readBack}`}</p>
  if (watch.lost.length === 0)
    return (
      <p className="op-stands">
        <Lock /> <span>{`${t('operations.enforcement.stands')} ${readBack}`}</span>
      </p>
    )
  return (
    <>
      <p className="op-stands" role="alert">
        <Warn className="p-icon-warning" /> <span>{`${t('operations.enforcement.drifted')} ${readBack}`}</span>
      </p>
      <Lost watch={watch} {...given} />
    </>
  )
}

/** Whether the gates that were put in force still are, by the last look on schedule. */
export const EnforcementPart = ({ client, ...given }: Given & { readonly client: Client }) => {
  const { value, problem, again } = useCall(client, 'enforcement.watch', {})
  return (
    <section className="op-section">
      <h2>{t('operations.enforcement')}</h2>
      {problem ? <Problem problem={problem} retry={() => void again()} /> : null}
      {value ? <Shown watch={value} {...given} /> : null}
    </section>
  )
}
