import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type LocalTracker, startSandbox, unhurried } from '@plumbline/sandbox'
import type { Browser, Frame, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'
import { freePorts } from '../support/ports.ts'
import { type Recording, recording } from '../support/recording.ts'

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>

/** One of the two hosts, with where its embedded pages come from. */
export interface Shell {
  readonly name: 'jira' | 'azure-devops'
  readonly tracker: LocalTracker
  readonly recorded: Recording
  readonly embeddedOrigin: string
}

/** The sandbox with its whole portfolio, and a browser: one of each for the suite. */
export interface Stage {
  readonly sandbox: Sandbox
  readonly shells: readonly [Shell, Shell]
  open(url: string, look?: Look): Promise<Visit>
  close(): Promise<void>
}

export interface Look {
  readonly theme?: 'light' | 'dark'
  readonly width?: number
}

/** One visit of a page, with everything that a browser complained about. */
export interface Visit {
  readonly page: Page
  readonly complaints: readonly string[]
  /** The product's own page inside the host's. */
  panel(shell: Shell): Promise<Frame>
  close(): Promise<void>
}

export const screenshots = join(import.meta.dirname, '../screenshots')

const reportViolations = (): void => {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(
      `content security policy: ${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
    )
  })
}

/** A page in a context of its own. */
export const visit = async (browser: Browser, url: string, { theme = 'light', width = 1280 }: Look): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: theme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    const { url } = message.location()
    // Chromium notes every 404 as an error; a document or a collection that nobody has written yet is none.
    const notWrittenYet = message.text().includes('404') && /\/Documents(\/[^/]+)?$/.test(new URL(url || 'http://none').pathname)
    // Before its first save a page tries out that a stale write is refused, with a document of its own.
    const triedOut = message.text().includes('409') && url.includes('/Collections/trials/')
    if (message.type() === 'error' && !notWrittenYet && !triedOut) complaints.push(`console: ${message.text()} (${url})`)
  })
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`))
  page.on('requestfailed', (request) => complaints.push(`request: ${request.url()} ${request.failure()?.errorText ?? ''}`))
  await page.addInitScript(reportViolations)
  await page.goto(url)
  return {
    page,
    complaints,
    panel: async (shell) => {
      const found = () => page.frames().find((frame) => frame.url().startsWith(shell.embeddedOrigin))
      await page.waitForFunction(
        (origin) => [...document.querySelectorAll('iframe')].some((frame) => frame.src.startsWith(origin)),
        shell.embeddedOrigin,
      )
      for (let tries = 0; tries < 100 && !found(); tries += 1) await page.waitForTimeout(50)
      const frame = found()
      if (!frame) throw new Error(`no page of the product inside ${url}`)
      return frame
    },
    close: () => context.close(),
  }
}

export const startStage = async (): Promise<Stage> => {
  mkdirSync(screenshots, { recursive: true })
  const port = await freePorts(4)
  const [sandbox, browser] = await Promise.all([startSandbox({ port, quiet: true }), launchChromium()])
  // Pages are opened faster than people open them.
  sandbox.jira.disturb(unhurried)
  return {
    sandbox,
    shells: [
      { name: 'jira', tracker: sandbox.jira, recorded: recording(sandbox.jira), embeddedOrigin: `http://localhost:${port + 1}` },
      {
        name: 'azure-devops',
        tracker: sandbox.azureDevOps,
        recorded: recording(sandbox.azureDevOps),
        embeddedOrigin: `http://localhost:${port + 3}`,
      },
    ],
    open: (url, look = {}) => visit(browser, url, look),
    close: async () => {
      await browser.close()
      await sandbox.close()
    },
  }
}
