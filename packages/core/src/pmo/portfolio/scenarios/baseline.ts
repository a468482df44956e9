import * as z from 'zod/mini'
import type { Call, DocKey, Ports } from '../../../ports.ts'
import { type Kept, readKept } from '../../kept.ts'
import type { SelectionView } from '../../views/selection.ts'
import { keepBody } from '../bodies.ts'
import type { Sheet } from '../sheet.ts'
import { scenarioKey } from './documents.ts'

const Named = z.object({ ref: z.string(), name: z.string() })
const Proposal = z.object({ scenario: z.string(), by: Named, at: z.string(), note: z.string(), hash: z.string() })

const commitment = {
  scenario: z.string(),
  name: z.string(),
  note: z.string(),
  model: z.string(),
  answer: z.string(),
  selected: z.array(z.string()),
  proposedBy: Named,
  approvedBy: Named,
  at: z.string(),
  /** Hash of the commitment before it. */
  before: z.nullable(z.string()),
}
const Commitment = z.object(commitment)
export type Commitment = z.infer<typeof Commitment>

const Baseline = z.object({
  current: z.nullable(z.object({ ...commitment, hash: z.string() })),
  proposal: z.nullable(Proposal),
  /** Scenarios that were the baseline before. */
  former: z.array(z.string()),
})
export type Baseline = z.infer<typeof Baseline>

export const noBaseline: Baseline = { current: null, proposal: null, former: [] }

const baselineKey: DocKey<Baseline> = { collection: 'portfolio', id: 'baseline', check: (value) => Baseline.parse(value) }

export const readBaseline = (ports: Pick<Ports, 'shelf'>): Promise<Kept<Baseline>> => readKept(ports, baselineKey)

export const writeBaseline = async (ports: Ports, next: Baseline, replaces: string): Promise<boolean> =>
  (await ports.shelf.write(baselineKey, next, replaces)).ok

/**
 * Records that two people of the PMO committed the portfolio to a scenario, and returns the hash of that record, which names the one before
 * it. The one place where a commitment comes into being.
 */
export const recordCommitment = (ports: Ports, _call: Call, commitment: Commitment): Promise<string> => keepBody(ports, commitment)

/** The committed selection as one person may see it. */
export const standingBaseline = async (ports: Ports, { rows }: Sheet): Promise<SelectionView['baseline']> => {
  const { value } = await readBaseline(ports)
  const current = value?.current
  if (!current) return null
  const visible = new Set(rows.map(({ component }) => component.ref))
  const scenario = await readKept(ports, scenarioKey(current.scenario))
  return {
    scenario: current.scenario,
    name: scenario.value?.name ?? current.name,
    selected: current.selected.filter((ref) => visible.has(ref)),
  }
}
