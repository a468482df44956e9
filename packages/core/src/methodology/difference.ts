import { canonical } from '../hash.ts'
import { byId, type TemplateChange } from './change.ts'
import { differenceOfCriteria } from './difference-criteria.ts'
import { differenceOfDecisions, differenceOfRoles } from './difference-decisions.ts'
import { differenceOfParameters } from './difference-parameters.ts'
import { differenceOfParts } from './difference-parts.ts'
import type { Effect } from './strictness.ts'
import type { Gate, Template } from './template.ts'

type Named = Template['phases'][number]

const named = (subject: 'phase' | 'role', before: readonly Named[], after: readonly Named[]): TemplateChange[] => {
  const [old, young] = [byId(before), byId(after)]
  return [
    ...after.flatMap(({ id, name }): TemplateChange[] => {
      const was = old.get(id)
      if (!was) return [{ subject, id, aspect: 'added', effect: 'changed', name }]
      return was.name === name ? [] : [{ subject, id, aspect: 'name', effect: 'reworded', before: was.name, after: name }]
    }),
    ...before
      .filter(({ id }) => !young.has(id))
      .map(({ id, name }): TemplateChange => ({ subject, id, aspect: 'removed', effect: 'changed', name })),
  ]
}

const order = (subject: 'phases' | 'gates', before: readonly { id: string }[], after: readonly { id: string }[]): TemplateChange[] => {
  const kept = (list: readonly { id: string }[], others: readonly { id: string }[]) =>
    list.map(({ id }) => id).filter((id) => others.some((other) => other.id === id))
  const [was, is] = [kept(before, after), kept(after, before)]
  return canonical(was) === canonical(is)
    ? []
    : [{ subject, id: subject, aspect: 'order', effect: 'changed', before: before.map(({ id }) => id), after: after.map(({ id }) => id) }]
}

/** Any one of those who decide can do it: one more makes it easier, one less harder. */
const ofDeciders = (before: readonly string[], after: readonly string[]): Effect => {
  const gone = before.some((role) => !after.includes(role))
  const come = after.some((role) => !before.includes(role))
  return gone && come ? 'changed' : gone ? 'tightened' : come ? 'relaxed' : 'same'
}

const effectOfGate: Readonly<
  Record<'name' | 'mode' | 'from' | 'opens' | 'shouldLimit', (before: Gate, after: Gate) => TemplateChange['effect']>
> = {
  name: () => 'reworded',
  mode: () => 'changed',
  from: () => 'changed',
  opens: () => 'changed',
  shouldLimit: (before, after) => (after.shouldLimit > before.shouldLimit ? 'tightened' : 'relaxed'),
}

const inGate = (before: Gate, after: Gate): TemplateChange[] => {
  const deciders = ofDeciders(before.decidedBy, after.decidedBy)
  return [
    ...(['name', 'mode', 'from', 'opens', 'shouldLimit'] as const)
      .filter((aspect) => before[aspect] !== after[aspect])
      .map(
        (aspect): TemplateChange => ({
          subject: 'gate',
          id: after.id,
          aspect,
          effect: effectOfGate[aspect](before, after),
          before: before[aspect],
          after: after[aspect],
        }),
      ),
    ...(deciders === 'same'
      ? []
      : [
          {
            subject: 'gate',
            id: after.id,
            aspect: 'decidedBy',
            effect: deciders,
            before: before.decidedBy,
            after: after.decidedBy,
          } satisfies TemplateChange,
        ]),
  ]
}

const gates = (before: readonly Gate[], after: readonly Gate[]): TemplateChange[] => {
  const [old, young] = [byId(before), byId(after)]
  return [
    ...after.flatMap((gate): TemplateChange[] => {
      const was = old.get(gate.id)
      return was ? inGate(was, gate) : [{ subject: 'gate', id: gate.id, aspect: 'added', effect: 'tightened', gate }]
    }),
    ...before
      .filter(({ id }) => !young.has(id))
      .map((gate): TemplateChange => ({ subject: 'gate', id: gate.id, aspect: 'removed', effect: 'relaxed', gate })),
  ]
}

const about = (before: Template, after: Template): TemplateChange[] =>
  (['name', 'summary'] as const)
    .filter((aspect) => before[aspect] !== after[aspect])
    .map((aspect) => ({ subject: 'template', id: after.id, aspect, effect: 'reworded', before: before[aspect], after: after[aspect] }))

/** Everything in which two versions of a template differ, as data: what was added, removed, tightened, relaxed or reworded. The version number itself is none of it. */
export const differenceOf = (before: Template, after: Template): readonly TemplateChange[] => [
  ...about(before, after),
  ...named('phase', before.phases, after.phases),
  ...order('phases', before.phases, after.phases),
  ...gates(before.gates, after.gates),
  ...order('gates', before.gates, after.gates),
  ...differenceOfDecisions(before.gates, after.gates),
  ...named('role', before.roles, after.roles),
  ...differenceOfRoles(before.roles, after.roles),
  ...differenceOfParameters(before, after),
  ...differenceOfCriteria(before, after),
  ...differenceOfParts(before, after),
]
