import { type Asked, azureDevOpsAtScale } from '../support/at-scale/azure-devops.ts'
import { report } from './measure.ts'

const percent = 0.01
/** Writes after which a run is killed, documents included, each counted from where it began again. */
const deathsAt = [250, 700, 400, 600, 150, 650, 500, 350, 550, 450]
/** Projects that a step reads. */
const aStep = 20
/** Work items that one batch names. */
const batchOf = 200
/** A pipeline's job ends after an hour where nobody pays for more. */
const hour = 3600

const callsIn = ({ calls }: Asked): string =>
  Object.entries(calls)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')

const writtenIn = ({ written }: Asked): string =>
  Object.entries(written)
    .map(([collection, count]) => `${count} ${collection}`)
    .join(', ')

const searching = ({ calls }: Asked): number => calls.query + calls.batch

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
const finished = (said: string): void => {
  if (!said.includes('task.complete result=Succeeded')) throw new Error(said)
}

/** Two hundred thousand work items in Azure DevOps: a first load by the pipeline task whose process is killed ten times, and then a day on which one in a hundred changes, looked at every hour. */
export const measureAzureDevOpsAtScale = async (components = 2000, each = 100): Promise<void> => {
  const items = components * each
  const org = await azureDevOpsAtScale({ components, each })
  try {
    let [died, longest, memory] = [0, 0, 0]
    /** Each death costs the step that it interrupted, and the list and one project item each are read beside. */
    const least = (deaths: number): number => (deaths * aStep * (each + 1) + 2 * components + aStep) / items
    for (const at of deathsAt) {
      const { killed, seconds, memory: most } = await org.refresh(at)
      memory = Math.max(memory, most)
      if (killed) died += 1
      longest = Math.max(longest, seconds)
    }
    org.site.inject({ match: /workitemsbatch/, times: 5, answer: { status: 200, headers: { 'retry-after': '2' } } })
    const last = await org.refresh()
    finished(last.said)
    const load = org.asked()
    const after = org.revisions()
    longest = Math.max(longest, last.seconds)
    memory = Math.max(memory, last.memory)

    // Once after the load the marks that it wrote are seen again.
    org.wait(hour * 1000)
    finished((await org.refresh()).said)
    org.clear()
    let [changed, full, widest] = [0, 0, 0]
    const ask = async (): Promise<void> => {
      const ran = await org.refresh()
      finished(ran.said)
      widest = Math.max(widest, ran.seconds)
      memory = Math.max(memory, ran.memory)
    }
    /** What is compared with the tracker every night, by itself. */
    const night = { items: 0, calls: 0 }
    for (let at = 0; at < 24; at += 1) {
      if (org.toMidnight() <= hour * 1000) {
        const before = org.asked()
        org.wait(org.toMidnight() + 60_000)
        await ask()
        const after = org.asked()
        night.items += after.items - before.items
        night.calls += searching(after) - searching(before)
      }
      const now = await org.edit(Math.round((items * percent) / 24))
      changed += now
      full += Math.ceil(now / batchOf)
      org.wait(hour * 1000)
      await ask()
    }
    const day = org.asked()
    const written = org.revisions()
    org.clear()
    org.wait(hour * 1000)
    const quiet = await org.refresh()
    finished(quiet.said)
    const idle = org.asked()
    process.stdout.write(
      [
        `\nAzure DevOps, ${components} projects with ${items} work items, refreshed by the built pipeline task, ${died} of ${deathsAt.length} deaths that were asked for`,
        `  first load: ${load.items} work items in batches (${items} cannot be less), ${callsIn(load)}; ${megabytes(load.bytes)}; documents written: ${writtenIn(load)}`,
        `  the longest answer of a query ${load.longest.query}, the largest batch ${load.longest.batch}; asked for patience ${load.patience.asked} times with an answer that succeeded; ${load.patience.early} answers were on their way already`,
        `  the longest run ${Math.round(longest)} s; a run took at most ${Math.round(memory)} MB of memory, ${Math.round(quiet.memory)} where it found nothing; ${after.all} revisions written on project items, ${after.idle} of them without another judgement`,
        `  a day of 24 refreshes: ${changed} work items changed; ${callsIn(day)}; ${megabytes(day.bytes)}; documents written: ${writtenIn(day)}; of these for the nightly comparison ${night.items} work items in ${night.calls} queries and batches; the longest run ${Math.round(widest)} s; ${written.all - after.all} revisions written, ${written.idle - after.idle} without another judgement`,
        `  an hour in which nothing changed: ${callsIn(idle)}; documents written: ${writtenIn(idle) || 'none'}`,
        '',
      ].join('\n'),
    )
    report('Azure DevOps: calls, windows and time against their limits', [
      { name: 'deaths of the process in the first load', count: died, least: deathsAt.length },
      {
        name: 'work items read by a first load that died ten times, beyond one reading',
        share: (load.items - items) / items,
        target: least(died),
      },
      {
        name: 'work items read on a day, beyond those that changed, without the nightly comparison',
        share: (day.items - night.items - changed) / changed,
        target: 0.1,
      },
      {
        name: `queries and batches of a day, beyond ${full} full ones, 24 idle hours and the nightly comparison`,
        share: (searching(day) - night.calls - 24 * searching(idle) - full) / full,
        target: 0.1,
      },
      { name: 'the longest answer of a query, of what is cut in silence', share: load.longest.query / 20_000, target: 0.99 },
      { name: 'the longest run, of a pipeline job of an hour', share: Math.max(longest, widest) / hour, target: 0.6 },
      { name: 'memory of a run, of the whole process', megabytes: memory, target: 256 },
      { name: 'revisions on project items without another judgement', share: written.idle / Math.max(1, written.all), target: 0 },
    ])
  } finally {
    await org.close()
  }
}
