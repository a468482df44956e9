import type { NeutralField, Transition } from '@plumbline/core'
import { builtInTemplates } from '@plumbline/core/templates'
import type { LocalJira } from '@plumbline/sandbox'
import { expect } from 'vitest'
import { collect, zone } from '../../../contract/subject.ts'
import { clock } from '../../../support/sites.ts'
import type { Stage } from '../../stage.ts'
import type { Inversions } from '../inverted.ts'
import { night } from './night.ts'

const trackerOf = (stage: Stage<LocalJira>) => stage.product().tracker({ mapping: stage.subject.mapping(), zone })
const told: readonly NeutralField[] = ['approvedBudget', 'finishPlanned', 'objectives', 'declaredHealth']

const pastOf = (stage: Stage<LocalJira>): Promise<readonly Transition[]> => collect(trackerOf(stage).history([stage.project], told))

/** A side of a change as it was read, or that it could not be. */
const sides = ({ change }: Transition) =>
  change.field === 'state' ? [] : [change.from, change.to].map((side) => (side.ok ? side.value : 'unreadable'))

/** Judged by a template that reads when work was begun and finished. */
const takeFlow = async (stage: Stage<LocalJira>): Promise<void> => {
  const template = builtInTemplates.find(({ id }) => id === 'continuous-flow')
  if (!template) throw new Error('There is no template of this name.')
  const { settingsVersion } = await stage.use('pmo', 'settings.open', {})
  const [idea = '', initiate = ''] = template.phases.map(({ id }) => id)
  const mapping = { ...stage.subject.mapping(), phases: { Idea: idea, Initiate: initiate }, stateCategories: {} }
  const saved = await stage.use('pmo', 'settings.save', {
    template: { document: template },
    mapping,
    zone,
    passageDays: 90,
    settingsVersion,
  })
  expect(saved.ok).toBe(true)
}

/** What the product keeps of the project between refreshes. */
const sheetOf = async (stage: Stage<LocalJira>): Promise<string> => {
  const key = { collection: 'sheets', id: stage.project, check: (value: unknown) => JSON.stringify(value) }
  return (await stage.product().notebook.read(key))?.value ?? ''
}
const tokenOf = (moment: string): string => Date.parse(moment).toString(36)

/** What is told of changes. */
export const history: Inversions<LocalJira> = {
  'jira-bulk-changelog-created': { does: 'Moments of changes come as text.', ways: ['unguardedState'] },
  'jira-changelog-values': {
    does: 'A change tells labels between commas, dates in words, numbers by an id.',
    ways: ['evidenceChanged'],
    but: {
      product: 'a value of the past is read as it was, or not at all',
      quick: true,
      check: async (stage) => {
        const { fields } = stage.subject.mapping()
        const source = (field: NeutralField) => fields[field]?.source ?? ''
        const edited = await stage.send('lead', 'PUT', `/rest/api/3/issue/${stage.project}`, {
          fields: {
            [source('approvedBudget')]: 1250.5,
            [source('finishPlanned')]: '2024-02-29',
            [source('objectives')]: ['growth', 'skills', 'net-zero'],
          },
        })
        expect(edited.status, edited.text).toBe(204)
        const otherwise = await pastOf(stage)
        stage.site.invert(undefined)
        const asBelieved = await pastOf(stage)
        expect(asBelieved.length).toBeGreaterThan(3)
        expect(otherwise.length).toBe(asBelieved.length)
        for (const [place, transition] of otherwise.entries())
          for (const [side, value] of sides(transition).entries())
            expect([value, 'unreadable']).toContainEqual(value === 'unreadable' ? value : sides(asBelieved[place] ?? transition)[side])
      },
    },
  },
  'jira-category-change-date': {
    does: 'The moment at which an issue came into its category stays that of its creation.',
    but: {
      product: 'the moves of work that is started, finished and finished again are asked for and told as they were',
      check: async (stage) => {
        await takeFlow(stage)
        await stage.refresh()
        const done = stage.subject.ref('done')
        expect(await sheetOf(stage)).toContain(tokenOf('2021-08-01T09:00:00.000Z'))
        clock.pass(5)
        for (const state of ['In Progress', 'Done']) expect((await stage.move(done, state)).status).toBe(204)
        const finished = (await collect(trackerOf(stage).history([done], []))).at(-1)?.at ?? ''
        clock.pass(5)
        await night(stage, 0)
        expect((await sheetOf(stage)).split(tokenOf(finished))).toHaveLength(3)
        expect(await sheetOf(stage)).not.toContain(tokenOf('2021-08-01T09:00:00.000Z'))
      },
    },
  },
}
