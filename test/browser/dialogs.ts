import { expect, it } from 'vitest'
import { pmoLead } from '../support/twins.ts'
import { ready } from './panel.ts'
import type { Stage } from './stage.ts'

/** A form on a work item is a frame as high as its content: what opens over it must stand where the person is, not where the frame ends. */
export const dialogsSuite = (stage: () => Stage): void =>
  it.each([0, 1])(
    'in tracker %i a dialog of the gate panel is wholly in sight, also after it was filled',
    async (index) => {
      const shell = stage().shells[index]!
      const visit = await stage().open(shell.tracker.page({ item: stage().sandbox.twins[1]! }, pmoLead))
      try {
        const frame = await visit.panel(shell)
        await ready(frame, 'gate')
        await frame.getByRole('button', { name: 'Registers' }).click()
        const dialog = frame.getByRole('dialog')
        await dialog.getByRole('heading', { name: /^Risks/ }).waitFor()
        await expect
          .poll(async () => {
            const box = await dialog.boundingBox()
            const hanging = await dialog.evaluate((node) => node.getBoundingClientRect().bottom - innerHeight)
            return box !== null && box.y >= 0 && box.y + box.height <= 900 && hanging <= 0
          })
          .toBe(true)
      } finally {
        await visit.close()
      }
    },
    60_000,
  )
