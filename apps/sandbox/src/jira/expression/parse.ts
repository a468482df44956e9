/** The part of Jira's expression language that guards need. Anything else is refused when a rule is configured, with the place and the reason. */
export type Expression =
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'member'; readonly of: Expression; readonly name: string }
  | { readonly is: 'index'; readonly of: Expression; readonly at: Expression }
  | { readonly is: 'call'; readonly of: Expression; readonly method: string; readonly given: readonly Expression[] }
  | { readonly is: 'new'; readonly type: 'Date' | 'CalendarDate'; readonly given: readonly Expression[] }
  | { readonly is: 'lambda'; readonly name: string; readonly body: Expression }
  | { readonly is: 'not'; readonly of: Expression }
  | { readonly is: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'choice'; readonly when: Expression; readonly then: Expression; readonly otherwise: Expression }

const precedence = { '||': 1, '&&': 2, '==': 3, '!=': 3, '<': 4, '<=': 4, '>': 4, '>=': 4, '+': 5 } as const
export type Operator = keyof typeof precedence
const isOperator = (text: string): text is Operator => text in precedence

const methods: ReadonlySet<string> = new Set(['includes', 'some', 'every', 'find', 'filter', 'toCalendarDate'])

export class ExpressionRefused extends Error {
  override readonly name = 'ExpressionRefused'
}

interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}
const pattern =
  /\s+|(?<name>[A-Za-z_$][\w$]*)|(?<number>\d+(?:\.\d+)?)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<sign>=>|===|!==|==|!=|<=|>=|&&|\|\||\?\.|\?\?|[-+*/%<>!?:().,[\]{}])/uy

const tokensOf = (source: string): Token[] => {
  const tokens: Token[] = []
  pattern.lastIndex = 0
  while (pattern.lastIndex < source.length) {
    const at = pattern.lastIndex
    const match = pattern.exec(source)
    if (!match) throw new ExpressionRefused(`The expression cannot be read at character ${at + 1}: "${source.slice(at, at + 12)}".`)
    const { name, number, string, sign } = match.groups ?? {}
    if (name !== undefined) tokens.push({ kind: 'name', text: name, at })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number, at })
    else if (string !== undefined) tokens.push({ kind: 'string', text: string.slice(1, -1).replaceAll(/\\(.)/gu, '$1'), at })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, at })
  }
  tokens.push({ kind: 'end', text: 'the end', at: source.length })
  return tokens
}

class Parser {
  readonly #tokens: readonly Token[]
  #next = 0
  constructor(source: string) {
    this.#tokens = tokensOf(source)
  }

  whole(): Expression {
    const expression = this.#expression()
    if (this.#peek().kind !== 'end') this.#refuse()
    return expression
  }

  #peek(ahead = 0): Token {
    return this.#tokens[Math.min(this.#next + ahead, this.#tokens.length - 1)] as Token
  }
  #take(): Token {
    const token = this.#peek()
    this.#next += 1
    return token
  }
  #isSign(text: string, ahead = 0): boolean {
    const token = this.#peek(ahead)
    return token.kind === 'sign' && token.text === text
  }
  #skip(text: string): boolean {
    if (!this.#isSign(text)) return false
    this.#next += 1
    return true
  }
  #expect(text: string): void {
    if (!this.#skip(text)) this.#refuse(`"${text}" is expected`)
  }
  #refuse(why = 'this part of the language is not supported here'): never {
    const token = this.#peek()
    throw new ExpressionRefused(`The expression is refused at character ${token.at + 1}, "${token.text}": ${why}.`)
  }

  #expression(): Expression {
    const when = this.#binary(1)
    if (!this.#skip('?')) return when
    const then = this.#expression()
    this.#expect(':')
    return { is: 'choice', when, then, otherwise: this.#expression() }
  }
  #binary(lowest: number): Expression {
    let left = this.#unary()
    for (;;) {
      const token = this.#peek()
      if (token.kind !== 'sign' || !isOperator(token.text) || precedence[token.text] < lowest) return left
      this.#next += 1
      left = { is: 'binary', operator: token.text, left, right: this.#binary(precedence[token.text] + 1) }
    }
  }
  #unary(): Expression {
    return this.#skip('!') ? { is: 'not', of: this.#unary() } : this.#postfix()
  }
  #postfix(): Expression {
    let of = this.#primary()
    for (;;) {
      if (this.#skip('.')) of = this.#member(of)
      else if (this.#skip('[')) {
        of = { is: 'index', of, at: this.#expression() }
        this.#expect(']')
      } else return of
    }
  }
  #member(of: Expression): Expression {
    const name = this.#take()
    if (name.kind !== 'name') {
      this.#next -= 1
      this.#refuse('the name of a property is expected')
    }
    if (!this.#isSign('(')) return { is: 'member', of, name: name.text }
    if (!methods.has(name.text)) {
      this.#next -= 1
      this.#refuse(`the method is not supported here, only ${[...methods].join(', ')}`)
    }
    return { is: 'call', of, method: name.text, given: this.#arguments() }
  }
  #arguments(): Expression[] {
    this.#expect('(')
    const given: Expression[] = []
    if (this.#skip(')')) return given
    do given.push(this.#argument())
    while (this.#skip(','))
    this.#expect(')')
    return given
  }
  #argument(): Expression {
    if (this.#peek().kind !== 'name' || !this.#isSign('=>', 1)) return this.#expression()
    const name = this.#take().text
    this.#expect('=>')
    return { is: 'lambda', name, body: this.#expression() }
  }
  #primary(): Expression {
    if (this.#skip('(')) {
      const inner = this.#expression()
      this.#expect(')')
      return inner
    }
    const token = this.#take()
    if (token.kind === 'string') return { is: 'literal', value: token.text }
    if (token.kind === 'number') return { is: 'literal', value: Number(token.text) }
    if (token.kind === 'name') return this.#word(token.text)
    this.#next -= 1
    return this.#refuse()
  }
  #word(text: string): Expression {
    if (text === 'true' || text === 'false') return { is: 'literal', value: text === 'true' }
    if (text === 'null') return { is: 'literal', value: null }
    if (text !== 'new') return { is: 'name', name: text }
    const type = this.#take().text
    if (type !== 'Date' && type !== 'CalendarDate') {
      this.#next -= 1
      this.#refuse('only new Date() and new CalendarDate(text) are supported here')
    }
    return { is: 'new', type, given: this.#arguments() }
  }
}

const contextNames: ReadonlySet<string> = new Set(['issue', 'config', 'user', 'project', 'transition'])

const eachPart = (expression: Expression): readonly Expression[] => {
  switch (expression.is) {
    case 'literal':
    case 'name':
      return []
    case 'member':
    case 'not':
      return [expression.of]
    case 'index':
      return [expression.of, expression.at]
    case 'call':
      return [expression.of, ...expression.given]
    case 'new':
      return expression.given
    case 'lambda':
      return [expression.body]
    case 'binary':
      return [expression.left, expression.right]
    case 'choice':
      return [expression.when, expression.then, expression.otherwise]
  }
}
const checkNames = (expression: Expression, known: ReadonlySet<string>): void => {
  if (expression.is === 'name' && !known.has(expression.name))
    throw new ExpressionRefused(`The expression is refused: "${expression.name}" is not known to a workflow validator here.`)
  const inside = expression.is === 'lambda' ? new Set([...known, expression.name]) : known
  for (const part of eachPart(expression)) checkNames(part, inside)
}

/** Reads an expression, or refuses it with the place and the reason. */
export const parseExpression = (source: string): Expression => {
  const expression = new Parser(source).whole()
  checkNames(expression, contextNames)
  return expression
}
