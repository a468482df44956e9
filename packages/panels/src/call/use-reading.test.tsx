import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { fakeHost } from '../testing/fake-host.ts'
import { useReading } from './use-reading.ts'

const parts = (many: number) =>
  vi.fn(async ({ from = 0 }: { readonly from?: number }) => ({
    ok: true as const,
    value: { done: from + 1, total: many, ...(from + 1 < many ? { next: from + 1 } : {}) },
  }))

it('reads every part, each from where the one before ended, and then looks again', async () => {
  const [ask, ended] = [parts(3), vi.fn(async () => undefined)]
  const { result } = renderHook(() => useReading(fakeHost(), ask, ended))
  await act(() => result.current.read())
  expect(ask.mock.calls).toEqual([[{}], [{ from: 1 }], [{ from: 2 }]])
  expect(ended).toHaveBeenCalledOnce()
  expect(result.current.reading).toBeNull()
})

it('ends after the part that is being read where somebody stops it, and can begin anew', async () => {
  const [ask, ended] = [parts(5), vi.fn(async () => undefined)]
  const { result } = renderHook(() => useReading(fakeHost(), ask, ended))
  await act(async () => {
    const reading = result.current.read()
    result.current.stop()
    await reading
  })
  expect(ask).toHaveBeenCalledTimes(1)
  await waitFor(() => expect(result.current.reading).toBeNull())
  await act(() => result.current.read())
  expect(ask).toHaveBeenCalledTimes(6)
})
