import { act, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { type Mounted, mountPanel } from './mount.tsx'
import { fakeHost } from './testing/fake-host.ts'
import { sharedWords } from './words/words.ts'

const mounted: Mounted[] = []
afterEach(() => act(() => mounted.splice(0).forEach((panel) => panel.unmount())))

const mount = async (host: Parameters<typeof mountPanel>[1], words = sharedWords): Promise<HTMLElement> => {
  const root = document.createElement('main')
  document.body.append(root)
  await act(async () => {
    mounted.push(mountPanel(root, host, words, (worded) => <p>{worded ? 'with words' : 'shape'}</p>))
  })
  return root
}

describe('any panel', () => {
  it('follows the theme of a host that tells it, until it is unmounted', async () => {
    const told: { apply?: (mode: 'light' | 'dark') => void; stopped: number } = { stopped: 0 }
    await mount({
      ...fakeHost(),
      followTheme: (apply) => {
        told.apply = apply
        apply('dark')
        return () => {
          told.stopped += 1
        }
      },
    })
    expect(document.documentElement.dataset['colorMode']).toBe('dark')
    told.apply?.('light')
    expect(document.documentElement.dataset['colorMode']).toBe('light')
    act(() => mounted.splice(0).forEach((panel) => panel.unmount()))
    expect(told.stopped).toBe(1)
  })

  it.each([
    ['en-GB', 'The words of this page could not be loaded. Reload the page.'],
    ['de-AT', 'Die Texte dieser Seite konnten nicht geladen werden. Laden Sie die Seite neu.'],
  ])('says in %s when its words do not arrive', async (locale, said) => {
    const lost = () => Promise.reject(new Error('no such chunk'))
    const root = await mount(fakeHost({ locale }), { en: lost, de: lost })
    await waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toBe(said))
  })
})
