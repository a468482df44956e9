import { describe, expect, it } from 'vitest'
import { patientStore } from './patient.ts'
import type { DocumentStore } from './shelf.ts'

const full = Object.assign(new Error('too much'), { code: 'RATE_LIMIT_EXCEEDED', responseDetails: { status: 429 } })

const storage = (failures: number, cause: unknown = full) => {
  const waited: number[] = []
  let left = failures
  let asked = 0
  const answer = async () => {
    asked += 1
    if (left > 0) {
      left -= 1
      throw cause
    }
  }
  const store: DocumentStore = { get: answer, create: answer, replace: answer, list: async () => ({ values: [] }) }
  const patience = { wait: async (milliseconds: number) => void waited.push(milliseconds), longest: 60, jitter: () => 1 }
  return { store: patientStore(store, patience), waited, asked: () => asked }
}
const document = { collection: 'c', id: 'i', version: '1', body: '{}' }

describe('a storage that takes no more', () => {
  it('is asked again after a while, and a little longer each time', async () => {
    const { store, waited } = storage(3)
    await store.replace('c:i', document, '1')
    expect(waited).toEqual([1000, 2000, 4000])
  })
  it('is told in words when it stays so', async () => {
    const { store } = storage(99)
    await expect(store.create('c:i', document)).rejects.toMatchObject({ code: 'rate-limited', retryAfter: 60 })
  })
  it('is not asked twice where it failed otherwise: that write may have arrived', async () => {
    const { store, asked } = storage(1, new Error('no answer'))
    await expect(store.create('c:i', document)).rejects.toThrow('no answer')
    expect(asked()).toBe(1)
  })
})
