import { expect, it } from 'vitest'
import { describeWithReference } from '../support/reference.ts'
import { jiraSubject, type SiteSubject } from '../support/subjects.ts'
import { printFindings } from './judging/finding.ts'
import { jiraJudge } from './judging/jira.ts'
import { promises } from './promises.ts'

let subject: SiteSubject
const kept: Parameters<Awaited<ReturnType<typeof jiraJudge>>['judge']>[0][] = []

promises(async () => {
  subject = await jiraSubject()
  subject.tracker.onExchange((exchange) => kept.push(exchange))
  return subject
}, 'Jira keeps what the ports promise')

describeWithReference('specs', 'every request to Jira and every answer', () => {
  it('is as the official description says', async () => {
    const judge = await jiraJudge()
    expect(kept.length).toBeGreaterThan(20)
    expect(printFindings(kept.flatMap((exchange) => judge.judge(exchange)))).toBe('')
  })
})
