import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pmoLead } from '../support/twins.ts'
import { partsOf, ready, turnTo } from './panel.ts'
import { type Look, type Stage, screenshots } from './stage.ts'

const accessibility = async (page: Page): Promise<string> => {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations
    .map(
      (v) =>
        `${v.id}: ${v.help}\n${v.nodes
          .slice(0, 3)
          .map((n) => `    ${n.target.join(' ')} ${n.failureSummary?.split('\n')[1] ?? ''}`)
          .join('\n')}`,
    )
    .join('\n')
}

/** Wider than the window means that somebody on a narrow screen cannot read it. */
const overflow = (page: Page) => page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

const looks: readonly Required<Look>[] = (['light', 'dark'] as const).flatMap((theme) => [1280, 350].map((width) => ({ theme, width })))

/** The many pages of the portfolio in two looks that differ in everything; in all of them in the long suite. */
const looksOf = (what: string): readonly Required<Look>[] =>
  what !== 'portfolio' || process.env['PLUMBLINE_LONG']
    ? looks
    : looks.filter(({ theme, width }) => (theme === 'light') === (width === 1280))

/** Every page in both trackers and in every look: nothing to complain about for the browser, the policy or assistive technology. */
export const looksSuite = (stage: () => Stage): void =>
  describe.each([0, 1])('in tracker %i', (index) => {
    for (const what of ['gate', 'portfolio', 'settings'] as const)
      describe.each(looksOf(what))(`${what}, $theme, $width px`, (look) => {
        it('has no console error, no policy violation, no barrier, and fits', async () => {
          const shell = stage().shells[index]!
          const twin = stage().sandbox.twins[0]!
          const visit = await stage().open(
            shell.tracker.page(what === 'gate' ? { item: twin } : what, pmoLead, { theme: look.theme }),
            look,
          )
          try {
            const frame = await visit.panel(shell)
            await ready(frame, what)
            for (const [n, part] of partsOf(what).entries()) {
              await turnTo(frame, part)
              const name = `${shell.name}-${what}${n === 0 ? '' : `-${n + 1}`}-${look.theme}-${look.width}.png`
              await visit.page.screenshot({ path: join(screenshots, name), fullPage: what !== 'portfolio' })
              expect(visit.complaints).toEqual([])
              // A bar that stays in sight covers what is below it only until one scrolls there.
              await frame.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
              await visit.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
              expect(await accessibility(visit.page)).toBe('')
              expect(await overflow(visit.page)).toBe(0)
              expect(await frame.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))).toBe(0)
            }
          } finally {
            await visit.close()
          }
          // Every page of the portfolio is looked at in turn.
        }, 300_000)
      })
  })
