import { emptyMapping } from '@plumbline/core'
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, expect, it } from 'vitest'
import { startWords } from '../words/words.ts'
import type { Editing } from './Settings.tsx'
import { TypesCard } from './TypesCard.tsx'
import { settingsWords } from './words.ts'

beforeAll(() => startWords('en-GB', [settingsWords]))

const types = [
  { id: '1', name: 'Project' },
  { id: '90', name: 'Project (Apollo)', of: 'Apollo' },
  { id: '91', name: 'Task (Apollo)', of: 'Apollo' },
]

const Page = () => {
  const [mapping, setMapping] = useState({ ...emptyMapping, projectItemTypes: ['1'] })
  const editing = {
    view: { schema: { types }, mayConfigure: true },
    draft: { mapping },
    locale: 'en-GB',
    change: ({ mapping: next }: Editing['draft']) => setMapping(next),
  }
  return <TypesCard editing={editing as unknown as Editing} />
}

it('folds types that a single place keeps for itself away, with how many of them are mapped', () => {
  render(<Page />)
  expect(screen.getByText('Apollo keeps types of its own: 0 of 2 mapped')).toBeTruthy()
  fireEvent.change(screen.getByLabelText('What Project (Apollo) is'), { target: { value: 'project' } })
  expect(screen.getByText('Apollo keeps types of its own: 1 of 2 mapped')).toBeTruthy()
})
