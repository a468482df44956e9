import { makeResolver, type Request } from '@forge/resolver'
import {
  type Answer,
  type ApproveResult,
  answer,
  type Call,
  isTimeZone,
  type JobView,
  metered,
  type Person,
  type Ports,
  type SelectionJob,
  TrackerError,
  type UseCaseName,
  useCaseNames,
} from '@plumbline/core'
import { refreshJob } from '@plumbline/core/jobs'
import { createJiraPorts, readMyself } from '@plumbline/jira'
import { callBy } from './calls.ts'
import { documents } from './documents.ts'
import { queueJob } from './jobs.ts'
import { asApp, asUser, patience } from './transport.ts'

/** Forge ends a resolver after 25 seconds. */
const seconds = 22
/** No single wait may use up the time of the whole call. */
const patient = patience(5)
/** Use cases whose record names the person; everywhere else the account alone decides, and no call is spent on a name. */
const recordsName: ReadonlySet<UseCaseName> = new Set([
  'gate.declarePassed',
  'governance.act',
  'governance.siteAct',
  'enforcement.ensure',
  'enforcement.undo',
  'template.saveDraft',
  'template.proposePublication',
  'template.approvePublication',
  'template.noteSites',
  'record.save',
  'record.import',
  'register.create',
  'register.list',
  'binding.choose',
  'binding.upgrade',
  'binding.proposeTailoring',
  'binding.approveTailoring',
  'binding.declareInFlight',
  'strategy.save',
  'scoring.save',
  'scoring.assess',
  'selection.saveLimits',
  'selection.start',
  'mirror.settle',
  'scenario.save',
  'scenario.comment',
  'scenario.propose',
  'scenario.approve',
  'capacity.save',
  'capacity.takeTracker',
  'dependencies.read',
  'resource.request',
  'resource.answer',
  'intake.submit',
  'intake.resubmit',
  'intake.decide',
  'intake.paste',
  'intake.convert',
])

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** What the browser says of its zone serves until the settings name one. The site's address, which is stored, is never taken from there. */
const zoneOf = (context: Request['context']): string | undefined => {
  const zone = text(context['timezone'])
  return zone !== undefined && isTimeZone(zone) ? zone : undefined
}

/** Who called, by the context that Forge itself vouches for. */
const actorOf = async (name: UseCaseName, context: Request['context']): Promise<Person> => {
  const ref = text(context['accountId'])
  if (ref === undefined) throw new TrackerError('unauthorized', 'Jira did not say who you are', 'Sign in to Jira and open this page again.')
  return recordsName.has(name) ? { ...(await readMyself(asUser, patient)), ref } : { ref, name: '', active: true }
}

/** Whether a new version counts from now on: then projects come over, and their managers are told, without waiting for the next hour. */
const takesOver = (answered: Answer<unknown>): boolean => {
  if (!answered.ok) return false
  const result = answered.value as ApproveResult
  return result.ok && result.inForce
}

/** The long work that a call began or took up, which goes on in events of its own. */
const begun = async (name: UseCaseName, answered: Answer<unknown>, ports: Ports, call: Call): Promise<string | undefined> => {
  if (!answered.ok) return undefined
  if (name === 'selection.start') return (answered.value as SelectionJob).job
  if (name === 'refresh.start') return refreshJob.id
  if (name === 'job.resume') return (answered.value as JobView).job
  if (name !== 'template.approvePublication' || !takesOver(answered)) return undefined
  return (await answer('refresh.start', ports, call, {})).ok ? refreshJob.id : undefined
}

const resolve = async (name: UseCaseName, { payload, context }: Request): Promise<Answer<unknown>> => {
  const actor = await actorOf(name, context)
  const { request, meter } = metered(asApp)
  const ports = createJiraPorts({
    asApp: request,
    meter,
    asUser,
    documents,
    patience: patient,
    now: () => new Date(),
    unguessable: () => crypto.randomUUID(),
    ...(name === 'gate.open' ? { early: ['fields'] } : {}),
  })
  const call = callBy(actor, { zone: zoneOf(context), seconds })
  const answered = await answer(name, ports, call, payload)
  const job = await begun(name, answered, ports, call)
  if (job !== undefined) await queueJob(ports, job)
  return answered
}

const inWords = (cause: unknown): Answer<never> => {
  if (!(cause instanceof TrackerError)) throw cause
  const { code, message, remedy } = cause
  return { ok: false, problem: { code, message, remedy } }
}

/** One definition per use case of the registry; the panels call them by the same names. */
export const resolver = makeResolver(
  Object.fromEntries(useCaseNames.map((name) => [name, (request: Request) => resolve(name, request).catch(inWords)])),
)
