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
  /** The host says that there is no such rule yet; without that, one whose configuration is not there stands and cannot be read. */
  readonly isNew: boolean
  /** As the host keeps it. */
  readonly config: string | undefined
  /** Plumbline's own field, where the site has it. */
  readonly field: string | undefined
}

/** The gate that the form begins with: that of the rule, the first one for a new rule, and none where what stands cannot be read. */
export const firstSlot = ({ config, isNew }: Pick<OpenedRule, 'config' | 'isNew'>): number | undefined =>
  slotIn(readConfig(config)) ?? (isNew ? 1 : undefined)

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
