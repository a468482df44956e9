import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { portfolioWords } from '../portfolio/words.ts'
import { startWords } from '../words/words.ts'
import { NumberField } from './NumberField.tsx'

beforeAll(() => startWords('en-GB', [portfolioWords]))
afterEach(cleanup)

const show = (least?: number) => {
  const taken: (number | null)[] = []
  render(
    <NumberField
      label="People"
      value={2}
      locale="en-GB"
      {...(least === undefined ? {} : { least })}
      onValue={(value) => taken.push(value)}
    />,
  )
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'People' })
  const write = (text: string) => {
    fireEvent.change(field, { target: { value: text } })
    fireEvent.blur(field)
  }
  return { field, write, taken }
}

describe('a field for a number', () => {
  it.each([
    ['-4', 'Write 0 or more'],
    ['four', 'This is no number'],
  ])('does not take %s, says why and keeps the form from being sent', (text, why) => {
    const { field, write, taken } = show()
    write(text)
    expect(taken).toEqual([])
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.title).toBe(why)
    expect(field.validationMessage).toBe(why)
    write('3')
    expect(taken).toEqual([3])
    expect(field.validationMessage).toBe('')
  })

  it('takes less than nothing where that has a meaning', () => {
    const { write, taken } = show(Number.NEGATIVE_INFINITY)
    write('-4')
    expect(taken).toEqual([-4])
  })
})
