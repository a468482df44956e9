import {
  type DecisionChecked,
  type EnforcementChecked,
  type PackChecked,
  readPack,
  type SubjectChecked,
  verifyPack,
} from '@plumbline/core/evidence'
import type { Asked } from './arguments.ts'
import { textOf } from './check.ts'
import type { ProcessHost } from './host.ts'

const problemWords: Readonly<Record<SubjectChecked['problems'][number]['problem'], string>> = {
  edited: 'was edited: it is not what its hash says',
  removed: 'was removed',
  inserted: 'was inserted: no attested record leads to it',
  reordered: 'was moved: it does not stand where its neighbours say',
  foreign: 'belongs to another ledger',
  texts: 'has a name or text beside it that was changed',
}

const planWords = { same: 'is kept', changed: 'WAS CHANGED', missing: 'IS MISSING', none: '' } as const

const replayWords: Readonly<Record<DecisionChecked['replay'], string>> = {
  same: 'replays to the same hash',
  different: 'replays to another hash',
  changed: 'rests on facts or a template that were changed',
  missing: 'rests on facts or a template that are missing in the pack',
  notReplayable: 'was kept without what it was judged by, so that it cannot be replayed',
}

const anchorWords = ({ anchoring, anchor }: SubjectChecked): string => {
  const at = `${anchor?.seq ?? 0}|${anchor?.head ?? ''}`
  switch (anchoring.is) {
    case 'anchored':
      return `anchored at ${at}`
    case 'ahead':
      return `ahead by ${anchoring.by} of what the item attested, ${at}`
    case 'contradicted':
      return `contradicted: the item attested ${at}`
    case 'none':
      return 'attested by no item'
  }
}

const foundWords = { inForce: 'in force', inPart: 'in force in part', undone: 'not in force' } as const

const enforcementLine = ({ seq, at, became, was, rules, plan, replay, found }: EnforcementChecked): string => {
  const follows = plan === null ? 'by no plan that is known' : `plan ${plan.slice(0, 16)} ${planWords[replay]}`
  if (found !== undefined) {
    const named = found.named === '' ? 'by whom is not known' : `the tracker’s log names ${found.named.split('\n').join('; ')}`
    const when = found.changedAt === null ? '' : ` on ${found.changedAt}`
    return `  record ${seq}: the tracker’s rules were found ${foundWords[became]} at ${at}, changed from outside${when}, ${named}; ${follows}`
  }
  const what = became === 'undone' ? 'taken back' : was === 'inForce' ? 'set right again' : 'put in force'
  return `  record ${seq}: the tracker’s rules were ${what}, ${rules} changed, ${follows}`
}

const subjectLines = (checked: SubjectChecked): readonly string[] => [
  `${[checked.key, checked.title].filter(Boolean).join(' ')}: ${checked.records} records, ${anchorWords(checked)}`,
  ...checked.problems.map(({ seq, problem }) => `  record ${seq} ${problemWords[problem]}`),
  ...checked.enforcement.map(enforcementLine),
  ...checked.decisions.map(({ seq, gate, outcome, replay }) => `  decision ${seq} (${outcome} on ${gate}) ${replayWords[replay]}`),
]

const report = (checked: PackChecked): string => {
  const { verified, subjects, records, at } = checked
  const open = subjects.filter((subject) => !subject.verified).length
  const end = verified
    ? `Verified: ${records} records of ${subjects.length} ledgers, as of ${at}. Compare the ends with “Plumbline record” on the items.`
    : `Not verified: ${open} of ${subjects.length} ledgers do not hold.`
  return [...subjects.flatMap(subjectLines), end].join('\n')
}

/** Verifies an evidence pack by nothing but itself: 0 verified, 1 contradicted; a file that is no pack cannot be verified. */
export const verify = async ({ pack, json }: Extract<Asked, { command: 'verify' }>, host: ProcessHost): Promise<number> => {
  const checked = await verifyPack(readPack(await textOf(host, pack)))
  host.write(json ? JSON.stringify(checked) : report(checked))
  return checked.verified ? 0 : 1
}
