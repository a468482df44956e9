/** The part of JQL that is served here; anything else is refused in Jira's own words. */
export type Jql = { readonly where: Clause; readonly order: readonly { readonly field: OrderField; readonly descending: boolean }[] }
export type Clause =
  | { readonly is: 'all' | 'any'; readonly of: readonly Clause[] }
  | { readonly is: 'test'; readonly field: Field; readonly operator: Operator; readonly values: readonly string[] }
  /** A value inside an issue property, as an app has it indexed. */
  | { readonly is: 'property'; readonly property: string; readonly path: readonly string[]; readonly value: string }

const fields = {
  project: 'project',
  issuetype: 'issuetype',
  type: 'issuetype',
  parent: 'parent',
  key: 'key',
  issuekey: 'key',
  id: 'key',
  issue: 'key',
  status: 'status',
  updated: 'updated',
  updateddate: 'updated',
  created: 'created',
  createddate: 'created',
  statuscategory: 'statusCategory',
} as const
export type Field = (typeof fields)[keyof typeof fields]
export type OrderField = 'key' | 'updated' | 'created' | 'project' | 'status'
const orderFields: ReadonlySet<string> = new Set(['key', 'updated', 'created', 'project', 'status'])

const propertyClause = /^issue\.property\[([\w.-]+)\]\.([\w.]+)$/iu

const operators = ['=', '!=', 'in', 'not in', '>=', '<=', '>', '<'] as const
export type Operator = (typeof operators)[number]

export class JqlRefused extends Error {
  override readonly name = 'JqlRefused'
}

interface Token {
  readonly text: string
  readonly quoted: boolean
  readonly at: number
}
const pattern = /\s+|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(>=|<=|!=|[=<>(),])|([^\s"'=<>!(),]+)/uy

const tokensOf = (jql: string): Token[] => {
  const tokens: Token[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < jql.length) {
    const at = pattern.lastIndex
    const match = pattern.exec(jql)
    if (!match)
      throw new JqlRefused(
        `Error in the JQL Query: The character '${jql[at] ?? ''}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${(jql.charCodeAt(at) || 0).toString(16).padStart(4, '0')}' instead. (line 1, character ${at + 1})`,
      )
    const quoted = match[1] ?? match[2]
    const plain = match[3] ?? match[4]
    if (quoted !== undefined) tokens.push({ text: quoted.replaceAll(/\\(.)/gu, '$1'), quoted: true, at })
    else if (plain !== undefined) tokens.push({ text: plain, quoted: false, at })
  }
  return tokens
}

class Parser {
  readonly #tokens: readonly Token[]
  #next = 0
  constructor(jql: string) {
    this.#tokens = tokensOf(jql)
  }
  whole(): Jql {
    if (this.#word('order')) return this.#unbounded()
    if (this.#tokens.length === 0) return this.#unbounded()
    const where = this.#any()
    const order = this.#skip('order') ? this.#orderBy() : []
    const left = this.#tokens[this.#next]
    if (left)
      throw new JqlRefused(
        `Error in the JQL Query: Expecting either 'OR' or 'AND' but got '${left.text}'. (line 1, character ${left.at + 1})`,
      )
    return { where, order }
  }
  #unbounded(): never {
    throw new JqlRefused('Unbounded JQL queries are not allowed here. Please add a search restriction to your query.')
  }
  #word(text: string): boolean {
    const token = this.#tokens[this.#next]
    return token !== undefined && !token.quoted && token.text.toLowerCase() === text
  }
  #skip(text: string): boolean {
    if (!this.#word(text)) return false
    this.#next += 1
    return true
  }
  #take(expected: string): Token {
    const token = this.#tokens[this.#next]
    if (!token) throw new JqlRefused(`Error in the JQL Query: Expecting ${expected} before the end of the query.`)
    this.#next += 1
    return token
  }
  #expect(text: string): void {
    const token = this.#tokens[this.#next]
    if (!this.#skip(text))
      throw new JqlRefused(
        `Error in the JQL Query: Expecting '${text}' but got '${token?.text ?? 'the end of the query'}'.${token ? ` (line 1, character ${token.at + 1})` : ''}`,
      )
  }
  #any(): Clause {
    const of = [this.#all()]
    while (this.#skip('or')) of.push(this.#all())
    return of.length === 1 && of[0] ? of[0] : { is: 'any', of }
  }
  #all(): Clause {
    const of = [this.#term()]
    while (this.#skip('and')) of.push(this.#term())
    return of.length === 1 && of[0] ? of[0] : { is: 'all', of }
  }
  #term(): Clause {
    if (!this.#skip('(')) return this.#test()
    const inner = this.#any()
    this.#expect(')')
    return inner
  }
  #test(): Clause {
    const token = this.#take('a field')
    const [, property, path] = token.quoted ? [] : (propertyClause.exec(token.text) ?? [])
    if (property !== undefined && path !== undefined) {
      this.#expect('=')
      return { is: 'property', property, path: path.split('.'), value: this.#value() }
    }
    const field = (fields as Readonly<Record<string, Field>>)[token.text.toLowerCase()]
    if (field === undefined) throw new JqlRefused(`Field '${token.text}' does not exist or you do not have permission to view it.`)
    const operator = this.#operator(field)
    const values = operator === 'in' || operator === 'not in' ? this.#list() : [this.#value()]
    return { is: 'test', field, operator, values }
  }
  #operator(field: Field): Operator {
    const token = this.#take('an operator')
    const text = token.text.toLowerCase()
    const operator = text === 'not' ? `not ${this.#take("'in'").text.toLowerCase()}` : text
    const known = operators.find((each) => each === operator)
    if (known === undefined)
      throw new JqlRefused(`Error in the JQL Query: The operator '${operator}' is not supported here. (line 1, character ${token.at + 1})`)
    const dated = field === 'updated' || field === 'created'
    if (!dated && (known === '>=' || known === '<=' || known === '>' || known === '<'))
      throw new JqlRefused(`The operator '${known}' is not supported by the '${field}' field.`)
    return known
  }
  #value(): string {
    const token = this.#take('a value')
    if (!token.quoted && this.#word('(')) throw new JqlRefused(`Unable to find JQL function '${token.text}()'.`)
    if (!token.quoted && /^[(),=<>]|^!=$/u.test(token.text))
      throw new JqlRefused(`Error in the JQL Query: Expecting a value but got '${token.text}'. (line 1, character ${token.at + 1})`)
    return token.text
  }
  #list(): string[] {
    this.#expect('(')
    const values = [this.#value()]
    while (this.#skip(',')) values.push(this.#value())
    this.#expect(')')
    return values
  }
  #orderBy(): Jql['order'] {
    this.#expect('by')
    const order: { field: OrderField; descending: boolean }[] = []
    do {
      const name = this.#take('a field').text
      const field = (fields as Readonly<Record<string, string>>)[name.toLowerCase()]
      if (field === undefined || !orderFields.has(field)) throw new JqlRefused(`Not able to sort using field '${name}'.`)
      const descending = this.#skip('desc')
      if (!descending) this.#skip('asc')
      order.push({ field: field as OrderField, descending })
    } while (this.#skip(','))
    return order
  }
}

/** Reads a query, or refuses it in Jira's words. */
export const parseJql = (jql: string): Jql => new Parser(jql).whole()
