import { describe, expect, it } from 'vitest'
import { pmoLead } from '../support/twins.ts'
import type { Stage } from './stage.ts'

/** Putting gates in force in the settings, as an administrator does. */
export const enforcementSuite = (stage: () => Stage): void =>
  describe.each([0, 1] as const)('enforcement in the settings of tracker %i', (index) => {
    it('is previewed, put in force with its progress, and read back', { timeout: 120_000 }, async () => {
      const shell = stage().shells[index]
      const visit = await stage().open(shell.tracker.page('settings', pmoLead))
      try {
        const frame = await visit.panel(shell)
        await frame.getByRole('button', { name: 'Enforcement' }).click()
        await frame.getByRole('heading', { name: 'What will be changed' }).waitFor({ timeout: 60_000 })
        await frame.getByText('As a script for an administrator').click()
        expect(await frame.getByRole('textbox', { name: 'As a script for an administrator' }).inputValue()).toMatch(/^#!\/bin\/sh/)
        await frame.getByRole('button', { name: 'Put in force' }).click()
        const undeclared = frame.getByRole('button', { name: 'Put in force all the same' })
        if (
          await frame
            .getByText(/past a gate/)
            .first()
            .isVisible()
        )
          await undeclared.click()
        await frame.getByText(/^In force since .* everything stands as it was put\.$/).waitFor({ timeout: 90_000 })
        expect(await frame.getByText('Not held', { exact: true }).count()).toBe(0)
        expect(visit.complaints).toEqual([])
      } finally {
        await visit.close()
      }
    })
  })
