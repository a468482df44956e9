/** What is configured on one guarded move. */
export interface MoveRule {
  readonly field: string
  readonly slot: number
  readonly types: readonly number[]
  readonly unable?: 'refuse' | 'allow'
}

/** A rule as a host opens it: which of the two, what is configured, and what it may be configured with. */
export interface OpenedRule {
  readonly kind: 'hold' | 'explain'
  readonly editing: boolean
  /** As the host keeps it; nothing where the rule is new. */
  readonly config: string | undefined
  /** Plumbline's own field, where the site has it. */
  readonly field: string | undefined
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** Everything that stands in the configuration, ours or not; nothing where it cannot be read. */
export const readConfig = (config: string | undefined): Readonly<Record<string, unknown>> => {
  try {
    const read: unknown = JSON.parse(config ?? '{}')
    return isRecord(read) ? read : {}
  } catch {
    return {}
  }
}

export const slotIn = (config: Readonly<Record<string, unknown>>): number | undefined => {
  const { slot } = config
  return typeof slot === 'number' && Number.isInteger(slot) && slot >= 1 && slot <= 8 ? slot : undefined
}

/** What the host is to keep: the rule, and whatever stood beside it; a gate's name would take the place of its number. */
export const writeConfig = (before: Readonly<Record<string, unknown>>, rule: MoveRule): string => {
  const { gate: _, ...kept } = before
  return JSON.stringify({ ...kept, ...rule })
}
