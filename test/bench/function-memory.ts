import { join } from 'node:path'
import { phaseGate } from '@plumbline/core/templates'
import { startLocalJira } from '@plumbline/sandbox'
import { manyWorkedOn } from '../support/portfolio.ts'
import { freePorts } from '../support/ports.ts'
import { report } from './measure.ts'

/** Megabytes that a function may take, and seconds that it has. */
const [megabytes, seconds] = [256, 900]
const plenty = 1_000_000_000

interface Progress {
  readonly status: string
  readonly done: number
  readonly problem?: string
}

/** The built functions of the app load a large site of the local Jira, each step in a process of its own whose whole memory the system counts. */
export const measureFunctionMemory = async (components = 2000, each = 100): Promise<void> => {
  const port = await freePorts(2)
  const started = Date.now()
  const jira = await startLocalJira({
    port,
    resourcesPort: port + 1,
    clock: { now: () => new Date(Date.UTC(2022, 2, 31, 9) + Date.now() - started) },
    appFolder: join(import.meta.dirname, '../../apps/jira/dist/app'),
  })
  const ask = async <T>(name: string, input: object): Promise<T> => {
    const told = (await jira.invoke('pmo', name, input)) as { readonly ok: boolean; readonly value: T }
    if (!told.ok) throw new Error(JSON.stringify(told))
    return told.value
  }
  try {
    jira.seed(manyWorkedOn(components, each - 1))
    // How long a quota makes it wait is measured in the simulation.
    jira.disturb({ memory: megabytes, points: plenty, storage: { portionsAMinute: plenty, requestsASecond: plenty } })
    const mapping = jira.mapping()
    await ask('settings.save', {
      template: { document: phaseGate },
      mapping,
      zone: 'Europe/London',
      passageDays: 90,
      settingsVersion: 'new',
    })
    await ask('refresh.start', {})
    await jira.settled()
    const loaded = await ask<Progress>('refresh.status', {})
    await jira.runScheduled('refresh-hourly')
    await jira.settled()
    const { most, ran, ended, longest } = jira.memory() ?? { most: 0, ran: 0, ended: 0, longest: 0 }
    process.stdout.write(
      `\nThe built functions of the app, ${components} projects with ${components * each} issues in the local Jira: ${loaded.done} projects judged in ${ran} steps, each in a process of its own${loaded.problem === undefined ? '' : `; ${loaded.problem}`}\n`,
    )
    report('Memory and time of a step of the app', [
      { name: 'projects judged by the first load', count: loaded.done, least: components },
      { name: 'memory of a step, of the whole process', megabytes: most, target: megabytes },
      { name: 'steps that the platform ended because of their memory, of all', share: ended / Math.max(1, ran), target: 0 },
      { name: `the longest step, of ${seconds} s, from a Jira that answers at once`, share: longest / seconds, target: 0.6 },
    ])
  } finally {
    await jira.close()
  }
}
