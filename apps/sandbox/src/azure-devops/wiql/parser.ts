import { syntaxError, type Token, tokens } from './lexer.ts'

export type Side = 'item' | 'source' | 'target' | 'link'

export type Operand =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'macro'; readonly name: string; readonly shift: number }

export type Operator =
  | '='
  | '<>'
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | 'not in'
  | 'contains'
  | 'not contains'
  | 'under'
  | 'not under'
  | 'empty'
  | 'not empty'

export type Clause =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Clause[] }
  | { readonly kind: 'not'; readonly part: Clause }
  | { readonly kind: 'test'; readonly side: Side; readonly field: string; readonly operator: Operator; readonly values: readonly Operand[] }

export type Mode = 'mustContain' | 'mayContain' | 'doesNotContain' | 'recursive'

export interface Query {
  readonly from: 'workItems' | 'workItemLinks'
  readonly columns: readonly string[]
  readonly where: Clause | undefined
  readonly orderBy: readonly { readonly field: string; readonly descending: boolean }[]
  readonly mode: Mode
}

const modes: Readonly<Record<string, Mode>> = {
  mustcontain: 'mustContain',
  maycontain: 'mayContain',
  doesnotcontain: 'doesNotContain',
  recursive: 'recursive',
}
const signs: readonly string[] = ['=', '<>', '<', '<=', '>', '>=']

class Parser {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(query: string) {
    this.#tokens = tokens(query)
  }

  query(): Query {
    this.#expect('select')
    const columns = this.#list(() => this.#name())
    this.#expect('from')
    const table = this.#next()?.text.toLowerCase()
    const from =
      table === 'workitems'
        ? 'workItems'
        : table === 'workitemlinks'
          ? 'workItemLinks'
          : this.#fail('TF51004: FROM names work items or links')
    const where = this.#accept('where') ? this.#any() : undefined
    const orderBy = this.#accept('order') ? this.#order() : []
    const mode = this.#accept('mode') ? this.#mode() : 'mustContain'
    if (this.#peek('asof')) throw syntaxError('TF51011: ASOF is not offered by the local Azure DevOps. Read revisions instead.')
    if (this.#at < this.#tokens.length) this.#fail('TF51006: nothing may follow here')
    return { from, columns, where, orderBy, mode }
  }

  #order(): Query['orderBy'] {
    this.#expect('by')
    return this.#list(() => {
      const field = this.#name()
      const descending = this.#accept('desc')
      if (!descending) this.#accept('asc')
      return { field, descending }
    })
  }

  #mode(): Mode {
    this.#expect('(')
    const [mode] = this.#list(() => modes[this.#next()?.text.toLowerCase() ?? ''] ?? ('mustContain' as const))
    this.#expect(')')
    return mode ?? 'mustContain'
  }

  #any(): Clause {
    const parts = [this.#all()]
    while (this.#accept('or')) parts.push(this.#all())
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts }
  }

  #all(): Clause {
    const parts = [this.#one()]
    while (this.#accept('and')) parts.push(this.#one())
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'and', parts }
  }

  #one(): Clause {
    if (this.#accept('not')) return { kind: 'not', part: this.#one() }
    if (this.#accept('(')) {
      const inner = this.#any()
      this.#expect(')')
      return inner
    }
    return this.#test()
  }

  #test(): Clause {
    const { side, field } = this.#sided()
    const sign = this.#tokens[this.#at]
    if (sign?.kind === 'sign' && signs.includes(sign.text)) {
      this.#at += 1
      return { kind: 'test', side, field, operator: sign.text as Operator, values: [this.#operand()] }
    }
    if (this.#accept('is')) {
      const negated = this.#accept('not')
      this.#expect('empty')
      return { kind: 'test', side, field, operator: negated ? 'not empty' : 'empty', values: [] }
    }
    const negated = this.#accept('not')
    if (this.#accept('in')) {
      this.#expect('(')
      const values = this.#list(() => this.#operand())
      this.#expect(')')
      return { kind: 'test', side, field, operator: negated ? 'not in' : 'in', values }
    }
    for (const word of ['contains', 'under'] as const) {
      if (!this.#accept(word)) continue
      if (word === 'contains') this.#accept('words')
      return { kind: 'test', side, field, operator: negated ? `not ${word}` : word, values: [this.#operand()] }
    }
    return this.#fail('TF51005: an operator is expected, and this one is not offered here')
  }

  #sided(): { side: Side; field: string } {
    const first = this.#name()
    const side = first.toLowerCase()
    if ((side === 'source' || side === 'target') && this.#accept('.')) return { side, field: this.#name() }
    const prefixed = /^(source|target)\.(.+)$/i.exec(first)
    if (prefixed) return { side: prefixed[1]?.toLowerCase() === 'source' ? 'source' : 'target', field: prefixed[2] ?? '' }
    return { side: side === 'system.links.linktype' ? 'link' : 'item', field: first }
  }

  #operand(): Operand {
    const token = this.#next()
    if (token?.kind === 'text') return { kind: 'literal', value: token.text }
    if (token?.kind === 'number') return { kind: 'literal', value: Number(token.text) }
    if (token?.kind === 'macro') return { kind: 'macro', name: token.text.toLowerCase(), shift: this.#shift() }
    const word = token?.text.toLowerCase()
    if (word === 'true' || word === 'false') return { kind: 'literal', value: word === 'true' }
    return this.#fail('TF51006: a value is expected')
  }

  #shift(): number {
    const direct = this.#tokens[this.#at]
    if (direct?.kind === 'number' && direct.text.startsWith('-')) {
      this.#at += 1
      return Number(direct.text)
    }
    const factor = this.#accept('+') ? 1 : this.#accept('-') ? -1 : 0
    return factor === 0 ? 0 : factor * Number(this.#next()?.text)
  }

  #name(): string {
    const token = this.#next()
    if (token?.kind === 'field' || token?.kind === 'word') return token.text
    return this.#fail('TF51006: a field is expected')
  }

  #list<T>(one: () => T): T[] {
    const found = [one()]
    while (this.#accept(',')) found.push(one())
    return found
  }

  #next(): Token | undefined {
    const token = this.#tokens[this.#at]
    this.#at += 1
    return token
  }

  #peek(word: string): boolean {
    const token = this.#tokens[this.#at]
    return (token?.kind === 'word' || token?.kind === 'sign') && token.text.toLowerCase() === word
  }

  #accept(word: string): boolean {
    if (!this.#peek(word)) return false
    this.#at += 1
    return true
  }

  #expect(word: string): void {
    if (!this.#accept(word)) this.#fail(`TF51006: ${word.toUpperCase()} is expected`)
  }

  #fail(message: string): never {
    const token = this.#tokens[Math.min(this.#at, this.#tokens.length - 1)]
    throw syntaxError(`${message}. The error is caused by «${token?.text ?? 'the end of the query'}».`)
  }
}

/** The subset of WIQL that is offered here; everything else is refused as the server refuses a wrong query. */
export const parseWiql = (query: string): Query => {
  if (query.length > 32_000) throw syntaxError('VS402337: The length of the query is longer than 32,000 characters.')
  return new Parser(query).query()
}
