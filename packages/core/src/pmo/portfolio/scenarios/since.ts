import { constraintsOf } from '../../../portfolio/selection/constraints.ts'
import type { Candidate, SelectionModel } from '../../../portfolio/selection/model.ts'
import { keeps, programOf } from '../../../portfolio/selection/program.ts'
import type { Call, Ports } from '../../../ports.ts'
import type { ItemRef } from '../../../work/values.ts'
import type { ChangedProject, SinceBaseline } from '../../views/scenarios.ts'
import { readModel } from '../search-state.ts'
import { visibleTo } from '../sheet.ts'
import { type Asked, answerNow } from '../show-selection.ts'
import type { Commitment } from './baseline.ts'

const total = ({ cost }: Candidate): number => Object.values(cost ?? {}).reduce((sum, amount) => sum + amount, 0)

/** Limits by the place that they have in the settings. */
export const limitsIn = (model: SelectionModel): Readonly<Record<string, number>> =>
  Object.fromEntries([
    ...Object.entries(model.budgets ?? {}).map(([period, limit]) => [`budgets.${period}`, limit] as const),
    ...(['funds', 'capacity'] as const).flatMap((what) =>
      Object.entries(model[what] ?? {}).flatMap(([name, periods]) =>
        Object.entries(periods).map(([period, limit]) => [`${what}.${name}.${period}`, limit] as const),
      ),
    ),
    ...Object.entries(model.objectives ?? {}).map(([objective, { atLeast }]) => [`objectives.${objective}`, atLeast] as const),
  ])

const changedLimits = (before: SelectionModel, now: SelectionModel): SinceBaseline['limits'] => {
  const [old, fresh] = [limitsIn(before), limitsIn(now)]
  return [...new Set([...Object.keys(old), ...Object.keys(fresh)])].flatMap((place) => {
    const [was, is] = [old[place] ?? null, fresh[place] ?? null]
    return was === is ? [] : [{ place, before: was, now: is }]
  })
}

/** Whether a selection keeps every demand of a model; one that names unknown projects does not. */
const keepsAll = (model: SelectionModel, selected: readonly ItemRef[]): boolean => {
  const ids = new Set(selected)
  const known = new Set(model.projects.map(({ id }) => id))
  if (selected.some((ref) => !known.has(ref))) return false
  return keeps(
    programOf(model, constraintsOf(model)),
    Uint8Array.from(model.projects, ({ id }) => (ids.has(id) ? 1 : 0)),
  )
}

const moved = (before: Candidate, now: Candidate) => {
  const value = before.value === now.value ? null : ([before.value, now.value] as const)
  const cost = total(before) === total(now) ? null : ([total(before), total(now)] as const)
  return value || cost ? { value, cost } : undefined
}

/** What is different now from what was committed, for whoever sees it. */
export const sinceBaseline = async (ports: Ports, call: Call, asked: Asked, committed: Commitment): Promise<SinceBaseline> => {
  const all = await readModel(ports, committed.model)
  const visible = await visibleTo(
    ports,
    call,
    all.projects.map(({ id }) => id),
  )
  const before: SelectionModel = { ...all, projects: all.projects.filter(({ id }) => visible.has(id)) }
  const now: SelectionModel = asked.model ?? { projects: [] }
  const rows = new Map(asked.sheet.rows.map(({ component }) => [component.ref, component]))
  const named = (ref: ItemRef, name?: string): ChangedProject => {
    const row = rows.get(ref)
    return { ref, key: row?.key ?? ref, title: row?.title ?? name ?? ref }
  }
  const [old, fresh] = [new Map(before.projects.map((one) => [one.id, one])), new Map(now.projects.map((one) => [one.id, one]))]
  const selected = new Set(committed.selected.filter((ref) => visible.has(ref)))
  const answer = answerNow(asked, call)
  const today = new Set(answer && 'selected' in answer.decided ? answer.decided.selected : [])
  const turns = answer && 'selected' in answer.decided
  return {
    came: now.projects.filter(({ id }) => !old.has(id)).map(({ id, name }) => named(id, name)),
    went: before.projects.filter(({ id }) => !fresh.has(id)).map(({ id, name }) => named(id, name)),
    moved: before.projects.flatMap((one) => {
      const other = fresh.get(one.id)
      const difference = other && moved(one, other)
      return difference ? [{ ...named(one.id, one.name), ...difference }] : []
    }),
    limits: changedLimits(before, now),
    wouldComeIn: turns ? [...today].filter((ref) => !selected.has(ref)).map((ref) => named(ref)) : [],
    wouldGoOut: turns ? [...selected].filter((ref) => fresh.has(ref) && !today.has(ref)).map((ref) => named(ref)) : [],
    valueNow:
      visible.size === all.projects.length ? now.projects.reduce((sum, { id, value }) => sum + (selected.has(id) ? value : 0), 0) : null,
    keeps: keepsAll(now, [...selected]),
  }
}
