import { describe, expect, it } from 'vitest'
import { opened } from './jira.ts'
import { jiraStage } from './stage.ts'

const marks = 'customfield_11000'

describe('a team-managed project of Jira without the field Plumbline gates', () => {
  it('is judged and decided like any other, and its decisions still stand once the field is there', async () => {
    const stage = await jiraStage('team-managed')
    const ready = async (person: string) => stage.use(person, 'gate.open', { item: stage.project })
    const gate = async () => {
      const view = await ready('pmo')
      return view.kind === 'gate' ? view.gate.id : view.kind
    }
    try {
      stage.site.administrator.removeFields('TST', [marks])
      const { source = '' } = stage.subject.mapping().fields.optionsCompared ?? {}
      await stage.send('lead', 'PUT', `/rest/api/3/issue/${stage.project}`, { fields: { [source]: 4 } })
      await stage.refresh()
      expect((await stage.use('pmo', 'refresh.status', {})).problem ?? '').toBe('')
      expect(await gate()).toBe('G0')
      await stage.pass()
      expect(await stage.view(stage.project)).toMatchObject({ bypasses: [] })
      stage.site.administrator.addFields('TST', [marks])
      await stage.readAnew()
      expect((await stage.move(stage.project, opened)).status).toBe(204)
      await stage.refresh()
      expect(await stage.view(stage.project)).toMatchObject({ bypasses: [] })
      expect(await gate()).toBe('G1')
    } finally {
      await stage.close()
    }
  })

  it('keeps what was decided before its administrator took the field away', async () => {
    const stage = await jiraStage('team-managed')
    try {
      await stage.pass()
      stage.site.administrator.removeFields('TST', [marks])
      await stage.readAnew()
      expect((await stage.use('pmo', 'gate.open', { item: stage.project })).kind).toBe('gate')
      stage.site.administrator.addFields('TST', [marks])
      expect((await stage.move(stage.project, opened)).status).toBe(204)
      await stage.refresh()
      expect(await stage.view(stage.project)).toMatchObject({ bypasses: [] })
    } finally {
      await stage.close()
    }
  })
})
