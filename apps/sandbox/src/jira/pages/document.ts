import * as z from 'zod/mini'
import { type Html, html, type Part } from './html.ts'

const Node = z.object({ type: z.string(), text: z.optional(z.string()), content: z.optional(z.array(z.unknown())) })

/** An Atlassian document as Jira shows it: the blocks that the app writes; of anything else its words. */
export const documentHtml = (value: unknown): Html => {
  const node = z.safeParse(Node, value).data
  if (!node) return html``
  const inner: Part = (node.content ?? []).map(documentHtml)
  switch (node.type) {
    case 'paragraph':
      return html`<p>${inner}</p>`
    case 'bulletList':
      return html`<ul>${inner}</ul>`
    case 'listItem':
      return html`<li>${inner}</li>`
    case 'table':
      return html`<table class="document"><tbody>${inner}</tbody></table>`
    case 'tableRow':
      return html`<tr>${inner}</tr>`
    case 'tableHeader':
      return html`<th>${inner}</th>`
    case 'tableCell':
      return html`<td>${inner}</td>`
    case 'hardBreak':
      return html`<br>`
    default:
      return html`${node.text ?? ''}${inner}`
  }
}
