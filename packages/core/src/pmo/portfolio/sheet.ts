import type { ScoringModel } from '../../portfolio/scoring/model.ts'
import type { Call, DocCollection, Ports } from '../../ports.ts'
import { emptyMapping } from '../../work/mapping-empty.ts'
import type { ItemRef } from '../../work/values.ts'
import { summaries } from '../documents.ts'
import type { ComponentSummary } from '../views.ts'
import { allInputs, type InputsDocument, limitsPlace, noInputs, scoringPlace, strategyPlace } from './documents.ts'
import { readStanding, type Standing } from './heads.ts'
import type { PortfolioLimits, Strategy } from './inputs.ts'

/** One project of the portfolio with what was entered of it. */
export interface SheetRow extends InputsDocument {
  readonly component: ComponentSummary
  readonly inputsVersion: string
}

/** The portfolio as one person may see it: what nobody shows them is in no number that they get. */
export interface Sheet {
  readonly rows: readonly SheetRow[]
  readonly hidden: number
  readonly strategy: Standing<Strategy>
  readonly scoring: Standing<ScoringModel>
  readonly limits: Standing<PortfolioLimits>
  readonly mayConfigure: boolean
}

const all = async <T>(ports: Ports, collection: DocCollection<T>) => {
  const found: { readonly id: string; readonly value: T; readonly version: string }[] = []
  let after: string | undefined
  do {
    const page = await ports.shelf.list(collection, after)
    found.push(...page.values)
    after = page.next
  } while (after !== undefined)
  return found
}

/** By title, so that the same projects stand in the same order in every tracker. */
const inOrder = (a: ComponentSummary, b: ComponentSummary): number =>
  a.title < b.title ? -1 : a.title > b.title ? 1 : a.ref < b.ref ? -1 : 1

export const visibleTo = (ports: Ports, call: Call, refs: readonly ItemRef[]): Promise<ReadonlySet<ItemRef>> =>
  ports.tracker({ mapping: emptyMapping, zone: call.zone }).visible(refs)

export const readSheet = async (ports: Ports, call: Call): Promise<Sheet> => {
  const [found, inputs, strategy, scoring, limits, mayConfigure] = await Promise.all([
    all(ports, summaries),
    all(ports, allInputs),
    readStanding(ports, strategyPlace),
    readStanding(ports, scoringPlace),
    readStanding(ports, limitsPlace),
    ports.directory.isPmo(call.actor),
  ])
  const components = found.flatMap(({ value }) => value ?? [])
  const visible = await visibleTo(
    ports,
    call,
    components.map(({ ref }) => ref),
  )
  const known = new Map(inputs.map((one) => [one.id, one]))
  const rows = components
    .filter(({ ref }) => visible.has(ref))
    .sort(inOrder)
    .map((component): SheetRow => {
      const entered = known.get(component.ref)
      return { component, ...(entered?.value ?? noInputs), inputsVersion: entered?.version ?? 'new' }
    })
  return { rows, hidden: components.length - rows.length, strategy, scoring, limits, mayConfigure }
}
