/** Markup that is safe to put into a page as it is. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = Html | string | number | undefined | null | false | readonly (Html | string)[]

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

const shown = (part: Part): string => {
  if (part instanceof Html) return part.text
  if (part === undefined || part === null || part === false) return ''
  return typeof part === 'object' ? part.map(shown).join('') : escaped(String(part))
}

export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(texts.map((text, index) => text + shown(parts[index])).join(''))

/** JSON for a script element: cannot end it. */
export const json = (value: unknown): Html => new Html(JSON.stringify(value).replaceAll('<', '\\u003c'))

const block = /^<(\/?)(div|p|br|ul|ol|li|table|tbody|tr|th|td)\b[^>]*>$/i

/** Foreign markup with nothing left of it but blocks without attributes, and its words. */
export const blocks = (markup: string): Html =>
  new Html(
    markup
      .split(/(<[^>]*>)/)
      .map((part) => {
        const [, end, name] = block.exec(part) ?? []
        if (name !== undefined) return `<${end}${name.toLowerCase()}>`
        return part.startsWith('<') ? '' : part.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
      })
      .join(''),
  )
