import { describe, expect, it } from 'vitest'
import { pmoLead } from '../support/twins.ts'
import type { Stage } from './stage.ts'

/** The pages of Plumbline's rules inside Jira's workflow editor: looked at, configured, and saved. */
export const rulesSuite = (stage: () => Stage): void => {
  describe('the rules on a transition', () => {
    it.each([
      [/^Plumbline gate$/, /Refuses this move until gate 1/],
      [/^Plumbline gate, explained$/, /Says at this move which criteria of gate 1/],
    ])('%s says which gate it is for, and is configured for another one', { timeout: 90_000 }, async (rule, says) => {
      const [shell] = stage().shells
      const { url } = shell.tracker
      const list = `${url}/admin/workflows?as=${pmoLead}`
      const visit = await stage().open(list)
      try {
        const { page } = visit
        const line = page
          .getByRole('listitem')
          .filter({ hasText: 'Initiate' })
          .filter({ has: page.getByRole('link', { name: rule }) })
          // Team-managed spaces have workflows of their own below the shared one.
          .first()
        await line.getByRole('link', { name: rule }).click()
        const frame = page.frameLocator('iframe.app')
        await frame.getByText(says).waitFor()
        await page.goto(list)
        await line.getByRole('link', { name: 'Edit' }).click()
        for (const slot of ['3', '1']) {
          await frame.locator('select').selectOption(slot)
          await page.getByRole('button', { name: 'Save' }).click()
          await page.getByText('Saved.').waitFor()
          await page.reload()
          expect(await frame.locator('select').inputValue()).toBe(slot)
        }
        expect(visit.complaints).toEqual([])
      } finally {
        await visit.close()
      }
    })
  })
}
