import type { RecordableFact } from '@plumbline/core'
import { Chevron } from '../look/icons.tsx'
import { t } from '../words/words.ts'
import { FactRow, type RowContext } from './FactRow.tsx'

const List = ({ facts, context }: { readonly facts: readonly RecordableFact[]; readonly context: RowContext }) => (
  <ul className="r-facts">
    {facts.map((fact) => (
      <FactRow key={fact.fact} fact={fact} {...context} />
    ))}
  </ul>
)

/** Facts by what they ask of people: recorded ones, those that the template still asks for, and all others on demand. */
export const FactLists = (context: RowContext) => {
  const { facts } = context.view
  const recorded = facts.filter((fact) => fact.recorded !== null)
  const asked = facts.filter((fact) => fact.recorded === null && fact.asked && !fact.mapped)
  const others = facts.filter((fact) => fact.recorded === null && !asked.includes(fact))
  return (
    <>
      <section className="r-section">
        <h3>{t('records.recorded')}</h3>
        {recorded.length === 0 ? <p className="p-muted">{t('records.none')}</p> : <List facts={recorded} context={context} />}
      </section>
      {asked.length === 0 ? null : (
        <section className="r-section">
          <h3>{t('records.asked')}</h3>
          <List facts={asked} context={context} />
        </section>
      )}
      {others.length === 0 ? null : (
        <details className="r-section r-more">
          <summary>
            <Chevron className="p-chevron" />
            <h3>{t('records.others', { count: others.length })}</h3>
          </summary>
          <List facts={others} context={context} />
        </details>
      )}
    </>
  )
}

/** Only the named facts, in their order. */
export const NamedFacts = ({ names, context }: { readonly names: readonly string[]; readonly context: RowContext }) => (
  <List facts={context.view.facts.filter(({ fact }) => names.includes(fact))} context={context} />
)
