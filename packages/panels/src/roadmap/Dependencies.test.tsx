import type { DependenciesView } from '@plumbline/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { portfolioWords } from '../portfolio/words.ts'
import { type FakeAnswers, fakeClient, good } from '../testing/fake-client.ts'
import { fakeHost } from '../testing/fake-host.ts'
import { startWords } from '../words/words.ts'
import { Dependencies } from './Dependencies.tsx'
import { useDependencies } from './use-dependencies.ts'
import { roadmapWords } from './words.ts'

beforeAll(() => startWords('en-GB', [portfolioWords, roadmapWords]))
afterEach(cleanup)

const project = (ref: string, title: string, requires: readonly string[] = []) => ({
  ref,
  key: `P-${ref}`,
  title,
  url: `https://tracker.example/${ref}`,
  requires,
  inputsVersion: '3',
})

const view = (change: Partial<DependenciesView> = {}): DependenciesView => ({
  dependencies: [
    { needs: '3', needed: '1', taken: true, link: null, conflicts: [], circle: false },
    {
      needs: '2',
      needed: '1',
      taken: false,
      link: 'Blocks',
      conflicts: [{ is: 'gate', on: '2022-05-01', neededOn: '2022-06-01', gate: 'G2' }],
      circle: false,
    },
    { needs: '3', needed: '2', taken: false, link: 'Blocks', conflicts: [], circle: false },
  ],
  projects: [project('1', 'Data'), project('2', 'Portal'), project('3', 'Launch', ['1'])],
  types: [{ type: 'Blocks', words: 'blocks', count: 2, means: 'firstNeeded', said: false }],
  read: { readAt: '2022-03-31T09:00:00.000Z', zone: 'Europe/London', byName: 'Amara', left: 0 },
  mayConfigure: true,
  linksVersion: '5',
  ...change,
})

const Shown = ({ client }: { readonly client: ReturnType<typeof fakeClient> }) => (
  <Dependencies state={useDependencies(client, fakeHost())} host={fakeHost()} />
)

const show = (answers: FakeAnswers = {}) => {
  const client = fakeClient({ 'dependencies.open': () => good(view()), ...answers })
  render(<Shown client={client} />)
  return client
}

describe('what needs what', () => {
  it('says in words what does not go together, first, and what holds for the selection', async () => {
    show()
    await screen.findByText('3 dependencies · 1 whose plans do not go together · 2 only in the tracker')
    const rows = screen.getAllByRole('row').map((row) => row.textContent)
    expect(rows[1]).toContain('G2 of Portal is due on 1 May 2022, before G2 of Data on 1 Jun 2022')
    expect(rows[1]).toContain('only in the tracker (Blocks)')
    expect(rows[2]).toMatch(/LaunchDatafor the selection/)
  })

  it('takes over exactly the links that were chosen by name, beside what was entered', async () => {
    const client = show({
      'portfolioInputs.save': () => good({ projects: [{ item: '3', status: 'saved', mistakes: [], inputsVersion: '4' }] }),
    })
    fireEvent.click(await screen.findByRole('button', { name: 'Take over into the selection' }))
    const save = screen.getByRole('button', { name: 'Take over', hidden: true })
    expect(save.getAttribute('aria-disabled')).toBe('true')
    screen.getByText('Launch can then be selected only together with Portal.')
    fireEvent.click(screen.getByRole('checkbox', { name: 'Launch needs Portal (Blocks)', hidden: true }))
    fireEvent.click(screen.getByRole('button', { name: 'Take over 1 dependency', hidden: true }))
    await waitFor(() =>
      expect(client.calls.find(({ name }) => name === 'portfolioInputs.save')?.input).toEqual({
        projects: [{ item: '3', inputsVersion: '3', set: { requires: ['1', '2'] } }],
      }),
    )
  })

  it('lets the PMO alone read links and say what they mean', async () => {
    const client = show({ 'dependencies.mean': () => good({ ok: true, view: view({ dependencies: [] }) }) })
    fireEvent.change(await screen.findByRole('combobox', { name: /Blocks: “first blocks second”, 2 links/ }), {
      target: { value: 'nothing' },
    })
    await screen.findByText(/No project needs another/)
    expect(client.calls.at(-1)).toEqual({ name: 'dependencies.mean', input: { type: 'Blocks', means: 'nothing', linksVersion: '5' } })
    cleanup()
    show({ 'dependencies.open': () => good(view({ mayConfigure: false })) })
    await screen.findByRole('table')
    expect(screen.queryByRole('button')).toBeNull()
  })
})
