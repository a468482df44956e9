import type { Answer, OutputOf, UseCaseName } from '@plumbline/core'
import { inGerman } from './german.ts'

type Keys = ReadonlySet<string>

const ofGate: Keys = new Set([
  ...['label', 'statement', 'name', 'phase', 'opensPhase', 'fixedBy', 'deciders', 'role', 'roles', 'roleName'],
  ...['why', 'howToFix', 'example', 'helper'],
])
const ofRules: Keys = new Set(['label', 'statement'])
const ofFacts: Keys = new Set(['label'])
const ofStart: Keys = new Set(['name', 'template'])
const ofPhases: Keys = new Set(['phaseName', 'trackerPhase'])

/** Which fields of an answer hold texts of the product. Anything else, such as titles, notes and names of people, is somebody's own. */
const spoken: Readonly<Partial<Record<UseCaseName, Keys>>> = {
  'gate.open': ofGate,
  'gate.judge': ofGate,
  'gate.declarePassed': ofGate,
  'gate.evidence': ofRules,
  'governance.open': ofGate,
  'governance.act': ofGate,
  'portfolio.open': new Set(['name']),
  'scoring.open': ofFacts,
  'scoring.save': ofFacts,
  'intake.open': ofStart,
  'intake.decide': ofStart,
  'intake.resubmit': ofStart,
  'record.open': new Set(['label', 'meaning', 'recorders']),
  'record.imports': ofRules,
  'binding.open': new Set([...ofRules, 'name']),
  'binding.listInFlight': ofPhases,
  'binding.previewInFlight': ofPhases,
  'template.dryRun': ofRules,
  'template.tryOn': ofRules,
}

const translated = (value: unknown, keys: Keys, wanted = false): unknown => {
  if (typeof value === 'string') return wanted ? (inGerman(value) ?? value) : value
  if (Array.isArray(value)) return value.map((each) => translated(each, keys, wanted))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner, keys, keys.has(key))]))
}

const ofCards: Keys = new Set(['name', 'summary', 'label'])

/** What the settings offer, without what they say of the tracker: its fields and states have names of their own. */
const settingsIn = <T extends object>(view: T): T =>
  'templates' in view ? { ...view, templates: translated(view.templates, ofCards) } : view

/** An answer with the product's own texts in German, as far as they are known. */
export const answerInGerman = <N extends UseCaseName>(name: N, answer: Answer<OutputOf<N>>): Answer<OutputOf<N>> => {
  if (!answer.ok) return answer
  if (name === 'settings.open') return { ok: true, value: settingsIn(answer.value) }
  const keys = spoken[name]
  return keys ? { ok: true, value: translated(answer.value, keys) as OutputOf<N> } : answer
}
