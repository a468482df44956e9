import { act, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { fakeHost } from '../testing/fake-host.ts'
import { gateItem, gateScenes } from '../testing/fixtures-gate.ts'
import { mountGatePanel } from './index.tsx'

const mounted: { unmount(): void }[] = []
afterEach(() => act(() => mounted.splice(0).forEach((panel) => panel.unmount())))

const mount = async (locale: string): Promise<HTMLElement> => {
  const root = document.createElement('main')
  document.body.append(root)
  const client = await gateScenes.notReady()
  await act(async () => {
    mounted.push(mountGatePanel(root, client, fakeHost({ locale }), { item: gateItem }))
  })
  return root
}

it('shows its shape until judgement and words are there', async () => {
  const root = await mount('en-GB')
  await waitFor(() => expect(root.querySelector('h2')?.textContent).toContain('G2 Plan approved'))
  expect(root.querySelector('.g-skeleton')).toBeNull()
  expect(document.documentElement.lang).toBe('en')
})

it('speaks the language of the host', async () => {
  const root = await mount('de-DE')
  await waitFor(() => expect(root.textContent).toContain('3 Punkte halten dieses Gate auf.'))
  expect(document.documentElement.lang).toBe('de')
})

it('leaves nothing behind', async () => {
  const root = await mount('en-GB')
  await waitFor(() => expect(root.querySelector('h2')).not.toBeNull())
  act(() => mounted.splice(0).forEach((panel) => panel.unmount()))
  expect([root.innerHTML, root.className]).toEqual(['', ''])
})
