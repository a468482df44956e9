import { explainMove } from '@plumbline/core/refresh'
import { createJiraPorts, GuardConfig } from '@plumbline/jira'
import { callBy, theApp } from './calls.ts'
import { documents } from './documents.ts'
import { asApp, patience } from './transport.ts'

/** Jira waits 25 seconds; what is not known by then is answered as the administrator chose. */
const seconds = 18

/** What Jira hands to a validator: not believed beyond its shape. */
export interface Moving {
  readonly issue?: { readonly key?: unknown }
  readonly configuration?: unknown
  readonly transition?: { readonly modifiedFields?: unknown }
}

export interface Said {
  readonly result: boolean
  readonly errorMessage?: string
}

const cannotJudge = 'Plumbline could not judge this gate just now. Try again in a minute; the gate panel says what was last known.'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const configurationOf = (configuration: unknown) =>
  GuardConfig.safeParse(typeof configuration === 'string' ? JSON.parse(configuration) : configuration).data

const explained = async ({ issue, transition }: Moving, slot: number): Promise<Said> => {
  const key = typeof issue?.key === 'string' ? issue.key : ''
  const fields = isRecord(transition?.modifiedFields) ? transition.modifiedFields : {}
  const edited = Object.keys(fields).length > 0
  const ports = createJiraPorts({
    asApp,
    documents,
    patience: patience(3),
    now: () => new Date(),
    unguessable: () => crypto.randomUUID(),
    ...(edited ? { edited: { key, fields } } : {}),
  })
  const answer = await explainMove(ports, callBy(theApp, { seconds }), { item: key, slot, edited })
  return answer.passes ? { result: true } : { result: false, errorMessage: answer.lines.join('\n') }
}

const late = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(undefined), seconds * 1000).unref?.()
  })

/**
 * Explains at a guarded transition what is missing. It never throws and always answers in time; where it could not judge it follows the administrator's choice. What holds
 * the transition whatever happens here is the expression beside it.
 */
export const validateMove = async (moving: Moving): Promise<Said> => {
  let unable: Said = { result: false, errorMessage: cannotJudge }
  try {
    const configuration = configurationOf(moving.configuration)
    if (configuration?.unable === 'allow') unable = { result: true }
    if (configuration?.slot === undefined) return unable
    return (await Promise.race([explained(moving, configuration.slot), late()])) ?? unable
  } catch (cause) {
    console.warn(`A gate could not be judged at its transition: ${cause instanceof Error ? cause.message : String(cause)}`)
    return unable
  }
}
