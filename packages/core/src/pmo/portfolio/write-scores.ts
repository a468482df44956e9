import { TrackerError } from '../../failure.ts'
import type { Call, Ports } from '../../ports.ts'
import type { WriteScoresResult } from '../views/scoring.ts'
import type { PortfolioInput } from './client.ts'
import { writtenPlace } from './documents.ts'
import { readStanding, saveStanding } from './heads.ts'
import { readSheet } from './sheet.ts'
import { scoreNumbers } from './show-scoring.ts'

/** So many projects a call, so that it ends in the time that a host gives it. */
const projectsACall = 25

/** Trackers show two decimals at most. */
const shown = (score: number | null): number | null => (score === null ? null : Math.round(score * 100) / 100)

type Written = { readonly ref: string; readonly score: number | null; readonly wrote: boolean }

/** Puts scores into the tracker's own field. A score that is not known empties the field; what cannot be written is told, and does not keep the others back. */
export const writeScores = async (
  ports: Ports,
  call: Call,
  { from = 0 }: PortfolioInput<'scoring.writeBack'>,
): Promise<WriteScoresResult> => {
  const sheet = await readSheet(ports, call)
  const { value: model } = sheet.scoring
  if (!model) throw new TrackerError('invalid', 'There is no scoring model yet', 'Save one first.')
  const scores = scoreNumbers(sheet, model)
  // A project of another site has its score there.
  const own = sheet.rows.filter(({ component }) => !component.mirror)
  const rows = own.slice(from, from + projectsACall)
  const written: Written[] = []
  const failed: WriteScoresResult['failed'][number][] = []
  for (const { component } of rows) {
    const { ref, key, title } = component
    const score = shown(scores.get(ref)?.score ?? null)
    try {
      written.push({ ref, score, wrote: await ports.desk.ensureScore(ref, score) })
    } catch (cause) {
      if (!(cause instanceof TrackerError) || cause.code === 'rate-limited' || cause.code === 'unavailable') throw cause
      failed.push({ key, title, message: cause.message, remedy: cause.remedy })
    }
  }
  await remember(ports, call, model.version, written)
  const done = from + rows.length
  const wrote = written.filter((one) => one.wrote).length
  const total = own.length
  return { written: wrote, unchanged: written.length - wrote, failed, done, total, ...(done < total ? { next: done } : {}) }
}

/** What the field was last given, for showing it beside the score; the field itself decides what is written. */
const remember = async (ports: Ports, call: Call, model: string, written: readonly Written[]): Promise<void> => {
  const before = await readStanding(ports, writtenPlace)
  const scores = { ...before.value?.scores, ...Object.fromEntries(written.map(({ ref, score }) => [ref, score])) }
  await saveStanding(ports, call, writtenPlace, { model, scores }, { replaces: before.version })
}
