import { factsHashOf } from '../../facts/facts-hash.ts'
import { withPeopleAs } from '../../facts/people.ts'
import { isPerson } from '../../facts/reading.ts'
import { decidedFacts } from '../../gates/decided.ts'
import type { DecidedJudgement, StoredJudgement } from '../../gates/records.ts'
import type { Aside } from '../../ledger/record.ts'
import { sealerOf } from '../../ledger/seal.ts'
import type { Ports } from '../../ports.ts'
import type { WorkItem } from '../../work/items.ts'
import type { PersonRef } from '../../work/values.ts'
import { decidedKey } from '../decided-document.ts'
import type { Judged } from '../judge-component.ts'
import { readKept, replace } from '../kept.ts'

/** What a decision will rest on, as it is kept for good: people are named by the references of the project's ledger, and who they are stands beside its records. */
export interface Evident {
  readonly decided: DecidedJudgement
  readonly factsHash: string
  readonly beside: Readonly<Record<string, Aside>>
}

const namesIn = ({ fields }: WorkItem): ReadonlyMap<PersonRef, string> =>
  new Map(
    Object.values(fields).flatMap((reading) =>
      reading.ok && reading.value !== null && isPerson(reading.value) ? [[reading.value.ref, reading.value.name] as const] : [],
    ),
  )

/** The evidence without the names of those who recorded something by hand. */
const nameless = ({ sources, ...evidence }: DecidedJudgement['evidence'], factsHash: string): DecidedJudgement['evidence'] => ({
  ...evidence,
  factsHash,
  sources: Object.fromEntries(
    Object.entries(sources).map(([fact, source]) => [
      fact,
      source.recorded ? { ...source, recorded: { ...source.recorded, byName: '' } } : source,
    ]),
  ),
})

export const evidentOf = ({ unguessable }: Pick<Ports, 'unguessable'>, judged: Judged, stored: StoredJudgement): Evident => {
  const { judgement, facts, evidence, template, tier, tailoring, waivers } = stored
  const sealer = sealerOf(judged.governance.ledger.aside, unguessable)
  const names = namesIn(judged.reading.project)
  const kept = withPeopleAs(facts, (ref) => sealer.person({ ref, name: names.get(ref) ?? '' }))
  const factsHash = factsHashOf(kept)
  const entries = tailoring?.entries.map(({ reason: _, ...entry }) => entry) ?? []
  const judgedBy = { template, tier, ...(entries.length > 0 ? { tailoring: entries } : {}) }
  return {
    decided: { judgement, facts: kept, evidence: nameless(evidence, factsHash), judgedBy, ...(waivers ? { waivers } : {}) },
    factsHash,
    beside: sealer.aside,
  }
}

/** Keeps what a decision rests on, under the hashes that the decision names, before the decision itself. */
export const keepEvidence = async (
  { shelf }: Pick<Ports, 'shelf'>,
  judgementHash: string,
  { decided, factsHash }: Evident,
): Promise<void> => {
  const key = decidedKey(judgementHash, factsHash)
  const kept = await readKept({ shelf }, key)
  if (!kept.value || !decidedFacts(kept.value, { factsHash })) await replace({ shelf }, key, decided, kept)
}
