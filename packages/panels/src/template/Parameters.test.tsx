import type { Template } from '@plumbline/core'
import { phaseGate } from '@plumbline/core/templates'
import { fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { settingsWords } from '../settings/words.ts'
import { startWords } from '../words/words.ts'
import { Parameters } from './Parameters.tsx'
import { templateWords } from './words.ts'

beforeEach(() => startWords('en-GB', [settingsWords, templateWords]))

it('a limit stands under its own words and in its own unit, and is kept as the template counts it', () => {
  const changed: Template[] = []
  const { label, unit, value } = phaseGate.parameters['costTolerance']!
  render(<Parameters template={phaseGate} locale="en-GB" change={(template) => changed.push(template)} />)
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: `${label}: Every tier` })
  expect([unit, field.value]).toEqual(['basisPoints', String((value as number) / 100)])
  for (const typed of ['2,', '2,5', 'x']) fireEvent.change(field, { target: { value: typed } })
  expect(changed.map(({ parameters }) => parameters['costTolerance']!.value)).toEqual([250])
  expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['x', 'true'])
})
