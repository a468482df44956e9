import AxeBuilder from '@axe-core/playwright'
import type { Frame } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pmoLead, projectsOf, seeded } from '../support/twins.ts'
import { ready } from './panel.ts'
import type { Shell, Stage, Visit } from './stage.ts'

/** The project of each sandbox that is ready for its board of three. */
const boarded = { jira: 'Evolve Voice & Video Services', 'azure-devops': 'Future Service Programme' } as const
const itemOf = ({ name }: Shell): string =>
  projectsOf(name === 'jira' ? seeded.jira : seeded.azureDevOps).find(({ title }) => title === boarded[name])!.id

const said = async (frame: Frame, selector: string): Promise<string> => (await frame.locator(selector).first().textContent()) ?? ''

const withGate = async <T>(stage: Stage, shell: Shell, look: (frame: Frame) => Promise<T>): Promise<T> => {
  const visit = await stage.open(shell.tracker.page({ item: itemOf(shell) }, pmoLead))
  try {
    const frame = await visit.panel(shell)
    await ready(frame, 'gate')
    return await look(frame)
  } finally {
    expect(visit.complaints).toEqual([])
    await visit.close()
  }
}

/** In Azure DevOps the service identity records it in its next run: look again until it has. */
const until = async (stage: Stage, shell: Shell, wanted: RegExp): Promise<void> => {
  for (let tries = 0; tries < 30; tries += 1) if (wanted.test(await withGate(stage, shell, (frame) => said(frame, '#gate-title')))) return
  throw new Error(`the gate never said ${String(wanted)}`)
}

const opened = async (stage: Stage, shell: Shell, person: string, width: number): Promise<{ visit: Visit; frame: Frame }> => {
  const visit = await stage.open(shell.tracker.page('portfolio', person), { width })
  const frame = await visit.panel(shell)
  await ready(frame, 'portfolio')
  await frame.getByRole('tab', { name: 'My decisions' }).click()
  await frame.getByRole('button', { name: boarded[shell.name] }).waitFor({ timeout: 30_000 })
  return { visit, frame }
}

const recorded = async (frame: Frame): Promise<void> => {
  await frame
    .getByText(/You decided:|waits to be checked and recorded|^Passed /)
    .first()
    .waitFor({ timeout: 30_000 })
}

const barriers = async (visit: Visit): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page: visit.page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)
}

/** Opens the line, decides and records it, with the keyboard alone. */
const goByKeyboard = async ({ visit, frame }: { visit: Visit; frame: Frame }): Promise<void> => {
  await frame.getByRole('button', { name: /Answer by/ }).focus()
  await visit.page.keyboard.press('Enter')
  await frame.getByRole('radio', { name: /^Go/ }).waitFor({ timeout: 30_000 })
  await frame.waitForFunction(() => !document.querySelector('.p-skeleton'))
  expect(await barriers(visit)).toEqual([])
  expect(await frame.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))).toBe(0)
  await frame.getByRole('radio', { name: /^Go/ }).focus()
  await visit.page.keyboard.press('Space')
  await frame.getByRole('button', { name: 'Record: Go' }).focus()
  await visit.page.keyboard.press('Enter')
  await recorded(frame)
}

const goWithCondition = async (frame: Frame): Promise<void> => {
  await frame
    .getByRole('button', { name: boarded.jira })
    .or(frame.getByRole('button', { name: boarded['azure-devops'] }))
    .click()
  await frame.getByRole('radio', { name: /^Conditional go/ }).check()
  await frame.getByLabel('What has to follow').fill('Name the second supplier')
  await frame.getByLabel('Who sees to it').selectOption({ index: 1 })
  await frame.getByLabel('By when').fill('2022-06-30')
  await frame.getByRole('button', { name: 'Record: Conditional go' }).click()
  await recorded(frame)
}

/** From the asking to the decision of a board of three, each on their own page. */
export const approvalSuite = (stage: () => Stage): void =>
  describe.each([0, 1] as const)('an approval in tracker %i', (index) => {
    it('is asked for in the gate panel, voted on under My decisions, and attested', { timeout: 240_000 }, async () => {
      const shell = stage().shells[index]
      await withGate(stage(), shell, async (frame) => {
        await frame.getByLabel('What you ask for (optional)').fill('Money for the first stage')
        await frame.getByRole('button', { name: 'Ask for approval' }).click()
        await frame
          .getByText(/0 of 3 votes\.|asks for approval/)
          .first()
          .waitFor({ timeout: 30_000 })
      })
      await until(stage(), shell, /Waiting: 0 of 3/)
      for (const [at, person] of ['tomasz', 'chen'].entries()) {
        const mine = await opened(stage(), shell, person, at === 0 ? 1280 : 350)
        await goByKeyboard(mine)
        expect(mine.visit.complaints).toEqual([])
        await mine.visit.close()
        await until(stage(), shell, new RegExp(`Waiting: ${at + 1} of 3`))
      }
      const last = await opened(stage(), shell, 'joao', 1280)
      await goWithCondition(last.frame)
      expect(last.visit.complaints).toEqual([])
      await last.visit.close()
      await until(stage(), shell, /Passed with conditions/)
      await withGate(stage(), shell, async (frame) => {
        expect(await said(frame, '.a-ledger')).toMatch(/^Attested: record \d+ of the ledger, anchored on the project\.$/)
        expect(await said(frame, '.a-past')).toContain('Name the second supplier')
      })
    })
  })
