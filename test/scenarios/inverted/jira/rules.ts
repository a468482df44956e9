import type { NeutralField } from '@plumbline/core'
import { type LocalJira, refreshJira } from '@plumbline/sandbox'
import { expect } from 'vitest'
import { launchChromium } from '../../../support/chromium.ts'
import { type Stage, transitionTo } from '../../stage.ts'
import type { Inversions } from '../inverted.ts'
import { appOf, saving } from './app.ts'

const slotsIn = ({ site }: Stage<LocalJira>): readonly (string | undefined)[] =>
  [...JSON.stringify(site.snapshot()).matchAll(/\\"slot\\":(\d)/g)].map(([, slot]) => slot)

/** Rules of the app on transitions. */
export const rules: Inversions<LocalJira> = {
  'forge-rule-configuration': {
    does: 'The page of a rule is told of its configuration under other names.',
    ways: ['ruleEdited'],
    but: {
      product: 'the form says that the rule cannot be read, and keeps nothing before a gate is chosen',
      check: async (stage) => {
        const { done } = appOf(stage)
        await (await saving(stage))(90)
        const { version } = await done('pmo', 'enforcement.open', {})
        await done('pmo', 'enforcement.ensure', { version, whenUnable: 'refuse' })
        const before = slotsIn(stage)
        expect(before.length).toBeGreaterThan(1)
        const browser = await launchChromium()
        try {
          const page = await browser.newPage({ locale: 'en-GB' })
          await page.goto(`${stage.site.url}/admin/workflows?as=pmo`)
          await page.getByRole('listitem').filter({ hasText: 'Requirements' }).getByRole('link', { name: 'Edit' }).first().click()
          const frame = page.frameLocator('iframe.app')
          await frame.getByText('cannot be read').waitFor()
          expect(await frame.locator('select').inputValue()).toBe('')
          await page.getByRole('button', { name: 'Save' }).click()
          await page.locator('#rule-said').getByText('Choose the gate first').waitFor()
          expect(slotsIn(stage)).toEqual(before)
          await frame.locator('select').selectOption('2')
          await page.getByRole('button', { name: 'Save' }).click()
          await page.getByText('Saved.').waitFor()
          expect(slotsIn(stage)).toEqual(before)
        } finally {
          await browser.close()
        }
      },
    },
  },
  'forge-modified-fields': {
    does: 'A function is told of a choice on the screen by its id alone.',
    ways: ['rest'],
    but: {
      product: 'the choice is said to be unchecked, and the move is held as before',
      check: async (stage) => {
        await (await saving(stage))(90)
        await refreshJira(stage.site)
        const { done } = appOf(stage)
        const { version } = await done('pmo', 'enforcement.open', {})
        await done('pmo', 'enforcement.ensure', { version, whenUnable: 'refuse' })
        const { fields } = stage.subject.mapping()
        const source = (field: NeutralField) => fields[field]?.source ?? ''
        const id = await transitionTo(stage.send, stage.project, 'Initiate', 'lead')
        const tried = async (typed: object) =>
          (await stage.send('lead', 'POST', `/rest/api/3/issue/${stage.project}/transitions`, { transition: { id }, fields: typed })).text
        const { text } = await stage.send('lead', 'GET', `/rest/api/3/issue/${stage.project}?fields=${source('mandatory')}`)
        const { fields: held } = JSON.parse(text) as { fields: Record<string, { id: string }> }
        const reason = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'By law' }] }] }
        const typed = {
          [source('objectives')]: [],
          [source('mandatory')]: { id: held[source('mandatory')]?.id },
          [source('mandatoryReason')]: reason,
        }
        const objection = /(Not met|Could not be checked): Linked to at least one strategic objective/
        expect((await tried(typed)).match(objection)?.[1]).toBe('Could not be checked')
        expect(await stage.read(stage.project)).toMatchObject({ state: 'Idea' })
        stage.site.invert(undefined)
        expect((await tried(typed)).match(objection)?.[1]).toBe('Not met')
      },
    },
  },
}
