import { TrackerError } from '../failure.ts'
import type { NoGateAhead, StoredJudgement } from '../gates/records.ts'
import { hashOf } from '../hash.ts'
import type { Template } from '../methodology/template.ts'
import { isPlain } from '../plain.ts'
import type { DocKey } from '../ports.ts'
import type { ItemRef } from '../work/values.ts'

// What the panels' first paint reads is checked without a schema: by shape here, and by its hash, which the project item itself confirms.

/** Says that a document is not what was written. */
export const spoiled = (what: string): TrackerError =>
  new TrackerError(
    'unexpected-answer',
    `${what} was changed from outside or is damaged`,
    'Refresh the portfolio; it is then written anew from the tracker.',
  )

const checkStored = (value: unknown): StoredJudgement | NoGateAhead => {
  if (isPlain(value) && isPlain(value['component']) && typeof value['none'] === 'string') {
    if (value['behind'] !== undefined) checkStored(value['behind'])
    return value as unknown as NoGateAhead
  }
  if (
    !isPlain(value) ||
    !isPlain(value['component']) ||
    !isPlain(value['facts']) ||
    !isPlain(value['facts']['values']) ||
    !isPlain(value['evidence']) ||
    !Array.isArray(value['passages']) ||
    !Array.isArray(value['history']) ||
    !isPlain(value['judgement']) ||
    !isPlain(value['judgement']['template']) ||
    !Array.isArray(value['judgement']['rules']) ||
    !value['judgement']['rules'].every(isPlain) ||
    hashOf(value['judgement']) !== value['judgementHash']
  )
    throw spoiled('The stored judgement')
  return value as unknown as StoredJudgement
}

/** The official judgement of one component, or why there is none. */
export const judgementKey = (item: ItemRef): DocKey<StoredJudgement | NoGateAhead> => ({
  collection: 'judgements',
  id: item,
  check: checkStored,
})

/** A published template by its content hash: it cannot be changed without being noticed. */
export const templateKey = (hash: string): DocKey<Template> => ({
  collection: 'templates',
  id: hash,
  check: (value) => {
    if (!isPlain(value) || hashOf(value) !== hash) throw spoiled('The published template')
    return value as unknown as Template
  },
})

/** Up to when the tracker was last read for everything; `null` where somebody spoiled it. For people to see, never to judge by. */
export const readToKey: DocKey<{ readonly at: string } | null> = {
  collection: 'refresh',
  id: 'read',
  check: (value) => (isPlain(value) && typeof value['at'] === 'string' ? { at: value['at'] } : null),
}

/** Whether a template was ever chosen, for the empty states of a panel. */
export const chosenKey: DocKey<{ readonly template: unknown }> = {
  collection: 'settings',
  id: 'head',
  check: (value) => ({ template: isPlain(value) ? (value['template'] ?? null) : null }),
}
