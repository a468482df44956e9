import { describe, expect, it } from 'vitest'
import { at, scripted } from '../testing.ts'
import { directoryOf } from './directory.ts'

const ada = { ref: 'a1', name: 'Ada', active: true }

describe('who is PMO', () => {
  it.each([true, false])('is told by the right to administer: %s', async (havePermission) => {
    const { request } = scripted(at('/rest/api/3/mypermissions', { permissions: { ADMINISTER: { id: '0', havePermission } } }))
    expect(await directoryOf(request).isPmo(ada)).toBe(havePermission)
  })
  it('is known by kind, for those who ask whom to turn to', () => expect(directoryOf(undefined).pmoIs).toEqual({ kind: 'administrators' }))
  it('is nobody where nobody asks', async () => expect(await directoryOf(undefined).isPmo(ada)).toBe(false))
})
