import { describe, expect, it } from 'vitest'
import { pmoLead } from '../support/twins.ts'
import { type Read, read, ready } from './panel.ts'
import type { Stage } from './stage.ts'

/** Each twin, opened in both hosts: a person reads the same judgement. */
export const twinsSuite = (stage: () => Stage): void =>
  void describe('a twin reads the same in both trackers', () => {
    const open = async (index: 0 | 1, twin: string): Promise<Read> => {
      const shell = stage().shells[index]
      const visit = await stage().open(shell.tracker.page({ item: twin }, pmoLead))
      try {
        const frame = await visit.panel(shell)
        await ready(frame, 'gate')
        return await read(frame)
      } finally {
        await visit.close()
      }
    }

    it.each([0, 1, 2, 3, 4])('twin %i', async (n) => {
      const twin = stage().sandbox.twins[n]!
      const jira = await open(0, twin)
      const azureDevOps = await open(1, twin)
      expect(jira.criteria.length).toBeGreaterThan(3)
      expect(jira.tally.length).toBeGreaterThan(0)
      expect(jira.headline.every((line) => line !== '')).toBe(true)
      expect(jira).toEqual(azureDevOps)
    })

    it('and different twins read differently', async () => {
      const [first, second] = [await open(0, stage().sandbox.twins[0]!), await open(0, stage().sandbox.twins[1]!)]
      expect(first).not.toEqual(second)
      // Values stand beside their criteria, or the comparison would be of headings alone.
      expect([...first.criteria, ...second.criteria].filter((line) => /: .*\d|is not known/.test(line)).length).toBeGreaterThan(0)
    })
  })
