import { dayOf } from '@plumbline/core'
import { expect, it } from 'vitest'
import { momentOn } from './day.ts'

it.each(['UTC', 'Europe/London', 'Pacific/Kiritimati', 'Pacific/Niue', 'Etc/GMT+12', 'Asia/Kolkata', 'Pacific/Chatham'])(
  'falls on the day that was named in %s',
  (zone) => {
    for (const day of ['2022-03-27', '2022-03-31', '2024-02-29', '2022-12-31']) expect(dayOf(momentOn(day, zone), zone)).toBe(day)
  },
)
