import { type Browser, chromium } from 'playwright-core'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The browser that pages are looked at with. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['PLUMBLINE_CHROMIUM'] ?? '/usr/bin/chromium', args: flags })
