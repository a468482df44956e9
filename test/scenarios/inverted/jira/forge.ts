import { type LocalJira, refreshJira } from '@plumbline/sandbox'
import { expect } from 'vitest'
import { launchChromium } from '../../../support/chromium.ts'
import type { Inversions } from '../inverted.ts'
import { appOf, saving } from './app.ts'

const periods = { unit: 'year', yearStarts: 4, first: '2022-04-01', count: 2 } as const

/** What the app's functions run on. */
export const forge: Inversions<LocalJira> = {
  'forge-conditional-write': {
    does: 'A transaction writes although its condition does not hold.',
    ways: ['documentsForged'],
    but: {
      product: 'nothing is written over, and whoever saves is told why',
      alone: true,
      check: async (stage) => {
        expect((await (await saving(stage))(90)).ok).toBe(true)
        const save = await saving(stage)
        for (const days of [60, 30]) await expect(save(days)).rejects.toThrow('does not keep two people apart')
        expect(await appOf(stage).done('pmo', 'settings.open', {})).toMatchObject({ passageDays: 90 })
      },
    },
  },
  'forge-basic-layout-margin': {
    does: 'The app’s pages stand at the very edge.',
    but: {
      product: 'no page of it loses anything by that',
      check: async (stage) => {
        await (await saving(stage))(90)
        await refreshJira(stage.site)
        const browser = await launchChromium()
        try {
          const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } })
          for (const width of [1280, 350]) {
            await page.setViewportSize({ width, height: 900 })
            await page.goto(stage.site.page('portfolio', 'pmo'))
            expect(await page.locator('main').evaluate((main) => getComputedStyle(main).paddingLeft)).toBe('0px')
            const heading = page
              .frameLocator('iframe.app')
              .getByRole('link', { name: /A whole project/ })
              .first()
            await heading.waitFor()
            const [at, frame] = [await heading.boundingBox(), await page.locator('iframe.app').boundingBox()]
            expect((at?.x ?? 0) - (frame?.x ?? 0)).toBeGreaterThanOrEqual(4)
          }
        } finally {
          await browser.close()
        }
      },
    },
  },
  'forge-transaction-condition-failed': {
    does: 'A transaction whose condition does not hold is refused with another code.',
    but: {
      product: 'the second of two who save at once is told of the newer settings',
      check: async (stage) => {
        expect((await (await saving(stage))(90)).ok).toBe(true)
        const save = await saving(stage)
        const both = await Promise.all([save(60), save(30)])
        expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
      },
    },
  },
  'forge-function-memory': {
    does: 'A function that is ended for its memory counts as done.',
    but: {
      product: 'a refresh that lost a step says that it is not done, and goes on with the next hour',
      check: async (stage) => {
        const { done } = appOf(stage)
        await (await saving(stage))(90)
        stage.site.disturb({ memory: 20 })
        await done('pmo', 'refresh.start', {})
        await stage.site.settled()
        expect(await done('pmo', 'refresh.status', {})).toMatchObject({ status: 'running' })
        expect(stage.site.memory()?.ended).toBeGreaterThan(0)
        stage.site.disturb({})
        await stage.site.runScheduled('refresh-hourly')
        await stage.site.settled()
        expect(await done('pmo', 'refresh.status', {})).toMatchObject({ status: 'finished' })
      },
    },
  },
  'forge-worker-threads': {
    does: 'Functions start no threads.',
    but: {
      product: 'a long search runs in the function itself, and ends proven',
      check: async (stage) => {
        const { done } = appOf(stage)
        await (await saving(stage))(90)
        await refreshJira(stage.site)
        const { suggested } = await done('pmo', 'scoring.open', {})
        await done('pmo', 'scoring.save', { model: suggested, scoringVersion: 'new' })
        const { limits } = await done('pmo', 'selection.open', {})
        const budgets = { '2022/23': 9_000_000_000 }
        await done('pmo', 'selection.saveLimits', { limits: { ...limits, periods, budgets }, limitsVersion: 'new' })
        const { job } = await done('pmo', 'selection.start', { task: 'select', seconds: 2 })
        await stage.site.settled()
        expect(await done('pmo', 'selection.status', { job })).toMatchObject({ status: 'finished', answer: { engine: 'exact' } })
      },
    },
  },
}
