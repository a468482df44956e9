import { Refusal } from '../rest/refusal.ts'

export type Token =
  | { readonly kind: 'field'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'macro'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }

export const syntaxError = (message: string): Refusal => new Refusal(400, 'WorkItemTrackingQuerySyntaxException', message)

const shapes: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['field', /\[[^\]]+\]/y],
  ['text', /'(?:[^']|'')*'|"(?:[^"]|"")*"/y],
  ['number', /-?\d+(?:\.\d+)?/y],
  ['macro', /@[A-Za-z]+/y],
  ['word', /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?:-[A-Za-z]\w*)?/y],
  ['sign', /<>|<=|>=|[=<>(),.+-]/y],
]

const content = (kind: Token['kind'], raw: string): string => {
  if (kind === 'field') return raw.slice(1, -1).trim()
  if (kind === 'text') return raw.slice(1, -1).replaceAll(raw.startsWith("'") ? "''" : '""', raw.slice(0, 1))
  return raw
}

export const tokens = (query: string): Token[] => {
  const found: Token[] = []
  let at = 0
  while (at < query.length) {
    const hit = shapes.flatMap(([kind, shape]) => {
      shape.lastIndex = at
      const match = shape.exec(query)
      return match ? [{ kind, raw: match[0] }] : []
    })[0]
    if (!hit)
      throw syntaxError(
        `TF51006: The query statement is missing a clause or holds a sign that is not understood. The error is caused by «${query.slice(at, at + 20)}».`,
      )
    at += hit.raw.length
    if (hit.kind !== 'space') found.push({ kind: hit.kind, text: content(hit.kind, hit.raw) })
  }
  return found
}
