import { expect, it } from 'vitest'
import { describeWithReference } from '../support/reference.ts'
import { azureDevOpsSubject, type SiteSubject } from '../support/subjects.ts'
import { azureDevOpsJudge } from './judging/azure-devops.ts'
import { printFindings } from './judging/finding.ts'
import { compareScopes, excused, grantedScopes, neededScopes } from './judging/scopes.ts'
import { promises } from './promises.ts'

let subject: SiteSubject
const kept: Parameters<Awaited<ReturnType<typeof azureDevOpsJudge>>['judge']>[0][] = []

promises(async () => {
  subject = await azureDevOpsSubject()
  subject.tracker.onExchange((exchange) => kept.push(exchange))
  return subject
}, 'Azure DevOps keeps what the ports promise')

describeWithReference('specs', 'every request to Azure DevOps and every answer', () => {
  it('is as the official description says', async () => {
    const judge = await azureDevOpsJudge()
    expect(kept.length).toBeGreaterThan(20)
    expect(printFindings(kept.flatMap((exchange) => judge.judge(exchange)))).toBe('')
  })

  it('needs the permission scopes of the manifest, no more and no less', async () => {
    const judge = await azureDevOpsJudge()
    const operations = kept.flatMap((exchange) => judge.operation(exchange) ?? [])
    const compared = compareScopes(grantedScopes('azure-devops'), neededScopes('azure-devops', operations), excused['azure-devops'])
    expect(compared).toEqual({ missing: [], superfluous: [] })
  })
})
