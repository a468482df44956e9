import type { Exchange } from '@plumbline/sandbox'

/** One thing that an exchange does against the description of the tracker's REST. */
export interface Finding {
  readonly in: 'request' | 'answer'
  readonly method: string
  readonly path: string
  readonly problem: string
}

/** An operation of a description, as far as scopes and prohibitions need it. */
export interface Operation {
  readonly method: string
  /** The description's own path template. */
  readonly path: string
  readonly deprecated: boolean
  /** Where no official description covers the route: the id of the assumption that carries our own schema. */
  readonly assumption?: string
  /** The permission scopes that our own schema's route needs: any one of these sets. */
  readonly scopes?: readonly (readonly string[])[]
}

/** Judges exchanges with one tracker: requests strictly, answers relaxed (real ones carry nulls and undocumented fields). */
export interface Judge {
  operation(exchange: Exchange): Operation | undefined
  judge(exchange: Exchange): readonly Finding[]
}

export const finding = (exchange: Exchange, where: Finding['in'], problem: string): Finding => ({
  in: where,
  method: exchange.method,
  path: exchange.path,
  problem,
})

/** One line per distinct finding, for a failure that a person can read. */
export const printFindings = (findings: readonly Finding[]): string =>
  [...new Set(findings.map((f) => `${f.method} ${f.path.slice(0, 160)}\n    ${f.in}: ${f.problem}`))].slice(0, 30).join('\n')

export const jsonOf = (text: string | undefined): { readonly ok: true; readonly value: unknown } | { readonly ok: false } => {
  if (text === undefined || text === '') return { ok: true, value: undefined }
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return { ok: false }
  }
}
