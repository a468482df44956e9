import type { Request } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pmoLead } from '../support/twins.ts'
import { ready } from './panel.ts'
import type { Shell, Stage } from './stage.ts'

const fromPanel = (shell: Shell, request: Request): boolean => {
  try {
    return request.frame().url().startsWith(shell.embeddedOrigin) && request.url().startsWith(shell.tracker.url)
  } catch {
    return false
  }
}

/** What opening a page costs: calls by the product's own page, or handed on by the host for it. */
export const callsSuite = (stage: () => Stage): void =>
  void describe('opening', () => {
    const cost = async (index: 0 | 1, what: 'gate' | 'portfolio'): Promise<readonly string[]> => {
      const shell = stage().shells[index]
      const url = shell.tracker.page(what === 'gate' ? { item: stage().sandbox.twins[1]! } : what, pmoLead)
      const calls: string[] = []
      const visit = await stage().open('about:blank')
      visit.page.on('request', (request) => {
        const invoke = request.url().includes('/_host/invoke')
        if (invoke || fromPanel(shell, request))
          calls.push(
            `${request.method()} ${request.url().replace(/^https?:\/\/[^/]+/, '')} ${invoke ? (request.postData() ?? '').slice(0, 80) : (request.postData() ?? '')}`,
          )
      })
      try {
        await visit.page.goto(url)
        await ready(await visit.panel(shell), what)
        return calls
      } finally {
        await visit.close()
      }
    }

    it('the gate panel costs one invoke in Jira, and one more for what its ledger says', async () => {
      const calls = await cost(0, 'gate')
      expect(calls[0]).toContain('gate.open')
      expect(calls.slice(1).filter((call) => !call.includes('governance.open'))).toEqual([])
      expect(calls.length).toBeLessThanOrEqual(2)
    })
    it('the gate panel costs at most seven REST calls in Azure DevOps: four for the judgement, two for the version that counts now, one for how old it is', async () => {
      const calls = await cost(1, 'gate')
      expect(calls.length).toBeGreaterThan(0)
      expect(calls.length <= 7 ? [] : calls).toEqual([])
    })
    it('the portfolio’s table over both trackers costs the app’s storage in Jira a dozen portions, and eight requests', async () => {
      const { jira } = stage().sandbox
      const before = jira.storageSpent()
      await jira.invoke(pmoLead, 'portfolio.open', {})
      const after = jira.storageSpent()
      expect(after.portionsRead - before.portionsRead).toBeLessThanOrEqual(13)
      expect(after.requests - before.requests).toBeLessThanOrEqual(8)
    })
    it('the portfolio costs a page of calls and one question to the selection, not one per project', async () => {
      for (const index of [0, 1] as const) {
        const calls = await cost(index, 'portfolio')
        expect(calls.length).toBeGreaterThan(0)
        // Parts that open together ask for the same; how often that reaches the tracker hangs on how fast the page is.
        const different = [...new Set(calls)]
        expect(different.length <= 24 ? [] : different).toEqual([])
        expect(calls.length <= 31 ? [] : calls).toEqual([])
      }
    })
  })
