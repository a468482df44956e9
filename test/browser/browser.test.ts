import { afterAll, beforeAll, expect, it } from 'vitest'
import { azureDevOpsJudge } from '../contract/judging/azure-devops.ts'
import { printFindings } from '../contract/judging/finding.ts'
import { jiraJudge } from '../contract/judging/jira.ts'
import { describeWithReference } from '../support/reference.ts'
import { approvalSuite } from './approval.ts'
import { callsSuite } from './calls.ts'
import { dialogsSuite } from './dialogs.ts'
import { enforcementSuite } from './enforcement.ts'
import { guardedSuite } from './guarded.ts'
import { keyboardSuite } from './keyboard.ts'
import { looksSuite } from './looks.ts'
import { rulesSuite } from './rules.ts'
import { type Stage, startStage } from './stage.ts'
import { twinsSuite } from './twins.ts'

let opened: Stage | undefined
const stage = (): Stage => {
  if (!opened) throw new Error('the sandbox is not up')
  return opened
}

beforeAll(async () => {
  opened = await startStage()
}, 180_000)
afterAll(() => opened?.close())

looksSuite(stage)
twinsSuite(stage)
callsSuite(stage)
keyboardSuite(stage)
dialogsSuite(stage)
enforcementSuite(stage)
rulesSuite(stage)
// Last of those that open pages: they move projects on.
guardedSuite(stage)
approvalSuite(stage)

describeWithReference('specs', 'everything that the browser suite made the products say', () => {
  it('is as the official descriptions say', async () => {
    const judges = [await jiraJudge(), await azureDevOpsJudge()]
    for (const [index, shell] of stage().shells.entries()) {
      const calls = shell.recorded.exchanges()
      expect(calls.length).toBeGreaterThan(20)
      expect(printFindings(calls.flatMap((exchange) => judges[index]!.judge(exchange)))).toBe('')
    }
  })
})
