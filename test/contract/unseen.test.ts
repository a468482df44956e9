import type { Call, ComponentSummary } from '@plumbline/core'
import { startRefresh, stepRefresh } from '@plumbline/core/refresh'
import type { LocalAzureDevOps, LocalJira } from '@plumbline/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callOf, configure, service } from '../support/calls.ts'
import { many } from '../support/portfolio.ts'
import { azureDevOpsAuthorization } from '../support/sites.ts'
import { azureDevOpsSubject, jiraSubject, type SiteSubject } from '../support/subjects.ts'

const [projects, below] = [3, 3]
const start = Date.parse('2022-03-31T09:00:00.000Z')

const deleteField = async ({ tracker, name, mapping }: SiteSubject, field: 'declaredHealth'): Promise<void> => {
  const source = mapping().fields[field]?.source ?? ''
  if (name === 'Jira') return (tracker as LocalJira).administrator.deleteField(source)
  const deleted = await fetch(`${tracker.url}/_apis/wit/fields/${source}?api-version=7.1`, {
    method: 'DELETE',
    headers: { authorization: azureDevOpsAuthorization(tracker as LocalAzureDevOps, 'pmo') },
  })
  expect(deleted.status, await deleted.text()).toBeLessThan(300)
}

describe.each([
  ['Jira', jiraSubject],
  ['Azure DevOps', azureDevOpsSubject],
] as const)('what changes in %s without a changed item', (name, subjectOf) => {
  let subject: SiteSubject
  let day = 0
  beforeAll(async () => {
    subject = await subjectOf()
    subject.seed(many(projects, below))
    await configure(subject.ports('pmo'), subject.mapping(), await subject.actor('pmo'))
    await refresh()
    await refresh()
  })
  afterAll(() => subject?.close())

  /** A refresh so many days later; what it remarks, and what it asked of the tracker. */
  const refresh = async (days = 0) => {
    day += days
    const call: Call = { ...callOf(service, 'product'), now: new Date(start + day * 86_400_000).toISOString() }
    subject.recorded.clear()
    const ports = subject.ports('product')
    let progress = await startRefresh(ports, call, { only: 'due' })
    while (progress.status === 'running') progress = await stepRefresh(ports, call)
    expect(progress.status, progress.problem).toBe('finished')
    return progress.problem
  }
  /** Four weeks of them, a week each: every project has its turn. */
  const fourWeeks = async () => {
    const remarks: string[] = []
    for (let week = 0; week < 4; week += 1) remarks.push((await refresh(7)) ?? '')
    return remarks.join('')
  }
  const summary = async (project: string) =>
    (
      await subject
        .ports('product')
        .shelf.read({ collection: 'portfolio-lines', id: 'all', check: (value) => value as { lines: Record<string, ComponentSummary> } })
    )?.value.lines[subject.ref(project)]
  const withhold = (item: string, withheld: boolean) => {
    const { administrator } = subject.tracker as LocalJira | LocalAzureDevOps
    administrator.withhold(subject.ref(item), withheld)
  }

  it('a project that is hidden and comes into sight again is back within a day', async () => {
    withhold('p1', true)
    await refresh(1)
    expect(await summary('p1')).toBeUndefined()
    withhold('p1', false)
    await refresh(1)
    expect(await summary('p1')).toMatchObject({ totalItems: below })
  })

  it('an item that is hidden is found within four weeks, and is not counted in silence', async () => {
    withhold('p0t1', true)
    const remarks = await fourWeeks()
    if (name === 'Jira') {
      expect(await summary('p0')).toMatchObject({ totalItems: below - 1 })
      expect(remarks).toContain('1 item that was counted in')
    } else expect(await summary('p0')).toMatchObject({ totalItems: null })
    expect(await summary('p2')).toMatchObject({ totalItems: below })
    withhold('p0t1', false)
    expect(await fourWeeks()).toBe('')
    expect(await summary('p0')).toMatchObject({ totalItems: below })
  })

  it('a mapped field that is deleted is unknown at the next look, for which no project is read anew', async () => {
    expect(await summary('p2')).toMatchObject({ health: 'atRisk' })
    await deleteField(subject, 'declaredHealth')
    await refresh()
    expect(await summary('p2')).toMatchObject({ health: null })
    const read = subject.recorded.exchanges().filter(({ requestBody }) => /parent in|WorkItemLinks/.test(requestBody ?? ''))
    expect(read).toEqual([])
  })
})
