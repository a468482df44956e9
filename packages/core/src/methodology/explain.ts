import type * as z from 'zod/mini'
import { isPlain } from '../plain.ts'
import type { TemplateProblem } from './check.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** In the order of the alternatives of the condition's schema. */
const conditionKinds: readonly ((condition: Readonly<Record<string, unknown>>) => boolean)[] = [
  (condition) => 'all' in condition,
  (condition) => 'any' in condition,
  (condition) => 'not' in condition,
  (condition) => 'fact' in condition && condition['is'] === 'present',
  (condition) => 'fact' in condition,
  (condition) => 'distinct' in condition,
  (condition) => 'every' in condition,
  (condition) => 'some' in condition,
  (condition) => 'count' in condition,
  (condition) => 'share' in condition,
  (condition) => 'inARow' in condition,
  (condition) => 'expression' in condition,
]

const kindOf = (value: unknown): string => {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a group of names'
  return typeof value === 'string' ? `the text "${value.slice(0, 40)}"` : String(value)
}

const expected: Readonly<Record<string, string>> = {
  string: 'a text (numbers such as 1.0 need quotes)',
  number: 'a whole number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of names',
  record: 'a group of names',
}

const formats: readonly (readonly [start: string, words: string])[] = [
  ['/^\\d+', 'a version such as 1.4.0 is needed'],
  ['/^[A-Za-z]', 'a name begins with a letter and has letters, digits and "-", at most 40 of them'],
]

const formatWords = (issue: { readonly format: string; readonly pattern?: string | undefined }): string =>
  issue.format === 'date'
    ? 'a day such as 2027-03-01 is needed'
    : (formats.find(([start]) => issue.pattern?.startsWith(start))?.[1] ?? 'the text has another form')

const sizeWords = (issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string => {
  const [bound, word] = issue.code === 'too_small' ? [issue.minimum, 'at least'] : [issue.maximum, 'at most']
  if (issue.origin === 'string') return `${word} ${bound} ${Number(bound) === 1 ? 'character is' : 'characters are'} needed`
  if (issue.origin === 'array') return `${word} ${bound} ${Number(bound) === 1 ? 'entry is' : 'entries are'} needed`
  return `a number of ${issue.inclusive === false ? 'more than' : word} ${bound} is needed`
}

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[Number(key)] as unknown
    return isPlain(value) && Object.hasOwn(value, key) ? value[String(key)] : undefined
  }, data)

const messageOf = (issue: Issue, value: unknown): string => {
  const instead = value === undefined ? '' : `, not ${kindOf(value)}`
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? `"${String(issue.path.at(-1) ?? 'template')}" is missing: ${expected[issue.expected] ?? issue.expected} is needed`
        : `${expected[issue.expected] ?? issue.expected} is needed${instead}`
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `"${key.slice(0, 40)}"`).join(', ')} ${issue.keys.length === 1 ? 'is' : 'are'} not known here; correct the spelling or remove it`
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')} is needed${instead}`
    case 'too_small':
    case 'too_big':
      return sizeWords(issue)
    case 'invalid_format':
      return `${formatWords(issue)}${instead}`
    default:
      return `this cannot be used${instead}; look at the example of a built-in template`
  }
}

const alternatives: Readonly<Record<number, string>> = {
  2: 'a whole number or {parameter: name} is needed',
  3: 'a text, a whole number, true or false is needed',
  7: 'a condition compares with true, false, a whole number, a text, {fact: name}, {parameter: name}, {asOf: {days: number}} or {earlier: name, at: previousGate}',
  12: 'a condition is one of all, any, not, fact, distinct, every, some, count, share, inARow or expression',
}

/** The severity of a tier: one word, or steps by date as elsewhere. */
const ofSeverity = (
  issue: Extract<Issue, { code: 'invalid_union' }>,
  { value, place, path, data }: { readonly value: unknown; readonly place: string; readonly path: Path; readonly data: unknown },
): TemplateProblem[] => {
  const steps = Array.isArray(value) ? issue.errors[1] : undefined
  if (steps) return steps.flatMap((part) => explain(part, data, path))
  return [{ place, message: `one of off, observe, warn, block or a list of steps is needed, not ${kindOf(value)}` }]
}

/** An issue of the schema as place and remedy. Of the alternatives of a condition the one that was meant is told, not all of them. */
export const explain = (issue: Issue, data: unknown, base: Path = []): TemplateProblem[] => {
  const path = [...base, ...issue.path]
  const place = path.map(String).join('.') || 'template'
  const value = valueAt(data, path)
  if (issue.code !== 'invalid_union') return [{ place, message: messageOf(issue, value) }]
  const meant = issue.errors.length === conditionKinds.length && isPlain(value) ? conditionKinds.findIndex((is) => is(value)) : -1
  const inner = issue.errors[meant]
  if (inner) return inner.flatMap((part) => explain(part, data, path))
  if (value === undefined) return [{ place, message: `"${String(path.at(-1))}" is missing` }]
  if (path.at(-1) === 'severity') return ofSeverity(issue, { value, place, path, data })
  return [{ place, message: `${alternatives[issue.errors.length] ?? 'this cannot be used'}, not ${kindOf(value)}` }]
}
