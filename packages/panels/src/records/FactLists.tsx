import type { RecordableFact } from '@plumbline/core'
import { useState } from 'react'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { FactRow, type RowContext } from './FactRow.tsx'
import { groupNames, groupOf, meets } from './groups.ts'

const List = ({ facts, context }: { readonly facts: readonly RecordableFact[]; readonly context: RowContext }) => (
  <ul className="r-facts">
    {facts.map((fact) => (
      <FactRow key={fact.fact} fact={fact} {...context} />
    ))}
  </ul>
)

/** What nobody asks for, by its subject; open where something in it was looked for or is being recorded. */
const Groups = ({
  facts,
  context,
  looking,
}: {
  readonly facts: readonly RecordableFact[]
  readonly context: RowContext
  readonly looking: boolean
}) =>
  groupNames.map((group) => {
    const own = facts.filter(({ fact }) => groupOf(fact) === group)
    const open = looking || own.some(({ fact }) => fact === context.editing)
    return own.length === 0 ? null : (
      <details key={`${group} ${looking}`} className="r-section r-more" open={open}>
        <summary>
          <Chevron className="p-chevron" />
          <h3>
            {t(`records.group.${group}`)} <span className="g-count">{own.length}</span>
          </h3>
        </summary>
        <List facts={own} context={context} />
      </details>
    )
  })

/** Facts by what they ask of people: recorded ones, those that the template still asks for, and all others by subject. All can be searched. */
export const FactLists = (context: RowContext) => {
  const { facts } = context.view
  const [wanted, setWanted] = useState('')
  const found = facts.filter((fact) => meets(fact, wanted, t(`records.group.${groupOf(fact.fact)}`)))
  const recorded = found.filter((fact) => fact.recorded !== null)
  const asked = found.filter((fact) => fact.recorded === null && fact.asked && !fact.mapped)
  const others = found.filter((fact) => fact.recorded === null && !asked.includes(fact))
  const looking = wanted.trim() !== ''
  return (
    <>
      <label className="r-search">
        <span className="p-label">{t('records.search')}</span>
        <input className="p-field" type="search" value={wanted} onInput={(event) => setWanted(event.currentTarget.value)} />
        <span className="p-muted p-small" role="status">
          {looking
            ? t('records.search.found', { count: found.length, all: facts.length })
            : t('records.search.all', { count: facts.length })}
        </span>
      </label>
      {looking && recorded.length === 0 ? null : (
        <section className="r-section">
          <h3>{t('records.recorded')}</h3>
          {recorded.length === 0 ? <p className="p-muted">{t('records.none')}</p> : <List facts={recorded} context={context} />}
        </section>
      )}
      {asked.length === 0 ? null : (
        <section className="r-section">
          <h3>{t('records.asked')}</h3>
          <List facts={asked} context={context} />
        </section>
      )}
      {others.length === 0 ? null : (
        <section>
          <h3>{t('records.others', { count: others.length })}</h3>
          <Groups facts={others} context={context} looking={looking} />
        </section>
      )}
    </>
  )
}

/** Only the named facts, in their order. */
export const NamedFacts = ({ names, context }: { readonly names: readonly string[]; readonly context: RowContext }) => (
  <List facts={context.view.facts.filter(({ fact }) => names.includes(fact))} context={context} />
)
