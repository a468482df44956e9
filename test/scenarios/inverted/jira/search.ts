import type { LocalJira } from '@plumbline/sandbox'
import { expect } from 'vitest'
import { pagesOf, zone } from '../../../contract/subject.ts'
import { fixture, item } from '../../../support/portfolio.ts'
import { clock } from '../../../support/sites.ts'
import type { Stage } from '../../stage.ts'
import type { Inversions } from '../inverted.ts'
import { night } from './night.ts'

const trackerOf = (stage: Stage<LocalJira>) => stage.product().tracker({ mapping: stage.subject.mapping(), zone })
const listed = async (stage: Stage<LocalJira>): Promise<readonly string[]> => {
  const page = await stage.use('pmo', 'portfolio.open', {})
  return page.kind === 'portfolio' ? page.components.map(({ ref }) => ref) : []
}

/** What searches show, to whom and when. */
export const search: Inversions<LocalJira> = {
  'jira-jql-missing-issue': { does: 'Unknown issues are left out of a search without a word.', ways: ['deletedRestored'] },
  'jira-hides-silently': {
    does: 'A search names issues that it hides, without what they say.',
    ways: ['scopeEmptied'],
    but: {
      product: 'what hangs below a project counts as not completely read, and the rest is refreshed',
      check: async (stage) => {
        stage.site.administrator.withhold(stage.subject.ref('open'), true)
        const pages = await pagesOf(trackerOf(stage).items({ kind: 'below', items: [stage.project] }, []))
        expect(pages.map(({ coverage }) => coverage)).toContainEqual({ complete: false, reason: 'permission', hidden: 1 })
        await stage.refresh()
        expect(await listed(stage)).toContain(stage.project)
      },
    },
  },
  'jira-links-to-hidden-issues': {
    does: 'An issue names links also to issues that its reader may not see.',
    but: {
      product: 'a dependency is shown to nobody who may not see both ends',
      check: async (stage) => {
        const [space] = fixture.spaces
        const secret = item('hidden', 'project', { title: 'A hidden project', labels: ['confidential'] })
        const links = [
          { first: 'hidden', second: 'whole', is: 'blocks' },
          { first: 'bare', second: 'whole', is: 'blocks' },
        ] as const
        stage.subject.seed({ ...fixture, spaces: [{ key: 'TST', name: '', ...space, items: [...(space?.items ?? []), secret] }], links })
        stage.site.invert('jira-links-to-hidden-issues')
        await night(stage, 1)
        await stage.use('pmo', 'dependencies.read', {})
        const seen = await stage.send('reader', 'GET', `/rest/api/3/issue/${stage.project}?fields=issuelinks`)
        expect(seen.text).toContain('A hidden project')
        const shown = await stage.use('reader', 'dependencies.open', {})
        expect(JSON.stringify(shown)).not.toContain('A hidden project')
        expect(shown.dependencies.map(({ needs, needed }) => [needs, needed].toSorted())).toEqual([
          [stage.subject.ref('bare'), stage.project].toSorted(),
        ])
        const { dependencies } = await stage.use('pmo', 'dependencies.open', {})
        expect(dependencies).toHaveLength(2)
      },
    },
  },
  'jira-search-lag': {
    does: 'A change is found by when it was made only ten minutes later.',
    ways: ['workflowSwitched', 'reparented'],
    meanwhile: async (stage) => {
      clock.pass(30)
      for (const days of [7, 14, 21, 28]) await night(stage, days)
    },
    but: {
      product: 'changes that polling missed are found within four weeks, and it is told that they were missed',
      check: async (stage) => {
        const titles = async () =>
          (await stage.product().notebook.read({ collection: 'sheets', id: stage.project, check: (value) => JSON.stringify(value) }))?.value
        await night(stage, 0)
        clock.pass(30)
        const risk = stage.subject.ref('risk')
        const edited = await stage.send('lead', 'PUT', `/rest/api/3/issue/${risk}`, { fields: { summary: 'A graver risk' } })
        expect(edited.status).toBe(204)
        clock.pass(5)
        await night(stage, 0)
        clock.pass(30)
        await night(stage, 0)
        expect(await titles()).not.toContain('A graver risk')
        const remarks: string[] = []
        for (const days of [7, 14, 21, 28]) remarks.push(await night(stage, days))
        expect(await titles()).toContain('A graver risk')
        expect(remarks.join(' ')).toContain('1 change became known only because projects were compared with the tracker')
      },
    },
  },
  'jira-approximate-count': {
    does: 'A count is also of what its caller may not see.',
    but: {
      product: 'a project that cannot be seen any more leaves the portfolio within four weeks, and is back on the day after it can',
      check: async (stage) => {
        const bare = stage.subject.ref('bare')
        expect(await listed(stage)).toContain(bare)
        stage.site.administrator.withhold(bare, true)
        for (const days of [7, 14, 21, 28]) await night(stage, days)
        expect(await listed(stage)).not.toContain(bare)
        stage.site.administrator.withhold(bare, false)
        await night(stage, 29)
        expect(await listed(stage)).toContain(bare)
      },
    },
  },
}
