import { makeResolver, type Request } from '@forge/resolver'
import { type Answer, answer, type RefreshProgress, type UseCaseName, useCaseNames } from '@plumbline/core'
import { createJiraPorts } from '@plumbline/jira'
import { callBy } from './calls.ts'
import { documents } from './documents.ts'
import { personOf } from './person.ts'
import { queueRefresh } from './refresh.ts'
import { asApp, asUser, patience } from './transport.ts'

/** Forge ends a resolver after 25 seconds. */
const seconds = 22
/** Use cases whose record names the person. */
const recordsName: ReadonlySet<UseCaseName> = new Set(['gate.declarePassed'])

const signedOut: Answer<never> = {
  ok: false,
  problem: { code: 'unauthorized', message: 'Jira did not say who you are.', remedy: 'Sign in to Jira and open this page again.' },
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

const resolve = async (name: UseCaseName, { payload, context }: Request): Promise<Answer<unknown>> => {
  const accountId = text(context['accountId'])
  if (!accountId) return signedOut
  const actor = await personOf(accountId, recordsName.has(name) ? asUser : undefined)
  const ports = createJiraPorts({
    asApp,
    asUser,
    documents,
    siteUrl: text(context['siteUrl']),
    patience: patience(5),
    now: () => new Date(),
  })
  const answered = await answer(name, ports, callBy(actor, { zone: text(context['timezone']), seconds }), payload)
  if (name === 'refresh.start' && answered.ok && (answered.value as RefreshProgress).status === 'running') await queueRefresh()
  return answered
}

/** One definition per use case of the registry; the panels call them by the same names. */
export const resolver = makeResolver(Object.fromEntries(useCaseNames.map((name) => [name, (request: Request) => resolve(name, request)])))
