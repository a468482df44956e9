import { inProcessClient, type JobView, TrackerError } from '@plumbline/core'
import { valueOf } from '../answered.ts'
import type { Asked } from '../arguments.ts'
import { tokenOf } from '../check.ts'
import { portsOf } from '../connect.ts'
import { spanWords } from '../estimate.ts'
import type { ProcessHost } from '../host.ts'
import { couldNotRun } from '../report.ts'
import { openSite, type Site } from '../sites/site.ts'
import { driverOf, progressWords, waitWords } from './driver.ts'
import { needPmo, ranWords, runWaiting } from './waiting.ts'

type AskedOfJobs = Extract<Asked, { command: 'jobs' }>

const jiraRefuses = ({ url }: Site): TrackerError =>
  new TrackerError(
    'invalid',
    `${url} is a Jira site; its long work belongs to the Forge app, which goes on with it by itself`,
    'See Plumbline’s settings, Operations.',
  )

const line = ({ job, kind, status, done, of, startedAt, startedBy, problem, remark, remaining, waits }: JobView): string =>
  [
    `${job}  ${kind}  ${status}  ${progressWords({ kind, progress: { done, of } })}  ${startedAt} ${startedBy}`,
    ...(waits === undefined ? [] : [`  ${waitWords(waits.until, waits.why)}`]),
    ...(remaining === undefined ? [] : [`  about ${spanWords(remaining / 3600)} left, by what it took so far`]),
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
    await needPmo(ports, driver.call())
    const done = await runWaiting(ports, driver, host.tell, asked.job)
    host.write(json ? JSON.stringify(done) : ranWords(done))
    return done.unfinished > 0 ? couldNotRun : 0
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
