import type { Browser } from 'playwright-core'
import { countingRounds } from '../support/rounds.ts'
import { type Opened, openedBy, startBrowser, type Way } from './hosts/browser.ts'
import { type Hosts, startHosts } from './hosts/start.ts'
import { median, report } from './measure.ts'

const rounds = 9
const judged = { there: '#gate-title .p-lozenge', gone: '.g-skeleton' }
const empty = { there: '#line', gone: '#never' }

interface Pair {
  readonly host: string
  readonly ours: Way
  readonly empty: Way
}

const waysOf = ({ jira, emptyJira, azureDevOps, emptyAzureDevOps, project, person }: Hosts): readonly Pair[] => {
  const inJira = (site: typeof jira, seen: typeof judged): Way => {
    const { key } = site.find(project)
    const list = `${site.url}/projects/${key.split('-')[0]}?as=${person}`
    return { list, link: `a[href="/browse/${key}"]`, origin: site.resourcesUrl, ...seen }
  }
  const inAzureDevOps = (site: typeof azureDevOps, seen: typeof judged): Way => {
    const form = new URL(site.page({ item: project }, person))
    const origin = `http://localhost:${Number(form.port) + 1}`
    return { list: form.href.replace(/\/edit\/\d+/, ''), link: `a[href$="${form.pathname}"]`, origin, ...seen }
  }
  return [
    { host: 'Jira', ours: inJira(jira, judged), empty: inJira(emptyJira, empty) },
    { host: 'Azure DevOps', ours: inAzureDevOps(azureDevOps, judged), empty: inAzureDevOps(emptyAzureDevOps, empty) },
  ]
}

const looking = { viewport: { width: 1280, height: 2400 }, locale: 'en-GB', reducedMotion: 'reduce' } as const

interface Taken {
  readonly cold: Opened[]
  readonly warm: Opened[]
}

/** A new context knows nothing. What is warm was there twice, so that scripts are kept compiled too. */
const takeBoth = async (browser: Browser, way: Way, into: Taken): Promise<void> => {
  const context = await browser.newContext(looking)
  try {
    into.cold.push(await openedBy(context, way))
    await openedBy(context, way)
    into.warm.push(await openedBy(context, way))
  } finally {
    await context.close()
  }
}

const of = (opened: readonly Opened[], what: 'readable' | 'frame' | 'loaded' | 'painted' | 'script' | 'bytes' | 'files') =>
  median(opened.map((each) => each[what]))

const told = (host: string, cache: keyof Taken, ours: readonly Opened[], theirs: readonly Opened[]) => {
  const inside = (opened: readonly Opened[]) => median(opened.map(({ readable, frame }) => readable - frame))
  const [whole, own] = [of(theirs, 'readable'), inside(theirs)]
  return [
    { name: `${host}, ${cache} cache: from click to readable judgement`, milliseconds: of(ours, 'readable') },
    { name: '  beside an empty page of the same host', times: of(ours, 'readable') / whole, of: `of ${whole.toFixed(0)} ms` },
    {
      name: '  from the frame on, which the host opens first',
      times: inside(ours) / own,
      of: `${inside(ours).toFixed(0)} of ${own.toFixed(0)} ms`,
    },
    { name: '  after the click: the host opens the frame', milliseconds: of(ours, 'frame') },
    { name: '  after the click: scripts are loaded and have run', milliseconds: of(ours, 'loaded') },
    { name: '  after the click: the first paint', milliseconds: of(ours, 'painted') },
    {
      name: '  script of host and panel altogether (empty page beside it)',
      times: of(ours, 'script') / of(theirs, 'script'),
      of: `${of(ours, 'script').toFixed(0)} of ${of(theirs, 'script').toFixed(0)} ms`,
    },
    {
      name: `  loaded by the panel in ${of(ours, 'files')} files (empty page: ${of(theirs, 'files')})`,
      kilobytes: of(ours, 'bytes') / 1000,
    },
  ]
}

/** The fewest of three: a machine that is busy takes what comes late for a new round. */
const roundsOf = async (browser: Browser, way: Way): Promise<number> => {
  const counted: number[] = []
  for (let time = 0; time < 3; time += 1) {
    const context = await browser.newContext(looking)
    try {
      counted.push((await openedBy(context, way, countingRounds(200))).rounds ?? Number.NaN)
    } finally {
      await context.close()
    }
  }
  return Math.min(...counted)
}

/** How often a request can only be made when the one before was answered: what every millisecond to the server is paid for. */
const tellRounds = async (browser: Browser, { jira, person, project }: Hosts, pairs: readonly Pair[]): Promise<void> => {
  const lines = []
  for (const { host, ours, empty: theirs } of pairs)
    lines.push({
      name: `${host}: rounds of requests, from the host’s page to the judgement`,
      count: await roundsOf(browser, ours),
      of: `${await roundsOf(browser, theirs)} on the empty page`,
    })
  const { rounds, held } = countingRounds()
  jira.between(
    (fetch) =>
      (...asked) =>
        held(() => fetch(...asked)),
  )
  await jira.invoke(person, 'gate.open', { item: jira.find(project).id }, project)
  jira.between((fetch) => fetch)
  report('How often something waits for an answer before it can ask', [
    ...lines,
    { name: 'Jira: rounds of calls of the app’s functions, within one of these', count: rounds(), of: '' },
  ])
}

/** From a click on an item in the host's list to a judgement that can be read, in a real browser, beside an empty app in the same host. */
export const measureOpening = async (): Promise<void> => {
  const browser = await startBrowser()
  if (!browser) return
  const hosts = await startHosts()
  try {
    const pairs = waysOf(hosts)
    const taken = new Map<Way, Taken>(
      pairs.flatMap(({ ours, empty: theirs }) => [ours, theirs].map((way) => [way, { cold: [], warm: [] }] as const)),
    )
    for (let round = 0; round < rounds; round += 1) for (const [way, into] of taken) await takeBoth(browser, way, into)
    for (const { host, ours, empty: theirs } of pairs) {
      const lines = (['cold', 'warm'] as const).flatMap((cache) =>
        told(host, cache, taken.get(ours)?.[cache] ?? [], taken.get(theirs)?.[cache] ?? []),
      )
      report(`${host}: from click to readable judgement, median of ${rounds} taken in turns`, lines)
      process.stdout.write(`  calls for data: ${taken.get(ours)?.cold.at(-1)?.calls.join(', ')}\n`)
    }
    await tellRounds(browser, hosts, pairs)
  } finally {
    await browser.close()
    await hosts.close()
  }
}
