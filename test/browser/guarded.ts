import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ideaTwin, pmoLead } from '../support/twins.ts'
import { ready } from './panel.ts'
import type { Shell, Stage, Visit } from './stage.ts'

/** Moves the open item to a state with the host's own controls, as a person does; gives what the host says against it. */
const move = async (page: Page, shell: Shell, state: string): Promise<string> => {
  const problem = page.locator(shell.name === 'jira' ? '#problem' : '#form-problem')
  const settled = shell.name === 'jira' ? '/transitions' : '/_apis/wit/workitems/'
  const answered = page.waitForResponse(
    (r) => r.url().toLowerCase().includes(settled) && r.request().method() !== 'GET' && r.request().method() !== 'OPTIONS',
  )
  if (shell.name === 'jira') {
    await page.locator('#status').click()
    await page.getByRole('menuitem').filter({ hasText: state }).first().click()
  } else {
    await page.locator('#state').selectOption(state)
    await page.locator('#save').click()
  }
  if ((await answered).ok()) return ''
  await problem.waitFor({ state: 'visible' })
  return (await problem.textContent()) ?? ''
}

const openItem = async (stage: Stage, shell: Shell): Promise<Visit> => stage.open(shell.tracker.page({ item: ideaTwin }, pmoLead))

const declare = async (visit: Visit, shell: Shell): Promise<void> => {
  const frame = await visit.panel(shell)
  await ready(frame, 'gate')
  await frame.getByRole('button', { name: 'Declare passed' }).first().click()
  await frame
    .getByRole('dialog')
    .getByRole('button', { name: /declare/i })
    .click()
  const recorded = /^Passed |checks and records it in its next run/
  await frame.waitForFunction(
    (pattern) => [...document.querySelectorAll('.g-said, section')].some((node) => new RegExp(pattern).test(node.textContent ?? '')),
    recorded.source,
    { timeout: 30_000 },
  )
}

/** In Azure DevOps the service identity's run writes the mark: look again until it stands. */
const passed = async (stage: Stage, shell: Shell): Promise<void> => {
  for (let tries = 0; tries < 20; tries += 1) {
    const visit = await openItem(stage, shell)
    try {
      const frame = await visit.panel(shell)
      await ready(frame, 'gate')
      if (((await frame.locator('.g-said').textContent()) ?? '').startsWith('Passed ')) return
      await visit.page.waitForTimeout(500)
    } finally {
      await visit.close()
    }
  }
  throw new Error('the gate was not passed after ten seconds')
}

/** The walk that the product stands for: refused, decided, let through. */
export const guardedSuite = (stage: () => Stage): void =>
  describe.each([0, 1] as const)('the guarded transition in tracker %i', (index) => {
    it('is refused in the host, declared passed in the panel, and then let through', { timeout: 120_000 }, async () => {
      const shell = stage().shells[index]
      const visit = await openItem(stage(), shell)
      try {
        expect(await move(visit.page, shell, 'Initiate')).toMatch(/plumbline/i)
      } finally {
        await visit.close()
      }
      const decided = await openItem(stage(), shell)
      try {
        await declare(decided, shell)
        expect(decided.complaints).toEqual([])
      } finally {
        await decided.close()
      }
      await passed(stage(), shell)
      const after = await openItem(stage(), shell)
      try {
        expect(await move(after.page, shell, 'Initiate')).toBe('')
      } finally {
        await after.close()
      }
    })
  })
