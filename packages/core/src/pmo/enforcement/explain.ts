import type { Judgement, RuleResult } from '../../gates/judgement.ts'
import type { Template } from '../../methodology/template.ts'
import type { Call, Ports } from '../../ports.ts'
import type { IsoDate, ItemRef } from '../../work/values.ts'
import { type Judged, judgeReading, openSite } from '../judge-component.ts'
import { findComponent } from '../read-components.ts'
import type { MessageLanguage } from '../settings.ts'
import { readingAhead } from './ahead.ts'

/** A move that needs the gate in this slot. */
export interface Move {
  readonly item: ItemRef
  readonly slot: number
  /** Something is being changed together with the move, so that a decision of before is looked at again. */
  readonly edited: boolean
}

export type Explained = { readonly passes: true } | { readonly passes: false; readonly lines: readonly string[] }

const passes: Explained = { passes: true }
const shown = 10

const en = {
  otherGate: (gate: string, first: string) => `Plumbline: ${gate} cannot be passed yet; ${first} comes first.`,
  notPassed: (gate: string) => `Plumbline: ${gate} is not passed.`,
  edited: (gate: string) => `Plumbline: with what you change here, ${gate} no longer holds what was decided.`,
  ready: 'Every criterion is met: those who decide can decide it in the gate panel.',
  fail: 'Not met',
  unknown: 'Could not be checked',
  more: (count: number) => `And ${count} more; the gate panel shows all.`,
}
const de: typeof en = {
  otherGate: (gate, first) => `Plumbline: ${gate} kann noch nicht bestanden werden; zuerst kommt ${first}.`,
  notPassed: (gate) => `Plumbline: ${gate} ist nicht bestanden.`,
  edited: (gate) => `Plumbline: Mit dem, was Sie hier ändern, gilt die Entscheidung zu ${gate} nicht mehr.`,
  ready: 'Jedes Kriterium ist erfüllt: Wer entscheidet, kann im Gate-Panel entscheiden.',
  fail: 'Nicht erfüllt',
  unknown: 'Nicht prüfbar',
  more: (count) => `Und ${count} weitere; das Gate-Panel zeigt alle.`,
}
const wordsIn = (language: MessageLanguage | undefined): typeof en => (language === 'de' ? de : en)

const holds = ({ value, severity, waived }: RuleResult): boolean =>
  severity === 'block' && !waived && (value === 'fail' || value === 'unknown')

/** Every criterion that holds the gate, in the words of the template. */
const held = ({ rules }: Judgement, { criteria }: Template, words: typeof en): readonly string[] => {
  const holding = rules.filter(holds)
  const lines = holding.slice(0, shown).map(({ id, value }) => {
    const statement = criteria.find((criterion) => criterion.id === id)?.statement ?? id
    return `${value === 'fail' ? words.fail : words.unknown}: ${statement}`
  })
  return holding.length > shown ? [...lines, words.more(holding.length - shown)] : lines
}

const passedOn = ({ marks }: Judged, slot: number, day: IsoDate): boolean =>
  marks.gates.some((mark) => mark.slot === slot && mark.state === 'passed' && mark.until !== null && mark.until >= day)

/**
 * Why this move is not for now, in words for whoever makes it. Judged with what is being edited; the official judgement and its decision are not touched.
 * Throws where it cannot judge: what then holds is the caller's choice.
 */
export const explainMove = async (ports: Ports, call: Call, { item, slot, edited }: Move): Promise<Explained> => {
  const opened = await openSite(ports, call)
  if (!opened) return passes
  const { ports: ahead, site } = readingAhead(ports, opened)
  const reading = await findComponent(site.tracker, call, site.configured.settings, item)
  if (!reading) return passes
  const judged = await judgeReading(ahead, site, reading, async () => null)
  const { template } = judged.configured
  const gate = template.gates[slot - 1]
  const outcome = judged.outcome
  if (!gate || 'none' in outcome) return passes
  const { judgement } = outcome
  const decided = passedOn(judged, slot, judgement.asOf)
  const words = wordsIn(site.configured.settings.language)
  if (decided && (!edited || judgement.gate !== gate.id || judgement.outcome !== 'notReady')) return passes
  if (judgement.gate !== gate.id) {
    const first = template.gates.find(({ id }) => id === judgement.gate)?.name ?? judgement.gate
    return { passes: false, lines: [words.otherGate(gate.name, first)] }
  }
  const lines = held(judgement, template, words)
  if (decided) return lines.length > 0 ? { passes: false, lines: [words.edited(gate.name), ...lines] } : passes
  return { passes: false, lines: [words.notPassed(gate.name), ...(lines.length > 0 ? lines : [words.ready])] }
}
