import { act, renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { fakeHost } from './testing/fake-host.ts'
import { usePlace } from './use-place.ts'

const parts = ['overview', 'roadmap', 'capacity'] as const

const at = (opened: string) => {
  const went: string[] = []
  let tell: ((to: string) => void) | undefined
  const place = {
    at: opened,
    go: (to: string) => void went.push(to),
    follow: (told: (to: string) => void) => {
      tell = told
      return () => (tell = undefined)
    },
  }
  const { result, unmount } = renderHook(() => usePlace({ ...fakeHost(), place }, parts))
  return { result, went, back: (to: string) => act(() => tell?.(to)), unmount, followed: () => tell !== undefined }
}

describe('the part of a page in its address', () => {
  it('opens where the address says, and at the first part where it names none', () => {
    expect(at('capacity').result.current[0]).toBe('capacity')
    expect(at('').result.current[0]).toBe('overview')
    expect(at('somewhere').result.current[0]).toBe('overview')
  })

  it('tells the address once where somebody goes, and goes back with the browser', () => {
    const { result, went, back } = at('')
    act(() => result.current[1]('roadmap'))
    act(() => result.current[1]('roadmap'))
    act(() => result.current[1]('overview'))
    expect(went).toEqual(['roadmap', ''])
    back('roadmap')
    expect(result.current[0]).toBe('roadmap')
    expect(went).toHaveLength(2)
  })

  it('stops listening when the page goes', () => {
    const { unmount, followed } = at('')
    expect(followed()).toBe(true)
    unmount()
    expect(followed()).toBe(false)
  })

  it('works where the host keeps no address', () => {
    const { result } = renderHook(() => usePlace(fakeHost(), parts))
    act(() => result.current[1]('roadmap'))
    expect(result.current[0]).toBe('roadmap')
  })
})
