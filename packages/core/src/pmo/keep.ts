import { TrackerError } from '../failure.ts'
import { saysTheSame } from '../gates/judge.ts'
import { passageInForce } from '../gates/passage.ts'
import type { ItemMarks, StoredJudgement } from '../gates/records.ts'
import { canonical } from '../hash.ts'
import type { Template } from '../methodology/template.ts'
import type { DocKey, Ports, Tracker } from '../ports.ts'
import { judgementKey, summaryKey } from './documents.ts'
import type { ComponentSummary } from './views.ts'

const unchecked = <T>(key: DocKey<T>): DocKey<unknown> => ({ ...key, check: (value) => value })

interface Kept<T> {
  /** Absent where nothing stands, or where what stands is damaged. */
  readonly value: T | undefined
  readonly version: string
}

/** What stands now, damaged or not, so that it can be replaced. */
const readKept = async <T>(ports: Ports, key: DocKey<T>): Promise<Kept<T>> => {
  const found = await ports.shelf.read(unchecked(key))
  if (!found) return { value: undefined, version: 'new' }
  try {
    return { value: key.check(found.value), version: found.version }
  } catch {
    return { value: undefined, version: found.version }
  }
}

/** Writes what is derived from the tracker alone, whatever stands there: the last derivation is the right one. */
const replace = async <T>(ports: Ports, key: DocKey<T>, value: T, known: Kept<T>): Promise<void> => {
  let version = known.version
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const written = await ports.shelf.write(unchecked(key), value, version)
    if (written.ok) return
    version = written.newer?.version ?? 'new'
  }
  throw new TrackerError(
    'conflict',
    `${key.collection} ${key.id} is being written by somebody else at the same time`,
    'Try again in a minute.',
  )
}

/** The guarded marks that follow from a judgement and the gates that were passed; a passage that ran out no longer counts. */
export const marksOf = (template: Template, stored: StoredJudgement): ItemMarks => ({
  gates: template.gates.map((gate, index) => {
    const passage = passageInForce(stored.passages, gate.id, stored.judgement.asOf)
    return {
      gate: gate.id,
      slot: index + 1,
      state: passage ? 'passed' : 'notPassed',
      until: passage?.until ?? null,
      judgementHash: passage?.judgementHash ?? null,
    }
  }),
  judgement: { gate: stored.judgement.gate, outcome: stored.judgement.outcome, hash: stored.judgementHash, asOf: stored.judgement.asOf },
})

const shown = ({ component, template, tier, passages, enforcement, history }: StoredJudgement): string =>
  canonical({ component, template, tier, passages, events: history.length, enforcement: enforcement && { ...enforcement, readBackAt: '' } })

const unchanged = (template: Template, before: StoredJudgement, after: StoredJudgement): boolean =>
  canonical(marksOf(template, before).gates) === canonical(marksOf(template, after).gates) &&
  saysTheSame(before.judgement, after.judgement) &&
  shown(before) === shown(after) &&
  before.evidence.itemsRead === after.evidence.itemsRead

/**
 * Keeps an official judgement: its document, then the marks on the project item, in this order, each repeatable.
 * `whenChanged`: the nightly way, which writes nothing while the judgement says the same; `now`: as asked for by a person or a decision. Returns the judgement that now stands.
 */
export const keepJudgement = async (
  ports: Ports,
  tracker: Tracker,
  template: Template,
  stored: StoredJudgement,
  when: 'whenChanged' | 'now',
): Promise<StoredJudgement> => {
  const key = judgementKey(stored.component.ref)
  const before = await readKept(ports, key)
  const standing =
    before.value &&
    unchanged(template, before.value, stored) &&
    (when === 'whenChanged' || before.value.judgement.asOf === stored.judgement.asOf)
      ? before.value
      : undefined
  if (!standing) await replace(ports, key, stored, before)
  const kept = standing ?? stored
  if (!standing || (await tracker.marks(kept.component.ref)).judgement?.hash !== kept.judgementHash)
    await ports.desk.ensureMarks(kept.component.ref, marksOf(template, kept))
  return kept
}

/** Keeps a summary; writes nothing while all that it shows is the same. */
export const keepSummary = async (ports: Ports, summary: ComponentSummary): Promise<void> => {
  const key = summaryKey(summary.ref)
  const before = await readKept(ports, key)
  const same = before.value && canonical({ ...before.value, judgedAt: '' }) === canonical({ ...summary, judgedAt: '' })
  if (!same) await replace(ports, key, summary, before)
}
