import { describe, expect, it } from 'vitest'
import { createRest } from '../http/http.ts'
import { answered, impatient, scripted } from '../testing/scripted.ts'
import { createPmoProject } from './pmo-project.ts'

const over = (table: Parameters<typeof scripted>[0], known: readonly string[] = ['Custom.PlumblineJudgement']) => {
  const local = scripted(table)
  const rest = createRest({ request: local.request, patience: impatient() })
  const fields = async () => new Map(known.map((name) => [name, { referenceName: name, name, type: 'string' } as never]))
  return { ...local, project: createPmoProject(rest, fields, 'PMO') }
}
const hash = 'a'.repeat(64)
const item = (id: number, value: string) => ({ id, rev: 1, fields: { 'Custom.PlumblineJudgement': value } })

describe('the project of the PMO', () => {
  it('is asked for the item that attests the settings, and no other project is', async () => {
    const { project, asked } = over([
      ['/wiql', () => ({ workItems: [{ id: 7 }, { id: 9 }] })],
      ['/workitemsbatch', () => ({ value: [item(7, `settings|${hash}`), item(9, `G1|ready|2022-03-31|${hash}`)] })],
    ])
    expect(await project.attesting()).toEqual([{ item: '7', settings: hash }])
    expect(JSON.stringify(asked[0]?.body)).toContain("[System.TeamProject] = 'PMO'")
    expect(asked).toHaveLength(2)
  })

  it('is asked with the same two calls for what was carried here of other sites', async () => {
    const list = 'b'.repeat(64)
    const { project, asked } = over([
      ['/wiql', () => ({ workItems: [{ id: 7 }] })],
      ['/workitemsbatch', () => ({ value: [item(7, `settings|${hash}|${list}`)] })],
    ])
    expect(await project.attesting()).toEqual([{ item: '7', settings: hash, carried: list }])
    expect(asked).toHaveLength(2)
  })

  it('attests nothing where there is no such project, and cannot where there is no such field', async () => {
    const table: Parameters<typeof scripted>[0] = [['/wiql', () => answered(400, { message: 'TF51005' })]]
    expect(await over(table).project.attesting()).toEqual([])
    expect(await over(table, []).project.attesting()).toBeUndefined()
  })

  it('is not decided while the tracker does not answer', async () => {
    await expect(over([['/wiql', () => answered(403, {})]]).project.attesting()).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('holds its own items, and none that lie elsewhere or are hidden', async () => {
    const of = (project: string) => over([['/workitems/7', () => ({ id: 7, rev: 1, fields: { 'System.TeamProject': project } })]]).project
    expect(await of('pmo').holds('7')).toBe(true)
    expect(await of('Transport').holds('7')).toBe(false)
    expect(await over([['/workitems/7', () => answered(404, {})]]).project.holds('7')).toBe(false)
  })
})
