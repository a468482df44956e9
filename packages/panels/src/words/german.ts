import { artefacts } from '../german/artefacts.ts'
import { facts } from '../german/facts.ts'
import { flowingStatements } from '../german/flowing-statements.ts'
import { meanings } from '../german/meanings.ts'
import { moreFacts } from '../german/more-facts.ts'
import { names } from '../german/names.ts'
import { parameters } from '../german/parameters.ts'
import { phaseGateGuidance } from '../german/phase-gate-guidance.ts'
import { phaseGateMoreGuidance } from '../german/phase-gate-more-guidance.ts'
import { scrumGuidance } from '../german/scrum-guidance.ts'
import { stagedStatements } from '../german/staged-statements.ts'

const statements: Readonly<Record<string, string>> = { ...stagedStatements, ...flowingStatements }

// Facts come last: where a phase or an artefact is called like a fact, the fact is meant more often.
const book: Readonly<Record<string, string>> = {
  ...meanings,
  ...phaseGateGuidance,
  ...phaseGateMoreGuidance,
  ...scrumGuidance,
  ...statements,
  ...parameters,
  ...artefacts,
  ...names,
  ...facts,
  ...moreFacts,
}

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&')

/** A sentence with parameters in braces, as it stands with their values in their places. */
const patternOf = (text: string): RegExp => {
  const seen = new Set<string>()
  const pattern = escaped(text).replace(/\{(\w+)\}/g, (_, name: string) => {
    if (seen.has(name)) return `\\k<${name}>`
    seen.add(name)
    return `(?<${name}>\\S+?)`
  })
  return new RegExp(`^${pattern}$`)
}

const patterns = Object.entries(statements)
  .filter(([text]) => text.includes('{'))
  .map(([text, german]) => [patternOf(text), german] as const)

/** Numbers as German writes them: 2.5% is 2,5 %. */
const numberIn = (value: string): string => value.replace(/^(\d+)\.(\d+)/, '$1,$2').replace(/%$/, ' %')

const withValues = (text: string): string | undefined => {
  for (const [pattern, german] of patterns) {
    const found = pattern.exec(text)
    if (found) return german.replace(/\{(\w+)\}/g, (_, name: string) => numberIn(found.groups?.[name] ?? ''))
  }
  return undefined
}

type Ending = readonly [pattern: RegExp, german: (words: string) => string]

const listed = (words: string): string =>
  words
    .split(', ')
    .map((word) => inGerman(word) ?? word)
    .join(', ')

/** What is put together around a name that may be anything: of an artefact, a role, a gate or a fact. */
const endings: readonly Ending[] = [
  [/^(.+): approved as it stands$/, (name) => `${name}: genehmigt in jetziger Fassung`],
  [/^(.+): approved on$/, (name) => `${name}: genehmigt am`],
  [/^(.+): filled in$/, (name) => `${name}: ausgefüllt`],
  [/^(.+): age$/, (name) => `${name}: Alter`],
  [/^(.+) is trained$/, (name) => `${name} ist geschult`],
  [/^(\S+) passed on$/, (name) => `${name} bestanden am`],
  [/^(.+) at the previous gate$/, (name) => `${name} beim vorigen Gate`],
  [/^(.+) a week before$/, (name) => `${name} eine Woche zuvor`],
  [/^Share: (.+)$/, (name) => `Anteil: ${name}`],
  [/^Different people among (.+)$/, (name) => `Verschiedene Personen unter ${name}`],
  [/^Computed from (.+)$/, (name) => `Errechnet aus ${name}`],
]

const composed = (text: string): string | undefined => {
  for (const [pattern, german] of endings) {
    const [, words] = pattern.exec(text) ?? []
    if (words !== undefined) return german(listed(words))
  }
  return undefined
}

/** German for a text that comes with the product, to the letter; `undefined` for any other. */
export const inGerman = (text: string): string | undefined =>
  (Object.hasOwn(book, text) ? book[text] : undefined) ?? composed(text) ?? withValues(text)
