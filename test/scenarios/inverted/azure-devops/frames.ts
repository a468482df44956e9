import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import type { LocalAzureDevOps } from '@plumbline/sandbox'
import { chromium, type Frame } from 'playwright-core'
import type { Stage } from '../../stage.ts'

export type Here = Stage<LocalAzureDevOps>
type Shown = Parameters<LocalAzureDevOps['page']>[0]

const shipped = join(import.meta.dirname, '../../../../apps/azure-devops/dist/extension')

/** All scripts of the extension as they are packed. */
export const scripts = (): string =>
  readdirSync(shipped)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(shipped, file), 'utf8'))
    .join('\n')

/** A page of the host as a browser gets it, signed in as that person. */
export const hostPage = async ({ site }: Here, what: Shown, as = 'pmo'): Promise<string> => (await fetch(site.page(what, as))).text()

/** The extension's own page in that page of the host, and how its files are served. */
export const framed = async (stage: Here, what: Shown) => {
  const address = /data-src="([^"]+)"/.exec(await hostPage(stage, what))?.[1] ?? ''
  const answer = await fetch(address)
  const text = await answer.text()
  const scriptsIn = [...text.matchAll(/<script ([^>]*)src="([^"]+)"/g)].map(([, how = '', src = '']) => ({ how: how.trim(), src }))
  return { answer, scriptsIn, file: (src: string) => fetch(new URL(src, address)) }
}

/** What a classic script puts on a page on which nothing else ran. */
export const saidBy = (script: string): string => {
  const said: string[] = []
  const element = () => ({
    setAttribute: () => undefined,
    append: () => undefined,
    replaceChildren: () => undefined,
    set textContent(text: string) {
      said.push(text)
    },
  })
  const document = { getElementById: element, createElement: element, documentElement: { dataset: {} } }
  runInNewContext(script, { document, navigator: { language: 'en-GB' } })
  return said.join(' ')
}

/** Looks at the extension's own page in a browser, in the dark theme. */
export const inDark = async <T>({ site }: Here, what: Shown, as: string, look: (frame: Frame) => Promise<T>): Promise<T> => {
  const browser = await chromium.launch({
    executablePath: process.env['PLUMBLINE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage({ locale: 'en-GB', colorScheme: 'light' })
    await page.goto(site.page(what, as, { theme: 'dark' }))
    const handle = await (await page.waitForSelector('iframe[src]')).contentFrame()
    if (!handle) throw new Error('The extension has no frame.')
    await handle.waitForSelector('h2')
    return await look(handle)
  } finally {
    await browser.close()
  }
}

/** The mode that a page took, and the least contrast of the texts on it with what is painted behind them. */
export const contrast = (frame: Frame): Promise<{ readonly mode: string | undefined; readonly least: number; readonly texts: number }> =>
  frame.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const over = (above: readonly number[], below: readonly number[]) => {
      const alpha = above[3] ?? 1
      return [0, 1, 2].map((index) => (above[index] ?? 0) * alpha + (below[index] ?? 0) * (1 - alpha))
    }
    const groundOf = (element: Element | null): readonly number[] => {
      if (!element) return [255, 255, 255]
      const own = channels(getComputedStyle(element).backgroundColor)
      return (own[3] ?? 1) === 1 && own.length > 0 ? own : over(own.length === 0 ? [0, 0, 0, 0] : own, groundOf(element.parentElement))
    }
    const luminance = (colour: readonly number[]) => {
      const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
        const part = channel / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const ratios = [...document.querySelectorAll('h1, h2, h3, p, li, dt, dd, summary')]
      .filter(
        (element) =>
          element.checkVisibility() && [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()),
      )
      .map((element) => {
        const ground = groundOf(element)
        const [one, other] = [luminance(ground), luminance(over(channels(getComputedStyle(element).color), ground))]
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
      })
    return { mode: document.documentElement.dataset['colorMode'], least: Math.min(...ratios), texts: ratios.length }
  })
