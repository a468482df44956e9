import type { Explained } from '@plumbline/core/refresh'
import { createJiraPorts, GuardConfig } from '@plumbline/jira'
import { callBy, theApp } from './calls.ts'
import { documents } from './documents.ts'
import { inTime, type Said, unableTo } from './in-time.ts'
import { asApp, patience } from './transport.ts'

/** Jira waits 25 seconds; what is not known by then is answered as the administrator chose. */
const seconds = 18

/** What Jira hands to a validator: not believed beyond its shape. */
interface Moving {
  readonly issue?: { readonly key?: unknown }
  readonly configuration?: unknown
  readonly transition?: { readonly modifiedFields?: unknown }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const configurationOf = (configuration: unknown): GuardConfig | undefined => {
  try {
    return GuardConfig.safeParse(typeof configuration === 'string' ? JSON.parse(configuration) : configuration).data
  } catch {
    return undefined
  }
}

const explained = async ({ issue, transition }: Moving, slot: number): Promise<Explained> => {
  const key = typeof issue?.key === 'string' ? issue.key : ''
  const fields = isRecord(transition?.modifiedFields) ? transition.modifiedFields : {}
  const edited = Object.keys(fields).length > 0
  const ports = createJiraPorts({
    asApp,
    documents,
    patience: patience(3),
    now: () => new Date(),
    unguessable: () => crypto.randomUUID(),
    early: ['fields', 'siteUrl'],
    ...(edited ? { edited: { key, fields } } : {}),
  })
  const { explainMove } = await import('@plumbline/core/refresh')
  return explainMove(ports, callBy(theApp, { seconds }), { item: key, slot, edited })
}

/**
 * Explains at a guarded transition what is missing. It never throws and always answers in time; where it could not judge it follows the administrator's choice. What holds
 * the transition whatever happens here is the expression beside it.
 */
export const validateMove = async (moving: Moving): Promise<Said> => {
  const configuration = configurationOf(moving.configuration)
  const slot = configuration?.slot
  if (slot === undefined) return unableTo(configuration?.unable)
  return inTime(() => explained(moving, slot), { unable: configuration?.unable, milliseconds: seconds * 1000 })
}
