import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clockFrom } from './clock.ts'
import { forgetState, keeperOf, readState, writeState } from './state.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'))
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true })
})
const file = () => join(folder, 'sandbox/state.json')
const kept = { offset: -5, jira: { issues: [1] }, azureDevOps: { items: [2] } }

describe('the kept state', () => {
  it('comes back as it was written, and is gone after a reset', () => {
    expect(readState(file())).toBeUndefined()
    writeState(file(), kept)
    expect(readState(file())).toEqual(kept)
    forgetState(file())
    expect(readState(file())).toBeUndefined()
  })

  it.each(['{"format":"plumbline-sandbox/0"}', '{"format":', '[]'])('refuses %s and says what to do', (text) => {
    const damaged = join(folder, 'state.json')
    writeFileSync(damaged, text)
    expect(() => readState(damaged)).toThrow('--reset')
  })

  it('is written once, a moment after the last of several changes', () => {
    vi.useFakeTimers()
    const state = vi.fn(() => kept)
    const keeper = keeperOf(file(), state, 1000)
    keeper.touch()
    vi.advanceTimersByTime(900)
    keeper.touch()
    vi.advanceTimersByTime(900)
    expect(existsSync(file())).toBe(false)
    vi.advanceTimersByTime(200)
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toMatchObject(kept)
    expect(state).toHaveBeenCalledTimes(1)
  })

  it('is written at the end where a change still waits, and only then', () => {
    const keeper = keeperOf(file(), () => kept)
    keeper.flush()
    expect(existsSync(file())).toBe(false)
    keeper.touch()
    keeper.flush()
    expect(readState(file())).toEqual(kept)
  })
})

describe('the clock', () => {
  it('starts on 31 March 2022 and goes on from where it was', () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00Z') })
    const clock = clockFrom()
    expect(clock.now().toISOString()).toBe('2022-03-31T09:00:00.000Z')
    vi.setSystemTime(Date.parse('2026-11-24T10:00:00Z'))
    expect(clockFrom(clock.offset).now().toISOString()).toBe('2022-04-01T09:00:00.000Z')
  })
})
