import { allTiers } from './change.ts'
import { heldAt } from './effective.ts'
import type { LintCode, LintFinding } from './lint-finding.ts'
import { endOf } from './phase-end.ts'
import type { Gate, Template } from './template.ts'

const phaseName = ({ phases }: Template, phase: string): string => phases.find(({ id }) => id === phase)?.name ?? phase

/** Phases that a project can come into: the first; what a reachable gate opens; what follows a phase that no gate ends, or only such that let its work go on. */
const reachable = ({ phases, gates }: Template): ReadonlySet<string> => {
  const reached = new Set<string>()
  const visit = (phase: string | undefined): void => {
    if (phase === undefined || reached.has(phase)) return
    reached.add(phase)
    const out = gates.filter(({ from }) => from === phase)
    if (out.every(({ repeats }) => repeats === true)) visit(phases[phases.findIndex(({ id }) => id === phase) + 1]?.id)
    for (const { opens } of out) visit(opens ?? undefined)
  }
  visit(phases[0]?.id)
  return reached
}

const finding = ({ id }: Gate, code: LintCode, severity: LintFinding['severity'], message: string): LintFinding => ({
  code,
  severity,
  place: id,
  message,
})

const unreachableGates = (template: Template): LintFinding[] => {
  const reached = reachable(template)
  return template.gates.flatMap((gate, index) => {
    const first = template.gates.findIndex(({ from, mode }) => from === gate.from && mode !== 'external')
    const phase = phaseName(template, gate.from)
    const useless = (message: string): LintFinding[] => [finding(gate, 'unreachableGate', 'error', message)]
    if (!reached.has(gate.from)) return useless(`No project ever comes into phase ${phase}; let a gate open it, or remove ${gate.id}`)
    // What a machine judges is asked for by name, never stood before.
    if (first === index || gate.mode === 'external') return []
    const other = template.gates[first]?.id ?? ''
    return useless(`${other} ends phase ${phase} already, so that nobody ever stands before ${gate.id}; give it its own phase`)
  })
}

const emptyGates = (template: Template): LintFinding[] =>
  template.gates
    .filter(({ id }) => !template.criteria.some(({ gate, severity }) => gate === id && severity.some((step) => step.severity !== 'off')))
    .map((gate) =>
      finding(gate, 'emptyGate', 'notice', `${gate.id} asks for nothing of its own; only what is checked at all times holds it`),
    )

const decides = ({ mode }: Gate): boolean => mode === 'declared' || mode === 'approval'

/** Gates that a tier merges away so that nothing is held in their place. */
const mergedGates = (template: Template): LintFinding[] =>
  template.gates.flatMap((gate) =>
    allTiers.flatMap((tier): LintFinding[] => {
      if (gate.mergedInto?.[tier] === undefined || !decides(gate)) return []
      const at = heldAt(template.gates, gate, tier)
      if (at && !decides(at))
        return [
          finding(
            gate,
            'mergedGate',
            'warning',
            `In tier ${tier} it is judged at ${at.id}, which nobody decides; merge it into a gate that is decided`,
          ),
        ]
      if (endOf(template, gate.from, tier)) return []
      const phase = phaseName(template, gate.from)
      const message = `In tier ${tier} no gate is held from phase ${phase} on, so that nothing holds a project there; merge ${gate.id} into a later gate, or hold it`
      return [finding(gate, 'mergedGate', 'warning', message)]
    }),
  )

/** Gates that nobody reaches, that ask for nothing, or in whose place nothing is held. */
export const gateFindings = (template: Template): LintFinding[] => [
  ...unreachableGates(template),
  ...emptyGates(template),
  ...mergedGates(template),
]
