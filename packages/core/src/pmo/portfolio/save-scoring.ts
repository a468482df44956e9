import { type Mistake, type Read, readData } from '../../portfolio/document.ts'
import { together } from '../../portfolio/scoring/assessors.ts'
import { ScoringModel, scoringModelFor } from '../../portfolio/scoring/model.ts'
import { readScoringDocument } from '../../portfolio/scoring/score.ts'
import { holdingOf } from '../../portfolio/selection/holding.ts'
import type { Call, Ports } from '../../ports.ts'
import type { ItemRef } from '../../work/values.ts'
import type { SaveScoringResult, ScoringPreview } from '../views/scoring.ts'
import { fieldOf } from './candidates.ts'
import type { PortfolioInput } from './client.ts'
import { scoringPlace } from './documents.ts'
import { saveStanding } from './heads.ts'
import { questionOf } from './question.ts'
import { scoreRows } from './score-projects.ts'
import { readSheet, type Sheet } from './sheet.ts'
import { openScoring, weighingOf } from './show-scoring.ts'

/** A model with every mistake in it; the document that it is scored in adds nothing. */
const readModel = (data: unknown): Read<ScoringModel> => {
  const plain = readData(scoringModelFor(data), data, () => [])
  if (!plain.ok) return plain
  const read = readScoringDocument({ model: data, projects: [{ id: 'project' }] })
  if (read.ok) return { ok: true, value: read.value.model }
  return { ok: false, mistakes: read.mistakes.map(({ place, message }): Mistake => ({ place: place.replace(/^model\./, ''), message })) }
}

const unrelatedIn = (model: ScoringModel): readonly string[] => {
  if (model.method !== 'weightedSum' || !model.comparisons) return []
  const found = together(
    model.criteria.map(({ id }) => id),
    model.comparisons.assessors,
    model.comparisons.randomIndex,
  )
  return found.ok ? [] : found.unrelated
}

const nothing: ScoringPreview = { mistakes: [], weights: null, pairwise: null, unrelated: [], effects: [], stability: [], selection: null }

/** Whether the selection under the limits that stand would be another one; null where nothing limits it yet, or no model is in force. */
const selectionUnder = (sheet: Sheet, model: ScoringModel, call: Call): ScoringPreview['selection'] => {
  const { scoring, limits } = sheet
  if (!scoring.value || !limits.value) return null
  const { value } = limits
  const asked = (tried: ScoringModel) => {
    const field = fieldOf({ ...sheet, scoring: { ...scoring, value: tried } }, value)
    return questionOf(field, value, { others: sheet.others })
  }
  const [before, after] = [asked(scoring.value), asked(model)]
  if (!before || !after) return { is: 'unknown' }
  const holding = holdingOf(before, after, { stop: () => call.signal.aborted })
  if (holding.is !== 'changes') return holding
  const titles = new Map(sheet.rows.map(({ component }) => [component.ref, component.title]))
  const named = (refs: readonly ItemRef[]) => refs.map((ref) => ({ ref, title: titles.get(ref) ?? ref }))
  return { ...holding, comesIn: named(holding.comesIn), goesOut: named(holding.goesOut) }
}

/** What a model would do to the order of the projects, before anybody saves it. */
export const previewScoring = async (
  ports: Ports,
  call: Call,
  { model: data }: PortfolioInput<'scoring.preview'>,
): Promise<ScoringPreview> => {
  const read = readModel(data)
  if (!read.ok) {
    const parsed = ScoringModel.safeParse(data)
    return { ...nothing, mistakes: read.mistakes, unrelated: parsed.success ? unrelatedIn(parsed.data) : [] }
  }
  const sheet = await readSheet(ports, call)
  const scoring = scoreRows(sheet, read.value)
  const before = new Map(
    (sheet.scoring.value ? scoreRows(sheet, sheet.scoring.value).scores.scores : []).map(({ project, rank }) => [project, rank]),
  )
  const components = new Map(sheet.rows.map(({ component }) => [component.ref, component]))
  const effects = scoring.scores.scores.flatMap(({ project, score, rank }) => {
    const component = components.get(project)
    const rankBefore = before.get(project) ?? null
    if (!component) return []
    const moved = rank === null || rankBefore === null ? null : rankBefore - rank
    return [{ ref: project, key: component.key, title: component.title, score, rank, rankBefore, moved }]
  })
  const last = Number.MAX_SAFE_INTEGER
  return {
    ...nothing,
    ...weighingOf(scoring),
    effects: effects.sort((a, b) => (a.rank ?? last) - (b.rank ?? last)),
    selection: selectionUnder(sheet, read.value, call),
  }
}

/** Saves a model as the next version, where it makes sense and nobody saved another meanwhile. */
export const saveScoring = async (ports: Ports, call: Call, input: PortfolioInput<'scoring.save'>): Promise<SaveScoringResult> => {
  const read = readModel(input.model)
  if (!read.ok) return { ok: false, problem: 'mistakes', mistakes: read.mistakes }
  const { scoring: standing } = await readSheet(ports, call)
  const same = standing.value && JSON.stringify({ ...standing.value, version: '' }) === JSON.stringify({ ...read.value, version: '' })
  const model = { ...read.value, version: same ? (standing.value?.version ?? '1') : String(standing.count + 1) }
  const saved = await saveStanding(ports, call, scoringPlace, model, { note: input.note, replaces: input.scoringVersion })
  const view = await openScoring(ports, call)
  return saved ? { ok: true, view } : { ok: false, problem: 'conflict', newer: view }
}
