import { specOfName } from '../facts/entries.ts'
import { TrackerError } from '../failure.ts'
import type { StoredJudgement } from '../gates/records.ts'
import { effectiveTemplate } from '../methodology/effective.ts'
import type { Call, Ports, Tracker } from '../ports.ts'
import { factsOf } from '../rules/parts.ts'
import { sentenceOf } from '../rules/sentence.ts'
import type { WorkItem } from '../work/items.ts'
import { emptyMapping } from '../work/mapping-empty.ts'
import type { ItemRef } from '../work/values.ts'
import { judgementKey, templateKey } from './documents.ts'
import { fieldWords } from './field-words.ts'
import { collect } from './read-components.ts'
import type { CriterionEvidence } from './views.ts'

const visibleItems = async (tracker: Tracker, refs: readonly ItemRef[]): Promise<readonly WorkItem[]> => {
  if (refs.length === 0) return []
  const visible = await tracker.visible(refs)
  if (visible.size === 0) return []
  return (await collect(tracker.items({ kind: 'items', items: refs.filter((ref) => visible.has(ref)) }, []))).values
}

const factEvidence = (fact: string, stored: StoredJudgement, items: ReadonlyMap<ItemRef, WorkItem>): CriterionEvidence['facts'][number] => {
  const source = stored.evidence.sources[fact]
  const named = source?.items ?? []
  const seen = named.flatMap((ref) => items.get(ref) ?? [])
  return {
    fact,
    label: specOfName(fact)?.label ?? fact,
    ...(source?.field === undefined ? {} : { field: fieldWords(fact, source.field) }),
    items: seen.map(({ key, title, url }) => ({ key, title, url })),
    hidden: named.length - seen.length,
    total: source?.itemCount ?? 0,
    readAt: stored.evidence.readAt,
    ...(source?.recorded === undefined ? {} : { recorded: { on: source.recorded.on, byName: source.recorded.byName } }),
    ...(source?.problem === undefined ? {} : { problem: source.problem }),
  }
}

/** How a criterion is checked, and the items behind each fact: titles only of what this reader may see. */
export const showEvidence = async (
  ports: Ports,
  call: Call,
  input: { readonly item: ItemRef; readonly criterion: string },
): Promise<CriterionEvidence> => {
  const found = (await ports.shelf.read(judgementKey(input.item)))?.value
  const stored = found && !('none' in found) ? found : undefined
  const template = stored && (await ports.shelf.read(templateKey(stored.template)))?.value
  const effective = template && effectiveTemplate(template, stored.tier, stored.tailoring?.entries)
  const criterion = effective?.criteria.find(({ id }) => id === input.criterion)
  if (!stored || !effective || !criterion)
    throw new TrackerError('not-found', `There is no judgement of ${input.criterion} on this project`, 'Judge the gate again.')
  const facts = [...new Set([...(criterion.when ? factsOf(criterion.when) : []), ...factsOf(criterion.passes)])].sort()
  const refs = [...new Set(facts.flatMap((fact) => stored.evidence.sources[fact]?.items ?? []))]
  const items = await visibleItems(ports.tracker({ mapping: emptyMapping, zone: call.zone }), refs)
  const byRef = new Map(items.map((item) => [item.ref, item]))
  const when = criterion.when ? `Where ${sentenceOf(criterion.when, effective.parameters)}: ` : ''
  return {
    id: criterion.id,
    condition: `${when}${sentenceOf(criterion.passes, effective.parameters)}`,
    tree: { when: criterion.when ?? null, passes: criterion.passes, parameters: effective.parameters },
    facts: facts.map((fact) => factEvidence(fact, stored, byRef)),
  }
}
