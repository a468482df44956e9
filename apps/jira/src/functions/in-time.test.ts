import { afterEach, describe, expect, it, vi } from 'vitest'
import { inTime } from './in-time.ts'

const never = () => new Promise<never>(() => undefined)
const fails = async () => {
  throw new Error('Jira is away')
}

describe('what the validator that explains answers', () => {
  afterEach(() => vi.restoreAllMocks())
  const within = { milliseconds: 20, unable: 'refuse' }

  it('is the judgement, with every criterion that is not met in a line of its own', async () => {
    expect(await inTime(async () => ({ passes: true }), within)).toEqual({ result: true })
    expect(await inTime(async () => ({ passes: false, lines: ['Not passed.', 'Not met: a sponsor'] }), within)).toEqual({
      result: false,
      errorMessage: 'Not passed.\nNot met: a sponsor',
    })
  })

  it.each([
    ['does not answer in time', never],
    ['fails', fails],
  ])('follows the choice of the administrator where judging %s', async (_how, judge) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    expect(await inTime(judge, { ...within, unable: 'allow' })).toEqual({ result: true })
    for (const unable of ['refuse', undefined, 'something else'])
      expect(await inTime(judge, { ...within, unable })).toEqual({
        result: false,
        errorMessage: expect.stringContaining('could not judge') as string,
      })
  })
})
