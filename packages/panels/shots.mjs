import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium } from 'playwright-core'
import { buildPreview, serve } from './preview.mjs'

/**
 * `node shots.mjs gate notReady,unknown [widths] [looks] [open] [locale]`: a picture of each, with what axe and the policy complain about.
 * `open` is `open` for every disclosure, or the names of buttons to press, joined by `>`.
 */
const [
  panel = 'gate',
  scenes = 'notReady',
  widths = '700,350',
  looks = 'jira-light,jira-dark,azure-devops-light,azure-devops-dark',
  open = '',
  locale = 'en-GB',
] = process.argv.slice(2)
const folder = join(dirname(fileURLToPath(import.meta.url)), '../../.cache/preview/shots')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

await mkdir(folder, { recursive: true })
await buildPreview([panel])
const server = await serve(0)
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})

const shoot = async (scene, look, width) => {
  const [, host, mode] = /^(.+)-(light|dark)$/.exec(look)
  const context = await browser.newContext({ viewport: { width, height: 800 } })
  const page = await context.newPage()
  const said = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(`http://localhost:${server.address().port}/${panel}.html?scene=${scene}&host=${host}&mode=${mode}&locale=${locale}`)
  await page.waitForSelector('#root h1, #root h2, #root [role=alert], #root td', { timeout: 10_000 })
  await page.waitForTimeout(150)
  if (open === 'open') await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
  else for (const name of open.split('>').filter(Boolean)) await page.getByRole('button', { name }).last().click()
  if (open) await page.waitForTimeout(400)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const name = `${panel}-${scene}-${look}-${width}${open ? `-${open.replaceAll(/[^a-z]+/gi, '')}` : ''}${locale === 'en-GB' ? '' : `-${locale}`}.png`
  await page.screenshot({ path: join(folder, name), fullPage: true })
  const complaints = violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target, failureSummary }) => `${target} ${failureSummary}`)
        .slice(0, 2)
        .join(' | ')}`,
  )
  console.log(name, overflow > 0 ? `overflows by ${overflow}` : '', ...complaints, ...said)
  await context.close()
}

for (const scene of scenes.split(','))
  for (const look of looks.split(',')) for (const width of widths.split(',')) await shoot(scene, look, Number(width))
await browser.close()
server.close()
