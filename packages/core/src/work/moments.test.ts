import { describe, expect, it } from 'vitest'
import { dateOf, instantOf, startOfDay } from './moments.ts'

describe('stored moments', () => {
  it.each([
    ['2022-03-31T23:30:00.000+0800', '2022-03-31T15:30:00.000Z'],
    ['2022-03-31T23:30:00-05:00', '2022-04-01T04:30:00.000Z'],
    ['2022-03-31T09:00:00.1234567Z', '2022-03-31T09:00:00.123Z'],
    ['2022-03-31T09:00Z', '2022-03-31T09:00:00.000Z'],
    ['2022-03-31T09:00:00', undefined],
    ['2022-02-31T09:00:00Z', undefined],
    ['2022-03-31T25:00:00Z', undefined],
    ['2022-03-31', undefined],
    ['soon', undefined],
  ])('%s is %s', (text, instant) => expect(instantOf(text)).toBe(instant))
})

describe('stored dates', () => {
  it.each([
    ['2022-03-31', '2022-03-31'],
    ['2024-02-29', '2024-02-29'],
    ['2022-03-31T23:30:00.000+0000', '2022-04-01'],
    ['2022-01-31T23:30:00Z', '2022-01-31'],
    ['2022-02-31', undefined],
    ['2023-02-29', undefined],
    ['2022-13-01', undefined],
    ['31/03/2022', undefined],
    ['', undefined],
  ])('%s is %s in London', (text, day) => expect(dateOf(text, 'Europe/London')).toBe(day))
})

describe('the start of a day', () => {
  it.each([
    ['2022-03-31', 'Europe/London', '2022-03-30T23:00:00.000Z'],
    ['2022-01-31', 'Europe/London', '2022-01-31T00:00:00.000Z'],
    ['2022-03-31', 'Pacific/Kiritimati', '2022-03-30T10:00:00.000Z'],
    ['2022-03-31', 'Etc/GMT+12', '2022-03-31T12:00:00.000Z'],
    ['2022-03-31', 'Asia/Kathmandu', '2022-03-30T18:15:00.000Z'],
    ['2022-03-27', 'Asia/Beirut', '2022-03-26T22:00:00.000Z'],
  ])('%s in %s is %s, which is read as that day', (date, zone, moment) => {
    expect(startOfDay(date, zone)).toBe(moment)
    expect(dateOf(moment, zone)).toBe(date)
  })
})
