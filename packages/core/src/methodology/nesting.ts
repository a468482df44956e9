const deepest = 40
/** Marks of one line; a line with more of them was not written by a person. */
const marksPerLine = 60

const flowDepth = (text: string): number => {
  let depth = 0
  let most = 0
  for (const character of text) {
    if (character === '[' || character === '{') most = Math.max(most, ++depth)
    else if ((character === ']' || character === '}') && depth > 0) depth -= 1
  }
  return most
}

const tooDeep = `The document is nested deeper than ${deepest} levels; say it with fewer`

/** Brackets alone; enough for text that is known to be JSON. */
export const nestingOfJson = (text: string): string | undefined => (flowDepth(text) > deepest ? tooDeep : undefined)

/**
 * Looks at the text before the parser does: nesting costs it a stack that a host may not survive, so it never sees more than this.
 * Brackets are counted wherever they stand, indentation as a person sees it; real templates reach a quarter of either limit.
 */
export const nestingOfText = (text: string): { readonly line?: number; readonly message: string } | undefined => {
  if (flowDepth(text) > deepest) return { message: tooDeep }
  const indents: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    const indent = line.length - line.trimStart().length
    if (indent === line.length) continue
    while ((indents.at(-1) ?? -1) >= indent) indents.pop()
    indents.push(indent)
    if (indents.length > deepest) return { line: index + 1, message: tooDeep }
    const marks = line.match(/(?:^|\s)[-?:!&](?=\s)|:\s/g)?.length ?? 0
    if (marks > marksPerLine)
      return { line: index + 1, message: `The line holds more than ${marksPerLine} entries; give each its own line` }
  }
  return undefined
}
