import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { waysRound as azureDevOps } from '@plumbline/azure-devops/ways-round'
import type { WayAnswer, WayRound } from '@plumbline/core'
import { advisedWaysRound as advised, waysRound as jira, teamManagedWaysRound as teamManaged } from '@plumbline/jira/ways-round'
import { expect, it } from 'vitest'
import { ownWays, waysPage } from './ways-page.ts'

const page = join(import.meta.dirname, '../../docs/ways-round.md')

it('docs/ways-round.md tells the answers that the scenarios prove', () => {
  const text = waysPage({ jira, teamManaged, advised, azureDevOps })
  if (process.env['UPDATE'] === '1') writeFileSync(page, text)
  expect(existsSync(page) ? readFileSync(page, 'utf8') : 'absent').toBe(text)
})

it('its last line on team-managed projects is true of every way that it does not name', () => {
  const unnamed = (Object.entries(jira) as [WayRound, WayAnswer][]).filter(([way]) => !Object.hasOwn(ownWays, way))
  expect(unnamed.filter(([way, answer]) => teamManaged[way] !== answer).map(([way]) => way)).toEqual([])
  expect(unnamed.filter(([way]) => advised[way].answer !== 'found').map(([way]) => way)).toEqual([])
})
