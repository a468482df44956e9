import type { WorkItem } from '../work/items.ts'
import { type FactSpec, factSpecOf } from './catalogue.ts'
import type { FactSource } from './evidence.ts'
import type { FactReading, FactRecord } from './facts.ts'
import type { Ground } from './ground.ts'

const namedItems = 50

const listed = (items: readonly WorkItem[]): FactSource => ({
  items: items.slice(0, namedItems).map(({ ref }) => ref),
  itemCount: items.length,
})

const historyFields = { 'cost.estimateUpdatedOn': 'estimateAtCompletion', 'cost.approvedOn': 'approvedBudget' } as const

const lastChange = (fact: string, { history, project }: Ground): string | undefined => {
  const field = Object.entries(historyFields).find(([name]) => name === fact)?.[1]
  return field && history?.findLast((entry) => entry.item === project.ref && entry.change.field === field)?.id
}

const ofProject = (fact: string, { fields }: FactSpec, ground: Ground): FactSource => {
  const { project, mapping } = ground
  const unread = fields.map((field) => project.fields[field]).find((field) => field && !field.ok)
  const source = fields.map((field) => mapping.fields[field]?.source).find((name) => name !== undefined)
  const change = lastChange(fact, ground)
  return {
    ...listed([project]),
    ...(source === undefined ? {} : { field: source }),
    ...(change === undefined ? {} : { historyId: change }),
    ...(unread && !unread.ok ? { problem: unread.detail } : {}),
  }
}

/** `artefacts[design].state` comes from the artefacts of that kind only. */
const artefactKind = /^artefacts\[([\w-]+)\]\./

const ofRegister = (fact: string, spec: FactSpec, ground: Ground): FactSource => {
  const items = spec.register ? ground.ofKind(spec.register) : []
  const kind = artefactKind.exec(fact)?.[1]
  const own =
    kind === undefined ? items : items.filter(({ fields }) => fields.artefactKind?.ok === true && fields.artefactKind.value === kind)
  return own.length === 0 && spec.fields.some((field) => ground.project.fields[field]?.ok) ? ofProject(fact, spec, ground) : listed(own)
}

/** Who agreed to it or recorded it, where it comes from the baseline or the cost record. */
const saidBy = (fact: string, reading: FactReading | undefined, { told }: Ground): FactSource['recorded'] =>
  reading &&
  [told?.baseline[fact] === reading ? told.by.baseline : undefined, told?.costs[fact] === reading ? told.by.costs : undefined].find(Boolean)

const sourceOf = (fact: string, reading: FactReading | undefined, ground: Ground, recordedUsed: boolean): FactSource => {
  const said = saidBy(fact, reading, ground)
  if (said) return { items: [], itemCount: 0, recorded: said }
  const spec = factSpecOf(fact)
  const recorded = recordedUsed ? ground.record?.facts[fact] : undefined
  if (recorded) return { items: [], itemCount: 0, recorded: { on: recorded.on, byName: recorded.byName, at: recorded.at } }
  if (!spec) return listed([])
  if (spec.register) return ofRegister(fact, spec, ground)
  return spec.needs === 'deliveryTypes' ? listed(ground.ofKind('delivery')) : ofProject(fact, spec, ground)
}

/** Where each fact that the template asks for comes from; without a template, every fact. `recorded`: those that people recorded, because nothing else tells them. */
export const sourcesOf = (values: FactRecord, recorded: ReadonlySet<string>, ground: Ground): Readonly<Record<string, FactSource>> =>
  Object.fromEntries(
    Object.keys(values)
      .filter((fact) => !ground.asks || ground.asks.has(fact))
      .map((fact) => [fact, sourceOf(fact, values[fact], ground, recorded.has(fact))]),
  )
