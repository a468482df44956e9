import { diagnose, type RecordProblem } from '../../ledger/diagnose.ts'
import { type Ledger, pageKey } from '../../ledger/keep.ts'
import type { Anchor } from '../../ledger/record.ts'
import type { Ports } from '../../ports.ts'

/** What is wrong with a chain as people are told it: a record that was put in is told from those that it pushed aside, as `verify` does. */
export const problemsNamed = async (
  { shelf }: Pick<Ports, 'shelf'>,
  { subject, hashes, problems }: Ledger,
  anchor: Anchor | undefined,
): Promise<readonly RecordProblem[]> => {
  if (problems.length === 0) return []
  const bodies = await Promise.all(hashes.map(async (hash) => (await shelf.read(pageKey(hash)))?.value))
  const bodyOf = new Map(hashes.map((hash, index) => [hash, bodies[index]]))
  const told = diagnose({ subject, hashes, bodyOf: (hash) => bodyOf.get(hash), anchor }).problems
  return told.length > 0 ? told : problems
}
