import { waysRound as azureDevOpsWaysRound } from '@plumbline/azure-devops/ways-round'
import type { WayAnswer } from '@plumbline/core'
import { advisedWaysRound, waysRound as jiraWaysRound, teamManagedWaysRound } from '@plumbline/jira/ways-round'
import { describe, expect, it } from 'vitest'
import { azureDevOpsScenarios } from './azure-devops.ts'
import { jiraScenarios } from './jira.ts'
import { teamManagedScenarios } from './jira-team.ts'
import type { Tried } from './scenario.ts'
import { before, seen } from './seen.ts'
import { azureDevOpsStage, jiraStage, type Stage } from './stage.ts'

interface Place {
  readonly name: string
  readonly answers: Readonly<Record<string, WayAnswer>>
  readonly start: () => Promise<Stage>
  readonly scenarios: object
  /** Which are tried in every run; the long one tries all. */
  readonly always?: readonly string[]
}

const long = process.env['PLUMBLINE_LONG'] !== undefined

const places: readonly Place[] = [
  { name: 'Jira', answers: jiraWaysRound, start: () => jiraStage(), scenarios: jiraScenarios },
  {
    name: 'a team-managed project of Jira',
    answers: teamManagedWaysRound,
    start: () => jiraStage('team-managed'),
    scenarios: teamManagedScenarios,
  },
  {
    name: 'a team-managed project of a Jira that takes no rules of apps there',
    answers: advisedWaysRound,
    start: () => jiraStage('advised'),
    scenarios: teamManagedScenarios,
    always: ['form', 'bulk', 'imported', 'movedElsewhere', 'evidenceChanged'],
  },
  { name: 'Azure DevOps', answers: azureDevOpsWaysRound, start: azureDevOpsStage, scenarios: azureDevOpsScenarios },
]

const expected = (answer: WayAnswer): unknown => {
  if (answer.answer === 'stopped') return { answer: 'stopped', state: before }
  return answer.answer === 'found' ? { answer: 'found', ...(answer.drift ? { drift: true } : {}) } : { answer: 'unknowable' }
}

describe.each(places)('ways round a gate in $name,', ({ answers, start, scenarios, always }) => {
  const tries = scenarios as Readonly<Record<string, (stage: Stage) => Promise<Tried>>>

  it('each have an answer and a scenario', () => expect(Object.keys(tries).toSorted()).toEqual(Object.keys(answers).toSorted()))

  const now = Object.entries(answers).filter(([way]) => long || always === undefined || always.includes(way))
  it.each(now)('%s', async (way, answer) => {
    const stage = await start()
    try {
      const tried = (await tries[way]?.(stage)) ?? { item: '' }
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
