import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { waysRound as azureDevOpsWaysRound } from '@plumbline/azure-devops/ways-round'
import { waysRound as jiraWaysRound } from '@plumbline/jira/ways-round'
import { expect, it } from 'vitest'
import { waysPage } from './ways-page.ts'

const page = join(import.meta.dirname, '../../docs/ways-round.md')

it('docs/ways-round.md tells the answers that the scenarios prove', () => {
  const text = waysPage(jiraWaysRound, azureDevOpsWaysRound)
  if (process.env['UPDATE'] === '1') writeFileSync(page, text)
  expect(existsSync(page) ? readFileSync(page, 'utf8') : 'absent').toBe(text)
})
