import type { ASTNode } from '@marcbachmann/cel-js'

/** What needs more is better said as a tree, which explains itself. */
export const limits = { maxAstNodes: 200, maxDepth: 24, maxListElements: 50, maxMapEntries: 1, maxCallArguments: 2 }

interface Range {
  readonly start: number
  readonly end: number
}

/** The message, with the line of the expression and a caret under the place that is meant. */
export const underlined = (expression: string, message: string, range: Range | undefined): string => {
  if (!range) return message
  const from = expression.lastIndexOf('\n', range.start - 1) + 1
  const end = expression.indexOf('\n', range.start)
  const line = expression.slice(from, end < 0 ? undefined : end)
  const column = range.start - from
  const width = Math.max(1, Math.min(range.end - range.start, line.length - column))
  return `${message}\n  ${line}\n  ${' '.repeat(column)}^${'~'.repeat(width - 1)}`
}

const operators: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/', '%', '&&', '||', '!_', '?:'])
const functions: ReadonlySet<string> = new Set(['daysBetween', 'size'])
const methods: ReadonlySet<string> = new Set(['startsWith', 'endsWith', 'contains'])
const largest = 2n ** 63n - 1n

const isNode = (value: unknown): value is ASTNode => typeof value === 'object' && value !== null && 'op' in value

/** Nodes directly below one. */
const below = ({ args }: ASTNode): readonly ASTNode[] => (Array.isArray(args) ? args.flat(2) : [args]).filter(isNode)

const literalProblem = (value: unknown): string | undefined => {
  if (typeof value === 'string' || typeof value === 'boolean') return undefined
  if (typeof value === 'bigint') return value > largest ? 'This number is too large to be counted with' : undefined
  return 'Only whole numbers, texts, true and false are offered; ratios are in basis points'
}

const nameOf = ({ args }: ASTNode): string => (Array.isArray(args) ? String(args[0]) : '')

const nodeProblem = (node: ASTNode): string | undefined => {
  const { op, args } = node
  if (operators.has(op) || op === 'id' || op === '.' || op === 'list') return undefined
  const [first, second]: readonly unknown[] = Array.isArray(args) ? args : [args]
  switch (op) {
    case 'value':
      return literalProblem(args)
    case '-_':
      return isNode(first) && first.op === 'value' ? undefined : 'A minus stands before a number only; write 0 - …'
    case '[]':
      return isNode(second) && second.op === 'value' && typeof second.args === 'string'
        ? undefined
        : 'Only a name in quotes may stand in […]'
    case 'in':
      return isNode(second) && second.op === 'list' ? undefined : '"in" looks into a list that is written out, such as ["a", "b"]'
    case 'call':
      return functions.has(nameOf(node)) ? undefined : `"${nameOf(node)}" is not offered; there are ${[...functions].join(' and ')}`
    case 'rcall':
      return methods.has(nameOf(node)) ? undefined : `"${nameOf(node)}" is not offered; there are ${[...methods].join(', ')}`
    default:
      return 'This is not offered in expressions'
  }
}

/** The first thing in an expression that Plumbline does not offer: what could run long, or differ between implementations. */
export const offered = (root: ASTNode): { readonly message: string; readonly range: Range } | undefined => {
  const message = nodeProblem(root)
  if (message !== undefined) return { message, range: root.range }
  for (const node of below(root)) {
    const found = offered(node)
    if (found) return found
  }
  return undefined
}

const pathOf = (node: ASTNode): string | undefined => {
  const { op, args } = node
  if (op === 'id') return String(args)
  if ((op !== '.' && op !== '[]') || !Array.isArray(args)) return undefined
  const [left, right]: readonly unknown[] = args
  const before = isNode(left) ? pathOf(left) : undefined
  const name = isNode(right) ? right.args : right
  return before === undefined || typeof name !== 'string' ? undefined : `${before}.${name}`
}

/** The paths of names that an expression uses, dotted, whole ones only. */
export const pathsIn = (root: ASTNode): readonly string[] => {
  const path = pathOf(root)
  return path === undefined ? below(root).flatMap(pathsIn) : [path]
}

const ofParameters = 'parameters.'

/** A parameter that is written otherwise than `parameters.name`, as everything that looks for parameters without parsing finds them. */
export const hiddenParameter = (
  root: ASTNode,
  found: readonly string[],
): { readonly message: string; readonly range: Range } | undefined => {
  const path = pathOf(root)
  if (path === undefined) {
    for (const node of below(root)) {
      const hidden = hiddenParameter(node, found)
      if (hidden) return hidden
    }
    return undefined
  }
  if (!path.startsWith(ofParameters) || found.includes(path.slice(ofParameters.length))) return undefined
  return { message: `Write ${path}, with nothing in between`, range: root.range }
}
