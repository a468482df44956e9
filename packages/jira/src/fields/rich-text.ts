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

/** Text as core wants it: Unicode NFC, LF, trimmed. */
export const plain = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** The words of a document in Atlassian Document Format; marks, media and unknown nodes leave nothing but their text. */
export const documentText = (content: readonly unknown[]): string => plain(content.map(textOf).join(''))
