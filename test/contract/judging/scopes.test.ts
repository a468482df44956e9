import { expect, it } from 'vitest'
import { describeWithReference } from '../../support/reference.ts'
import type { Operation } from './finding.ts'
import { compareScopes, neededScopes } from './scopes.ts'

const operation = (method: string, path: string): Operation => ({ method, path, deprecated: false })

describeWithReference('specs/jira-operation-scopes.json', 'permission scopes', () => {
  const search = neededScopes('jira', [operation('POST', '/rest/api/3/search/jql')])
  const wiql = neededScopes('azure-devops', [operation('POST', '/{organization}/_apis/wit/wiql')])

  it('are enough and none too many', () => {
    expect(compareScopes(['read:jira-work', 'storage:app'], search, [{ scope: 'storage:app', reason: 'x' }])).toEqual({
      missing: [],
      superfluous: [],
    })
    expect(compareScopes(['vso.work'], wiql, [])).toEqual({ missing: [], superfluous: [] })
  })
  it('are missed', () => {
    expect(compareScopes(['write:jira-work'], search, []).missing).toEqual([expect.stringContaining('read:jira-work')])
    expect(compareScopes([], wiql, []).missing).toHaveLength(1)
    expect(
      neededScopes('jira', [operation('GET', '/invented')])[0]
        ?.alternatives.flat()
        .join(),
    ).toContain('no table')
  })
  it('are found superfluous, also where a wider one holds them', () => {
    expect(compareScopes(['read:jira-work', 'manage:jira-project'], search, []).superfluous).toEqual(['manage:jira-project'])
    expect(compareScopes(['vso.work', 'vso.work_write'], wiql, []).superfluous).toHaveLength(2)
  })
})
