import type { Frame, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pmoLead } from '../support/twins.ts'
import { partsOf, ready, turnTo } from './panel.ts'
import type { Stage } from './stage.ts'

/** Marks everything that a pointer could operate and that is shown now; of a group of radio buttons only one is a stop. */
const markStops = (frame: Frame): Promise<number> =>
  frame.evaluate(() => {
    const selector = 'a[href], button, summary, select, textarea, input:not([type=hidden]):not([type=radio]:not(:checked)), [tabindex="0"]'
    const shown = (node: Element) =>
      (node as HTMLElement).checkVisibility({ visibilityProperty: true }) && !(node as HTMLButtonElement).disabled
    const stops = [...document.querySelectorAll(selector)].filter(
      (node) => shown(node) && !node.closest('[inert]') && (node as HTMLElement).tabIndex >= 0,
    )
    for (const node of document.querySelectorAll('[data-stop]')) node.removeAttribute('data-stop')
    for (const [index, node] of stops.entries()) (node as HTMLElement).dataset['stop'] = String(index)
    return stops.length
  })

interface Focused {
  readonly stop: string | undefined
  readonly visible: boolean
  readonly name: string
}

const focused = (frame: Frame): Promise<Focused> =>
  frame.evaluate(() => {
    const node = document.activeElement as HTMLElement | null
    const style = node ? getComputedStyle(node) : undefined
    const visible = style !== undefined && ((style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none')
    return { stop: node?.dataset['stop'], visible, name: (node?.getAttribute('aria-label') ?? node?.textContent ?? '').trim().slice(0, 60) }
  })

/** Presses Tab from the top of the host's page to its end and tells what had the focus inside the panel. */
const walk = async (page: Page, frame: Frame, atMost: number): Promise<{ reached: ReadonlySet<string>; unseen: readonly string[] }> => {
  const reached = new Set<string>()
  const unseen: string[] = []
  let inside = false
  for (let presses = 0; presses < atMost; presses += 1) {
    await page.keyboard.press('Tab')
    const now = await page.evaluate(() => document.activeElement?.tagName)
    if (now !== 'IFRAME') {
      if (inside) break
      continue
    }
    inside = true
    const { stop, visible, name } = await focused(frame)
    if (stop === undefined) continue
    reached.add(stop)
    if (!visible) unseen.push(name)
  }
  return { reached, unseen }
}

/** Keyboard alone reaches everything, sees where it is, and operates it. */
export const keyboardSuite = (stage: () => Stage): void =>
  describe.each([0, 1] as const)('by keyboard in tracker %i', (index) => {
    it.each(['gate', 'settings', 'portfolio'] as const)(
      '%s: everything is reached, with the focus to be seen',
      async (what) => {
        const shell = stage().shells[index]
        const visit = await stage().open(shell.tracker.page(what === 'gate' ? { item: stage().sandbox.twins[1]! } : what, pmoLead))
        try {
          const frame = await visit.panel(shell)
          await ready(frame, what)
          for (const part of partsOf(what)) {
            await turnTo(frame, part)
            await visit.page.locator('body').evaluate((body) => (body.ownerDocument.activeElement as HTMLElement | null)?.blur())
            const stops = await markStops(frame)
            expect(stops).toBeGreaterThan(1)
            const { reached, unseen } = await walk(visit.page, frame, stops + 400)
            const missed = await frame.evaluate(
              (seen) =>
                [...document.querySelectorAll<HTMLElement>('[data-stop]')]
                  .filter((n) => !seen.includes(n.dataset['stop'] ?? ''))
                  .map((n) => n.outerHTML.slice(0, 120)),
              [...reached],
            )
            expect(missed).toEqual([])
            expect(unseen).toEqual([])
          }
        } finally {
          await visit.close()
        }
      },
      300_000,
    )

    it('gate: guidance opens with Enter, and judging again with Space', async () => {
      const shell = stage().shells[index]
      const visit = await stage().open(shell.tracker.page({ item: stage().sandbox.twins[1]! }, pmoLead))
      try {
        const frame = await visit.panel(shell)
        await ready(frame, 'gate')
        await frame.locator('summary', { hasText: 'How to fix it' }).first().focus()
        await visit.page.keyboard.press('Enter')
        await frame.waitForSelector('details[open] > dl')
        const judge = frame.getByRole('button', { name: /judge (again|now)/i }).first()
        await judge.focus()
        await visit.page.keyboard.press('Space')
        await frame
          .getByText(index === 0 ? /judged .*(now|second|ago)/i : /as you see it/i)
          .first()
          .waitFor()
        expect(visit.complaints).toEqual([])
      } finally {
        await visit.close()
      }
    })
  })
