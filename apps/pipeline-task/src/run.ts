import { callOf, driverOf, needPmo, openSite, portsOf, ranWords, refresh, refreshedWords, runWaiting, type Site } from '@plumbline/cli'
import { TrackerError } from '@plumbline/core'
import { type Checked, checkGate, failedIn, scoreHeld, uncheckedIn } from './check.ts'
import type { Agent } from './commands.ts'
import { type Connection, choiceOf, connectionOf, type Environment, fileOf, inputOf, jobConnection } from './given.ts'
import { type Ended, extensionOf, type TaskHost } from './host.ts'
import { mirror } from './mirror.ts'
import { ensureWideEnough } from './scope.ts'
import { gateSummary, outcomeWords, plain, readWords, uploadSummary } from './summary.ts'

const needed = (env: Environment, name: string, action: string): string => {
  const given = inputOf(env, name)
  if (given !== undefined) return given
  throw new TrackerError('invalid', `The input ${name} is empty`, `Give ${action} the number of the work item that stands for the project.`)
}

const meets = ({ outcome }: Checked, asks: 'ready' | 'passed'): boolean =>
  outcome === 'passed' || outcome === 'declared' || (asks === 'ready' && outcome === 'ready')

const tellOutputs = (agent: Agent, checked: Checked): void => {
  agent.output('outcome', checked.outcome)
  agent.output('gate', checked.gate.split(' ')[0] ?? '')
  agent.output('judgementHash', checked.judgementHash)
  agent.output('failedCriteria', String(failedIn(checked).length))
  agent.output('uncheckedCriteria', String(uncheckedIn(checked).length))
}

const daysOld = 2

/** A refresh that no longer runs leaves judgements behind that say less every day. */
const warnOfAge = (agent: Agent, checked: Checked): void => {
  if (checked.readAt === undefined || Date.parse(checked.now) - Date.parse(checked.readAt) < daysOld * 86_400_000) return
  agent.issue('warning', `What is known of this gate is old. ${readWords(checked)}Run the action refresh on a schedule.`)
}

const check = async ({ env, agent }: TaskHost, connection: Connection, site: Site): Promise<Ended> => {
  const asks = choiceOf(env, 'asks', ['ready', 'passed'])
  const otherwise = choiceOf(env, 'otherwise', ['fail', 'warn'])
  const [gate, governance] = [inputOf(env, 'gate'), fileOf(env, 'governance')]
  if (asks === 'passed' && governance !== undefined)
    throw new TrackerError(
      'invalid',
      'A governance file says whether a gate is ready, and knows of no decision',
      'Leave governance out, so that the official judgement is read; or let asks be ready.',
    )
  await ensureWideEnough(site, connection, agent, false)
  const checked = await checkGate(site, {
    item: needed(env, 'item', 'the check'),
    ...(gate === undefined ? {} : { gate }),
    ...(governance === undefined ? {} : { governance }),
    ...extensionOf(env),
  })
  tellOutputs(agent, checked)
  await uploadSummary(env, agent, 'gate', gateSummary(checked))
  const said = `${checked.project}, ${checked.gate}: ${outcomeWords[checked.outcome].toLowerCase()}`
  agent.log(`${said}. ${readWords(checked)}`.trim())
  warnOfAge(agent, checked)
  if (meets(checked, asks)) return { result: 'Succeeded', message: said }
  const wanted = asks === 'passed' && checked.outcome === 'ready' ? `${said}, and nobody has passed it yet` : said
  const kind = otherwise === 'fail' ? 'error' : 'warning'
  const score = scoreHeld(checked)
  const why = [
    ...[...failedIn(checked), ...uncheckedIn(checked)].map(({ id, statement, howToFix }) => `${id} ${statement}: ${howToFix}`),
    ...(score === undefined ? [] : [`${score}. The summary of the run names what is worth fixing.`]),
  ]
  for (const line of why.length > 0 ? why : [wanted]) agent.issue(kind, line)
  return { result: otherwise === 'fail' ? 'Failed' : 'SucceededWithIssues', message: wanted }
}

const runJobs = async ({ env, agent, exact, signal }: TaskHost, site: Site): Promise<Ended> => {
  const { extension } = extensionOf(env)
  const ports = { ...(await portsOf(site, 'product', extension)), ...(exact ? { exact } : {}) }
  const driver = driverOf(site, agent.log, signal)
  await needPmo(ports, driver.call())
  const done = await runWaiting(ports, driver, agent.log)
  agent.output('jobsRun', String(done.ran))
  const message = ranWords(done)
  return { result: done.unfinished > 0 ? 'SucceededWithIssues' : 'Succeeded', message }
}

const jobs = async (host: TaskHost, connection: Connection, site: Site): Promise<Ended> => {
  const { extension } = extensionOf(host.env)
  await ensureWideEnough(site, connection, host.agent, true, await portsOf(site, 'product', extension))
  return runJobs(host, site)
}

const refreshAll = async (host: TaskHost, connection: Connection, site: Site): Promise<Ended> => {
  const { env, agent, signal } = host
  const item = inputOf(env, 'item')
  const own = extensionOf(env)
  const ports = await portsOf(site, 'product', own.extension)
  await ensureWideEnough(site, connection, agent, true, ports)
  await needPmo(ports, callOf(site, 'product', 'UTC'))
  const refreshed = await refresh({
    site: connection.url,
    token: connection.token,
    tell: agent.log,
    signal,
    ...own,
    ...(item === undefined ? {} : { item }),
  })
  agent.output('judged', String(refreshed.judged))
  const finished = refreshed.ended === 'finished'
  const rest = item === undefined && finished && !signal.aborted ? await runJobs(host, site) : undefined
  const lines = [`${refreshedWords(refreshed)}.`, ...(rest === undefined ? [] : [`${rest.message}.`])]
  await uploadSummary(env, agent, 'refresh', `## Plumbline refresh\n\n${lines.map((line) => `- ${plain(line)}`).join('\n')}\n`)
  if (!finished) agent.issue('warning', `${refreshedWords(refreshed)}.`)
  return { result: finished ? (rest?.result ?? 'Succeeded') : 'SucceededWithIssues', message: lines.join(' ') }
}

const perform = async (host: TaskHost): Promise<Ended> => {
  const action = choiceOf(host.env, 'action', ['check', 'refresh', 'jobs', 'mirror'])
  const connection = connectionOf(host.env, 'connection') ?? jobConnection(host.env)
  const site = await openSite(connection.url, connection.token)
  if (action === 'check') return check(host, connection, site)
  if (action === 'mirror') return mirror(host, connection, site)
  if (site.kind === 'jira')
    throw new TrackerError('invalid', `${site.url} is a Jira site, where the Forge app does this by itself`, 'Leave this step out.')
  return action === 'refresh' ? refreshAll(host, connection, site) : jobs(host, connection, site)
}

/** In a pipeline a token that is refused belongs to a service connection. */
const remedyOf = ({ code, remedy }: TrackerError): string =>
  code === 'unauthorized'
    ? 'It has expired or was revoked: renew it in the project settings under Service connections; a step without a connection runs again with a new token.'
    : remedy

/** Runs the task once; whatever happens, the last line says how it ended. */
export const runTask = async (host: TaskHost): Promise<void> => {
  try {
    const { result, message } = await perform(host)
    host.agent.complete(result, message)
  } catch (cause) {
    const words = cause instanceof TrackerError ? `${cause.message}. ${remedyOf(cause)}` : `A defect of Plumbline: ${String(cause)}`
    host.agent.issue('error', words)
    host.agent.complete('Failed', words)
  }
}
