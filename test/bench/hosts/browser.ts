import { accessSync, constants } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import type { countingRounds } from '../../support/rounds.ts'

const path = process.env['PLUMBLINE_CHROMIUM'] ?? '/usr/bin/chromium'
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync']

/** Chromium; where it is missing, how to get it, and nothing is measured. */
export const startBrowser = async (): Promise<Browser | undefined> => {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    process.stdout.write(
      `\nNOT MEASURED: from click to judgement needs Chromium, and ${path} is not there. Install it (Debian: sudo apt-get install -y chromium) or name another one in PLUMBLINE_CHROMIUM.\n`,
    )
    return undefined
  }
  return chromium.launch({ executablePath: path, args: flags })
}

/** One way to something readable: where to click, what leads there, and by what one sees that it is there. */
export interface Way {
  /** The host's list of items, and the link on it that is clicked. */
  readonly list: string
  readonly link: string
  /** Where the app's own page comes from. */
  readonly origin: string
  /** What must be on the app's page, and what must be gone. */
  readonly there: string
  readonly gone: string
}

/** What happened between a click and something readable, in milliseconds since the click. */
export interface Opened {
  readonly readable: number
  /** The host asked for the app's page. */
  readonly frame: number
  /** Everything that the page's markup names is loaded and has run for the first time. */
  readonly loaded: number
  /** The app painted something for the first time, be it grey lines. */
  readonly painted: number
  /** Calls for data, by the app's page or by the host for it. */
  readonly calls: readonly string[]
  readonly files: number
  readonly bytes: number
  /** Rounds of requests, where they were counted. */
  readonly rounds: number | undefined
  /** Milliseconds of script in the page and its frames. */
  readonly script: number
}

type Rounds = ReturnType<typeof countingRounds>

/** Runs in every page and frame before anything else: when somebody clicked, when the judgement could be read. */
const watch = ({ there, gone }: { readonly there: string; readonly gone: string }): void => {
  const now = () => performance.timeOrigin + performance.now()
  if (window === window.top) {
    addEventListener('click', () => sessionStorage.setItem('clicked', String(now())), true)
    return
  }
  const look = () => {
    if (document.querySelector(there) === null || document.querySelector(gone) !== null) return
    watching.disconnect()
    // Once the frame that shows it has been drawn.
    requestAnimationFrame(() => setTimeout(() => Object.assign(window, { readableAt: now() })))
  }
  const watching = new MutationObserver(look)
  watching.observe(document, { subtree: true, childList: true, attributes: true })
}

const timesOf = (): { readonly origin: number; readonly loaded: number; readonly painted: number } => ({
  origin: performance.timeOrigin,
  loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.domContentLoadedEventEnd ?? 0,
  painted: performance.getEntriesByName('first-paint')[0]?.startTime ?? 0,
})

const costOf = (page: Page, origin: string) => {
  const calls: string[] = []
  const loads: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    const url = request.url()
    if (url.startsWith(origin))
      // What comes after the judgement may still be on its way when the page is closed.
      loads.push(
        request.sizes().then(
          (sizes) => sizes.responseBodySize + sizes.responseHeadersSize,
          () => 0,
        ),
      )
    else if (url.includes('/_host/invoke'))
      calls.push((JSON.parse(request.postData() ?? '{}') as { functionKey?: string }).functionKey ?? '')
    else if (request.resourceType() === 'fetch' && request.frame().url().startsWith(origin))
      calls.push(`${request.method()} ${new URL(url).pathname}`)
  })
  return { calls, loads }
}

/** Clicks and waits; in the same context again, what it has kept of the last time is used. `through`: in rounds of requests. */
export const openedBy = async (context: BrowserContext, way: Way, through?: Rounds): Promise<Opened> => {
  const page = await context.newPage()
  try {
    await page.addInitScript(watch, { there: way.there, gone: way.gone })
    await page.goto(way.list)
    const tools = await context.newCDPSession(page)
    await tools.send('Performance.enable')
    if (through)
      await page.route('**/*', (route) => through.held(async () => route.fulfill({ response: await route.fetch() })).catch(() => undefined))
    const { calls, loads } = costOf(page, way.origin)
    await page.locator(way.link).click()
    await page.waitForURL((url) => url.href !== way.list)
    await page.waitForFunction(() => document.querySelector('iframe')?.src)
    const found = () => page.frames().find((each) => each.url().startsWith(way.origin))
    while (!found()) await page.waitForTimeout(20)
    const frame = found()
    if (!frame) throw new Error('There is no frame of the app.')
    const readableAt = await frame.waitForFunction(() => (window as { readableAt?: number }).readableAt, undefined, { timeout: 60_000 })
    const rounds = through?.rounds()
    const [readable, times, clicked] = [
      Number(await readableAt.jsonValue()),
      await frame.evaluate(timesOf),
      Number(await page.evaluate(() => sessionStorage.getItem('clicked'))),
    ]
    const { metrics } = await tools.send('Performance.getMetrics')
    const sizes = await Promise.all(loads)
    return {
      readable: readable - clicked,
      rounds,
      frame: times.origin - clicked,
      loaded: times.origin + times.loaded - clicked,
      painted: times.origin + times.painted - clicked,
      calls,
      files: sizes.length,
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      script: (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000,
    }
  } finally {
    await page.close()
  }
}
