import { type Call, inProcessClient, type JobView, type Ports, TrackerError } from '@plumbline/core'
import { type Driver, isOpen, runJob, waitingJobs } from '@plumbline/core/jobs'
import { valueOf } from '../answered.ts'
import type { Asked } from '../arguments.ts'
import { tokenOf } from '../check.ts'
import { portsOf } from '../connect.ts'
import type { ProcessHost } from '../host.ts'
import { couldNotRun } from '../report.ts'
import { openSite, type Site } from '../sites/site.ts'
import { driverOf, progressWords } from './driver.ts'

type AskedOfJobs = Extract<Asked, { command: 'jobs' }>

const jiraRefuses = ({ url }: Site): TrackerError =>
  new TrackerError(
    'invalid',
    `${url} is a Jira site; its long work belongs to the Forge app, which goes on with it by itself`,
    'See Plumbline’s settings, Operations.',
  )

const needProduct = async ({ directory }: Ports, { actor }: Call): Promise<void> => {
  if (await directory.isPmo(actor)) return
  throw new TrackerError(
    'forbidden',
    `${actor.name} does not belong to the PMO, and only the PMO’s service identity goes on with other people’s work`,
    'Add the service identity whose token this is to the team PMO in the team project PMO.',
  )
}

const endWords = { finished: 'finished', cancelled: 'was ended', failed: 'failed', running: 'stopped at a checkpoint', waiting: 'waits' }

/** Goes on with every job that waits and that this host can do, the oldest first; one that fails keeps no other waiting. Returns how many did not finish. */
export const runWaiting = async (
  ports: Ports,
  driver: Driver,
  tell: (text: string) => void,
  only?: string,
): Promise<{ readonly ran: number; readonly unfinished: number }> => {
  const waiting = (await waitingJobs(ports, driver.call())).filter(({ id }) => only === undefined || id === only)
  let [ran, unfinished] = [0, 0]
  for (const { id, job, runsHere } of waiting) {
    if (!runsHere) tell(`${job.kind} ${id} waits for a host that has the exact solver`)
    if (!runsHere || driver.call().signal.aborted) continue
    const ended = await runJob(ports, id, driver)
    ran += 1
    if (ended?.status !== 'finished') unfinished += 1
    if (ended) tell(`${job.kind} ${id} ${endWords[ended.status]}${ended.problem === undefined ? '' : `: ${ended.problem}`}`)
    if (ended && isOpen(ended)) return { ran, unfinished }
  }
  return { ran, unfinished }
}

const line = ({ job, kind, status, done, of, startedAt, startedBy, problem, remark }: JobView): string =>
  [
    `${job}  ${kind}  ${status}  ${progressWords({ kind, progress: { done, of } })}  ${startedAt} ${startedBy}`,
    ...[problem, remark].flatMap((text) => (text === undefined ? [] : [`  ${text}`])),
  ].join('\n')

/** Long work of an Azure DevOps site: goes on with it, lists it, ends it or takes it up. */
export const runJobs = async (asked: AskedOfJobs, host: ProcessHost): Promise<number> => {
  const site = await openSite(asked.site, tokenOf(host), host.transports)
  if (site.kind === 'jira') throw jiraRefuses(site)
  const ports = { ...(await portsOf(site, 'product', asked.extension)), ...(host.exact ? { exact: host.exact } : {}) }
  const driver = driverOf(site, host.tell, host.signal)
  const client = inProcessClient(ports, driver.call)
  const { task, job = '', json } = asked
  if (task === 'run') {
    await needProduct(ports, driver.call())
    const { ran, unfinished } = await runWaiting(ports, driver, host.tell, asked.job)
    host.write(json ? JSON.stringify({ ran, unfinished }) : ran === 0 ? 'Nothing waits' : `${ran - unfinished} of ${ran} jobs finished`)
    return unfinished > 0 ? couldNotRun : 0
  }
  if (task === 'list') {
    const { jobs } = valueOf(await client.call('job.list', {}))
    host.write(json ? JSON.stringify(jobs) : jobs.length === 0 ? 'There is no long work' : jobs.map(line).join('\n'))
    return 0
  }
  const changed = valueOf(await client.call(task === 'cancel' ? 'job.cancel' : 'job.resume', { job }))
  host.write(json ? JSON.stringify(changed) : line(changed))
  return 0
}
