type Loose = Record<string, unknown>

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'body' | 'header'
  readonly required: boolean
  readonly type?: string
  readonly enum?: readonly string[]
  readonly schema?: unknown
}

export interface DescribedOperation {
  readonly id: string
  readonly path: string
  readonly deprecated: boolean
  /** The service refuses a released api-version for these. */
  readonly preview: boolean
  readonly parameters: readonly Parameter[]
  readonly responses: Readonly<Record<string, { readonly schema?: unknown }>>
}

export interface Match {
  readonly operation: DescribedOperation
  readonly wrongPathParameters: readonly string[]
}

interface Route {
  readonly pattern: RegExp
  readonly names: readonly string[]
  /** Fixed characters of the template: of two templates that fit, the one that says more is meant. */
  readonly fixed: number
  readonly operations: Readonly<Record<string, DescribedOperation>>
}

const operationOf = (path: string, raw: Loose, shared: Loose): DescribedOperation => {
  const given = (raw['parameters'] ?? []) as readonly (Parameter & { $ref?: string })[]
  const resolved = given.map((p) => (p.$ref ? (shared[p.$ref.replace('#/parameters/', '')] as Parameter) : p))
  return {
    id: String(raw['operationId']),
    path,
    deprecated: raw['deprecated'] === true,
    preview: given.some((p) => p.$ref?.includes('-preview') === true),
    parameters: resolved.filter((p) => p.name !== 'api-version'),
    responses: raw['responses'] as DescribedOperation['responses'],
  }
}

const routeOf = (path: string, operations: Loose, shared: Loose): Route => {
  const names: string[] = []
  const pattern = path.replaceAll(/[.*+?^|()[\]\\]/g, '\\$&').replaceAll(/(\$?)\{(\w+)\}/g, (_, dollar: string, name: string) => {
    names.push(name)
    return dollar ? '(?:\\$|%24)([^/]+)' : '([^/]+)'
  })
  return {
    pattern: new RegExp(`^${pattern}/?$`, 'i'),
    names,
    fixed: path.replaceAll(/\{\w+\}/g, '').length,
    operations: Object.fromEntries(
      Object.entries(operations).map(([method, raw]) => [method.toUpperCase(), operationOf(path, raw as Loose, shared)]),
    ),
  }
}

const wrongParameters = (route: Route, operation: DescribedOperation, values: readonly string[]): readonly string[] =>
  route.names.filter((name, at) => {
    const parameter = operation.parameters.find((p) => p.in === 'path' && p.name === name)
    return parameter?.type === 'integer' && !/^\d+$/.test(values[at] ?? '')
  })

/** Finds the operation of a request: paths match whatever their case, and the template that says most wins. */
export const routesOf = (document: { readonly paths: Loose; readonly parameters: Loose }) => {
  const routes = Object.entries(document.paths)
    .map(([path, operations]) => routeOf(path, operations as Loose, document.parameters))
    .sort((a, b) => b.fixed - a.fixed)
  return (method: string, path: string): Match | undefined => {
    for (const route of routes) {
      const operation = route.operations[method]
      const found = operation && route.pattern.exec(path)
      if (operation && found) return { operation, wrongPathParameters: wrongParameters(route, operation, found.slice(1)) }
    }
    return undefined
  }
}
