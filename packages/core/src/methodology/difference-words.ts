import { specOfName } from '../facts/entries.ts'
import type { Condition, Operand } from '../rules/condition.ts'
import { parametersOf, partsOf } from '../rules/parts.ts'
import { sentenceOf } from '../rules/sentence.ts'
import { type Asked, allTiers, isPart, type PartChange, type TemplateChange } from './change.ts'
import { namedChanges } from './difference-names.ts'
import {
  apartWords,
  effectWords,
  limitWords,
  parameterLimitWords,
  partWords,
  quorumWords,
  trainingWords,
  waiverWords,
} from './difference-words-parts.ts'
import { parametersIn } from './effective.ts'
import { statementIn } from './statement.ts'
import type { Criterion, Severity, SeverityStep, Template, Tier } from './template.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

const dayWords = (day: string): string => {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

const does: Readonly<Record<Severity, string>> = { off: 'is off', observe: 'is observed', warn: 'warns', block: 'blocks' }

const severityWords = (steps: readonly SeverityStep[]): string =>
  steps.map(({ from, severity }) => `${does[severity]}${from === undefined ? '' : ` from ${dayWords(from)}`}`).join(', ')

const tierWords = (tiers: readonly Tier[]): string => (tiers.length === allTiers.length ? '' : ` for ${tiers.join(' and ')} projects`)

const place = (gate: string): string => (gate === '*' ? 'Every gate' : gate)

const added = (criterion: Criterion, template: Template): string => {
  const { id, gate, demand, weight, severity } = criterion
  const statement = statementIn(template, criterion)
  return demand === 'must'
    ? `${place(gate)} now also requires ${id}: ${statement}; it ${severityWords(severity)}`
    : `${place(gate)} now also asks for ${id} as a should of weight ${weight}: ${statement}`
}

/** The comparison in which a condition uses a parameter. */
const useOf = (condition: Condition, parameter: string): Condition | undefined =>
  partsOf(condition)
    .conditions.map((part) => useOf(part, parameter))
    .find((found) => found !== undefined) ?? (parametersOf(condition).includes(parameter) ? condition : undefined)

const isDays = (operand: Operand): boolean =>
  typeof operand === 'object' && ('asOf' in operand || ('fact' in operand && operand.days !== undefined))

const inUse = (value: number | string | boolean, use: Condition): string => {
  if (typeof value !== 'number') return String(value)
  if ('inARow' in use) return `${value} weeks`
  if ('share' in use) return `${value / 100}%`
  if (!('fact' in use) || use.is === 'present') return String(value)
  if (isDays(use.value)) return `${Math.abs(value)} days`
  return specOfName(use.fact)?.unit === 'basisPoints' ? `${value / 100}%` : String(value)
}

const subjectOf = (use: Condition): string => {
  if ('fact' in use) return specOfName(use.fact)?.label ?? use.fact
  if ('distinct' in use) return 'different people'
  if ('inARow' in use) return 'in a row'
  return 'share' in use ? `share of ${use.share}` : 'count' in use ? use.count : ''
}

const parameterWords = (
  change: Extract<TemplateChange, { subject: 'parameter'; aspect: 'value' }>,
  after: Template,
  parameter: string,
): string[] => {
  const { id, before, after: now, usedBy, tiers, effect } = change
  if (usedBy.length === 0) return [`Parameter ${id} is ${now} instead of ${before}; no criterion uses it`]
  return usedBy.flatMap((user) => {
    const criterion = after.criteria.find((candidate) => candidate.id === user)
    const use = criterion && (useOf(criterion.passes, parameter) ?? (criterion.when && useOf(criterion.when, parameter)))
    return use
      ? [
          `${user} asks for ${inUse(now, use)} instead of ${inUse(before, use)} (${subjectOf(use)})${tierWords(tiers)}${effectWords[effect]}`,
        ]
      : []
  })
}

const askedWords = (aspect: keyof Asked, before: Asked, after: Asked): string => {
  if (aspect === 'demand') return after.demand === 'must' ? 'is now a must instead of a should' : 'is now a should instead of a must'
  if (aspect === 'weight') return `has weight ${after.weight} instead of ${before.weight}`
  return `${severityWords(after.severity)}; before, it ${severityWords(before.severity)}`
}

const conditionWords = (
  { id, aspect, before, after, effect }: Extract<TemplateChange, { subject: 'criterion'; aspect: 'passes' | 'when' }>,
  template: Template,
): string => {
  const parameters = parametersIn(template, 'standard')
  const said = (condition: Condition): string => `“${sentenceOf(condition, parameters)}”`
  if (aspect === 'passes' && before && after) return `${id} now asks that ${said(after)} instead of ${said(before)}${effectWords[effect]}`
  if (!after) return `${id} now applies always${effectWords[effect]}`
  return `${id} now applies only where ${said(after)}${before ? ` instead of ${said(before)}` : ''}${effectWords[effect]}`
}

const daysBefore = (days: string | number | boolean | null): string =>
  days === null ? 'on the day of the gate review' : `${days} days before the gate review`

type CriterionChange = Extract<TemplateChange, { subject: 'criterion' }>

const criterionWords = (change: CriterionChange, template: Template): string => {
  const { id } = change
  switch (change.aspect) {
    case 'added':
      return added(change.criterion, template)
    case 'removed':
      return `${place(change.criterion.gate)} no longer asks for ${id}: ${statementIn(template, change.criterion)}`
    case 'passes':
    case 'when':
      return conditionWords(change, template)
    case 'demand':
    case 'weight':
    case 'severity':
      return `${id} ${askedWords(change.aspect, change.before, change.after)}${tierWords(change.tiers)}${effectWords[change.effect]}`
    case 'guideline':
      return `${id} explains itself in other words`
    case 'statement':
      return `${id} is now worded “${String(change.after)}”`
    case 'gate':
      return `${id} is asked at ${place(String(change.after))} instead of ${place(String(change.before))}`
    case 'fixedBy':
      return `${id} is fixed by ${String(change.after)} instead of ${String(change.before)}`
    case 'waiver':
      return `A waiver of ${id} is now ${waiverWords(change.after)} instead of ${waiverWords(change.before)}${effectWords[change.effect]}`
    case 'tailoring':
      return `${id} may now ${limitWords(change.after === 'fixed' || change.after === 'relaxable' ? change.after : 'tightenOnly')}${effectWords[change.effect]}`
    case 'askedDaysBefore':
      return `${id} is told ${daysBefore(change.after)} instead of ${daysBefore(change.before)}`
    case 'evidence':
      return change.after === null
        ? `${id} no longer says which evidence counts`
        : `${id} says which evidence counts: “${String(change.after)}”`
    case 'notes':
      return `${id} has other notes for its readers`
    case 'waivable':
      return change.after === true ? `${id} may now be waived` : `${id} may no longer be waived`
  }
}

const mergedWords = (id: string, before: Readonly<Partial<Record<Tier, string>>>, after: typeof before): string =>
  allTiers
    .filter((tier) => before[tier] !== after[tier])
    .map((tier) =>
      after[tier] === undefined ? `${tier} projects hold ${id} on its own again` : `${tier} projects are judged on ${id} at ${after[tier]}`,
    )
    .join('; ')

type GateChange = Extract<TemplateChange, { subject: 'gate' }>

const gateWords = (change: GateChange): string => {
  const { id } = change
  switch (change.aspect) {
    case 'added':
      return `There is a new gate ${id}, ${change.gate.name}, at the end of phase ${change.gate.from}`
    case 'removed':
      return `The gate ${id}, ${change.gate.name}, is gone`
    case 'decidedBy':
      return `${id} is decided by ${change.after.join(', ')} instead of ${change.before.join(', ')}${effectWords[change.effect]}`
    case 'shouldLimit':
      return `${id} needs ${Number(change.after) / 100}% of the weighted shoulds instead of ${Number(change.before) / 100}%${effectWords[change.effect]}`
    case 'quorum':
      return `${id} needs ${quorumWords(change.after)} instead of ${quorumWords(change.before)}${effectWords[change.effect]}`
    case 'distinctFrom':
      return `${apartWords(change)}${effectWords[change.effect]}`
    case 'slaDays':
      return `Those who decide on ${id} answer within ${change.after ?? 'any number of'} working days instead of ${change.before ?? 'any number'}`
    case 'onStop':
      return `A stop at ${id} leads to ${change.after === null ? 'no phase' : `phase ${change.after}`} instead of ${change.before ?? 'none'}`
    case 'repeats':
      return change.after === true ? `${id} is now held again and again in its phase` : `${id} is now held once`
    case 'mergedInto':
      return mergedWords(id, change.before, change.after)
    case 'name':
      return `${id} is now called “${String(change.after)}”`
    case 'mode':
      return `${id} is now ${String(change.after)} instead of ${String(change.before)}`
    case 'from':
      return `${id} now ends phase ${String(change.after)} instead of ${String(change.before)}`
    case 'opens':
      return `${id} now opens ${change.after === null ? 'no phase' : `phase ${String(change.after)}`} instead of ${change.before ?? 'none'}`
  }
}

const otherWords = (change: Exclude<TemplateChange, CriterionChange | GateChange | PartChange>, after: Template, id: string): string[] => {
  if (change.subject === 'parameter') {
    if (change.aspect === 'value') return parameterWords(change, after, id)
    if (change.aspect === 'limits') return [`${parameterLimitWords(change.id, change.before, change.after)}${effectWords[change.effect]}`]
    if (change.aspect === 'label') return [`Parameter ${change.id} is described in other words`]
    return [change.aspect === 'added' ? `There is a new parameter ${change.id}: ${change.value}` : `The parameter ${change.id} is gone`]
  }
  if (change.aspect === 'order') return [`The order of the ${change.subject} is now ${change.after.join(', ')}`]
  if ('name' in change)
    return [change.aspect === 'added' ? `There is a new ${change.subject}: ${change.name}` : `The ${change.subject} ${change.name} is gone`]
  if (change.aspect === 'distinctFrom') return [`${apartWords({ ...change, subject: 'role' })}${effectWords[change.effect]}`]
  if (change.aspect === 'training')
    return [`Training for ${change.id} is now ${trainingWords(change.after)} instead of ${trainingWords(change.before)}`]
  if (change.aspect === 'group')
    return [change.after ? `${change.id} is now held by several people together` : `${change.id} is now held by one person`]
  if (change.aspect === 'summary') return ['The template is summarised in other words']
  return [`The ${change.subject} ${change.before} is now called “${change.after}”`]
}

/**
 * The differences as sentences for those whose projects they concern, in the order of the differences. `after`: the template that they lead to;
 * `before`: the one that they come from, which knows the names of what is gone.
 */
export const differenceWords = (changes: readonly TemplateChange[], after: Template, before?: Template): readonly string[] =>
  namedChanges(changes, before ? [after, before] : [after]).flatMap(({ change, id }) => {
    if (change.subject === 'criterion') return [criterionWords(change, after)]
    if (change.subject === 'gate') return [gateWords(change)]
    return isPart(change) ? [partWords(change)] : otherWords(change, after, id)
  })
