import { connectedPerson, createAzureDevOpsPorts, createRest } from '@plumbline/azure-devops'
import type { Exchange } from '@plumbline/sandbox'
import { expect, it } from 'vitest'
import { azureDevOpsJudge } from '../contract/judging/azure-devops.ts'
import { printFindings } from '../contract/judging/finding.ts'
import { configure } from '../support/calls.ts'
import { launchChromium } from '../support/chromium.ts'
import { many } from '../support/portfolio.ts'
import { recording } from '../support/recording.ts'
import { describeWithReference } from '../support/reference.ts'
import { azureDevOpsAuthorization, impatient, over, startAzureDevOps } from '../support/sites.ts'
import { visit } from './stage.ts'

const projects = 6

/** An organisation of a few projects without a pipeline. */
const organisation = async () => {
  const site = await startAzureDevOps()
  site.seed(many(projects, 3))
  site.administrator.grant('writers', 'pmo', true)
  const request = over(site.url, azureDevOpsAuthorization(site, 'pmo'))
  const place = { publisher: 'plumbline', extension: 'plumbline', identity: 'person' as const, patience: impatient() }
  const ports = createAzureDevOpsPorts({ ...place, request, unguessable: () => crypto.randomUUID() })
  await configure(ports, site.mapping(), await connectedPerson(createRest({ request })))
  const origin = new URL(site.url)
  const embeddedOrigin = `${origin.protocol}//${origin.hostname}:${Number(origin.port) + 1}`
  return { name: 'azure-devops' as const, tracker: site, recorded: recording(site), embeddedOrigin }
}

let said: readonly Exchange[] = []

/** The fourth driver of jobs: a page that takes the steps itself. */
it('Refresh in Azure DevOps judges everything from the page, tells how far it is, and goes on when the page is loaded anew', {
  timeout: 90_000,
}, async () => {
  const [shell, browser] = await Promise.all([organisation(), launchChromium()])
  try {
    const opened = await visit(browser, shell.tracker.page('portfolio', 'pmo'), {})
    const frame = await opened.panel(shell)
    await frame.getByText(/as you, with what you may see/).waitFor()
    await frame.getByRole('button', { name: 'Refresh' }).click()
    await frame
      .getByRole('status')
      .filter({ hasText: /Keep this page open/ })
      .waitFor()
    await opened.page.reload()
    await (await opened.panel(shell)).getByText(`${projects} of ${projects} projects`).waitFor({ timeout: 60_000 })
    // What was on its way when the page was loaded anew is not answered any more.
    expect(opened.complaints.filter((complaint) => !complaint.startsWith('request: '))).toEqual([])
    said = shell.recorded.exchanges()
  } finally {
    await Promise.all([browser.close(), shell.tracker.close()])
  }
})

describeWithReference('specs/azure-devops-7.1-normalised.json', 'what the page said', () => {
  it('is as the official description says', async () => {
    const judge = await azureDevOpsJudge()
    expect(said.length).toBeGreaterThan(50)
    expect(printFindings(said.flatMap((exchange) => judge.judge(exchange)))).toBe('')
  })
})
