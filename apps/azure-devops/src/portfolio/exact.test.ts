import type { ExactTask } from '@plumbline/core/portfolio'
import { afterEach, expect, it, vi } from 'vitest'
import { exactInWorker } from './exact.ts'

const task = {} as ExactTask
afterEach(() => vi.unstubAllGlobals())

const ended = vi.fn()
const worker = (answer: (tell: (event: string, data?: unknown) => void) => void) =>
  class {
    readonly listeners = new Map<string, (event: unknown) => void>()
    addEventListener = (event: string, listener: (event: unknown) => void) => this.listeners.set(event, listener)
    postMessage = () => answer((event, data) => this.listeners.get(event)?.({ data }))
    terminate = ended
  }

it('ends with words where the page may start no worker, whether that is refused at once or later', async () => {
  const refuses = class {
    constructor() {
      throw new DOMException('blocked by the policy', 'SecurityError')
    }
  }
  for (const Worker of [refuses, worker((tell) => tell('error'))]) {
    vi.stubGlobal('Worker', Worker)
    await expect(exactInWorker(task)).rejects.toMatchObject({ code: 'invalid', message: 'This browser runs no search beside the page' })
  }
})

it('gives what the worker found, and ends it', async () => {
  vi.stubGlobal(
    'Worker',
    worker((tell) => tell('message', 'found')),
  )
  ended.mockClear()
  expect(await exactInWorker(task)).toBe('found')
  expect(ended).toHaveBeenCalledOnce()
})
