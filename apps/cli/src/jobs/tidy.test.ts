import { expect, it } from 'vitest'
import { tidy } from './tidy.ts'

it('takes away what nobody holds any more', async () => {
  const make = () => new WeakRef(Array.from({ length: 2_000_000 }, (_, place) => ({ place })))
  const left = make()
  // What was just made is held to the end of its turn.
  await new Promise((resolve) => setTimeout(resolve))
  tidy()
  expect(left.deref()).toBeUndefined()
})
