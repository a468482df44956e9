import type { Client } from '@plumbline/core'
import { beforeEach, describe, expect, it, vi } from 'vitest'

type Events = Record<'onLoaded' | 'onSaved' | 'onRefreshed', (event: { id?: number }) => void>
const host = vi.hoisted(() => ({ registered: {} as unknown, id: 7, dirty: false, refreshes: 0 }))
vi.mock('azure-devops-extension-sdk', () => ({
  getContributionId: () => 'plumbline.plumbline.gate',
  register: (_: string, instance: unknown) => {
    host.registered = instance
  },
  getService: async () => ({
    getId: async () => host.id,
    isDirty: async () => host.dirty,
    refresh: async () => {
      host.refreshes += 1
      ;(host.registered as Events).onRefreshed({ id: host.id })
    },
  }),
}))

const { openForm } = await import('./form.ts')
const declared = { call: async () => ({ ok: true, value: {} }) } as unknown as Client
const refused = { call: async () => ({ ok: false, problem: {} }) } as unknown as Client

const followed = async () => {
  const shown: (readonly [string | undefined, boolean])[] = []
  const form = openForm()
  await form.follow((item, anew) => shown.push([item, anew]))
  return { form, shown, events: host.registered as Events }
}

beforeEach(() => Object.assign(host, { id: 7, dirty: false, refreshes: 0 }))

describe('the form around the panel', () => {
  it('shows the open item, then whichever the host loads into the same frame', async () => {
    const { shown, events } = await followed()
    events.onLoaded({ id: 8 })
    events.onRefreshed({ id: 8 })
    expect(shown).toEqual([
      ['7', false],
      ['8', false],
      ['8', true],
    ])
  })
  it.each([undefined, 0, -3])('has no item while it is new (%s)', async (id) => {
    const { shown, events } = await followed()
    events.onLoaded(id === undefined ? {} : { id })
    events.onSaved({ id: 9 })
    expect(shown.slice(1)).toEqual([
      [undefined, false],
      ['9', false],
    ])
  })
  it('is brought up to date after a declaration, without showing the panel anew', async () => {
    const { form, shown } = await followed()
    await form.keepingUp(declared).call('gate.declarePassed', { item: '7', gate: 'G0', judgementHash: '' })
    await vi.waitFor(() => expect(host.refreshes).toBe(1))
    expect(shown).toHaveLength(1)
  })
  it.each([
    ['there are edits to lose', declared, true, 'gate.declarePassed' as const],
    ['the declaration failed', refused, false, 'gate.declarePassed' as const],
    ['nothing was written', declared, false, 'gate.judge' as const],
  ])('is left alone where %s', async (_, client, dirty, name) => {
    host.dirty = dirty
    const { form } = await followed()
    await form.keepingUp(client).call(name, { item: '7', gate: 'G0', judgementHash: '' })
    await new Promise((done) => setTimeout(done, 5))
    expect(host.refreshes).toBe(0)
  })
})
