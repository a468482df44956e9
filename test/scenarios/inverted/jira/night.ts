import type { Call } from '@plumbline/core'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import { expect } from 'vitest'
import { callOf, service } from '../../../support/calls.ts'
import type { Stage } from '../../stage.ts'

const begun = Date.parse('2022-03-31T09:00:00.000Z')

/** What is due so many days later is refreshed, as on schedule; answers what it remarks. */
export const night = async (stage: Pick<Stage, 'product'>, days: number): Promise<string> => {
  const call: Call = { ...callOf(service, 'product'), now: new Date(begun + days * 86_400_000).toISOString() }
  let progress = await startRefresh(stage.product(), call, { only: 'due' })
  while (progress.status === 'running') progress = await stepRefresh(stage.product(), call)
  expect(progress.status, progress.problem).toBe('finished')
  return progress.problem ?? ''
}
