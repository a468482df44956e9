type Schema = Record<string, unknown>

const isObject = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)

const single = (schema: Schema): Schema => {
  const { format: _format, additionalProperties, ...rest } = schema
  const open = isObject(additionalProperties) ? { additionalProperties } : {}
  if ('$ref' in schema) return { ...rest, ...open }
  if (Array.isArray(rest['enum'])) {
    const values = rest['enum'] as readonly unknown[]
    // Azure DevOps answers process rules with `$makeRequired` where its description says `makeRequired`.
    return { ...rest, ...open, enum: [...values, ...values.filter((v) => typeof v === 'string').map((v) => `$${v}`), null] }
  }
  return typeof rest['type'] === 'string' ? { ...rest, ...open, nullable: true } : { ...rest, ...open }
}

/**
 * The same schemas as real answers keep them: any value may be null, objects may hold fields that nobody documented, formats are hints.
 * Types, required fields and the shape of lists still hold. Only schema positions are touched: a property called `format` is not a format.
 */
export const relaxed = (value: unknown): unknown => {
  if (!isObject(value)) return value
  const out: Schema = single(value)
  for (const key of ['properties', 'patternProperties'] as const)
    if (isObject(out[key]))
      out[key] = Object.fromEntries(Object.entries(out[key]).map(([name, schema]) => [name, nullableRef(relaxed(schema))]))
  for (const key of ['items', 'additionalProperties', 'not'] as const) if (isObject(out[key])) out[key] = relaxed(out[key])
  for (const key of ['allOf', 'anyOf', 'oneOf'] as const)
    if (Array.isArray(out[key])) {
      out[key] = (out[key] as unknown[]).map(relaxed)
      // With every part relaxed more than one alternative of a `oneOf` may fit.
      if (key === 'oneOf') {
        out['anyOf'] = out['oneOf']
        delete out['oneOf']
      }
    }
  return out
}

const nullableRef = (schema: unknown): unknown =>
  isObject(schema) && '$ref' in schema ? { anyOf: [{ $ref: schema['$ref'] }, { enum: [null] }] } : schema
