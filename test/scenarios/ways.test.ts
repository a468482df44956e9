import { waysRound as azureDevOpsWaysRound } from '@plumbline/azure-devops/ways-round'
import type { WayAnswer, WayRound } from '@plumbline/core'
import { waysRound as jiraWaysRound } from '@plumbline/jira/ways-round'
import { describe, expect, it } from 'vitest'
import { azureDevOpsScenarios } from './azure-devops.ts'
import { jiraScenarios } from './jira.ts'
import { before, seen } from './seen.ts'
import { azureDevOpsStage, jiraStage } from './stage.ts'

const trackers = [
  { name: 'Jira', answers: jiraWaysRound, ways: Object.keys(jiraScenarios), start: jiraStage, scenarios: jiraScenarios },
  {
    name: 'Azure DevOps',
    answers: azureDevOpsWaysRound,
    ways: Object.keys(azureDevOpsScenarios),
    start: azureDevOpsStage,
    scenarios: azureDevOpsScenarios,
  },
] as const

const expected = (answer: WayAnswer): unknown => {
  if (answer.answer === 'stopped') return { answer: 'stopped', state: before }
  return answer.answer === 'found' ? { answer: 'found', ...(answer.drift ? { drift: true } : {}) } : { answer: 'unknowable' }
}

describe.each(trackers)('ways round a gate in $name,', ({ answers, ways, start, scenarios }) => {
  it('each have an answer and a scenario', () => expect(ways.toSorted()).toEqual(Object.keys(answers).toSorted()))

  it.each(Object.entries(answers) as [WayRound, WayAnswer][])('%s', async (way, answer) => {
    const stage = await start()
    try {
      const tried = await scenarios[way](stage as never)
      if (answer.answer === 'stopped' && answer.by === 'tracker')
        expect(
          tried.answers
            ?.filter(({ status }) => status >= 400)
            .map(({ text }) => text)
            .join(),
        ).toMatch(/plumbline/i)
      expect(await seen(stage, tried)).toEqual(expected(answer))
    } finally {
      await stage.close()
    }
  })
})
