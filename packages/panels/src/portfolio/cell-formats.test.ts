import { expect, it } from 'vitest'
import * as plain from '../format/index.ts'
import { day, money, percent } from './cell-formats.ts'

it.each(['en-GB', 'de', 'fr'])('rows say amounts and days as the rest of the product does, in %s', (locale) => {
  for (const amount of [
    { minor: 326_140_000_000, currency: 'GBP' },
    { minor: -1500, currency: 'JPY' },
  ])
    expect(money(amount, locale)).toBe(plain.money(amount, locale))
  for (const points of [1476, -30]) expect(percent(points, locale)).toBe(plain.percent(points, locale))
  for (const date of ['2019-12-04', `${new Date().getUTCFullYear()}-03-31`]) expect(day(date, locale)).toBe(plain.day(date, locale))
})
