import type { ScoringModel } from '../../portfolio/scoring/model.ts'
import type { Call, Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import type { ProjectScore, ScoringView } from '../views/scoring.ts'
import { type WrittenScores, writtenPlace } from './documents.ts'
import { readStanding } from './heads.ts'
import { type Scoring, scoreRows } from './score-projects.ts'
import { scorableFacts, suggestedModel } from './scoring-facts.ts'
import { readSheet, type Sheet, type SheetRow } from './sheet.ts'

const blank = { score: null, rank: null, atLeast: null, atMost: null, missing: [], undefined: null, parts: [] } as const

/** What a project's score is made of. */
export const projectScore = (row: SheetRow, scoring: Scoring | null, written: WrittenScores | null): ProjectScore => {
  const { ref, key, title, url, department } = row.component
  const found = scoring?.scores.scores.find(({ project }) => project === ref)
  const made = found && {
    score: found.score,
    rank: found.rank,
    atLeast: 'atLeast' in found ? found.atLeast : null,
    atMost: 'atMost' in found ? found.atMost : null,
    missing: found.missing,
    undefined: ('undefined' in found ? found.undefined : undefined) ?? null,
    parts: 'parts' in found ? found.parts : [],
  }
  return {
    ref,
    key,
    title,
    url,
    department,
    ...(made ?? blank),
    inputs: found && !('parts' in found) ? (scoring?.inputs.get(ref) ?? {}) : {},
    sources: scoring?.sources.get(ref) ?? {},
    assessed: row.assessed,
    flows: row.inputs.flows ?? null,
    inputsVersion: row.inputsVersion,
    writtenScore: written?.scores[ref] ?? null,
  }
}

const byRank = (a: ProjectScore, b: ProjectScore): number => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER)

/** What is worked out of a model besides the single scores. */
export const weighingOf = ({ scores }: Scoring): Pick<ScoringView, 'weights' | 'pairwise' | 'stability'> =>
  'weights' in scores
    ? { weights: scores.weights, pairwise: scores.pairwise, stability: scores.stability }
    : { weights: null, pairwise: null, stability: [] }

export const scoringView = (sheet: Sheet, written: WrittenScores | null): ScoringView => {
  const { value: model, version, damaged, saved, history } = sheet.scoring
  const scoring = model && scoreRows(sheet, model)
  const facts = scorableFacts(sheet)
  return {
    model,
    suggested: suggestedModel(facts, sheet.rows.length),
    facts,
    ...(scoring ? weighingOf(scoring) : { weights: null, pairwise: null, stability: [] }),
    scores: sheet.rows.map((row) => projectScore(row, scoring, written)).sort(byRank),
    hidden: sheet.hidden,
    others: sheet.others,
    saved,
    history,
    scoringVersion: version,
    damaged,
    mayConfigure: sheet.mayConfigure,
    mayAssess: model !== null,
  }
}

/** The model in force with every project's score, explained by criterion. */
export const openScoring = async (ports: Ports, call: Call): Promise<ScoringView> => {
  const [sheet, written] = await Promise.all([readSheet(ports, call), readStanding(ports, writtenPlace)])
  return scoringView(sheet, written.value)
}

/** Scores by reference, for whoever needs only the numbers. */
export const scoreNumbers = (sheet: Sheet, model: ScoringModel): ReadonlyMap<ItemRef, Scoring['scores']['scores'][number]> =>
  new Map(scoreRows(sheet, model).scores.scores.map((score) => [score.project, score]))
