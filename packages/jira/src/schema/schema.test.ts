import { expect, it } from 'vitest'
import { at, scripted } from '../testing.ts'
import { schemaOf } from './schema.ts'

const own = (id: string, project: string) => ({ id, name: 'Project', scope: { type: 'PROJECT', project: { id: project } } })

it('calls types of team-managed projects after their project, and by their id where that is not enough', async () => {
  const { request } = scripted(
    at('/rest/api/3/issuetype', [{ id: '1', name: 'Project' }, own('2', '7'), own('3', '8'), own('4', '9'), own('5', '9')]),
    at('/rest/api/3/project/search', {
      values: [
        { id: '7', name: 'Apollo' },
        { id: '9', name: 'Gemini' },
      ],
    }),
  )
  const { types } = await schemaOf(request, { fields: [], statuses: [] })
  expect(types[1]).toEqual({ id: '2', name: 'Project (Apollo)', of: 'Apollo' })
  expect(types.map(({ name }) => name)).toEqual([
    'Project (1)',
    'Project (Apollo)',
    'Project (3)',
    'Project (Gemini) (4)',
    'Project (Gemini) (5)',
  ])
})
