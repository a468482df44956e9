import { neutralText } from '@plumbline/core'
import * as z from 'zod/mini'

const Node = z.object({
  type: z.string(),
  text: z.optional(z.nullable(z.string())),
  attrs: z.optional(
    z.nullable(
      z.object({
        text: z.optional(z.nullable(z.string())),
        shortName: z.optional(z.nullable(z.string())),
        url: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
  content: z.optional(z.nullable(z.array(z.unknown()))),
})

const blocks = new Set([
  'paragraph',
  'heading',
  'listItem',
  'codeBlock',
  'blockquote',
  'tableRow',
  'rule',
  'panel',
  'taskItem',
  'decisionItem',
])

const textOf = (value: unknown): string => {
  const node = Node.safeParse(value)
  if (!node.success) return ''
  const { type, text, attrs, content } = node.data
  if (type === 'hardBreak') return '\n'
  const own = text ?? attrs?.text ?? attrs?.shortName ?? attrs?.url ?? ''
  const inner = (content ?? []).map(textOf).join('')
  return own + (blocks.has(type) && !inner.endsWith('\n') ? `${inner}\n` : inner)
}

/** The words of a document in Atlassian Document Format; marks, media and unknown nodes leave nothing but their text. */
export const documentText = (content: readonly unknown[]): string => neutralText(content.map(textOf).join(''))
