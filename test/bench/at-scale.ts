import { atScale } from '../support/at-scale/drive.ts'
import { report } from './measure.ts'

const hourly = 65_000
const share = 50
const percent = 0.01
/** Writes of storage after which the process dies, each counted from where it began again. */
const deathsAt = [250, 700, 400, 600, 150, 800, 500, 350, 650, 450]

/** Two hundred thousand issues under Jira's quota: a first load whose process dies ten times, and then a day on which one issue in a hundred changes, looked at every hour. */
export const measureAtScale = async (components = 2000, each = 100): Promise<void> => {
  const items = components * each
  const site = await atScale({ components, each, hourly })
  const { jira } = site
  const told = await site.estimate()
  const began = jira.now()
  const died = await site.refresh({ share }, deathsAt)
  const load = jira.spent()
  const hours = (jira.now() - began) / 3_600_000
  const written = { ...site.storage.count }
  const perHundred =
    [...site.storage.kept.values()].filter(({ collection }) => collection === 'sheets').reduce((sum, { body }) => sum + body.length, 0) /
    (items / 100)

  // Once after the load the marks that it wrote are seen again.
  await site.refresh({ only: 'due' })
  jira.wait(3_600_000)
  const checkedBefore = jira.checked()
  let [changed, most, looks] = [0, 0, 0]
  const night = jira.spent()
  for (let hour = 0; hour < 24; hour += 1) {
    const already = changed
    for (let part = 0; part < 12; part += 1) {
      changed += jira.edit(Math.round((items * percent) / 288))
      jira.wait(300_000 - ((items * percent) / 288) * 1000)
    }
    looks += Math.ceil((changed - already) / 100)
    const before = jira.spent().calls
    await site.refresh({ only: 'due' })
    most = Math.max(most, jira.spent().calls - before)
  }
  const day = jira.spent()
  const of = (kind: keyof typeof day.of) => day.of[kind] - night.of[kind]
  const checkedAfter = jira.checked()
  const checkedOf = (kind: keyof typeof day.of) => checkedAfter[kind] - checkedBefore[kind]
  const checked = checkedOf('search') + checkedOf('history') + checkedOf('marks')
  const beside = (kind: keyof typeof day.of) => of(kind) - checkedOf(kind)
  const found = {
    bytes: day.changes.bytes - night.changes.bytes,
    issues: day.changes.issues - night.changes.issues,
    calls: day.changes.calls - night.changes.calls,
  }
  const least = changed + Math.ceil(changed / 100)
  process.stdout.write(
    [
      `\nJira, ${components} components with ${items} issues, ${hourly} points an hour, share ${share} %, ${died} of ${deathsAt.length} deaths that were asked for`,
      `  estimated before: ${(told.hours ?? 0).toFixed(1)} hours, ${told.points} points, ${told.calls} calls`,
      `  first load: ${hours.toFixed(1)} hours, ${load.points} points (${(load.points / items).toFixed(2)} an issue: ${load.of.search} searching, ${load.of.history} histories, ${load.of.marks} marks), ${load.calls} calls, ${Math.round(load.bytes / 1e6)} MB read; most in one hour ${Math.max(...load.byHour)}`,
      `  storage: ${written.writes} writes, ${Math.round(written.bytes / 1e6)} MB; sheets ${Math.round(perHundred)} bytes for 100 issues; a step took at most ${Math.round(site.heap() / 1e6)} MB of memory and ${Math.round(site.longest())} s`,
      `  a day of 24 refreshes: ${changed} issues changed; ${day.points - night.points} points with the rolling check, ${day.points - night.points - checked} without it (${beside('search')} searching, ${beside('history')} histories, ${beside('marks')} marks, ${beside('other')} other; the check ${checkedOf('search')} searching, ${checkedOf('history')} histories), ${day.calls - night.calls} calls, ${Math.round((day.bytes - night.bytes) / 1e6)} MB read; storage ${site.storage.count.writes - written.writes} writes, ${Math.round((site.storage.count.bytes - written.bytes) / 1e6)} MB`,
      '',
    ].join('\n'),
  )
  report('Points of a first load and of a day against what cannot be less', [
    { name: 'deaths of the process in the first load', count: died, least: deathsAt.length },
    { name: 'the longest step, of the 900 s that a function has', share: site.longest() / 900, target: 0.6 },
    { name: 'most of the quota that the first load took in an hour', share: Math.max(...load.byHour) / hourly, target: share / 100 },
    {
      name: `searching on a day beyond ${least} points, without the rolling check`,
      share: (beside('search') - least) / least,
      target: 0.1,
    },
    {
      name: `calls that search on a day, beyond ${looks} full pages`,
      share: (found.calls - looks) / looks,
      target: 0.1,
    },
    {
      name: `issues found on a day, beyond those that changed (${Math.round(found.bytes / found.issues)} bytes each)`,
      share: (found.issues - changed) / changed,
      target: 0.1,
    },
    {
      name: 'points of a day of 2,500, without the rolling check',
      share: (day.points - night.points - checked) / 2500,
      target: 1,
    },
  ])
}
