import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { useCaseNames } from '@plumbline/core'
import { expect, it } from 'vitest'
import { fakeSubject } from '../support/fake.ts'
import { rolePage } from '../support/role-page.ts'
import { azureDevOpsSubject, jiraSubject } from '../support/subjects.ts'
import { askedSite, hush } from './roles/ask-as.ts'
import { saidIn, table } from './roles/table.ts'

it('says of every use case who may, and of none that there is not', () => {
  expect(Object.keys(table).toSorted()).toEqual([...useCaseNames].toSorted())
})

it.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
  ['memory', fakeSubject],
] as const)('tells everybody in %s what the table says, and an outsider nothing of what is hidden from them', async (name, start) => {
  const site = await askedSite(await start())
  try {
    const said: Record<string, object> = {}
    const leaks: string[] = []
    for (const useCase of useCaseNames) {
      const answers = await site.all(useCase)
      said[useCase] = answers.said
      if (answers.outsider.includes(hush)) leaks.push(useCase)
    }
    expect(leaks).toEqual([])
    expect(said).toEqual(Object.fromEntries(useCaseNames.map((useCase) => [useCase, saidIn(table[useCase], name)])))
    // What was asked of the wrong people comes to nothing when it is weighed.
    await site.refresh()
    const opened = await site.answer('pmo', 'governance.open', { item: site.about.item })
    const decisions = opened.ok ? opened.value.decisions : []
    expect(decisions.map(({ outcome, votes }) => [outcome, votes.map(({ role }) => role.id)])).toEqual([['hold', ['sponsor']]])
    expect(decisions.flatMap(({ votes }) => votes.map(({ by }) => by.name.toLowerCase()))[0]).toMatch(/sponsor/)
  } finally {
    await site.close()
  }
})

it('docs/who-may-do-what.md says what the table says', () => {
  const file = join(import.meta.dirname, '../../docs/who-may-do-what.md')
  if (process.env['UPDATE'] === '1') writeFileSync(file, rolePage())
  expect(existsSync(file) ? readFileSync(file, 'utf8') : 'absent').toBe(rolePage())
})
