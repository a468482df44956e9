import * as z from 'zod/mini'
import type { DocCollection, DocKey, Ports, Versioned } from '../../../ports.ts'

const Comment = z.object({ by: z.string(), byName: z.string(), at: z.string(), text: z.string() })

/** A saved selection: what its list needs stands here, the question and the answer under their hashes. */
const Scenario = z.object({
  name: z.string(),
  note: z.string(),
  by: z.string(),
  byName: z.string(),
  at: z.string(),
  model: z.string(),
  answer: z.string(),
  currency: z.string(),
  status: z.enum(['optimal', 'feasible']),
  value: z.number(),
  bound: z.number(),
  gap: z.number(),
  cost: z.record(z.string(), z.number()),
  projects: z.array(z.string()),
  selected: z.array(z.string()),
  comments: z.array(Comment),
  removed: z.boolean(),
})
export type Scenario = z.infer<typeof Scenario>

const collection = 'portfolio-scenarios'

export const scenarioKey = (id: string): DocKey<Scenario> => ({ collection, id, check: (value) => Scenario.parse(value) })

/** `null`: damaged, which must not hide the others. */
const scenarios: DocCollection<Scenario | null> = { collection, check: (value) => Scenario.safeParse(value).data ?? null }

/** Every scenario that is not put away, the newest first. */
export const readScenarios = async (ports: Pick<Ports, 'shelf'>): Promise<readonly Versioned<Scenario>[]> => {
  const found: Versioned<Scenario>[] = []
  let after: string | undefined
  do {
    const page = await ports.shelf.list(scenarios, after)
    for (const { id, value, version } of page.values) if (value && !value.removed) found.push({ id, value, version })
    after = page.next
  } while (after !== undefined)
  return found.sort((a, b) => (a.value.at < b.value.at ? 1 : -1))
}
