import type { LocalJira } from '@plumbline/sandbox'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fixture } from '../support/portfolio.ts'
import { startJira } from '../support/sites.ts'

let jira: LocalJira
beforeAll(async () => {
  jira = await startJira()
  jira.seed(fixture)
})
afterAll(() => jira?.close())

const occurrences = (text: string): number => JSON.stringify(jira.snapshot()).split(text).length - 1

it('events of Jira bring the next refresh forward once for all of them, and what was deleted is noted', async () => {
  const { id } = jira.find('open')
  for (const eventType of ['avi:jira:created:issue', 'avi:jira:updated:issue', 'avi:jira:deleted:issue', 'avi:jira:deleted:issue'])
    await jira.deliver({ eventType, issue: { id } })
  await jira.deliver({ eventType: 'avi:jira:commented:issue', issue: { id } })
  expect(occurrences('"refresh":true')).toBe(1)
  expect(occurrences('refresh:wake')).toBeGreaterThan(0)
  expect(JSON.stringify(jira.snapshot())).toContain(`\\"deleted\\":[\\"${id}\\"]`)
})
