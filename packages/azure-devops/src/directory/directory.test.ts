import { describe, expect, it } from 'vitest'
import { createRest } from '../http/http.ts'
import { answered, impatient, scripted } from '../testing/scripted.ts'
import { connectedPerson, extensionDataBase } from './connection.ts'
import { createDirectory, defaultPmoTeam } from './directory.ts'

const restOver = (table: Parameters<typeof scripted>[0]) => {
  const local = scripted(table)
  return { ...local, rest: createRest({ request: local.request, patience: impatient() }) }
}
const person = (ref: string) => ({ ref, name: 'Somebody', active: true })
const members = Array.from({ length: 201 }, (_, index) => ({ identity: { id: `ID-${index}`, uniqueName: `p${index}@x` } }))

describe('the PMO', () => {
  const page = ({ path }: { readonly path: string }) => ({ value: path.includes('skip=0') ? members.slice(0, 200) : members.slice(200) })
  it('is the whole team, page by page', async () => {
    const { rest, asked } = restOver([['/teams/PMO/members', page]])
    expect(await createDirectory(rest, defaultPmoTeam).isPmo(person('id-200'))).toBe(true)
    expect(asked).toHaveLength(2)
  })
  it('is known by its name, for those who ask whom to turn to', () =>
    expect(createDirectory(restOver([]).rest, { project: 'P', team: 'Governance' }).pmoIs).toEqual({ kind: 'team', name: 'Governance' }))
  it('is nobody else', async () => {
    const { rest } = restOver([['/teams/PMO/members', page]])
    expect(await createDirectory(rest, defaultPmoTeam).isPmo(person('id-999'))).toBe(false)
  })
  it('is nobody where there is no such team', async () =>
    expect(await createDirectory(restOver([]).rest, defaultPmoTeam).isPmo(person('id-1'))).toBe(false))
  it('is not decided when the tracker does not say', async () => {
    const { rest } = restOver([['/members', () => answered(403, {})]])
    await expect(createDirectory(rest, defaultPmoTeam).isPmo(person('id-1'))).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('the connection', () => {
  it('knows whose token it is', async () => {
    const { rest } = restOver([['connectionData', () => ({ authenticatedUser: { id: 'ABC', providerDisplayName: 'Plumbline service' } })]])
    expect(await connectedPerson(rest)).toEqual({ ref: 'abc', name: 'Plumbline service', active: true })
  })
  it('finds the host of extension data in the cloud, and none on a server', async () => {
    const cloud = restOver([
      ['ResourceAreas', () => ({ id: '6c2b', name: 'ExtensionManagement', locationUrl: 'https://extmgmt.dev.azure.com/contoso/' })],
    ])
    expect(await extensionDataBase(cloud.rest)).toBe('https://extmgmt.dev.azure.com/contoso')
    expect(await extensionDataBase(restOver([]).rest)).toBeUndefined()
    expect(await extensionDataBase(restOver([['ResourceAreas', () => answered(200, 'null')]]).rest)).toBeUndefined()
  })
})
