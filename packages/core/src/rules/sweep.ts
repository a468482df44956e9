import type { Facts } from '../facts/facts.ts'
import type { Limit, Observation } from '../gates/judgement.ts'
import { countOf, mostRows } from './bits.ts'
import { type Book, type Evaluation, fixedLimits, limitsOn, makeBook, type Parameters, type Rule } from './compile.ts'
import type { Condition } from './condition.ts'
import type { Note } from './notes.ts'
import type { Page } from './page.ts'
import { observationAt, type Sheet, unknownKind } from './sheet.ts'
import { makeStripReader, type Strip } from './strips.ts'
import type { Truth } from './truth.ts'

/** What rules say of a whole portfolio. Rules and components are numbered from nought, in the order in which they were given. */
export interface Sweep {
  readonly truth: (rule: number, component: number) => Truth
  /** How many components pass a rule. */
  readonly passing: (rule: number) => number
}

/** The same with its reasons: everything that was looked at is kept as it was then, and written out for the component that somebody opens. */
export interface ExplainedSweep extends Sweep {
  readonly evaluation: (rule: number, component: number) => Evaluation
}

/** What is not the value of a fact, and is found out together with the truth: counts, earlier values, limits that are facts. */
interface Told {
  readonly noted: readonly (Observation | undefined)[]
  readonly limits: readonly Limit[]
}

interface Spoken {
  readonly rule: Rule
  readonly names: readonly string[]
  readonly places: readonly number[]
  /** What is asked, where it is the same for everybody and nothing is noted beside facts. */
  readonly fixed: readonly Limit[] | undefined
}

const spoken = (rule: Rule): Spoken => ({
  rule,
  names: [...rule.notes.facts.keys()],
  places: [...rule.notes.facts.values()],
  fixed: rule.notes.notes.length > 0 ? undefined : fixedLimits(rule.notes),
})

const tell = ({ rule: { notes } }: Spoken, page: Page): Told => ({
  noted: notes.notes.map(({ observe }) => observe(page)),
  limits: limitsOn(notes, page),
})

/** What stays of a strip that was read, for whoever asks later. */
interface Kept {
  readonly columns: Sheet
  /** By rule, then by row; nothing for rules that look at facts alone. */
  readonly told: readonly (readonly Told[] | undefined)[]
}

const keep = (strip: Strip, rules: readonly Spoken[]): Kept => ({
  columns: strip.columns,
  told: rules.map((rule) => (rule.fixed ? undefined : strip.facts.map((_, row) => tell(rule, strip.page(row))))),
})

const explain = ({ rule, names, places, fixed }: Spoken, columns: Sheet, row: number, told: Told | undefined) => {
  const observed: Record<string, Observation> = {}
  for (let index = 0; index < names.length; index += 1)
    observed[names[index] as string] = observationAt(columns, (places[index] as number) * mostRows + row)
  const { notes } = rule.notes
  for (let index = 0; index < notes.length; index += 1) {
    const found = told?.noted[index]
    if (found !== undefined) observed[(notes[index] as Note).name] = found
  }
  return { observed, limits: fixed ?? told?.limits ?? [] }
}

/** One page for all rows of a strip, turned only when another row is asked for. */
const pagesOf = (book: Book, facts: readonly Facts[]): Strip['page'] => {
  let open: { readonly row: number; readonly page: Page } | undefined
  return (row) => {
    if (open?.row !== row) open = { row, page: book.open(facts[row] as Facts) }
    return open.page
  }
}

const copyOf = ({ kinds, numbers, texts }: Sheet): Sheet => ({ kinds: kinds.slice(), numbers: numbers.slice(), texts: texts.slice() })

const wiped = (columns: Sheet): Sheet => {
  columns.kinds.fill(unknownKind)
  columns.texts.fill('noRecord')
  return columns
}

/**
 * Conditions over many components at once, several times faster than one after another: facts are laid into columns, and 32 components are judged by one
 * operation. What columns cannot say, such as registers, is asked component by component, as `compileAll` does. Throws as that does.
 */
export const compileSweep = (conditions: readonly Condition[], parameters: Parameters) => {
  const book = makeBook(parameters)
  const rules = conditions.map((condition) => spoken(book.add(condition)))
  const reader = makeStripReader()
  const said = rules.map(({ rule }) => reader.add(rule.test))
  const { table } = book

  const run = (components: readonly Facts[], read: (strip: Strip) => void, columnsFor: () => Sheet): Sweep => {
    const strips = Math.ceil(components.length / mostRows)
    const [pass, fail] = [new Int32Array(strips * rules.length), new Int32Array(strips * rules.length)]
    for (let strip = 0; strip < strips; strip += 1) {
      const facts = components.slice(strip * mostRows, (strip + 1) * mostRows)
      const columns = columnsFor()
      for (let row = 0; row < facts.length; row += 1) table.write(columns, (facts[row] as Facts).values, row, mostRows)
      read({ columns, facts, page: pagesOf(book, facts) })
      const everybody = facts.length === mostRows ? -1 : (1 << facts.length) - 1
      for (let rule = 0; rule < said.length; rule += 1) {
        pass[rule * strips + strip] = (said[rule]?.pass ?? 0) & everybody
        fail[rule * strips + strip] = (said[rule]?.fail ?? 0) & everybody
      }
    }
    const bitOf = (bits: Int32Array, rule: number, component: number): number =>
      ((bits[rule * strips + Math.floor(component / mostRows)] ?? 0) >>> (component % mostRows)) & 1
    return {
      truth: (rule, component) => (bitOf(pass, rule, component) ? 'pass' : bitOf(fail, rule, component) ? 'fail' : 'unknown'),
      passing: (rule) => pass.subarray(rule * strips, (rule + 1) * strips).reduce((sum, bits) => sum + countOf(bits), 0),
    }
  }
  return {
    truths: (components: readonly Facts[]): Sweep => {
      const columns = table.makeSheet(mostRows)
      return run(components, reader.read, () => wiped(columns))
    },
    explained: (components: readonly Facts[]): ExplainedSweep => {
      const kept: Kept[] = []
      const read = (strip: Strip): void => {
        reader.read(strip)
        kept.push(keep(strip, rules))
      }
      const empty = table.makeSheet(mostRows)
      const sweep = run(components, read, () => copyOf(empty))
      return {
        ...sweep,
        evaluation: (rule, component) => {
          const [own, strip] = [rules[rule], kept[Math.floor(component / mostRows)]]
          if (!own || !strip) throw new RangeError(`There is no rule ${rule} of component ${component}`)
          const row = component % mostRows
          const { observed, limits } = explain(own, strip.columns, row, strip.told[rule]?.[row])
          return { truth: sweep.truth(rule, component), observed, limits }
        },
      }
    },
  }
}
