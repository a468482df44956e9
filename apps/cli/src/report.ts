import type { EffectiveTemplate, FactUnit, Judgement, Outcome, RuleResult } from '@plumbline/core'
import { observedMeaning } from '@plumbline/core/methodology'
import { limitWords, observedWords } from './words.ts'

/** Exit codes that a pipeline can rely on. */
export const exitCodes = { ready: 0, notReady: 1, unknown: 3 } as const satisfies Record<Outcome, number>
export const couldNotRun = 2

export const headlines: Readonly<Record<Outcome, string>> = { ready: 'READY', notReady: 'NOT READY', unknown: 'COULD NOT BE CHECKED' }

export interface Reported {
  /** What was judged, for example `DFT-12` or a file's name. */
  readonly subject: string
  readonly judgement: Judgement
  readonly judgementHash: string
  /** As it applies to what was judged: what it asks follows from the tier and from what was agreed. */
  readonly template: EffectiveTemplate
}

/** What is asked of a fact. Alternatives ("personal or special") only say when a rule applies; read as demands they would mislead. */
const demandsOn = (fact: string, unit: FactUnit, rule: RuleResult): string[] => {
  const limits = rule.limits.filter((limit) => limit.fact === fact)
  const exact = limits.filter(({ is }) => is !== 'present')
  if (exact.filter(({ is }) => is === 'equals').length > 1) return []
  return (exact.length > 0 ? exact : limits).map((limit) => limitWords(limit, unit))
}

const observations = (rule: RuleResult, criterion: EffectiveTemplate['criteria'][number] | undefined): string[] =>
  Object.entries(rule.observed).map(([fact, observed]) => {
    const { label, unit } = observedMeaning(fact, criterion)
    const demands = demandsOn(fact, unit, rule)
    return `      ${label}: ${observedWords(unit, observed)}${demands.length > 0 ? `  (${demands.join(', ')})` : ''}`
  })

const open = (rule: RuleResult, template: EffectiveTemplate): string[] => {
  const criterion = template.criteria.find(({ id }) => id === rule.id)
  const waived = rule.waived ? ', waived' : ''
  return [
    `  ${rule.id}  ${criterion?.statement ?? ''} (${rule.severity}${waived})`,
    ...observations(rule, criterion),
    ...(criterion === undefined ? [] : [`      To do: ${criterion.guideline.howToFix}`]),
  ]
}

const part = (title: string, rules: readonly RuleResult[], template: EffectiveTemplate): string[] =>
  rules.length === 0 ? [] : ['', `${title} (${rules.length})`, ...rules.flatMap((rule) => open(rule, template))]

/** No single should holds a gate, only their score. */
const holds = ({ criteria }: EffectiveTemplate, { id, severity, waived }: RuleResult): boolean =>
  severity === 'block' && !waived && criteria.find((criterion) => criterion.id === id)?.demand === 'must'

const score = ({ shouldScore }: Judgement): string[] => {
  if (shouldScore === null) return []
  const { min, max, limit } = shouldScore
  const reached = min === max ? `${min / 100} %` : `${min / 100} to ${max / 100} %`
  return [`Weighted shoulds met: ${reached} (at least ${limit / 100} % are needed)`]
}

/** A judgement for a person at a terminal: the outcome first, then what to do about it. */
export const report = ({ subject, judgement, judgementHash, template }: Reported): string => {
  const gate = template.gates.find(({ id }) => id === judgement.gate)
  const failing = judgement.rules.filter(({ value }) => value === 'fail')
  const unknown = judgement.rules.filter(({ value }) => value === 'unknown')
  const met = judgement.rules.filter(({ value }) => value === 'pass').length
  const notApplicable = judgement.rules.filter(({ value }) => value === 'notApplicable').length
  return [
    `${headlines[judgement.outcome]}  ${subject} at ${judgement.gate} ${gate?.name ?? ''}, as of ${judgement.asOf}`,
    ...score(judgement),
    ...part(
      'Holds the gate',
      failing.filter((rule) => holds(template, rule)),
      template,
    ),
    ...part('Could not be checked', unknown, template),
    ...part(
      'Worth fixing',
      failing.filter((rule) => !holds(template, rule)),
      template,
    ),
    '',
    `${met} met, ${notApplicable} not applicable. Template ${judgement.template.id} ${judgement.template.version}.`,
    `Judgement ${judgementHash}`,
  ].join('\n')
}
