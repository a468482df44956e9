import type { Document, LineCounter, Node } from 'yaml'
import { isPlain } from '../plain.ts'
import { readTemplateData, type TemplateProblem } from './check.ts'
import { nestingOfJson, nestingOfText } from './nesting.ts'
import type { Template } from './template.ts'

/** A mistake in a document, with its line where the text gives one. */
export interface DocumentProblem extends TemplateProblem {
  readonly line?: number
}

/** Above what any storage here keeps of one document. */
const longest = 200_000
const shown = 30

type Plain = { readonly data: unknown; readonly lines: ReadonlyMap<string, number>; readonly problems: readonly DocumentProblem[] }
type Yaml = typeof import('yaml')

const walk = ({ isAlias, isMap, isScalar, isSeq }: Yaml, document: Document, counter: LineCounter): Plain => {
  const lines = new Map<string, number>()
  const problems: DocumentProblem[] = []
  const lineOf = (node: unknown): number | undefined => {
    const range = (node as Partial<Node> | null)?.range
    return range ? counter.linePos(range[0]).line : undefined
  }
  const refuse = (path: readonly string[], node: unknown, message: string): null => {
    const line = lineOf(node)
    problems.push({ place: path.join('.') || 'template', ...(line === undefined ? {} : { line }), message })
    return null
  }
  const plain = (node: unknown, path: readonly string[]): unknown => {
    const line = lineOf(node)
    if (line !== undefined && !lines.has(path.join('.'))) lines.set(path.join('.'), line)
    if (node === null || node === undefined) return null
    if (isAlias(node)) return refuse(path, node, `*${node.source} stands for another place; write the value out`)
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:str'))
      return refuse(path, node, 'A tag with "!" is not used here; remove it')
    if (isScalar(node)) return node.value
    if (isSeq(node)) return node.items.map((item, index) => plain(item, [...path, String(index)]))
    if (!isMap(node)) return refuse(path, node, 'This is neither a value, a list nor a group of names')
    const members = new Map<string, unknown>()
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : undefined
      if (name === undefined) refuse(path, key, 'A name is a plain text')
      else if (members.has(name)) refuse([...path, name], key, `"${name}" is here twice; keep one of them`)
      else {
        const line = lineOf(key)
        if (line !== undefined) lines.set([...path, name].join('.'), line)
        members.set(name, plain(value, [...path, name]))
      }
    }
    return Object.fromEntries(members)
  }
  return { data: plain(document.contents, []), lines, problems }
}

const fromYaml = async (text: string): Promise<Plain> => {
  const yaml = await import('yaml')
  const counter = new yaml.LineCounter()
  const document = yaml.parseDocument(text, { lineCounter: counter, uniqueKeys: false, prettyErrors: false, merge: false })
  const [first] = document.errors
  if (!first) return walk(yaml, document, counter)
  const { line, col } = counter.linePos(first.pos[0])
  const message = `The text cannot be read from column ${col} on: ${first.message.split('\n')[0]?.slice(0, 200) ?? ''}; correct it there`
  return { data: undefined, lines: new Map(), problems: [{ place: 'template', line, message }] }
}

const jsonSyntax = (text: string): string | undefined => {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const refused = (message: string, line?: number): Plain => ({
  data: undefined,
  lines: new Map(),
  problems: [{ place: 'template', ...(line === undefined ? {} : { line }), message }],
})

const parse = async (text: string): Promise<Plain> => {
  if (text.length > longest) return refused(`The document has ${text.length} characters; at most ${longest} are read`)
  if (text.trimStart().startsWith('{') && jsonSyntax(text) === undefined) {
    const deep = nestingOfJson(text)
    if (deep !== undefined) return refused(deep)
    return fromYaml(text)
  }
  const deep = nestingOfText(text)
  return deep ? refused(deep.message, deep.line) : fromYaml(text)
}

/** Problems inside gates, criteria and phases are told by their ids; here they are found again in the document. */
const pathOf = (place: string, data: unknown): string => {
  if (!isPlain(data)) return place
  const lists = ['criteria', 'gates', 'phases', 'roles']
  const found = lists.flatMap((list) => {
    const entries: unknown = data[list]
    const index = Array.isArray(entries) ? entries.findIndex((entry) => isPlain(entry) && entry['id'] === place) : -1
    return index < 0 ? [] : [`${list}.${index}`]
  })
  return found[0] ?? place
}

const lineAt = (place: string, { data, lines }: Plain): number | undefined => {
  for (let path = pathOf(place, data); path !== ''; path = path.slice(0, Math.max(path.lastIndexOf('.'), 0))) {
    const line = lines.get(path)
    if (line !== undefined) return line
  }
  return lines.get('')
}

export type ReadDocument =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[]; readonly data: unknown }

/**
 * Reads a template from YAML or JSON: the template, or what is wrong with it, where, and what to do. Hostile text is refused in bounded time.
 * `data`: what was understood, where the text itself could be read; a draft may be kept so.
 */
export const readTemplateText = async (text: string): Promise<ReadDocument> => {
  const parsed = await parse(text)
  if (parsed.problems.length > 0) return { ok: false, problems: parsed.problems.slice(0, shown), data: undefined }
  const read = await readTemplateData(parsed.data)
  if (read.ok) return read
  const problems = read.problems.slice(0, shown).map((problem) => {
    const line = lineAt(problem.place, parsed)
    return { ...problem, ...(line === undefined ? {} : { line }) }
  })
  return { ok: false, problems, data: parsed.data }
}
