import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalJira, startLocalJira } from './index.ts'
import { buildSmallApp } from './testing/app.ts'
import { firstDay, smallPortfolio } from './testing/portfolio.ts'

const executablePath = process.env['PLUMBLINE_CHROMIUM'] ?? '/usr/bin/chromium'

// The browser suite ends with an error where Chromium is missing; this one only adds what no panel of ours uses.
describe.skipIf(!existsSync(executablePath))('the real bridge in a frame under Forge’s policy', () => {
  let jira: LocalJira
  let browser: Browser
  let page: Page
  const complaints: string[] = []
  beforeAll(async () => {
    jira = await startLocalJira({ port: 0, resourcesPort: 0, clock: firstDay, appFolder: await buildSmallApp() })
    jira.seed(smallPortfolio)
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
    page = await browser.newPage()
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await jira?.close()
  })
  const app = () => page.frameLocator('iframe.app')

  it('invokes, fetches, themes, routes and hears events', async () => {
    await page.goto(jira.page({ item: 'p1' }, 'mia', { theme: 'dark' }))
    await app().getByRole('heading', { name: 'Small app' }).waitFor()
    expect(await app().getByRole('listitem').allInnerTexts()).toEqual([
      'theme true dark',
      'me Mia Dunn',
      'issue DFT-1',
      'now 2022-03-31 2022-03-31',
      "failure Resolver has no definition for 'nope'.",
      'heard [{"n":1}]',
      'at /step',
      'url /browse/DFT-1',
    ])
    await page.getByRole('status').filter({ hasText: 'Small app is ready' }).waitFor()
  }, 30_000)

  it('follows the height and the theme of its page', async () => {
    const height = async () => Math.round((await page.locator('iframe.app').boundingBox())?.height ?? 0)
    await expect.poll(height).not.toBe(480)
    await page.getByRole('button', { name: 'Light theme' }).click()
    await expect.poll(() => app().locator('html').getAttribute('data-color-mode')).toBe('light')
  }, 30_000)

  it('opens a modal and hears how it was closed', async () => {
    await app().getByRole('button', { name: 'Ask' }).click()
    await page.frameLocator('dialog iframe').getByRole('button', { name: 'Answer' }).click()
    await app().getByText('closed {"said":"yes"}').waitFor()
    expect(complaints).toEqual([])
  }, 30_000)

  it('moves the issue only where the guard lets it, by keyboard too', async () => {
    await page.locator('#status').press('Enter')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('alert').filter({ hasText: 'not judged' }).innerText()).toBe('not judged')
    await jira.invoke('pia', 'mark', { id: jira.find('p1').id, until: '2022-04-14' }, 'p1')
    await page.locator('#status').press('Enter')
    await page.keyboard.press('Enter')
    await page.locator('#status').filter({ hasText: 'Initiate' }).waitFor()
  }, 30_000)

  it('edits an issue as Jira’s screens do', async () => {
    await page.getByRole('button', { name: 'Edit' }).click()
    await page.getByLabel('Governance tier').selectOption('Light')
    await page.getByLabel('Options compared').fill('5')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('dd', { hasText: 'Light' }).waitFor()
  }, 30_000)
})
