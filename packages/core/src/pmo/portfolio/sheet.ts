import type { ScoringModel } from '../../portfolio/scoring/model.ts'
import type { Call, DocCollection, Ports } from '../../ports.ts'
import { emptyMapping } from '../../work/mapping-empty.ts'
import type { ItemRef } from '../../work/values.ts'
import { isMirror } from '../mirrors/ref.ts'
import type { OtherSites, OthersCounted } from '../views/mirrors.ts'
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
  readonly others: OtherSites
  readonly strategy: Standing<Strategy>
  readonly scoring: Standing<ScoringModel>
  readonly limits: Standing<PortfolioLimits>
  readonly mayConfigure: boolean
}

/** What the portfolio's own page has loaded already. */
const pages = () => import('../pages.ts')

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

/** What this person may see: of this site's projects as the tracker says, of other sites' as they came here. */
export const visibleTo = async (ports: Ports, call: Call, refs: readonly ItemRef[]): Promise<ReadonlySet<ItemRef>> => {
  const own = await ports.tracker({ mapping: emptyMapping, zone: call.zone }).visible(refs.filter((ref) => !isMirror(ref)))
  if (!refs.some(isMirror)) return own
  const { rows } = await (await pages()).readMirrors(ports, await ports.directory.isPmo(call.actor))
  return new Set([...own, ...rows.map(({ component }) => component.ref)])
}

/** A project's inputs as they were entered here, and for one of another site as they were there until somebody here does. */
const enteredOf = (own: InputsDocument | undefined, home: InputsDocument | null | undefined): InputsDocument => own ?? home ?? noInputs

/** `count` asks what would be if other projects of other sites counted than the limits say. */
export const readSheet = async (ports: Ports, call: Call, count?: OthersCounted): Promise<Sheet> => {
  const { countedOf, everySummary, readMirrors, withSource } = await pages()
  const [components, inputs, strategy, scoring, limits, mayConfigure] = await Promise.all([
    everySummary(ports),
    all(ports, allInputs),
    readStanding(ports, strategyPlace),
    readStanding(ports, scoringPlace),
    readStanding(ports, limitsPlace),
    ports.directory.isPmo(call.actor),
  ])
  const visible = await visibleTo(
    ports,
    call,
    components.map(({ ref }) => ref),
  )
  const known = new Map(inputs.map((one) => [one.id, one]))
  const shown = await readMirrors(ports, mayConfigure)
  const { rows: counted, others } = countedOf(shown.rows, count ?? limits.value?.others)
  const fromHome = new Map(counted.map(({ component, entered }) => [component.ref, entered]))
  const own = components.filter(({ ref }) => visible.has(ref))
  const rows = [...own, ...counted.map(({ component }) => withSource(component))].sort(inOrder).map((component): SheetRow => {
    const entered = known.get(component.ref)
    return { component, ...enteredOf(entered?.value ?? undefined, fromHome.get(component.ref)), inputsVersion: entered?.version ?? 'new' }
  })
  const hidden = components.length - own.length + shown.hidden
  return { rows, hidden, others, strategy, scoring, limits, mayConfigure }
}
